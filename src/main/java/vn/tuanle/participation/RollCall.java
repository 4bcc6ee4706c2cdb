package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;

/// Counts by name who came to a sitting without having registered, as a list that comes from elsewhere.
@Component
public class RollCall {
    private final Offerings offerings;
    private final Attendance attendance;

    RollCall(Offerings offerings, Attendance attendance) {
        this.offerings = offerings;
        this.attendance = attendance;
    }

    /// Gives how many were written; refused where the sitting is not counted at that moment.
    public Outcome<Integer> present(UUID activity, UUID sitting, List<String> names, UUID by, Instant now) {
        Offering offering = offerings.of(activity);
        if (Attendance.closed(RollPages.sitting(offering, sitting), now) != null)
            return Outcome.refused("Buổi này chưa hoặc không điểm danh được.");
        Errors errors = Errors.none();
        List<AttendanceEntry> entries = names.stream()
                .map(name -> AttendanceEntry.walkIn(UUID.randomUUID(), "ten", AttendanceSource.ADDED, name, false))
                .toList();
        return Outcome.done(attendance.write(offering, sitting, entries, "", AttendanceAuthor.person(by), errors, now));
    }
}
