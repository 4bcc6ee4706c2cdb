package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Lineage;

/// Compares what was reported over the periods of a series, or from year to year, across reorganisations.
@Component
class Comparisons {
    /// Columns beside each other; the latest ones.
    private static final int MOST = 24;

    private final JdbcClient sql;
    private final Totals totals;
    private final Lineage lineage;

    Comparisons(JdbcClient sql, Totals totals, Lineage lineage) {
        this.lineage = lineage;
        this.sql = sql;
        this.totals = totals;
    }

    /// The forms that stand beside this one: the periods of its series, or the campaigns that these units led.
    List<Comparison.Column> columns(FormRow form, Set<UUID> units) {
        UUID series = form.periodic() ? form.id() : form.series();
        List<Comparison.Column> columns = new ArrayList<>(sql.sql("""
                select f.id, r.id root, f.title, f.period, f.first_day from report_form f
                join report r on r.form_id = f.id and r.parent_id is null
                left join plan p on p.id = f.plan_id
                where f.version > 0 and (f.lead_unit = any(cast(:units as uuid[])) or p.issuing_unit = any(cast(:units as uuid[])))
                  and f.series_id is not distinct from cast(:series as uuid)
                order by f.first_day desc, f.id limit :most""")
                .param("units", units.stream().map(UUID::toString).toArray(String[]::new))
                .param("series", series == null ? null : series.toString())
                .param("most", MOST)
                .query((row, n) -> {
                    LocalDate first = Objects.requireNonNull(Rows.day(row, "first_day"));
                    String period = row.getString("period");
                    return new Comparison.Column(
                            Rows.uuid(row, "id"),
                            Rows.uuid(row, "root"),
                            series != null && !period.isEmpty() ? period : String.valueOf(first.getYear()),
                            first);
                })
                .list());
        Collections.reverse(columns);
        return columns;
    }

    private record Stands(UUID unit, String name, int turn, boolean below) {}

    /// The report whose figures a column shows by the reports below it.
    private record Top(UUID root, UUID report) {}

    /// By the units below the top; with a unit, by those below what it reported, or what those that became it did. Null
    /// when it never stood below the top.
    @Nullable
    Comparison of(List<Comparison.Column> columns, Field field, @Nullable UUID unit) {
        List<Top> tops = unit == null
                ? columns.stream().map(one -> new Top(one.root(), one.root())).toList()
                : tops(columns, unit);
        if (tops.isEmpty()) return null;
        Map<UUID, Stands> reports = reports(tops.stream().map(Top::report).toList());
        Map<UUID, List<UUID>> today =
                today(reports.values().stream().map(Stands::unit).toList());
        Map<UUID, String> names = names(today);
        record Key(UUID unit, boolean ended) {}
        Map<Key, List<@Nullable Long>> values = new LinkedHashMap<>();
        Map<Key, Set<String>> from = new HashMap<>();
        Map<Key, String> called = new HashMap<>();
        Set<Key> below = new HashSet<>();
        Set<UUID> self = new HashSet<>(tops.stream().map(Top::report).toList());
        List<@Nullable Long> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            UUID root = columns.get(i).root();
            Map<UUID, Map<CellKey, Sum>> byChild = new HashMap<>();
            for (Top top : tops)
                if (top.root().equals(root))
                    byChild.putAll(totals.byChild(
                            top.report(),
                            Objects.requireNonNull(reports.get(top.report())).turn(),
                            field.code()));
            Long all = null;
            for (Map.Entry<UUID, Map<CellKey, Sum>> one : byChild.entrySet()) {
                Long total = Totals.whole(field, one.getValue()).total();
                Stands report = reports.get(one.getKey());
                if (total == null || report == null) continue;
                all = all == null ? total : Long.valueOf(all + total);
                List<UUID> heirs = today.getOrDefault(report.unit(), List.of());
                boolean ended = heirs.size() != 1;
                Key key = new Key(ended ? report.unit() : heirs.getFirst(), ended);
                if (report.below() && !self.contains(one.getKey())) below.add(key);
                called.put(key, ended ? report.name() : names.getOrDefault(key.unit(), report.name()));
                if (!ended && !key.unit().equals(report.unit()))
                    from.computeIfAbsent(key, k -> new java.util.TreeSet<>()).add(report.name());
                List<@Nullable Long> row =
                        values.computeIfAbsent(key, k -> new ArrayList<>(Collections.nCopies(columns.size(), null)));
                Long before = row.get(i);
                row.set(i, before == null ? total : Long.valueOf(before + total));
            }
            sums.add(all);
        }
        List<Comparison.Row> rows = new ArrayList<>();
        values.forEach((key, row) -> rows.add(new Comparison.Row(
                key.unit(),
                called.getOrDefault(key, ""),
                below.contains(key),
                key.ended(),
                List.copyOf(from.getOrDefault(key, Set.of())),
                Collections.unmodifiableList(row))));
        rows.sort(java.util.Comparator.comparing(Comparison.Row::ended)
                .thenComparing(row -> vn.tuanle.kernel.Fold.fold(row.name())));
        return new Comparison(columns, rows, Collections.unmodifiableList(sums));
    }

    /// What the unit of today, or those that became it, reported: where it counts up to the top, and the highest of
    /// each.
    private List<Top> tops(List<Comparison.Column> columns, UUID unit) {
        String[] units = lineage.withPredecessors(Set.of(unit), LocalDate.ofInstant(Now.instant(), Days.ZONE)).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
        record Found(Top top, UUID unit) {}
        List<Found> found = sql.sql("""
                with recursive up(id, at) as (
                  select r.id, r.id from report r
                  where r.form_id = any(cast(:forms as uuid[])) and r.unit_id = any(cast(:units as uuid[]))
                  union all
                  select u.id, c.parent_id from up u join report c on c.id = u.at
                  where c.parent_id is not null and c.accepted_turn is not null)
                select u.id, u.at root, r.unit_id from up u join report r on r.id = u.id
                join report top on top.id = u.at and top.parent_id is null
                where u.at <> u.id and not exists (select 1 from up w join report h on h.id = w.at
                  where w.id = u.id and w.at <> u.id and h.unit_id = any(cast(:units as uuid[])))""")
                .param(
                        "forms",
                        columns.stream().map(one -> one.form().toString()).toArray(String[]::new))
                .param("units", units)
                .query((row, n) ->
                        new Found(new Top(Rows.uuid(row, "root"), Rows.uuid(row, "id")), Rows.uuid(row, "unit_id")))
                .list();
        Map<UUID, List<UUID>> today = today(found.stream().map(Found::unit).toList());
        return found.stream()
                .filter(one -> one.unit().equals(unit) || List.of(unit).equals(today.get(one.unit())))
                .map(Found::top)
                .toList();
    }

    /// These reports and those directly below.
    private Map<UUID, Stands> reports(List<UUID> tops) {
        Map<UUID, Stands> reports = new HashMap<>();
        sql.sql("select s.id, s.unit_id, s.unit_name, case when s.parent_id is null then s.turn"
                        + " else coalesce(s.accepted_turn, s.turn) end turn,"
                        + " exists (select 1 from report c where c.parent_id = s.id) below from (" + ReportRow.SELECT
                        + " where r.id = any(cast(:roots as uuid[])) or r.parent_id = any(cast(:roots as uuid[]))) s")
                .param("roots", tops.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    reports.put(
                            Rows.uuid(row, "id"),
                            new Stands(
                                    Rows.uuid(row, "unit_id"),
                                    row.getString("unit_name"),
                                    row.getInt("turn"),
                                    row.getBoolean("below")));
                });
        return reports;
    }

    /// The units of today that each one is or became.
    private Map<UUID, List<UUID>> today(Collection<UUID> units) {
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        Map<UUID, List<UUID>> heirs = new HashMap<>();
        sql.sql("""
                with recursive alive(id) as materialized (
                  select distinct unit_id from unit_version where valid_from <= :today and (valid_to is null or valid_to > :today)),
                later(start, id) as (
                  select u, u from unnest(cast(:units as uuid[])) u
                  union
                  select l.start, s.to_unit from later l join unit_succession s on s.from_unit = l.id
                  where s.to_unit is not null and s.to_unit <> s.from_unit and s.on_day <= :today
                    and not exists (select 1 from alive a where a.id = l.id))
                select l.start, l.id from later l join alive a on a.id = l.id""")
                .param("today", today)
                .param(
                        "units",
                        new HashSet<>(units).stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    heirs.computeIfAbsent(Rows.uuid(row, "start"), start -> new ArrayList<>())
                            .add(Rows.uuid(row, "id"));
                });
        return heirs;
    }

    String called(UUID unit) {
        return names(Map.of(unit, List.of(unit))).getOrDefault(unit, "");
    }

    private Map<UUID, String> names(Map<UUID, List<UUID>> today) {
        Map<UUID, String> names = new HashMap<>();
        sql.sql("""
                select distinct on (v.unit_id) v.unit_id, v.name from unit_version v
                where v.unit_id = any(cast(? as uuid[])) order by v.unit_id, v.valid_from desc""")
                .param(today.values().stream()
                        .flatMap(List::stream)
                        .map(UUID::toString)
                        .distinct()
                        .toArray(String[]::new))
                .query(row -> {
                    names.put(Rows.uuid(row, "unit_id"), row.getString("name"));
                });
        return names;
    }
}
