package vn.tuanle.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// One version of who stands where in a round, or in a contest over all its rounds (`round` null).
/// @param prizes whether the prizes of the rules are given by it
/// @param digest SHA-256 of its file
record Ranking(
        UUID id,
        UUID contest,
        UUID scope,
        @Nullable UUID round,
        int version,
        int rulesVersion,
        RankingState state,
        String why,
        boolean prizes,
        byte[] digest,
        Instant made) {
    static Ranking of(ResultSet row) throws SQLException {
        return new Ranking(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "contest_id"),
                Rows.uuid(row, "scope_id"),
                Rows.uuidOrNull(row, "round_id"),
                row.getInt("version"),
                row.getInt("rules_version"),
                RankingState.valueOf(row.getString("state")),
                row.getString("why"),
                row.getBoolean("prizes"),
                row.getBytes("digest"),
                Objects.requireNonNull(Rows.instant(row, "made_at")));
    }

    String path() {
        return "/cuoc-thi-don-vi/" + contest + "/xep-hang/" + id;
    }

    String fingerprint() {
        return ResultFile.hex(digest);
    }

    boolean provisional() {
        return state == RankingState.PROVISIONAL;
    }

    boolean confirmed() {
        return state == RankingState.CONFIRMED;
    }
}
