package vn.tuanle.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// What was told to a person and to the units they work for, the newest first; `older` leads on.
public record NoticesPage(
        List<Line> lines, int unread, @Nullable String older, boolean outbox) implements Page {
    /// `unit` is empty for what was told to the person alone.
    public record Line(UUID id, Phrase subject, Phrase body, String unit, Instant at, boolean read, boolean urgent) {}
}
