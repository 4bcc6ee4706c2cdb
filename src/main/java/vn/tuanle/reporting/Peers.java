package vn.tuanle.reporting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What similar units gave by the same form: of the same kind and of a like size (by the number of
/// reports directly below); those that report to the same unit where they are enough, else of the
/// whole form.
@Component
class Peers {
    private static final int FEWEST = 8;
    private static final String SIZE = """
            (select case when count(*) = 0 then 0 when count(*) < 10 then 1 when count(*) < 30 then 2 else 3 end
             from report c where c.parent_id = %s)""";

    private final JdbcClient sql;

    Peers(JdbcClient sql) {
        this.sql = sql;
    }

    /// The figure in the middle, and the middle of the distances from it: one wild figure moves
    /// neither.
    record Measure(int units, long middle, double distance) {
        private static final double FAR = 3.5;
        private static final double NORMAL = 0.6745;
        private static final int TIMES = 3;

        /// By the modified z-score (Iglewicz, Hoaglin 1993), and several times more or less, so that
        /// units that are very much alike do not make each small difference a warning.
        boolean farFrom(long number) {
            double least = Math.max(distance, Math.max(1, middle / 10.0));
            boolean times = number > middle ? number > middle * TIMES : number * TIMES < middle;
            return times && NORMAL * Math.abs(number - middle) / least > FAR;
        }
    }

    /// By code, where enough of them were signed.
    Map<String, Measure> of(FormRow form, ReportRow report) {
        Map<String, Measure> measures = new HashMap<>();
        sql.sql("""
                with mine as (
                  select w.kind, %s size from unit_version w
                  where w.unit_id = :unit and w.valid_from <= :first and (w.valid_to is null or w.valid_to > :first)),
                siblings as (
                  select n.id, n.signed_turn from mine m, lateral (
                    select r.id, r.signed_turn from report r
                    join unit_version w on w.unit_id = r.unit_id and w.kind = m.kind and w.valid_from <= :first
                      and (w.valid_to is null or w.valid_to > :first)
                    where r.parent_id = :parent and r.id <> :report and r.signed_turn is not null
                    order by r.id limit 300) n
                  where %s = m.size limit 120),
                others as (
                  select n.id, n.signed_turn from mine m, lateral (
                    select r.id, r.signed_turn from report r
                    join unit_version w on w.unit_id = r.unit_id and w.kind = m.kind and w.valid_from <= :first
                      and (w.valid_to is null or w.valid_to > :first)
                    where r.form_id = :form and r.id <> :report and r.signed_turn is not null
                      and (select count(*) from siblings) < :fewest
                    order by r.id limit 300) n
                  where %s = m.size limit 120),
                near as (
                  select id, signed_turn from siblings where (select count(*) from siblings) >= :fewest
                  union all select id, signed_turn from others),
                given as (
                  select n.id, s.code, sum(s.number) number
                  from near n join report_signed s on s.report_id = n.id and s.turn = n.signed_turn
                  group by n.id, s.code),
                middle as (
                  select code, count(*) units, percentile_cont(0.5) within group (order by number) middle
                  from given group by code having count(*) >= :fewest)
                select m.code, m.units, m.middle,
                       percentile_cont(0.5) within group (order by abs(g.number - m.middle)) distance
                from middle m join given g on g.code = m.code group by m.code, m.units, m.middle""".formatted(SIZE.formatted(":report"), SIZE.formatted("n.id"), SIZE.formatted("n.id")))
                .param("unit", report.unit())
                .param("first", form.first())
                .param("form", form.id())
                .param("report", report.id())
                .param("parent", report.parent() == null ? report.id() : report.parent())
                .param("fewest", FEWEST)
                .query(row -> {
                    measures.put(
                            row.getString("code"),
                            new Measure(
                                    row.getInt("units"),
                                    Math.round(row.getDouble("middle")),
                                    row.getDouble("distance")));
                });
        return measures;
    }
}
