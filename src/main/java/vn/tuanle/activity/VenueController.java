package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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

/// The places where a unit holds its activities.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class VenueController {
    private final Venues venues;
    private final Directory directory;

    VenueController(Venues venues, Directory directory) {
        this.venues = venues;
        this.directory = directory;
    }

    @GetMapping("/dia-diem")
    VenuesPage list(Asker asker) {
        return page(asker, null, UUID.randomUUID(), Typed.NOTHING, Errors.none());
    }

    @PostMapping("/dia-diem")
    Object add(Asker asker, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        UUID id = typed.id("ma");
        return saved(asker, id == null ? UUID.randomUUID() : id, true, typed, 0);
    }

    @PostMapping("/dia-diem/{id}")
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version) {
        return saved(asker, id, false, ActivityController.typed(form), version);
    }

    private Object saved(Asker asker, UUID id, boolean fresh, Typed typed, int version) {
        boolean confirmed = typed.in("xac-nhan").equals("co");
        return switch (venues.save(asker, id, fresh, typed, confirmed, version, Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to("/dia-diem").saying("Đã lưu địa điểm.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, fresh ? null : id, id, typed, Errors.of(refused)));
        };
    }

    @PostMapping("/dia-diem/{id}/bo")
    Redirect drop(Asker asker, @PathVariable UUID id) {
        venues.drop(asker, id, Instant.now());
        return Redirect.to("/dia-diem").saying("Đã bỏ địa điểm khỏi danh sách.");
    }

    private VenuesPage page(Asker asker, @Nullable UUID open, UUID fresh, Typed typed, Errors errors) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        List<Venue> all = venues.usable(unit);
        Map<UUID, String> names = directory.names(
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(unit), all.stream().map(Venue::unit))
                        .distinct()
                        .toList(),
                LocalDate.now(Days.ZONE));
        return new VenuesPage(
                names.getOrDefault(unit, ""),
                asker.has(unit, Role.HEAD, Role.OFFICER),
                all.stream().filter(venue -> venue.unit().equals(unit)).toList(),
                all.stream()
                        .filter(venue -> !venue.unit().equals(unit))
                        .map(venue -> new VenuesPage.Above(venue, names.getOrDefault(venue.unit(), "")))
                        .toList(),
                open,
                fresh,
                typed,
                errors);
    }
}
