package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;

/// What the people of a unit write down themselves: who registers on the telephone, and who came.
@Component
public class Desk {
    /// How people are counted on the roll of a sitting.
    public enum Count {
        MARKS,
        WALK_INS,
        GROUP,
        HEADS
    }

    private final Offerings offerings;
    private final Registrations registrations;
    private final RollList list;
    private final AttendanceRows rows;
    private final Attendance attendance;

    Desk(Offerings offerings, Registrations registrations, RollList list, AttendanceRows rows, Attendance attendance) {
        this.offerings = offerings;
        this.registrations = registrations;
        this.list = list;
        this.rows = rows;
        this.attendance = attendance;
    }

    /// Null where something must be put right, which is then in `errors`.
    public @Nullable Outcome<Registered> register(Asker asker, UUID activity, Typed typed, Errors errors, Instant now) {
        Offering offering = offerings.answeredFor(asker, activity);
        Wish wish = Reading.of(offering, typed, errors, false, now);
        return wish == null ? null : registrations.register(offering, wish, asker.person(), now);
    }

    /// How many lines were written; what must be put right is in `errors`, and then nothing was.
    public int count(Asker asker, UUID activity, UUID sitting, Count how, Typed typed, Errors errors, Instant now) {
        return write(asker, offerings.led(asker, activity), sitting, typed, errors, reader(how), now);
    }

    BiFunction<RollReading, UUID, List<AttendanceEntry>> reader(Count how) {
        return switch (how) {
            case MARKS -> (reading, sitting) -> reading.marks(list.lines(sitting, true, rows.now(sitting)));
            case WALK_INS -> (reading, sitting) -> reading.walkIns(list.lines(sitting, true, Map.of()));
            case GROUP -> (reading, sitting) -> one(reading.group());
            case HEADS -> (reading, sitting) -> one(reading.heads(sitting));
        };
    }

    private static List<AttendanceEntry> one(@Nullable AttendanceEntry entry) {
        return entry == null ? List.of() : List.of(entry);
    }

    int write(
            Asker asker,
            Offering offering,
            UUID sitting,
            Typed typed,
            Errors errors,
            BiFunction<RollReading, UUID, List<AttendanceEntry>> read,
            Instant now) {
        Phrase closed = Attendance.closed(RollPages.sitting(offering, sitting), now);
        if (closed != null) {
            errors.byField().put("", closed);
            return 0;
        }
        String reason = RollReading.line(typed.get("ly-do"));
        if (reason.length() > 500) errors.at("ly-do", "Dài quá {0} ký tự.", 500);
        List<AttendanceEntry> entries = read.apply(new RollReading(typed, errors), sitting);
        return errors.any()
                ? 0
                : attendance.write(
                        offering, sitting, entries, reason, AttendanceAuthor.person(asker.person()), errors, now);
    }
}
