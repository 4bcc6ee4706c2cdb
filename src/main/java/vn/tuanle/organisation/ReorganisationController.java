package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.organisation.ReorganisationPage.Act;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Merging, splitting and abolishing units, each by a decision and from a day on.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class ReorganisationController {
    private final Directory directory;
    private final Versions versions;
    private final Reorganisations changes;

    ReorganisationController(Directory directory, Versions versions, Reorganisations changes) {
        this.directory = directory;
        this.versions = versions;
        this.changes = changes;
    }

    @GetMapping("/don-vi/{id}/sap-nhap")
    ReorganisationPage merge(Asker asker, @PathVariable UUID id) {
        return page(asker, Act.MERGE, id, ReorganisationForm.blank("THIS"), Errors.none());
    }

    @PostMapping("/don-vi/{id}/sap-nhap")
    Object merge(Asker asker, @PathVariable UUID id, ReorganisationForm typed) {
        ReorganisationPage page = page(asker, Act.MERGE, id, typed, Errors.none());
        LocalDate on = Days.typed(typed.from());
        if (on == null) return again(page, noDay());
        List<UUID> from = new ArrayList<>(typed.units());
        Version last = last(id);
        Outcome<UUID> merged;
        if (typed.how().equals("NEW")) {
            from.add(id);
            UnitChange values = last.values();
            UnitChange made = new UnitChange(typed.target(), values.kind(), "", values.parent(), "", "", "");
            merged = changes.mergeIntoNew(asker, from, made, on, typed.decision());
        } else merged = changes.merge(asker, from, id, on, typed.decision(), "");
        return switch (merged) {
            case Done<UUID>(UUID into) ->
                Redirect.to("/don-vi/" + into + "?ngay=" + on).saying("Đã ghi việc sáp nhập.");
            case Refused<UUID> refused -> again(page, refused);
        };
    }

    @GetMapping("/don-vi/{id}/chia-tach")
    ReorganisationPage split(Asker asker, @PathVariable UUID id) {
        return page(asker, Act.SPLIT, id, ReorganisationForm.blank("ENDS"), Errors.none());
    }

    @PostMapping("/don-vi/{id}/chia-tach")
    Object split(Asker asker, @PathVariable UUID id, ReorganisationForm typed) {
        ReorganisationPage page = page(asker, Act.SPLIT, id, typed, Errors.none());
        LocalDate on = Days.typed(typed.from());
        if (on == null) return again(page, noDay());
        UnitChange values = last(id).values();
        List<UnitChange> parts = typed.lines().stream()
                .map(name -> UnitChange.of(name, values.kind(), values.parent()))
                .toList();
        return switch (changes.split(asker, id, parts, typed.how().equals("STAYS"), on, typed.decision())) {
            case Done<List<UUID>> done ->
                Redirect.to("/don-vi/" + id + "?ngay=" + on).saying("Đã ghi việc chia tách.");
            case Refused<List<UUID>> refused -> again(page, refused);
        };
    }

    @GetMapping("/don-vi/{id}/bai-bo")
    ReorganisationPage abolish(Asker asker, @PathVariable UUID id) {
        return page(asker, Act.ABOLISH, id, ReorganisationForm.blank(""), Errors.none());
    }

    @PostMapping("/don-vi/{id}/bai-bo")
    Object abolish(Asker asker, @PathVariable UUID id, ReorganisationForm typed) {
        ReorganisationPage page = page(asker, Act.ABOLISH, id, typed, Errors.none());
        LocalDate on = Days.typed(typed.from());
        if (on == null) return again(page, noDay());
        Reorganisations.Below below = new Reorganisations.Below.None();
        if (typed.how().equals("END")) below = new Reorganisations.Below.EndToo();
        if (typed.how().equals("MOVE")) {
            Outcome<List<UnitOn>> found = UnitForm.parents(typed.target(), "", directory.snapshot(on));
            if (found instanceof Refused<List<UnitOn>> refused)
                return again(page, new Refused<>(refused.why(), "target"));
            if (!(found instanceof Done<List<UnitOn>>(List<UnitOn> to)) || to.isEmpty())
                return again(page, Outcome.refusedAt("target", "Hãy ghi cấp trên mới."));
            below = new Reorganisations.Below.Move(to.getFirst().id());
        }
        return switch (changes.abolish(asker, id, below, on, typed.decision(), "")) {
            case Done<UUID> done -> Redirect.to("/don-vi/" + id).saying("Đã ghi việc bãi bỏ.");
            case Refused<UUID> refused -> again(page, refused);
        };
    }

    private static Outcome<UUID> noDay() {
        return Outcome.refusedAt("from", "Hãy ghi ngày có hiệu lực, dạng 31/12/2025.");
    }

    private static Invalid again(ReorganisationPage page, Outcome<?> refused) {
        Errors errors = refused instanceof Refused<?> no ? Errors.of(no) : Errors.none();
        return new Invalid(new ReorganisationPage(
                page.act(),
                page.unit(),
                page.unitName(),
                page.others(),
                page.children(),
                page.typed(),
                page.offered(),
                errors));
    }

    private Version last(UUID unit) {
        Version last = versions.last(unit);
        if (last == null) throw new NotFound();
        return last;
    }

    private ReorganisationPage page(Asker asker, Act act, UUID id, ReorganisationForm typed, Errors errors) {
        Version last = last(id);
        LocalDate day = last.to() == null ? TypedDay.of("").day() : last.to().minusDays(1);
        Snapshot then = directory.snapshot(day.isBefore(last.from()) ? last.from() : day);
        if (!Rights.administers(asker, id, then)) throw new NotFound();
        List<UnitOn> beside = last.values().parent() == null
                ? then.roots()
                : then.children(last.values().parent());
        return new ReorganisationPage(
                act,
                id,
                last.values().name(),
                beside.stream()
                        .filter(u -> u.kind() == last.values().kind() && !u.id().equals(id))
                        .limit(300)
                        .toList(),
                then.children(id).size(),
                typed,
                UnitFormController.offered(then),
                errors);
    }
}
