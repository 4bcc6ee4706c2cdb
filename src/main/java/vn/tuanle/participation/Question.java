package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question of the unit's own to whoever registers.
record Question(
        UUID id,
        QuestionKind kind,
        String words,
        List<String> options,
        boolean required,
        @Nullable Instant until,
        boolean personal) {
    boolean open(Instant now) {
        return until == null || now.isBefore(until);
    }

    String field() {
        return "hoi-" + id;
    }
}
