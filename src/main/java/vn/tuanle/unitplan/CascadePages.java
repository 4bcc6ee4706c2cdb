package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.ui.NotFound;
import vn.tuanle.unitplan.CascadePage.Filter;
import vn.tuanle.unitplan.CascadePage.Line;

/// Reads the plans of all units under a plan: four queries, however many units there are.
@Component
class CascadePages {
    /// Units below that were given tasks to do or the plan to carry out, and any that made a plan
    /// of it all the same; the body that issued it needs no other.
    private static final String UNITS = """
            with must as (
              select a.unit_id from assignment a
              where a.plan_id = :plan and a.withdrawn_at is null and a.part = 'ASSIGNEE'
              union
              select v.unit_id from delivery v join plan q on q.document_id = v.document_id
              where q.id = :plan and v.purpose ilike '%%thực hiện%%'
              union
              select u.unit_id from unit_plan u where u.parent_id = :plan and u.dropped_at is null),
            money as (
              select l.unit_plan_id,
                sum(case when l.source = 'BUDGET' then round(l.quantity * l.price) end) budget,
                sum(case when l.source = 'SOCIAL' then round(l.quantity * l.price) end) social
              from unit_plan_line l join unit_plan u on u.id = l.unit_plan_id
              where u.parent_id = :plan and u.dropped_at is null group by l.unit_plan_id),
            held as (
              select a.unit_plan_id, count(*) activities
              from unit_plan_activity a join unit_plan u on u.id = a.unit_plan_id
              where u.parent_id = :plan and u.dropped_at is null group by a.unit_plan_id)
            select m.unit_id, w.name, w.kind, u.id unit_plan, u.theme, u.first_day, u.last_day,
              coalesce(held.activities, 0) activities, coalesce(money.budget, 0) budget,
              coalesce(money.social, 0) social, coalesce(d.code, '') code, d.day,
              case when u.id is null then 'NONE' else %s end state
            from must m
            left join unit_version w on w.unit_id = m.unit_id
              and w.valid_from <= :day and (w.valid_to is null or w.valid_to > :day)
            left join unit_plan u on u.unit_id = m.unit_id and u.parent_id = :plan and u.dropped_at is null
            left join plan p on p.id = u.plan_id
            left join document d on d.id = p.document_id
            left join money on money.unit_plan_id = u.id
            left join held on held.unit_plan_id = u.id
            where m.unit_id <> :issuer
            order by w.sort_key nulls last, m.unit_id""".formatted(UnitPlanState.SQL);

    private final JdbcClient sql;
    private final Directory directory;

    CascadePages(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    private record Above(
            String title, String code, @Nullable LocalDate day, UUID issuer) {
        LocalDate on() {
            return day == null ? LocalDate.now(Days.ZONE) : day;
        }
    }

    private record Facts(List<String> themes, Week week) {}

    CascadePage page(Asker asker, UUID plan, Filter filter) {
        Above above = above(asker, plan);
        Facts facts = facts(plan);
        List<Line> all = lines(plan, above, facts.week());
        return new CascadePage(
                plan,
                above.title(),
                above.code(),
                above.day(),
                all.stream().filter(wanted(filter)).toList(),
                totals(all),
                themes(all, facts.themes()),
                all.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Line::kind, Line::kindTitle, (a, b) -> a, TreeMap::new))
                        .entrySet()
                        .stream()
                        .map(kind -> new CascadePage.Choice(kind.getKey(), kind.getValue()))
                        .toList(),
                filter);
    }

    /// The plan above, for staff of the units that issued or drafted it; else it is not there.
    private Above above(Asker asker, UUID plan) {
        return sql.sql("""
                select p.title, p.issuing_unit, p.drafting_unit, coalesce(d.code, '') code, d.day
                from plan p left join document d on d.id = p.document_id where p.id = ? and p.dropped_at is null""")
                .param(plan)
                .query((row, n) -> {
                    UUID issuer = Rows.uuid(row, "issuing_unit");
                    boolean leads = asker.has(issuer, Role.HEAD, Role.OFFICER, Role.CLERK)
                            || asker.has(Rows.uuid(row, "drafting_unit"), Role.HEAD, Role.OFFICER, Role.CLERK);
                    if (!leads) throw new NotFound();
                    return new Above(row.getString("title"), row.getString("code"), Rows.day(row, "day"), issuer);
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Facts facts(UUID plan) {
        List<String> themes = new ArrayList<>();
        List<Week> weeks = new ArrayList<>();
        sql.sql("""
                select kind, text, day, last_day from plan_item
                where plan_id = ? and state <> 'DROPPED' and kind in ('THEME', 'CAMPAIGN') order by ordinal""").param(plan).query(row -> {
            LocalDate first = Rows.day(row, "day");
            LocalDate last = Rows.day(row, "last_day");
            if (row.getString("kind").equals("THEME")) themes.add(row.getString("text"));
            else if (first != null && last != null) weeks.add(new Week(first, last));
        });
        return new Facts(themes, weeks.isEmpty() ? Week.UNKNOWN : weeks.getFirst());
    }

    private List<Line> lines(UUID plan, Above above, Week week) {
        record Found(UUID unit, @Nullable String name, Line line) {}
        List<Found> found = sql.sql(UNITS)
                .param("plan", plan)
                .param("issuer", above.issuer())
                .param("day", above.on())
                .query((row, n) -> {
                    UUID unit = Rows.uuid(row, "unit_id");
                    String name = row.getString("name");
                    String kind = row.getString("kind");
                    LocalDate first = Rows.day(row, "first_day");
                    LocalDate last = Rows.day(row, "last_day");
                    UnitPlanState state = UnitPlanState.valueOf(row.getString("state"));
                    boolean readable = state == UnitPlanState.ISSUED || state == UnitPlanState.RECALLED;
                    String theme = row.getString("theme");
                    return new Found(
                            unit,
                            name,
                            new Line(
                                    unit,
                                    name == null ? "" : name,
                                    kind == null ? UnitKind.KHAC.name() : kind,
                                    (kind == null ? UnitKind.KHAC : UnitKind.valueOf(kind)).title(),
                                    state,
                                    theme == null ? "" : theme,
                                    first,
                                    last,
                                    first != null && week.outside(first) > 0 || last != null && week.outside(last) > 0,
                                    row.getInt("activities"),
                                    row.getLong("budget"),
                                    row.getLong("social"),
                                    row.getString("code"),
                                    Rows.day(row, "day"),
                                    readable ? Rows.uuidOrNull(row, "unit_plan") : null));
                })
                .list();
        Map<UUID, String> ended = directory.names(
                found.stream()
                        .filter(one -> one.name() == null)
                        .map(Found::unit)
                        .toList(),
                above.on());
        return found.stream()
                .map(one -> one.name() != null ? one.line() : one.line().called(ended.getOrDefault(one.unit(), "")))
                .sorted(Comparator.comparing(line -> UnitKind.valueOf(line.kind())))
                .toList();
    }

    private static CascadePage.Totals totals(List<Line> lines) {
        int issued = 0;
        int ready = 0;
        int working = 0;
        int none = 0;
        long budget = 0;
        long social = 0;
        long most = 0;
        for (Line line : lines) {
            switch (line.state()) {
                case ISSUED -> issued++;
                case APPROVED, SUBMITTED -> ready++;
                case DRAFTING, RETURNED -> working++;
                case NONE, RECALLED -> none++;
            }
            budget += line.budget();
            social += line.social();
            most = Math.max(most, line.money());
        }
        return new CascadePage.Totals(lines.size(), issued, ready, working, none, budget, social, most);
    }

    /// Suggested ones in their order, also those that nobody took; then units' own, the most
    /// frequent first.
    private static List<CascadePage.Theme> themes(List<Line> lines, List<String> suggested) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        suggested.forEach(theme -> counted.put(theme, 0));
        for (Line line : lines) if (!line.theme().isEmpty()) counted.merge(line.theme(), 1, Integer::sum);
        List<CascadePage.Theme> themes = new ArrayList<>();
        counted.forEach((words, units) -> themes.add(new CascadePage.Theme(words, suggested.contains(words), units)));
        themes.sort(Comparator.comparing((CascadePage.Theme theme) -> !theme.suggested())
                .thenComparing(theme -> theme.suggested() ? 0 : -theme.units()));
        return themes;
    }

    private static Predicate<Line> wanted(Filter filter) {
        String name = Fold.fold(filter.unit());
        UnitPlanState state = UnitPlanState.of(filter.state());
        return line -> (name.isEmpty() || Fold.fold(line.name()).contains(name))
                && (filter.kind().isEmpty() || line.kind().equals(filter.kind()))
                && (filter.theme().isEmpty() || line.theme().equals(filter.theme()))
                && switch (filter.state()) {
                    case "" -> true;
                    case "cho-ban-hanh" ->
                        line.state() == UnitPlanState.SUBMITTED || line.state() == UnitPlanState.APPROVED;
                    case "dang-lam" -> line.state() == UnitPlanState.DRAFTING || line.state() == UnitPlanState.RETURNED;
                    case "chua-co" -> line.state() == UnitPlanState.NONE || line.state() == UnitPlanState.RECALLED;
                    default -> line.state() == state;
                };
    }
}
