package vn.tuanle.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.tuanle.activity.ActivityKind;
import vn.tuanle.activity.Audience;
import vn.tuanle.activity.Mode;
import vn.tuanle.activity.OccurrenceState;
import vn.tuanle.activity.Subject;

/// A sitting of the programme with what came of it: the rows that every figure counts. `off`: it does not take place;
/// `moved` and `switched` since it was published; `unsaid`: over, and nobody said what became of it.
record SittingRow(
        UUID id,
        UUID activity,
        UUID unit,
        String code,
        String title,
        ActivityKind kind,
        Subject subject,
        Set<Audience> audiences,
        Mode mode,
        OccurrenceState state,
        Instant starts,
        LocalDate day,
        boolean held,
        boolean off,
        boolean moved,
        boolean switched,
        boolean unsaid,
        int named,
        int groups,
        int heads,
        int visits) {
    boolean asked(Ask ask) {
        return (!ask.has(Ask.KIND) || ask.is(Ask.KIND, kind))
                && (!ask.has(Ask.MODE) || ask.is(Ask.MODE, mode))
                && (!ask.has(Ask.SUBJECT) || ask.is(Ask.SUBJECT, subject))
                && (!ask.has(Ask.AUDIENCE) || audiences.stream().anyMatch(one -> ask.is(Ask.AUDIENCE, one)))
                && (!ask.has(Ask.DAY) || ask.is(Ask.DAY, day));
    }
}
