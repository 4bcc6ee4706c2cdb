package vn.tuanle.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// A contest with the rules that hold now.
/// @param unit who organises it
/// @param rulesVersion of the rules that hold; the newest
public record Contest(
        UUID id,
        String code,
        UUID unit,
        ContestKind kind,
        String title,
        String about,
        String audience,
        String contact,
        @Nullable UUID document,
        @Nullable UUID file,
        @Nullable UUID plan,
        @Nullable UUID task,
        ContestState state,
        int version,
        Rules rules,
        int rulesVersion,
        @Nullable Instant published) {
    static final String SELECT = """
            select c.*, r.rules, r.version rules_version from contest c
            join lateral (select r.rules, r.version from contest_rules r where r.contest_id = c.id
              order by r.version desc limit 1) r on true""";

    static Contest of(ResultSet row) throws SQLException {
        return new Contest(
                Rows.uuid(row, "id"),
                row.getString("code"),
                Rows.uuid(row, "unit_id"),
                ContestKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("about"),
                row.getString("audience"),
                row.getString("contact"),
                Rows.uuidOrNull(row, "document_id"),
                Rows.uuidOrNull(row, "file_id"),
                Rows.uuidOrNull(row, "plan_id"),
                Rows.uuidOrNull(row, "task_id"),
                ContestState.valueOf(row.getString("state")),
                row.getInt("version"),
                Rules.read(Objects.requireNonNull(row.getString("rules"))),
                row.getInt("rules_version"),
                Rows.instant(row, "published_at"));
    }

    /// Its page for everybody.
    public String path() {
        return "/cuoc-thi/" + slug(title) + "-" + code;
    }

    /// Its page for who works on it.
    public String officePath() {
        return "/cuoc-thi-don-vi/" + id;
    }

    public boolean draft() {
        return state == ContestState.DRAFT;
    }

    static String slug(String title) {
        String slug = Fold.fold(title).replaceAll("[^a-z0-9]+", "-");
        String bounded = slug.length() > 60 ? slug.substring(0, 60) : slug;
        String bare = bounded.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "cuoc-thi" : bare;
    }
}
