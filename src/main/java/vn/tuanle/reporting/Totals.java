package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Totals, always as they are at this moment: a report's own turn, and below it every accepted one,
/// at any depth. Each activity counts once, whoever lists it (S-III.1d).
@Component
class Totals {
    /// The reports that count, `self` on top with the turn asked for; and their activities, of which
    /// those said to be the same have one place 1. `branch` is the report directly below that one
    /// belongs to.
    private static final String TREE = """
            with recursive tree(id, turn, self, branch) as (
              select r.id, cast(:turn as int), true, r.id from report r where r.id = :report
              union all
              select c.id, c.accepted_turn, false, case when t.self then c.id else t.branch end
              from tree t join report c on c.parent_id = t.id where c.accepted_turn is not null),
            """;

    /// The report by itself, where nothing below it counts: most reports, and the database need not look.
    private static final String ALONE = """
            with tree(id, turn, self, branch) as (
              select cast(:report as uuid), cast(:turn as int), true, cast(:report as uuid)),
            """;

    private static final String LISTED = """
            listed as (
              select a.id, t.self, t.branch, t.id report, t.turn,
                row_number() over (partition by coalesce(s.kept_id, a.id) order by s.kept_id is not null, a.id) as place
              from tree t join report_activity a on a.report_id = t.id and a.turn = t.turn
              left join report_same s on s.dropped_id = a.id)
            """;

    private static final String OWN = """
            select v.code, v.member, true self, %1$s false listed, sum(v.number) number, sum(v.adjustment) adjustment,
                   count(v.number) units
            from report_value v
            where v.report_id = :report and v.turn = :turn and (v.number is not null or v.adjustment <> 0) %3$s
            group by v.code, v.member
            union all
            """;

    /// Those below, joined through the reports themselves, of which the database knows how many there are.
    private static final String BELOW = """
            select v.code, v.member, false, %2$s false, sum(v.number), sum(v.adjustment), count(v.number)
            from tree t join report r on r.id = t.id
            join report_value v on v.report_id = r.id and v.turn = r.accepted_turn
            where not t.self and (v.number is not null or v.adjustment <> 0) %3$s
            group by v.code, v.member %4$s
            union all
            """;

    private static final String ACTIVITIES = """
            select v.code, '', l.self, %5$s true, sum(v.number), 0,
                   count(distinct l.report) filter (where not exists (
                     select 1 from report_value w where w.report_id = l.report and w.turn = l.turn and w.code = v.code
                       and w.member = '' and w.number is not null))
            from listed l join report_activity_figure v
              on v.report_id = l.report and v.turn = l.turn and v.activity_id = l.id
            where l.place = 1 %3$s
            group by v.code, l.self %6$s""";

    private static final String ALL = TREE + LISTED + (OWN + BELOW + ACTIVITIES).formatted("", "", "", "", "", "");
    private static final String ALL_ALONE = ALONE + LISTED + (OWN + ACTIVITIES).formatted("", "", "", "", "", "");
    private static final String BY_BRANCH = byBranch("and v.code = any(cast(:codes as text[]))");
    /// Without the codes as a parameter, whose number the database guesses too low when it plans once for all.
    private static final String ALL_BY_BRANCH = byBranch("");

    private static String byBranch(String codes) {
        return TREE
                + LISTED
                + (OWN + BELOW + ACTIVITIES)
                        .formatted(
                                "cast(:report as uuid) branch,",
                                "t.branch,",
                                codes,
                                ", t.branch",
                                "l.branch,",
                                ", l.branch");
    }

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    Totals(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /// Every figure of the report in that turn with all that counts below it; by place.
    Map<CellKey, Sum> of(UUID report, int turn) {
        Map<CellKey, Sum> sums = new HashMap<>();
        boolean alone = sql.sql(
                        "select not exists (select 1 from report where parent_id = ? and accepted_turn is not null)")
                .param(report)
                .query(Boolean.class)
                .single();
        sql.sql(alone ? ALL_ALONE : ALL)
                .param("report", report)
                .param("turn", turn)
                .query(row -> {
                    sums.merge(new CellKey(row.getString("code"), row.getString("member")), part(row), Sum::plus);
                });
        return sums;
    }

    /// The same by the report directly below that it comes from; the report itself under its own id.
    Map<UUID, Map<CellKey, Sum>> byChild(UUID report, int turn) {
        return branches(sql.sql(ALL_BY_BRANCH).param("report", report).param("turn", turn));
    }

    /// The same for some fields.
    Map<UUID, Map<CellKey, Sum>> byChild(UUID report, int turn, String... codes) {
        return branches(
                sql.sql(BY_BRANCH).param("report", report).param("turn", turn).param("codes", codes));
    }

    private static Map<UUID, Map<CellKey, Sum>> branches(JdbcClient.StatementSpec asked) {
        Map<UUID, Map<CellKey, Sum>> sums = new LinkedHashMap<>();
        asked.query(row -> {
            sums.computeIfAbsent(Rows.uuid(row, "branch"), id -> new HashMap<>())
                    .merge(new CellKey(row.getString("code"), row.getString("member")), part(row), Sum::plus);
        });
        return sums;
    }

    private static Sum part(java.sql.ResultSet row) throws java.sql.SQLException {
        long number = row.getLong("number");
        boolean some = !row.wasNull();
        long adjustment = row.getLong("adjustment");
        if (!row.getBoolean("self"))
            return new Sum(null, null, 0, (some ? number : 0) + adjustment, row.getInt("units"));
        if (row.getBoolean("listed")) return new Sum(null, some ? number : null, 0, 0, 0);
        return new Sum(some ? number : null, null, adjustment, 0, 0);
    }

    /// A field's total over the members of its breakdown.
    static Sum whole(Field field, Map<CellKey, Sum> sums) {
        Sum whole = Sum.NOTHING;
        int units = 0;
        for (Breakdown.Member member : field.breakdown().members()) {
            Sum part = sums.getOrDefault(new CellKey(field.code(), member.code()), Sum.NOTHING);
            whole = whole.plus(part);
            units = Math.max(units, part.units());
        }
        return new Sum(whole.own(), whole.listed(), whole.adjustment(), whole.below(), units);
    }

    /// Keeps the totals as they are when the report is signed.
    void keep(UUID report, int turn, Map<CellKey, Sum> sums) {
        List<Object[]> rows = new ArrayList<>();
        sums.forEach((key, sum) -> {
            Long total = sum.total();
            if (total != null) rows.add(new Object[] {report, turn, key.code(), key.member(), total, sum.givenBy()});
        });
        if (!rows.isEmpty()) batch.batchUpdate("""
                    insert into report_signed (report_id, turn, code, member, number, units) values (?, ?, ?, ?, ?, ?)""", rows);
    }

    Map<CellKey, Long> signed(UUID report, int turn) {
        Map<CellKey, Long> kept = new HashMap<>();
        sql.sql("select code, member, number from report_signed where report_id = ? and turn = ?")
                .params(Rows.values(report, turn))
                .query(row -> {
                    kept.put(new CellKey(row.getString("code"), row.getString("member")), row.getLong("number"));
                });
        return kept;
    }
}
