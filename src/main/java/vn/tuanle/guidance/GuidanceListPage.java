package vn.tuanle.guidance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// The guidance made known to the units of a plan, the newest first; searched without tones.
public record GuidanceListPage(
        List<Entry> entries,
        int matching,
        boolean none,
        List<DifficultyListPage.Choice> plans,
        String plan,
        String words,
        int at,
        boolean mayAsk)
        implements Page {
    static final int PAGE = 30;

    /// `asker` is empty where the asking unit's name stays out.
    public record Entry(
            UUID id,
            UUID difficulty,
            String question,
            String answer,
            String asker,
            String unitName,
            String planCalled,
            Instant at,
            boolean mayWithdraw) {
        /// The first line of the question, which is the whole of most.
        public String headline() {
            return question.lines().findFirst().orElse("");
        }

        public String rest() {
            return question.lines()
                    .skip(1)
                    .collect(java.util.stream.Collectors.joining("\n"))
                    .strip();
        }
    }

    public int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }

    /// Part of the address at some page.
    public String query(int page) {
        return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&ke-hoach="
                + URLEncoder.encode(plan, StandardCharsets.UTF_8) + (page == 1 ? "" : "&trang=" + page);
    }
}
