package vn.tuanle.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;
import vn.tuanle.writing.Facsimile;

/// The editor of a written plan.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class EditorController {
    private final WrittenPlans written;
    private final PlanRows rows;
    private final PartyRows parties;

    EditorController(WrittenPlans written, PlanRows rows, PartyRows parties) {
        this.written = written;
        this.rows = rows;
        this.parties = parties;
    }

    @GetMapping("/ke-hoach/{plan}/soan")
    Object open(Asker asker, @PathVariable UUID plan) {
        WrittenPlans.Draft draft = written.open(asker, plan);
        if (!draft.plan().editedAsText() || !draft.plan().editableBy(asker)) return Redirect.to("/ke-hoach/" + plan);
        return page(draft.plan(), draft.plan().version(), draft.text(), false, Errors.none());
    }

    /// `xem` asks to see the page that the text makes, saving nothing; with the header X-Draft the answer
    /// is that page alone, to be put in beside the text.
    @PostMapping("/ke-hoach/{plan}/soan")
    Object save(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            @RequestParam(name = "xem", defaultValue = "") String look,
            @RequestHeader(name = "X-Draft", required = false) @Nullable String live) {
        if (live != null) return sheet(version, written.look(asker, plan, text));
        if (!look.isEmpty()) return page(written.open(asker, plan).plan(), version, text, true, Errors.none());
        return switch (written.save(asker, plan, version, text)) {
            case Outcome.Done<UUID> done ->
                next.isEmpty()
                        ? Redirect.to("/ke-hoach/" + plan + "/soan").saying("Đã lưu và đọc lại.")
                        : Redirect.to("/ke-hoach/" + plan + "/kiem-tra");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(written.open(asker, plan).plan(), version, text, true, Errors.of(refused)));
        };
    }

    private static Object sheet(int version, Outcome<Optional<Facsimile>> looked) {
        return switch (looked) {
            case Outcome.Done<Optional<Facsimile>>(Optional<Facsimile> paper) ->
                new SheetPage(version, paper.orElse(null), null);
            case Outcome.Refused<Optional<Facsimile>>(Phrase why, String field) ->
                new Invalid(new SheetPage(version, null, why));
        };
    }

    private EditorPage page(PlanRow plan, int version, String text, boolean unsaved, Errors errors) {
        List<PlanItem> items = rows.of(plan.id()).stream()
                .filter(item -> item.state() != PlanItem.State.DROPPED)
                .toList();
        List<PartyRow> named = parties.of(plan.id());
        return new EditorPage(
                plan.id(),
                plan.title(),
                version,
                text,
                unsaved,
                ComposedPlans.shown(text),
                new EditorPage.Tally(
                        count(items, ItemKind.TASK),
                        named.size(),
                        count(items, ItemKind.DEADLINE),
                        count(items, ItemKind.BASIS),
                        Issuing.open(plan, text, items, named).size()),
                errors);
    }

    private static int count(List<PlanItem> items, ItemKind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }
}
