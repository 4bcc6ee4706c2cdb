package vn.tuanle.oversight;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;

/// A deadline of an issued plan as it stands in its text. `task` is null for one of the whole plan,
/// `due` for a recurring one; `mine` tells whether it names the asking unit, null when nobody.
/// `settled` when a person confirmed or corrected what was read between `from` and `to` of the text.
record Term(
        UUID plan,
        @Nullable UUID task,
        String clause,
        String text,
        @Nullable Due due,
        String recurrence,
        String receiver,
        String route,
        @Nullable String purpose,
        @Nullable Boolean mine,
        boolean settled,
        int from,
        int to) {

    /// The same obligation by the same day: a report, a plan or an estimate, said once for all and once
    /// among the tasks of some.
    boolean repeats(Term other) {
        return due != null
                && due.equals(other.due)
                && purpose != null
                && !purpose.equals("OTHER")
                && purpose.equals(other.purpose);
    }

    /// The deadline that presses now: the nearest one ahead, or when all are past, the last.
    static @Nullable Due pressing(List<Term> terms, Instant now) {
        List<Due> dues = terms.stream()
                .map(Term::due)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparing(Due::end))
                .toList();
        return dues.stream().filter(due -> !due.late(now)).findFirst().orElse(dues.isEmpty() ? null : dues.getLast());
    }

    @Nullable
    Phrase warning(DaysOff off) {
        return due == null ? null : due.warning(off);
    }
}
