package vn.tuanle.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// Reads the lists of the units of a contest.
@Component
public class Rosters {
    private final JdbcClient sql;

    Rosters(JdbcClient sql) {
        this.sql = sql;
    }

    /// The list of a unit: how many stand in it, of whom how many are excluded.
    public record Unit(UUID id, @Nullable UUID unit, String name, int people, int excluded) {
        /// Those of whom a rate is counted.
        public int counted() {
            return people - excluded;
        }
    }

    public List<Unit> of(UUID contest) {
        return sql.sql("""
                select r.id, r.unit_id, r.name, count(l.id) people, count(l.excluded_at) excluded
                from roster r left join roster_line l on l.roster_id = r.id
                where r.contest_id = ? group by r.id order by r.name collate "vi-x-icu", r.id""")
                .param(contest)
                .query((row, n) -> new Unit(
                        Rows.uuid(row, "id"),
                        Rows.uuidOrNull(row, "unit_id"),
                        row.getString("name"),
                        row.getInt("people"),
                        row.getInt("excluded")))
                .list();
    }

    /// Somebody in a list. `taken` when a contestant is this line.
    public record Line(
            UUID id,
            String name,
            @Nullable LocalDate birthday,
            @Nullable Integer birthYear,
            String code,
            boolean excluded,
            String grounds,
            boolean taken) {}

    public List<Line> lines(UUID roster) {
        return sql.sql("""
                select l.*, exists (select 1 from contestant c where c.line_id = l.id) taken from roster_line l
                where l.roster_id = ? order by l.ordinal""")
                .param(roster)
                .query((row, n) -> new Line(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Rows.day(row, "birthday"),
                        (Integer) row.getObject("birth_year"),
                        row.getString("code"),
                        row.getObject("excluded_at") != null,
                        row.getString("grounds"),
                        row.getBoolean("taken")))
                .list();
    }

    /// The one line of the list that a person is by name and birth and that nobody is yet; none where it is not
    /// one.
    Optional<UUID> match(UUID roster, String name, @Nullable LocalDate birthday, @Nullable Integer year) {
        List<UUID> found = sql.sql("""
                select l.id from roster_line l
                where l.roster_id = ? and l.folded = ? and l.excluded_at is null
                  and case when l.birthday is not null and cast(? as date) is not null then l.birthday = cast(? as date)
                    else l.birth_year = cast(? as int) end""")
                .params(Rows.values(roster, Fold.fold(name), birthday, birthday, year))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
