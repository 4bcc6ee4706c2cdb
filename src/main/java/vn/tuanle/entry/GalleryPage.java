package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.media.MediaFile;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The entries that were taken, for everybody: in an order that differs from one voter to the next, without counts
/// until voting is over.
public record GalleryPage(
        Contest contest,
        EntryTerms.@Nullable Voting voting,
        List<Card> cards,
        boolean counted,
        Instant now,
        Typed typed,
        Errors errors) implements Page {
    /// @param votes only where they were counted and confirmed
    public record Card(
            UUID id,
            String code,
            String title,
            String body,
            String author,
            String unitName,
            List<MediaFile> files,
            @Nullable Integer votes) {
        String start() {
            return body.length() <= 240 ? body : body.substring(0, body.lastIndexOf(' ', 240) + 1) + "…";
        }
    }

    boolean mayVote() {
        return voting != null && voting.open(now);
    }
}
