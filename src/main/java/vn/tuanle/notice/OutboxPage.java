package vn.tuanle.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// The outbox as the administrator sees it: how many stand where, and each one that needs a person.
/// `oldest` is the longest overdue one when nothing has left for an hour.
public record OutboxPage(
        List<Count> counts,
        List<Stuck> stuck,
        boolean letters,
        boolean messages,
        @Nullable Instant oldest) implements Page {
    public record Count(String title, String badge, int number) {}

    public record Stuck(
            UUID id,
            String person,
            String channel,
            String address,
            Phrase subject,
            String state,
            String badge,
            String trouble,
            Instant at) {}
}
