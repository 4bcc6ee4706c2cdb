package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the roll of a sitting for the staff of the unit that leads it; however many there are, in
/// the same queries. Who sees names of minors is written down.
@Component
class RollPages {
    private final Offerings offerings;
    private final AttendanceRows rows;
    private final RollList list;
    private final RegistrationReads reads;

    RollPages(Offerings offerings, AttendanceRows rows, RollList list, RegistrationReads reads) {
        this.offerings = offerings;
        this.rows = rows;
        this.list = list;
        this.reads = reads;
    }

    static Sitting sitting(Offering offering, UUID occurrence) {
        return offering.sittings().stream()
                .filter(one -> one.id().equals(occurrence))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    RollPage page(Asker asker, Offering offering, UUID occurrence, String words, Typed typed, Errors errors) {
        Instant now = Instant.now();
        Sitting sitting = sitting(offering, occurrence);
        boolean minors = offerings.answersFor(asker, offering);
        Map<UUID, AttendanceNow> held = rows.now(occurrence);
        List<RollLine> all = list.lines(occurrence, minors, held);
        String folded = Fold.fold(words);
        List<RollLine> matching =
                all.stream().filter(line -> line.matches(folded)).toList();
        List<RollLine> shown = matching.stream().limit(RollPage.MOST_LINES).toList();
        List<AttendanceNow> added =
                held.values().stream().filter(one -> !one.registered()).toList();
        if (minors
                && (shown.stream()
                                .anyMatch(line -> line.minor() && !line.shown().isEmpty())
                        || added.stream()
                                .anyMatch(one -> one.minor() && !one.name().isEmpty())))
            reads.minors(asker, offering.id(), null, now);
        AttendanceNow whole = held.get(occurrence);
        UUID key = Typed.id(typed.get("ma-phieu"));
        return new RollPage(
                offering,
                sitting,
                minors,
                shown,
                matching.size(),
                all.size(),
                added,
                rows.figure(occurrence),
                RollPage.shares(held.values()),
                rows.visits(offering.id()),
                Attendance.closed(sitting, now),
                whole == null ? 0 : whole.turn(),
                key == null ? UUID.randomUUID() : key,
                words,
                typed,
                errors);
    }
}
