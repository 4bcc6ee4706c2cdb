package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one unit became another on a day, with the name before and the name after. `to` is null for
/// a
/// unit that ended without successor; `confidence` says what is not certain about it.
public record Succession(
        UUID from,
        String fromName,
        @Nullable UUID to,
        String toName,
        SuccessionKind kind,
        LocalDate on,
        String decision,
        String confidence) {
    /// The unit went on, as itself or as the one that took others in.
    public boolean itself() {
        return from.equals(to);
    }
}
