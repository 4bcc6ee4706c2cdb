package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.inspection.VisitListPage.Counts;
import vn.tuanle.inspection.VisitListPage.Filter;
import vn.tuanle.inspection.VisitListPage.Line;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Reads the visits of the unit for which somebody works; a fixed number of queries.
@Component
class VisitListPages {
    /// The last day of a remedy's time: “trước ngày” leaves its day out.
    static final String LAST = "(r.day - case when r.boundary = 'BEFORE' then 1 else 0 end)";

    private final JdbcClient sql;
    private final VisitAccess access;
    private final PlansLed plans;
    private final Directory directory;

    VisitListPages(JdbcClient sql, VisitAccess access, PlansLed plans, Directory directory) {
        this.sql = sql;
        this.access = access;
        this.plans = plans;
        this.directory = directory;
    }

    private record Row(UUID plan, String planCalled, UUID lead, UUID unit, Line line) {}

    VisitListPage page(Asker asker, Filter filter, Instant now) {
        UUID unit = unit(asker);
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        List<Row> all = rows(unit, now);
        List<Line> matching = matching(all, filter);
        int from = Math.clamp((long) (filter.page() - 1) * VisitListPage.PAGE, 0, matching.size());
        Map<UUID, String> choices = new LinkedHashMap<>();
        all.forEach(row -> choices.put(row.plan(), row.planCalled()));
        return new VisitListPage(
                directory.names(List.of(unit), today).getOrDefault(unit, ""),
                asker.has(unit, Role.HEAD, Role.OFFICER) && !plans.of(unit).isEmpty(),
                matching.subList(from, Math.min(from + VisitListPage.PAGE, matching.size())),
                matching.size(),
                all.isEmpty(),
                choices.entrySet().stream()
                        .map(plan -> new VisitListPage.Choice(plan.getKey(), plan.getValue()))
                        .toList(),
                counts(all.stream().map(Row::line).toList(), today),
                filter);
    }

    static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        return unit;
    }

    /// Every visit that the filter leaves, on one page.
    List<Line> matching(Asker asker, Filter filter, Instant now) {
        return matching(rows(unit(asker), now), filter);
    }

    private static List<Line> matching(List<Row> all, Filter filter) {
        VisitState state = VisitState.keyed(filter.state());
        String name = Fold.fold(filter.unit());
        return all.stream()
                .filter(row -> state == null || row.line().state() == state)
                .filter(row -> filter.plan().isEmpty() || row.plan().toString().equals(filter.plan()))
                .filter(row ->
                        name.isEmpty() || Fold.fold(row.line().unitName()).contains(name))
                .map(Row::line)
                .toList();
    }

    private static Counts counts(List<Line> all, LocalDate today) {
        int ahead = 0;
        int unfinished = 0;
        int concluded = 0;
        int open = 0;
        int late = 0;
        for (Line line : all) {
            if (line.state() == VisitState.CONCLUDED) concluded++;
            if (line.state().open() && line.day().isBefore(today)) unfinished++;
            else if (line.state().open()) ahead++;
            open += line.open();
            late += line.late();
        }
        return new Counts(ahead, unfinished, concluded, open, late);
    }

    /// What is planned first, the next day first; what is over last, the newest first.
    private List<Row> rows(UUID unit, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        Set<UUID> mine = access.now(unit);
        String[] units = Sides.array(mine);
        List<Row> rows = sql.sql("""
                select v.id, v.plan_id, d.code, p.title, v.lead_unit, v.unit_id, v.day, v.hour, v.state,
                  v.lead_unit = any(mine.units) or p.issuing_unit = any(mine.units) oversees,
                  f.yes, f.partly, f.no, f.unanswered, m.remedies, m.open, m.late
                from (select cast(? as uuid[]) units) mine
                join visit v on v.lead_unit = any(mine.units) or v.unit_id = any(mine.units)
                  or v.plan_id in (select id from plan where issuing_unit = any(mine.units))
                join plan p on p.id = v.plan_id left join document d on d.id = p.document_id
                cross join lateral (select count(*) filter (where f.answer = 'YES') yes,
                    count(*) filter (where f.answer = 'PARTLY') partly, count(*) filter (where f.answer = 'NO') no,
                    count(*) filter (where f.answer is null and (f.kind = 'CHOICE' or f.note = '')) unanswered
                  from visit_finding f where f.visit_id = v.id) f
                cross join lateral (select count(*) remedies, count(*) filter (where r.state in ('OPEN', 'DONE') and %2$s) open,
                    count(*) filter (where r.state = 'OPEN' and %1$s < ? and %2$s) late
                  from remedy r where r.visit_id = v.id and r.state <> 'DROPPED') m
                order by v.state not in ('PLANNED', 'REOPENED'),
                  case when v.state in ('PLANNED', 'REOPENED') then v.day end, v.day desc, v.hour, v.id
                """.formatted(LAST, Remedy.GIVEN))
                .params(Rows.values(units, today))
                .query((row, n) -> {
                    VisitState state = VisitState.valueOf(row.getString("state"));
                    boolean shown = row.getBoolean("oversees") || state == VisitState.CONCLUDED;
                    String code = row.getString("code");
                    return new Row(
                            Rows.uuid(row, "plan_id"),
                            code == null ? row.getString("title") : code + " · " + row.getString("title"),
                            Rows.uuid(row, "lead_unit"),
                            Rows.uuid(row, "unit_id"),
                            new Line(
                                    Rows.uuid(row, "id"),
                                    Rows.uuid(row, "unit_id"),
                                    Objects.requireNonNull(Rows.day(row, "day")),
                                    row.getObject("hour", LocalTime.class),
                                    "",
                                    "",
                                    code == null ? "" : code,
                                    state,
                                    shown,
                                    shown ? row.getInt("yes") : 0,
                                    shown ? row.getInt("partly") : 0,
                                    shown ? row.getInt("no") : 0,
                                    shown ? row.getInt("unanswered") : 0,
                                    shown ? row.getInt("remedies") : 0,
                                    shown ? row.getInt("open") : 0,
                                    shown ? row.getInt("late") : 0));
                })
                .list();
        Set<UUID> named = new HashSet<>();
        rows.forEach(row -> named.addAll(List.of(row.lead(), row.unit())));
        Map<UUID, String> names = directory.names(named, today);
        return rows.stream()
                .map(row -> new Row(
                        row.plan(),
                        row.planCalled(),
                        row.lead(),
                        row.unit(),
                        row.line().called(names.getOrDefault(row.unit(), ""), names.getOrDefault(row.lead(), ""))))
                .toList();
    }
}
