package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.NextYear;

/// Earlier plans that a unit may start from: its own, and those of the units it took over, however
/// many reorganisations ago.
@Component
class Earlier {
    private final JdbcClient sql;
    private final SheetRows rows;

    Earlier(JdbcClient sql, SheetRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// An earlier plan, with how much there is to take from it.
    record Candidate(
            UUID id,
            String unitName,
            boolean own,
            int year,
            String title,
            String code,
            @Nullable LocalDate first,
            int activities,
            int lines) {}

    /// Approved or issued ones of the unit and its predecessors, and those begun under a plan that was
    /// recalled or replaced; the latest first.
    List<Candidate> candidates(Asker asker, UUID unit, UUID parent) {
        if (!asker.workUnits().contains(unit)) return List.of();
        return sql.sql("""
                with recursive line(id, depth) as (
                  select cast(? as uuid), 0
                  union
                  select s.from_unit, line.depth + 1 from unit_succession s join line on s.to_unit = line.id
                  where line.depth < 12)
                select u.id, u.unit_id, q.year, u.title, coalesce(d.code, '') code, u.first_day,
                  (select v.name from unit_version v where v.unit_id = u.unit_id
                   order by v.valid_from desc limit 1) unit_name,
                  (select count(*) from unit_plan_activity a where a.unit_plan_id = u.id) activities,
                  (select count(*) from unit_plan_line l where l.unit_plan_id = u.id) lines
                from unit_plan u join plan q on q.id = u.parent_id
                left join plan p on p.id = u.plan_id
                left join document d on d.id = p.document_id
                where u.unit_id in (select id from line) and u.dropped_at is null and u.parent_id <> ?
                  and (p.id is not null or exists (select 1 from document_act x where x.document_id = q.document_id
                                                   and x.kind in ('RECALLED', 'REPLACED')))
                order by q.year desc,
                  (select v.sort_key from unit_version v where v.unit_id = u.unit_id
                   order by v.valid_from desc limit 1), u.created_at desc
                limit 100""")
                .params(Rows.values(unit, parent))
                .query((row, n) -> new Candidate(
                        Rows.uuid(row, "id"),
                        row.getString("unit_name"),
                        Rows.uuid(row, "unit_id").equals(unit),
                        row.getInt("year"),
                        row.getString("title"),
                        row.getString("code"),
                        Rows.day(row, "first_day"),
                        row.getInt("activities"),
                        row.getInt("lines")))
                .list();
    }

    /// Those of the candidates that were chosen; what is none of them is left out.
    List<Candidate> chosen(Asker asker, UUID unit, UUID parent, List<UUID> chosen) {
        if (chosen.isEmpty()) return List.of();
        return candidates(asker, unit, parent).stream()
                .filter(candidate -> chosen.contains(candidate.id()))
                .toList();
    }

    /// A plan of the unit that was issued without this page.
    record Made(UUID id, String code, String title) {}

    /// The unit's issued plans in force that are bound to no plan above yet, the latest first.
    List<Made> issued(UUID unit, UUID parent) {
        return sql.sql("""
                select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                where p.issuing_unit = ? and p.id <> ? and p.kind = 'KE_HOACH'
                  and not exists (select 1 from document_act x where x.document_id = d.id
                                  and x.kind in ('RECALLED', 'REPLACED'))
                  and not exists (select 1 from unit_plan u where u.plan_id = p.id and u.dropped_at is null)
                order by d.day desc, d.number desc limit 30""")
                .params(Rows.values(unit, parent))
                .query((row, n) -> new Made(Rows.uuid(row, "id"), row.getString("code"), row.getString("title")))
                .list();
    }

    record Merged(List<Row> activities, List<Row> lines) {}

    /// All their activities and lines, moved to the year and the Week of the plan above. The same
    /// activity of two merged units is one with the people of both; the same line has both
    /// quantities.
    Merged merged(List<Candidate> from, ParentPlan above) {
        Map<String, Row> activities = new LinkedHashMap<>();
        Map<String, Row> lines = new LinkedHashMap<>();
        for (Candidate candidate : from) {
            Sheet sheet = rows.of(candidate.id());
            for (Row row : sheet.activities()) {
                Row moved = moved(row, candidate, above);
                activities.merge(Fold.fold(moved.get("name")), moved, summed("expected"));
            }
            for (Row row : sheet.lines()) {
                Row moved = fresh(row).with("content", nextYear(row.get("content"), candidate.year(), above.year()));
                lines.merge(
                        Fold.fold(String.join(
                                " | ",
                                moved.get("content"),
                                moved.get("measure"),
                                moved.get("price"),
                                moved.get("source"))),
                        moved,
                        summed("quantity"));
            }
        }
        return new Merged(new ArrayList<>(activities.values()), new ArrayList<>(lines.values()));
    }

    private static Row moved(Row row, Candidate from, ParentPlan above) {
        Row moved = fresh(row)
                .with("name", nextYear(row.get("name"), from.year(), above.year()))
                .with("person", "");
        for (String column : List.of("day", "last_day")) {
            LocalDate day = Days.typed(row.get(column));
            if (day == null) continue;
            LocalDate old = from.first();
            LocalDate now = above.week().first();
            LocalDate then = old == null || now == null
                    ? day.plusYears(above.year() - from.year())
                    : now.plusDays(ChronoUnit.DAYS.between(old, day));
            moved = moved.with(column, Days.day(then));
        }
        return moved;
    }

    private static BinaryOperator<Row> summed(String column) {
        return (one, other) -> {
            var a = Money.typed(one.get(column));
            var b = Money.typed(other.get(column));
            if (a == null || b == null) return a == null ? one.with(column, other.get(column)) : one;
            return one.with(column, Money.shown(a.add(b)));
        };
    }

    private static Row fresh(Row row) {
        return new Row(row.part(), "", "", row.values());
    }

    private static String nextYear(String text, int from, int to) {
        return NextYear.of(text, from, to, List.of()).text();
    }
}
