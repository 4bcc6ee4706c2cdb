package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.guidance.DifficultyListPage.Counts;
import vn.tuanle.guidance.DifficultyListPage.Filter;
import vn.tuanle.guidance.DifficultyListPage.Line;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the lists of difficulties of the unit for which somebody works; a fixed number of queries.
@Component
class DifficultyListPages {
    private final JdbcClient sql;
    private final Saying saying;
    private final PlansHeld plans;
    private final AnswerTerms terms;
    private final Directory directory;

    DifficultyListPages(JdbcClient sql, Saying saying, PlansHeld plans, AnswerTerms terms, Directory directory) {
        this.sql = sql;
        this.saying = saying;
        this.plans = plans;
        this.terms = terms;
        this.directory = directory;
    }

    private record Found(Difficulty difficulty, String clause, boolean published) {}

    DifficultyListPage page(Asker asker, Filter asked, @Nullable String termTyped, Errors errors, Instant now) {
        UUID unit = unit(asker);
        Set<UUID> mine = saying.theirs(Set.of(unit));
        List<PlansHeld.Plan> held = plans.of(mine);
        boolean leads = held.stream().anyMatch(plan -> mine.contains(plan.drafting()) || mine.contains(plan.issuing()));
        Counts counts = counts(mine, LocalDate.ofInstant(now, Days.ZONE));
        boolean answers = leads || counts.led() > 0 || counts.waiting() > 0;
        Filter filter = asked.view().isEmpty()
                ? new Filter(
                        counts.waiting() > 0 ? "cho-tra-loi" : leads ? "dau-moi" : "cua-don-vi",
                        asked.state(),
                        asked.plan(),
                        asked.words(),
                        asked.page())
                : asked;
        List<Found> found = found(filter, mine);
        int from = Math.clamp((long) (filter.page() - 1) * DifficultyListPage.PAGE, 0, found.size());
        List<Found> shown = found.subList(from, Math.min(from + DifficultyListPage.PAGE, found.size()));
        Set<UUID> named = new HashSet<>(Set.of(unit));
        shown.forEach(each ->
                named.addAll(List.of(each.difficulty().unit(), each.difficulty().holder())));
        Map<UUID, String> names = directory.names(named, LocalDate.ofInstant(now, Days.ZONE));
        int term = terms.of(unit);
        return new DifficultyListPage(
                names.getOrDefault(unit, ""),
                asker.has(unit, Role.HEAD, Role.OFFICER),
                answers,
                counts,
                shown.stream().map(each -> line(each, names)).toList(),
                found.size(),
                held.stream()
                        .map(plan -> new DifficultyListPage.Choice(plan.id(), plan.called()))
                        .toList(),
                filter,
                term,
                termTyped == null ? String.valueOf(term) : termTyped,
                now,
                errors);
    }

    static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        return unit;
    }

    private static Line line(Found found, Map<UUID, String> names) {
        Difficulty one = found.difficulty();
        String about = switch (one.about()) {
            case TASK -> found.clause();
            case PLAN -> "";
            case REPORT -> "Báo cáo";
        };
        return new Line(
                one.id(),
                one.title(),
                names.getOrDefault(one.unit(), ""),
                names.getOrDefault(one.holder(), ""),
                about,
                one.state(),
                one.since(),
                one.due(),
                found.published());
    }

    private List<Found> found(Filter filter, Set<UUID> mine) {
        String[] units = PlansHeld.array(mine);
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        switch (filter.view()) {
            case "cho-tra-loi" -> {
                where.append("q.state = 'WAITING' and q.holder = any(cast(? as uuid[]))");
                values.add(units);
            }
            case "cua-don-vi" -> {
                where.append("q.unit_id = any(cast(? as uuid[]))");
                values.add(units);
            }
            default -> {
                where.append(LED);
                values.add(units);
            }
        }
        State state = State.keyed(filter.state());
        if (state != null) {
            where.append(" and q.state = ?");
            values.add(state.name());
        }
        if (!filter.plan().isEmpty()) {
            where.append(" and cast(q.plan_id as text) = ?");
            values.add(filter.plan());
        }
        for (String word : Fold.fold(filter.words()).split(" ")) {
            if (word.isEmpty()) continue;
            where.append(" and position(? in q.folded) > 0");
            values.add(word);
        }
        // what waits for somebody first, longest first; what is over last, newest first
        return sql.sql("select s.*, coalesce(i.clause, '') clause,"
                        + " exists (select 1 from guidance g where g.difficulty_id = s.id and g.withdrawn_at is null) published"
                        + " from (" + Difficulty.SELECT + " where " + where + ") s"
                        + " left join assignment a on a.id = s.assignment_id left join plan_item i on i.id = a.task_id"
                        + " order by case s.state when 'WAITING' then 0 when 'ASKED_BACK' then 1 when 'ANSWERED' then 2"
                        + " else 3 end, case when s.state in ('SOLVED', 'WITHDRAWN') then null else s.since end,"
                        + " s.since desc, s.id")
                .params(values)
                .query((row, n) -> new Found(Difficulty.of(row), row.getString("clause"), row.getBoolean("published")))
                .list();
    }

    /// Of plans that one of the units (one parameter, an array) leads or issues, or passed up to it.
    static final String LED = """
            exists (select 1 from (select cast(? as uuid[]) units) mine
              where q.lead_unit = any(mine.units) or p.issuing_unit = any(mine.units) or q.holder = any(mine.units)
                or exists (select 1 from difficulty_act k where k.difficulty_id = q.id and k.to_unit = any(mine.units)))""";

    private Counts counts(Set<UUID> mine, LocalDate today) {
        String[] units = PlansHeld.array(mine);
        return sql.sql("""
                select count(*) filter (where s.state = 'WAITING' and s.held) waiting,
                  count(*) filter (where s.state = 'WAITING' and s.held and s.due < ?) late,
                  count(*) filter (where s.state in ('WAITING', 'ASKED_BACK', 'ANSWERED') and s.theirs) asked,
                  count(*) filter (where s.state in ('ASKED_BACK', 'ANSWERED') and s.theirs) turn,
                  count(*) filter (where s.state in ('WAITING', 'ASKED_BACK', 'ANSWERED') and s.led) led
                from (select q.state, q.due, q.holder = any(cast(? as uuid[])) held, q.unit_id = any(cast(? as uuid[])) theirs,
                             %s led
                      from difficulty q join plan p on p.id = q.plan_id
                      where q.state in ('WAITING', 'ASKED_BACK', 'ANSWERED')) s""".formatted(LED))
                .params(Rows.values(today, units, units, units))
                .query((row, n) -> new Counts(
                        row.getInt("waiting"),
                        row.getInt("late"),
                        row.getInt("asked"),
                        row.getInt("turn"),
                        row.getInt("led")))
                .single();
    }
}
