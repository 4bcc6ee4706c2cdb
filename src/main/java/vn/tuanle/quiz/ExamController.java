package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Blueprints and exam sets.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ExamController {
    private final ExamPages pages;
    private final Blueprints blueprints;

    ExamController(ExamPages pages, Blueprints blueprints) {
        this.pages = pages;
        this.blueprints = blueprints;
    }

    @GetMapping("/de-thi")
    ExamListPage list(Asker asker) {
        return pages.list(asker);
    }

    @GetMapping("/de-thi/{id}")
    PaperPage paper(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "ma", defaultValue = "1") String code,
            @RequestParam(name = "dap-an", defaultValue = "") String key) {
        return pages.paper(asker, id, code.matches("[0-9]{1,6}") ? Integer.parseInt(code) : 1, !key.isEmpty());
    }

    @GetMapping("/de-thi/{id}/tep/{file}")
    ResponseEntity<byte[]> file(Asker asker, @PathVariable UUID id, @PathVariable UUID file) {
        return pages.file(asker, id, file);
    }

    @GetMapping("/de-thi/ma-tran/moi")
    BlueprintPage fresh(Asker asker) {
        unit(asker);
        return pages.blueprint(
                asker, null, "", ExamSet.Mixing.WHOLE, 0, List.of(), ExamPages.Drawn.PROPOSED, Errors.none());
    }

    @GetMapping("/de-thi/ma-tran/{id}")
    BlueprintPage edit(Asker asker, @PathVariable UUID id) {
        return saved(asker, blueprints.one(asker, id), ExamPages.Drawn.PROPOSED, Errors.none());
    }

    private BlueprintPage saved(Asker asker, Blueprints.Blueprint it, ExamPages.Drawn drawing, Errors errors) {
        return pages.blueprint(
                asker,
                it.id(),
                it.name(),
                it.recipe().mixing(),
                it.version(),
                BlueprintForm.of(it.recipe()),
                drawing,
                errors);
    }

    @PostMapping("/de-thi/ma-tran/moi")
    Object add(Asker asker, @RequestParam MultiValueMap<String, String> sent) {
        return save(asker, unit(asker), null, sent);
    }

    @PostMapping("/de-thi/ma-tran/{id}")
    Object change(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        return save(asker, blueprints.one(asker, id).unit(), id, sent);
    }

    private Object save(Asker asker, UUID unit, @Nullable UUID id, MultiValueMap<String, String> sent) {
        String name = String.valueOf(sent.getOrDefault("ten", List.of("")).getFirst());
        String seen = String.valueOf(sent.getFirst("phien-ban"));
        int version = seen.matches("[0-9]{1,8}") ? Integer.parseInt(seen) : 0;
        ExamSet.Mixing mixing = QuestionForm.named(ExamSet.Mixing.values(), String.valueOf(sent.getFirst("dao")));
        List<BlueprintPage.Row> rows = BlueprintForm.rows(sent);
        Errors errors = BlueprintForm.faults(rows);
        if (!errors.any()) {
            switch (blueprints.save(
                    asker, unit, id, version, name, BlueprintForm.recipe(mixing, rows), Instant.now())) {
                case Outcome.Done<UUID>(UUID saved) -> {
                    return Redirect.to("/de-thi/ma-tran/" + saved).saying("Đã lưu ma trận đề.");
                }
                case Outcome.Refused<UUID> refused -> errors = Errors.of(refused);
            }
        }
        return new Invalid(pages.blueprint(asker, id, name, mixing, version, rows, ExamPages.Drawn.PROPOSED, errors));
    }

    @PostMapping("/de-thi/ma-tran/{id}/rut")
    Object draw(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "ten-de", defaultValue = "") String name,
            @RequestParam(name = "so-de", defaultValue = "") String typed,
            @RequestParam(name = "khac-nhau", defaultValue = "") String apart) {
        Blueprints.Blueprint it = blueprints.one(asker, id);
        int sets = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        return switch (blueprints.draw(asker, id, name, sets, !apart.isEmpty(), null, Instant.now())) {
            case Outcome.Done<List<UUID>>(List<UUID> made) ->
                Redirect.to("/de-thi").saying("Đã rút {0} đề.", made.size());
            case Outcome.Refused<List<UUID>> refused ->
                new Invalid(saved(
                        asker,
                        it,
                        new ExamPages.Drawn(name, Math.min(sets, Blueprints.MOST_SETS), !apart.isEmpty()),
                        Errors.of(refused)));
        };
    }

    private static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        return BankAccess.writing(asker, unit);
    }
}
