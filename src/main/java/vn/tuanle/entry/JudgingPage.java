package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What a judge has in hand and has marked, without names.
/// @param ownUnit how many entries are not given to them because they are of their own unit
public record JudgingPage(
        Contest contest,
        List<Criterion> rubric,
        @Nullable Instant started,
        List<Line> lines,
        int ownUnit,
        Errors errors) implements Page {
    public record Line(
            UUID id,
            String code,
            String title,
            String state,
            Instant leaseUntil,
            @Nullable BigDecimal total) {}
}
