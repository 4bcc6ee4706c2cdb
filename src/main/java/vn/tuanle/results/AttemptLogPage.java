package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// One attempt as the server saw it, to settle a dispute: its clock, what was answered, every event.
/// @param seal the block of the round's chained log that holds it, null until the round is sealed
/// @param beside other attempts from the same address in the round, which says nothing by itself
public record AttemptLogPage(
        Contest contest,
        UUID attempt,
        UUID contestant,
        String name,
        String round,
        int number,
        Phrase state,
        Instant started,
        Instant deadline,
        @Nullable Instant finished,
        String duration,
        List<Answered> answers,
        String guess,
        List<Event> events,
        @Nullable Seal seal,
        long beside,
        boolean decides)
        implements Page {
    public record Answered(int number, String stem, String chosen, String key, boolean right, Instant received) {}

    public record Event(
            Phrase what, Instant received, Instant written, List<String> lines, String address, String device) {}

    public record Seal(int ordinal, String hash, Instant made) {}
}
