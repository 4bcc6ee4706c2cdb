package vn.tuanle.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;

/// A difficulty as it stands. `holder` is the unit whose turn it is, or was last, to answer.
record Difficulty(
        UUID id,
        UUID plan,
        About.Kind about,
        @Nullable UUID assignment,
        UUID unit,
        UUID lead,
        UUID holder,
        String title,
        String body,
        State state,
        Instant since,
        @Nullable LocalDate dueDay,
        UUID askedBy,
        Instant askedAt,
        UUID issuing,
        UUID drafting) {
    static final String SELECT = """
            select q.id, q.plan_id, q.about, q.assignment_id, q.unit_id, q.lead_unit, q.holder, q.title, q.body, q.state,
                   q.since, q.due, q.asked_by, q.asked_at, p.issuing_unit, p.drafting_unit
            from difficulty q join plan p on p.id = q.plan_id""";

    /// True for what one of the units (one parameter, an array) asked, leads, or was given to answer.
    static final String VISIBLE = """
            exists (select 1 from (select cast(? as uuid[]) units) mine
              where q.unit_id = any(mine.units) or q.lead_unit = any(mine.units) or p.issuing_unit = any(mine.units)
                or exists (select 1 from difficulty_act k where k.difficulty_id = q.id and k.to_unit = any(mine.units)))""";

    static Difficulty of(ResultSet row) throws SQLException {
        return new Difficulty(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "plan_id"),
                About.Kind.valueOf(row.getString("about")),
                Rows.uuidOrNull(row, "assignment_id"),
                Rows.uuid(row, "unit_id"),
                Rows.uuid(row, "lead_unit"),
                Rows.uuid(row, "holder"),
                row.getString("title"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(Rows.instant(row, "since")),
                Rows.day(row, "due"),
                Rows.uuid(row, "asked_by"),
                Objects.requireNonNull(Rows.instant(row, "asked_at")),
                Rows.uuid(row, "issuing_unit"),
                Rows.uuid(row, "drafting_unit"));
    }

    /// By when the answer is due; null while nobody owes one.
    @Nullable
    Due due() {
        return dueDay == null ? null : Due.of(dueDay, Due.Boundary.AT_LATEST);
    }

    boolean askedBy(Set<UUID> units) {
        return units.contains(unit);
    }

    boolean heldBy(Set<UUID> units) {
        return units.contains(holder);
    }

    /// Still open: somebody has to do something.
    boolean open() {
        return state == State.WAITING || state == State.ASKED_BACK || state == State.ANSWERED;
    }
}
