package vn.tuanle.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Redirect;

/// Where an officer releases the programme as the next edition.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ProgrammeEditionController {
    private final Programmes programmes;
    private final ProgrammeEditions editions;

    ProgrammeEditionController(Programmes programmes, ProgrammeEditions editions) {
        this.programmes = programmes;
        this.editions = editions;
    }

    @GetMapping("/chuong-trinh/phien-ban")
    Page show(Asker asker) {
        return page(asker, "", Errors.none());
    }

    @PostMapping("/chuong-trinh/phien-ban")
    Object release(Asker asker, @RequestParam(name = "ghi-chu", defaultValue = "") String note) {
        return switch (editions.release(asker, unit(asker), note, Instant.now())) {
            case Outcome.Done<Integer>(Integer number) ->
                Redirect.to("/chuong-trinh/phien-ban").saying("Đã phát hành bản số {0}.", number);
            case Outcome.Refused<Integer> refused -> new Invalid(page(asker, note, Errors.of(refused)));
        };
    }

    private static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        return unit;
    }

    private Page page(Asker asker, String note, Errors errors) {
        UUID id = unit(asker);
        Programme programme = programmes.current();
        ProgrammeUnit unit = programme.units.byId(id);
        if (unit == null) unit = programmes.unit(id);
        Instant now = Instant.now();
        long coming = programme.all().stream()
                .filter(entry -> programme.units.within(entry.unit(), id))
                .flatMap(entry -> entry.sittings().stream().filter(each -> !each.over(now) && !entry.off(each)))
                .count();
        List<ProgrammeEditionsPage.Row> rows = editions.of(id).stream()
                .map(one -> new ProgrammeEditionsPage.Row(one.number(), one.at(), one.note(), one.lines()))
                .toList();
        return new ProgrammeEditionsPage(
                unit.name(), unit.slug(), asker.has(id, Role.HEAD, Role.OFFICER), coming, rows, note, errors);
    }
}
