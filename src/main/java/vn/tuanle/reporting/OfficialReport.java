package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The official document of a report's turn: a draft, then an issued document. `same` says whether the issued
/// text has the figures as they were composed; null before.
public record OfficialReport(
        UUID draft,
        int turn,
        @Nullable UUID document,
        String code,
        @Nullable LocalDate day,
        @Nullable Boolean same) {
    public boolean issued() {
        return document != null;
    }
}
