package vn.tuanle.organisation;

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
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.organisation.UnitFormPage.Act;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Making a unit, changing it from a day on, and correcting what was typed wrongly.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class UnitFormController {
    private static final int MOST_OFFERED = 300;
    private final Directory directory;
    private final Versions versions;
    private final Units units;

    UnitFormController(Directory directory, Versions versions, Units units) {
        this.directory = directory;
        this.versions = versions;
        this.units = units;
    }

    @GetMapping("/don-vi/moi")
    UnitFormPage blank(
            @RequestParam(name = "cap-tren", required = false) @Nullable UUID parent,
            @RequestParam(name = "ten", defaultValue = "") String name) {
        Snapshot today = today();
        UnitForm form =
                UnitForm.under(parent == null ? null : today.unit(parent).orElse(null));
        String kind = UnitKind.guess(name).map(Enum::name).orElse("");
        UnitForm named =
                new UnitForm(name, kind, "", form.parent(), form.parentId(), "", "", "", form.from(), "", "", "");
        return new UnitFormPage(Act.NEW, null, "", named, offered(today), Errors.none());
    }

    @PostMapping("/don-vi/moi")
    Object make(Asker asker, UnitForm typed) {
        Outcome<UUID> made = switch (typed.day()) {
            case Done<LocalDate>(LocalDate from) ->
                switch (typed.values(directory.snapshot(from))) {
                    case Done<UnitChange>(UnitChange values) -> units.create(asker, values, from, typed.decision());
                    case Refused<UnitChange> refused -> refused.as();
                };
            case Refused<LocalDate> refused -> refused.as();
        };
        return switch (made) {
            case Done<UUID>(UUID unit) -> Redirect.to("/don-vi/" + unit).saying("Đã thêm đơn vị.");
            case Refused<UUID> refused ->
                new Invalid(new UnitFormPage(Act.NEW, null, "", typed, offered(today()), Errors.of(refused)));
        };
    }

    @GetMapping("/don-vi/{id}/sua")
    UnitFormPage change(Asker asker, @PathVariable UUID id) {
        Version last = administered(asker, id);
        return new UnitFormPage(Act.CHANGE, id, last.values().name(), form(last), offered(today()), Errors.none());
    }

    @PostMapping("/don-vi/{id}/sua")
    Object change(Asker asker, @PathVariable UUID id, UnitForm typed) {
        Version last = administered(asker, id);
        Outcome<UUID> changed = switch (typed.day()) {
            case Done<LocalDate>(LocalDate from) ->
                switch (typed.values(directory.snapshot(from))) {
                    case Done<UnitChange>(UnitChange values) -> units.change(asker, id, values, from, typed.decision());
                    case Refused<UnitChange> refused -> refused.as();
                };
            case Refused<LocalDate> refused -> refused.as();
        };
        return switch (changed) {
            case Done<UUID> done ->
                Redirect.to("/don-vi/" + id).saying("Đã ghi thay đổi từ ngày {0}.", Days.day(Days.typed(typed.from())));
            case Refused<UUID> refused ->
                new Invalid(new UnitFormPage(
                        Act.CHANGE, id, last.values().name(), typed, offered(today()), Errors.of(refused)));
        };
    }

    @GetMapping("/don-vi/{id}/dinh-chinh/{version}")
    UnitFormPage correct(Asker asker, @PathVariable UUID id, @PathVariable UUID version) {
        administered(asker, id);
        Version wrong = version(id, version);
        return new UnitFormPage(Act.CORRECT, id, wrong.values().name(), form(wrong), offered(today()), Errors.none());
    }

    @PostMapping("/don-vi/{id}/dinh-chinh/{version}")
    Object correct(Asker asker, @PathVariable UUID id, @PathVariable UUID version, UnitForm typed) {
        administered(asker, id);
        Version wrong = version(id, version);
        Outcome<UUID> corrected = switch (typed.values(directory.snapshot(wrong.from()))) {
            case Done<UnitChange>(UnitChange values) -> units.correct(asker, version, values);
            case Refused<UnitChange> refused -> refused.as();
        };
        return switch (corrected) {
            case Done<UUID> done -> Redirect.to("/don-vi/" + id).saying("Đã đính chính.");
            case Refused<UUID> refused ->
                new Invalid(new UnitFormPage(
                        Act.CORRECT, id, wrong.values().name(), typed, offered(today()), Errors.of(refused)));
        };
    }

    private Version version(UUID unit, UUID version) {
        Version found = versions.byId(version);
        if (found == null || !found.unit().equals(unit)) throw new NotFound();
        return found;
    }

    private UnitForm form(Version version) {
        UUID parent = version.values().parent();
        String name = parent == null
                ? ""
                : directory.names(List.of(parent), version.from()).getOrDefault(parent, "");
        return UnitForm.of(version.values(), name);
    }

    /// The latest version of a unit that the asker administers; otherwise there is no such page.
    private Version administered(Asker asker, UUID unit) {
        Version last = versions.last(unit);
        if (last == null || !Rights.administers(asker, unit, directory.snapshot(last.from()))) throw new NotFound();
        return last;
    }

    private Snapshot today() {
        return directory.snapshot(LocalDate.now(Days.ZONE));
    }

    /// Names offered for the parent: bodies that have others below them.
    static List<String> offered(Snapshot units) {
        return units.all().stream()
                .filter(u -> u.kind().committee() || u.kind().group() == UnitKind.Group.AGENCY)
                .limit(MOST_OFFERED)
                .map(UnitOn::name)
                .toList();
    }
}
