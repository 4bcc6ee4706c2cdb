package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Where a list is printed to be signed.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RollSheetController {
    private static final String SHEET = "/hoat-dong-don-vi/{id}/diem-danh/{occurrence}/phieu";
    private final Offerings offerings;
    private final RollSheets sheets;
    private final RollList list;
    private final AttendanceRows rows;
    private final RegistrationReads reads;

    RollSheetController(
            Offerings offerings, RollSheets sheets, RollList list, AttendanceRows rows, RegistrationReads reads) {
        this.offerings = offerings;
        this.sheets = sheets;
        this.list = list;
        this.rows = rows;
        this.reads = reads;
    }

    @PostMapping(SHEET)
    Redirect print(Asker asker, @PathVariable UUID id, @PathVariable UUID occurrence) {
        Offering offering = offerings.led(asker, id);
        RollPages.sitting(offering, occurrence);
        int number = sheets.print(occurrence, list.lines(occurrence, false, Map.of()), asker.person(), Instant.now());
        return Redirect.to("/hoat-dong-don-vi/" + id + "/diem-danh/" + occurrence + "/phieu/" + number);
    }

    @GetMapping(SHEET + "/{number}")
    RollSheetPage page(Asker asker, @PathVariable UUID id, @PathVariable UUID occurrence, @PathVariable String number) {
        Offering offering = offerings.led(asker, id);
        Sitting sitting = RollPages.sitting(offering, occurrence);
        Integer sheet = Typed.number(number);
        if (sheet == null) throw new NotFound();
        Map<Integer, UUID> subjects = sheets.rows(occurrence, sheet);
        if (subjects.isEmpty()) throw new NotFound();
        boolean minors = offerings.answersFor(asker, offering);
        Map<UUID, RollLine> lines = new HashMap<>();
        for (RollLine line : list.lines(occurrence, minors, rows.now(occurrence))) lines.put(line.subject(), line);
        List<RollSheetPage.Row> shown = new ArrayList<>();
        subjects.forEach((row, subject) -> shown.add(new RollSheetPage.Row(row, lines.get(subject))));
        if (minors
                && lines.values().stream()
                        .anyMatch(line -> line.minor() && !line.shown().isEmpty()))
            reads.minors(asker, id, null, Instant.now());
        return new RollSheetPage(offering, sitting, RollSheets.letter(sheet), shown);
    }
}
