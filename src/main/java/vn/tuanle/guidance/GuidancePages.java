package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.guidance.GuidanceListPage.Entry;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Reads the guidance of the plans that the asker's units have, and what of it resembles a question.
@Component
class GuidancePages {
    /// As far back as likely answers are looked for.
    private static final int LOOKED_AT = 1000;

    private static final int LIKELY = 5;
    private final JdbcClient sql;
    private final Saying saying;
    private final PlansHeld plans;
    private final Directory directory;

    GuidancePages(JdbcClient sql, Saying saying, PlansHeld plans, Directory directory) {
        this.sql = sql;
        this.saying = saying;
        this.plans = plans;
        this.directory = directory;
    }

    private record Row(
            UUID id,
            UUID difficulty,
            UUID unit,
            @Nullable UUID asker,
            String question,
            String answer,
            String folded,
            Instant at,
            String plan) {}

    GuidanceListPage list(Asker asker, String plan, String words, int at, Instant now) {
        Set<UUID> mine = saying.theirs(asker.workUnits());
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        if (!plan.isEmpty()) {
            where.append(" and cast(g.plan_id as text) = ?");
            values.add(plan);
        }
        for (String word : Fold.fold(words).split(" ", -1)) {
            if (word.isEmpty()) continue;
            where.append(" and position(? in g.folded) > 0");
            values.add(word);
        }
        List<Row> all = rows(mine, where.toString(), values, Integer.MAX_VALUE);
        int from = Math.clamp((long) (at - 1) * GuidanceListPage.PAGE, 0, all.size());
        List<Row> shown = all.subList(from, Math.min(from + GuidanceListPage.PAGE, all.size()));
        return new GuidanceListPage(
                entries(shown, saying.mine(asker), now),
                all.size(),
                all.isEmpty() && plan.isEmpty() && words.isBlank(),
                plans.of(mine).stream()
                        .map(each -> new DifficultyListPage.Choice(each.id(), each.called()))
                        .toList(),
                plan,
                words,
                at,
                mayAsk(asker));
    }

    GuidancePage one(Asker asker, UUID id, Instant now) {
        List<Row> found = rows(saying.theirs(asker.workUnits()), " and g.id = ?", List.of(id), 1);
        if (found.isEmpty()) throw new NotFound();
        return new GuidancePage(entries(found, saying.mine(asker), now).getFirst(), mayAsk(asker));
    }

    /// Heads and officers report difficulties of the unit for which they act.
    private static boolean mayAsk(Asker asker) {
        UUID unit = asker.actingUnit();
        return unit != null && asker.has(unit, Role.HEAD, Role.OFFICER);
    }

    /// The likeliest answers to what was typed, those already seen left out.
    List<Entry> similar(Asker asker, String typed, Set<UUID> seen, Instant now) {
        if (Similar.words(typed).size() < 2) return List.of();
        List<Row> all = rows(saying.theirs(asker.workUnits()), "", List.of(), LOOKED_AT);
        List<Row> likely = Similar.likeliest(typed, all, Row::folded, LIKELY).stream()
                .filter(row -> !seen.contains(row.id()))
                .toList();
        return entries(likely, Set.of(), now);
    }

    private List<Row> rows(Set<UUID> mine, String where, List<?> values, int most) {
        List<Object> all = new ArrayList<>();
        all.add(PlansHeld.array(mine));
        all.addAll(values);
        all.add(most);
        return sql.sql("""
                select g.id, g.difficulty_id, g.unit_id, g.asking_unit, g.question, g.answer, g.folded, g.published_at,
                       d.code
                from guidance g join plan p on p.id = g.plan_id left join document d on d.id = p.document_id
                where g.withdrawn_at is null and\s""" + PlansHeld.HAD + where + " order by g.published_at desc, g.id limit ?")
                .params(all)
                .query((row, n) -> new Row(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "difficulty_id"),
                        Rows.uuid(row, "unit_id"),
                        Rows.uuidOrNull(row, "asking_unit"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("folded"),
                        Objects.requireNonNull(Rows.instant(row, "published_at")),
                        Objects.requireNonNullElse(row.getString("code"), "")))
                .list();
    }

    private List<Entry> entries(List<Row> rows, Set<UUID> mine, Instant now) {
        Set<UUID> named = new HashSet<>();
        rows.forEach(row -> {
            named.add(row.unit());
            if (row.asker() != null) named.add(row.asker());
        });
        Map<UUID, String> names = directory.names(named, LocalDate.ofInstant(now, Days.ZONE));
        return rows.stream()
                .map(row -> new Entry(
                        row.id(),
                        row.difficulty(),
                        row.question(),
                        row.answer(),
                        row.asker() == null ? "" : names.getOrDefault(row.asker(), ""),
                        names.getOrDefault(row.unit(), ""),
                        row.plan(),
                        row.at(),
                        mine.contains(row.unit())))
                .toList();
    }
}
