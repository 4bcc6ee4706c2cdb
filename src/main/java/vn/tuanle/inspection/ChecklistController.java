package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// The unit's lists of questions.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ChecklistController {
    private final Checklists checklists;
    private final Directory directory;

    ChecklistController(Checklists checklists, Directory directory) {
        this.checklists = checklists;
        this.directory = directory;
    }

    @GetMapping("/mau-kiem-tra")
    ChecklistListPage list(Asker asker) {
        UUID unit = unit(asker);
        return new ChecklistListPage(
                directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""),
                checklists.of(unit).stream()
                        .map(each -> new ChecklistListPage.Line(each.id(), each.title(), each.count()))
                        .toList());
    }

    @GetMapping("/mau-kiem-tra/moi")
    ChecklistPage fresh(Asker asker) {
        boolean first = checklists.of(unit(asker)).isEmpty();
        return new ChecklistPage(null, "", first ? Checklists.proposed() : "", 0, Errors.none());
    }

    @GetMapping("/mau-kiem-tra/{id}")
    ChecklistPage one(Asker asker, @PathVariable UUID id) {
        Checklists.Checklist one = checklists.one(asker, id);
        return new ChecklistPage(id, one.title(), one.questions(), one.version(), Errors.none());
    }

    @PostMapping("/mau-kiem-tra/moi")
    Object add(
            Asker asker,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "cau-hoi", defaultValue = "") String questions) {
        unit(asker);
        return save(asker, null, 0, title, questions);
    }

    @PostMapping("/mau-kiem-tra/{id}")
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "cau-hoi", defaultValue = "") String questions) {
        checklists.one(asker, id);
        return save(asker, id, version, title, questions);
    }

    private Object save(Asker asker, @Nullable UUID id, int version, String title, String questions) {
        return switch (checklists.save(asker, id, version, title, questions, Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to("/mau-kiem-tra").saying("Đã lưu mẫu câu hỏi.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(new ChecklistPage(id, title, questions, version, Errors.of(refused)));
        };
    }

    @PostMapping("/mau-kiem-tra/{id}/bo")
    Redirect drop(Asker asker, @PathVariable UUID id) {
        checklists.drop(asker, id, Instant.now());
        return Redirect.to("/mau-kiem-tra").saying("Đã bỏ mẫu câu hỏi.");
    }

    private static UUID unit(Asker asker) {
        UUID unit = VisitListPages.unit(asker);
        if (!asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        return unit;
    }
}
