package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// How far judging is: each entry with its marks, each judge with how they mark beside the others.
public record JudgingPanelPage(
        Contest contest,
        EntryTerms.Judging judging,
        @Nullable Instant started,
        List<Row> rows,
        List<Judge> judges,
        boolean decides,
        Errors errors) implements Page {
    /// @param needed marks, one more where they were too far apart
    /// @param hands judges who hold it now
    public record Row(
            UUID entry, String code, String title, int marks, int needed, int hands, List<String> conflicts,
            BigDecimal spread, boolean apart) {
        boolean finished() {
            return marks >= needed;
        }
    }

    public record Judge(String name, boolean account, Scores.@Nullable Manner manner, int open) {}

    long finished() {
        return rows.stream().filter(Row::finished).count();
    }
}
