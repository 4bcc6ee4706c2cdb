package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// The activities that a unit led, each of which counts once; units that coordinated one see it
/// without adding it, and the level above joins two listings of the same.
@Component
public class Activities {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final ReportAccess access;

    Activities(JdbcClient sql, JdbcTemplate batch, Transactions transactions, ReportAccess access) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.access = access;
    }

    /// An activity as listed; `lead` is the unit that lists it, `kept` the listing that counts
    /// instead.
    public record Listed(
            UUID id,
            UUID report,
            String lead,
            ActivityKind kind,
            String name,
            @Nullable LocalDate day,
            String place,
            Map<String, Long> figures,
            List<String> coordinators,
            @Nullable UUID kept) {
        public long figure(String code) {
            return figures.getOrDefault(code, 0L);
        }

        public long visits() {
            return figure(ActivityKind.VISITS);
        }

        public long people() {
            return figure(ActivityKind.PEOPLE);
        }
    }

    public Outcome<UUID> add(Asker asker, UUID id, NewActivity typed) {
        return switch (typed.checked()) {
            case Outcome.Refused<NewActivity.Checked> refused -> refused.as();
            case Outcome.Done<NewActivity.Checked>(NewActivity.Checked good) ->
                transactions.run(() -> {
                    ReportRow report = access.ownLocked(asker, id);
                    Phrase no = Saves.shut(report);
                    if (no != null) return new Outcome.Refused<>(no, "");
                    known(report, List.of(good));
                    return Outcome.done(insert(asker, report, good));
                });
        };
    }

    /// All or none; those that are listed already are not listed again.
    Outcome<List<UUID>> addAll(Asker asker, UUID id, List<NewActivity> typed) {
        List<NewActivity.Checked> checked = new ArrayList<>();
        for (NewActivity one : typed)
            switch (one.checked()) {
                case Outcome.Refused<NewActivity.Checked> refused -> {
                    return refused.as();
                }
                case Outcome.Done<NewActivity.Checked>(NewActivity.Checked good) -> checked.add(good);
            }
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            Phrase no = Saves.shut(report);
            if (no != null) return new Outcome.Refused<>(no, "");
            known(report, checked);
            List<Listed> listed = of(id, report.turn());
            return Outcome.done(checked.stream()
                    .filter(one -> listed.stream().noneMatch(one::is))
                    .map(one -> insert(asker, report, one))
                    .toList());
        });
    }

    /// Units that report by the same form to the same place: with whom one does things together.
    List<ReportPage.Choice> partners(ReportRow report) {
        return sql.sql(ReportRow.SELECT + """
                 where r.form_id = :form and r.id <> :report and (r.parent_id = :parent or r.parent_id = :report or r.id = :parent)
                order by v.sort_key limit 300""")
                .param("form", report.form())
                .param("report", report.id())
                .param("parent", report.parent() == null ? report.id() : report.parent())
                .query((row, n) -> new ReportPage.Choice(Rows.uuid(row, "unit_id"), row.getString("unit_name")))
                .list();
    }

    /// Nobody is named as coordinating who is not one of those that could be chosen.
    private void known(ReportRow report, List<NewActivity.Checked> activities) {
        Set<UUID> named = new HashSet<>();
        activities.forEach(one -> named.addAll(one.coordinators()));
        if (named.isEmpty()) return;
        partners(report).forEach(one -> named.remove(one.unit()));
        if (!named.isEmpty()) throw new NotFound();
    }

    private UUID insert(Asker asker, ReportRow report, NewActivity.Checked typed) {
        UUID id = report.id();
        UUID activity = UUID.randomUUID();
        sql.sql("""
                    insert into report_activity (report_id, turn, id, kind, name, day, place, added_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        report.turn(),
                        activity,
                        typed.kind(),
                        typed.name(),
                        typed.day(),
                        typed.place(),
                        asker.person()))
                .update();
        List<Object[]> figures = new ArrayList<>();
        figures.add(new Object[] {id, report.turn(), activity, typed.kind().code(), 1L});
        if (typed.visits() != null)
            figures.add(new Object[] {id, report.turn(), activity, ActivityKind.VISITS, typed.visits()});
        if (typed.people() != null)
            figures.add(new Object[] {id, report.turn(), activity, ActivityKind.PEOPLE, typed.people()});
        batch.batchUpdate(
                "insert into report_activity_figure (report_id, turn, activity_id, code, number) values (?, ?, ?, ?, ?)",
                figures);
        for (UUID unit : typed.coordinators())
            sql.sql("insert into report_activity_unit (report_id, turn, activity_id, unit_id) values (?, ?, ?, ?)")
                    .params(Rows.values(id, report.turn(), activity, unit))
                    .update();
        return activity;
    }

    public Outcome<UUID> remove(Asker asker, UUID id, UUID activity) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            Phrase no = Saves.shut(report);
            if (no != null) return new Outcome.Refused<>(no, "");
            for (String table : List.of("report_activity_unit", "report_activity_figure"))
                sql.sql("delete from " + table + " where report_id = ? and turn = ? and activity_id = ?")
                        .params(Rows.values(id, report.turn(), activity))
                        .update();
            sql.sql("delete from report_activity where report_id = ? and turn = ? and id = ?")
                    .params(Rows.values(id, report.turn(), activity))
                    .update();
            return Outcome.done(activity);
        });
    }

    /// The listings of one turn of a report.
    List<Listed> of(UUID report, int turn) {
        return list(" where r.id = :report and a.turn = :turn", Map.of("report", report, "turn", turn));
    }

    /// Those that other units led and this unit coordinated, as they last said.
    List<Listed> coordinated(ReportRow report) {
        return list("""
                 where r.form_id = :form and a.turn = coalesce(r.accepted_turn, r.turn) and r.id <> :report
                   and exists (select 1 from report_activity_unit u where u.report_id = a.report_id and u.turn = a.turn
                               and u.activity_id = a.id and u.unit_id = :unit)""", Map.of("form", report.form(), "report", report.id(), "unit", report.unit()));
    }

    /// All listings that count in a report, its own and those below.
    List<Listed> below(ReportRow report) {
        return list("""
                 where (r.id, a.turn) in (
                  with recursive tree(id, turn) as (
                    select cast(:report as uuid), cast(:turn as int)
                    union all
                    select c.id, c.accepted_turn from tree t join report c on c.parent_id = t.id
                    where c.accepted_turn is not null)
                  select id, turn from tree)""", Map.of("report", report.id(), "turn", report.turn()));
    }

    private List<Listed> list(String where, Map<String, Object> parameters) {
        Map<UUID, Listed> found = new LinkedHashMap<>();
        sql.sql("""
                select a.id, a.report_id, a.kind, a.name, a.day, a.place, v.name lead, g.code, g.number, s.kept_id,
                  array(select w.name from report_activity_unit u
                        join lateral (select x.name from unit_version x where x.unit_id = u.unit_id
                                      order by x.valid_from desc limit 1) w on true
                        where u.report_id = a.report_id and u.turn = a.turn and u.activity_id = a.id order by w.name) others
                from report r
                join report_activity a on a.report_id = r.id
                join report_activity_figure g on g.report_id = a.report_id and g.turn = a.turn and g.activity_id = a.id
                left join report_same s on s.dropped_id = a.id
                join lateral (select x.name from unit_version x where x.unit_id = r.unit_id
                              order by x.valid_from desc limit 1) v on true
                """ + where + " order by a.day nulls last, a.name, a.id")
                .params(parameters)
                .query(row -> {
                    Listed one = found.get(Rows.uuid(row, "id"));
                    if (one == null) {
                        one = new Listed(
                                Rows.uuid(row, "id"),
                                Rows.uuid(row, "report_id"),
                                row.getString("lead"),
                                ActivityKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                Rows.day(row, "day"),
                                row.getString("place"),
                                new HashMap<>(),
                                List.of((String[]) row.getArray("others").getArray()),
                                Rows.uuidOrNull(row, "kept_id"));
                        found.put(one.id(), one);
                    }
                    one.figures().put(row.getString("code"), row.getLong("number"));
                });
        return List.copyOf(found.values());
    }
}
