package vn.tuanle.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Who registered for a sitting, as the list at the door has them: one person, or a class with its
/// number. `shown` is empty for a minor whom the reader may not see, and for who is deleted.
public record RollLine(
        UUID subject,
        UUID registration,
        @Nullable UUID participant,
        int people,
        String shown,
        boolean minor,
        String registrant,
        String group,
        String code,
        BookingState state,
        Way way,
        @Nullable AttendanceNow now) {
    boolean klass() {
        return participant == null;
    }

    int turn() {
        return now == null ? 0 : now.turn();
    }

    @Nullable
    AttendanceMark mark() {
        return now == null ? null : now.mark();
    }

    boolean matches(String folded) {
        return code.equals(folded)
                || Fold.fold(shown).contains(folded)
                || Fold.fold(registrant).contains(folded)
                || Fold.fold(group).contains(folded);
    }
}
