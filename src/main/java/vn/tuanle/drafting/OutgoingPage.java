package vn.tuanle.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentType;
import vn.tuanle.ui.Page;

/// All documents of the unit that go out: drafts with their state and what was issued, narrowed by state,
/// kind and words. `next` is where the list goes on, empty at its end; `ended` is null where the unit may
/// begin new ones.
public record OutgoingPage(
        String unitName, @Nullable Ended ended, Filter filter, List<Count> counts, List<Line> lines, String next)
        implements Page {
    /// What the address asks for; empty words narrow nothing.
    public record Filter(String state, String kind, String words) {
        public boolean any() {
            return !state.isEmpty() || !kind.isEmpty() || !words.isEmpty();
        }
    }

    /// How many stand in a state.
    public record Count(DraftState state, int number) {}

    /// A draft, or an issued document that has a code and a day.
    public record Line(
            UUID id,
            boolean document,
            String kind,
            String title,
            DraftState state,
            String code,
            @Nullable LocalDate day,
            @Nullable Instant changed,
            String by,
            int sent,
            int received) {
        public String href() {
            return (document ? "/van-ban/" : "/du-thao/") + id;
        }

        public String kindTitle() {
            return DocumentType.titleOf(kind);
        }
    }

    /// The address of this list with another state.
    public String with(String state) {
        StringBuilder query = new StringBuilder("/van-ban-di?");
        if (!state.isEmpty()) query.append("trang-thai=").append(state).append('&');
        if (!filter.kind().isEmpty())
            query.append("loai=").append(filter.kind()).append('&');
        if (!filter.words().isEmpty())
            query.append("q=")
                    .append(java.net.URLEncoder.encode(filter.words(), java.nio.charset.StandardCharsets.UTF_8))
                    .append('&');
        return query.substring(0, query.length() - 1);
    }
}
