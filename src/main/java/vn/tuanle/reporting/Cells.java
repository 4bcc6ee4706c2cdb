package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// What reports say, in their table.
@Component
class Cells {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    Cells(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    Map<CellKey, Cell> of(UUID report, int turn) {
        Map<CellKey, Cell> cells = new HashMap<>();
        sql.sql("""
                select code, member, number, words, origin, computed, reason, adjustment, adjust_reason
                from report_value where report_id = ? and turn = ?""").params(Rows.values(report, turn)).query(row -> {
            cells.put(new CellKey(row.getString("code"), row.getString("member")), Cell.of(row));
        });
        return cells;
    }

    /// Writes the cells over what stood there.
    void write(UUID report, int turn, Map<CellKey, Cell> cells, UUID by) {
        List<Object[]> rows = new ArrayList<>();
        cells.forEach((key, cell) -> rows.add(Rows.values(
                        report,
                        turn,
                        key.code(),
                        key.member(),
                        cell.number(),
                        cell.words(),
                        cell.origin(),
                        cell.computed(),
                        cell.reason(),
                        cell.adjustment(),
                        cell.adjustReason(),
                        by)
                .toArray()));
        insert(rows);
    }

    /// Rows of report, turn, code, member, number, words, origin, computed, reason, adjustment, its
    /// reason, person.
    void insert(List<Object[]> rows) {
        if (rows.isEmpty()) return;
        batch.batchUpdate("""
                insert into report_value as v (report_id, turn, code, member, number, words, origin, computed, reason,
                                               adjustment, adjust_reason, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (report_id, turn, code, member) do update
                set number = excluded.number, words = excluded.words, origin = excluded.origin, computed = excluded.computed,
                    reason = excluded.reason, adjustment = excluded.adjustment, adjust_reason = excluded.adjust_reason,
                    version = v.version + 1, changed_by = excluded.changed_by, changed_at = now()""", rows);
    }

    /// Copies everything a turn says into the next; what was sent stays as it is.
    void carryOver(UUID report, int turn) {
        sql.sql("""
                insert into report_value (report_id, turn, code, member, number, words, origin, computed, reason, adjustment,
                                          adjust_reason, changed_by, changed_at)
                select report_id, turn + 1, code, member, number, words, origin, computed, reason, adjustment, adjust_reason,
                       changed_by, changed_at
                from report_value where report_id = ? and turn = ?""").params(Rows.values(report, turn)).update();
        sql.sql("""
                insert into report_activity (report_id, turn, id, kind, name, day, place, added_by, added_at)
                select report_id, turn + 1, id, kind, name, day, place, added_by, added_at
                from report_activity where report_id = ? and turn = ?""").params(Rows.values(report, turn)).update();
        sql.sql("""
                insert into report_activity_figure (report_id, turn, activity_id, code, number)
                select report_id, turn + 1, activity_id, code, number
                from report_activity_figure where report_id = ? and turn = ?""").params(Rows.values(report, turn)).update();
        sql.sql("""
                insert into report_activity_unit (report_id, turn, activity_id, unit_id)
                select report_id, turn + 1, activity_id, unit_id
                from report_activity_unit where report_id = ? and turn = ?""").params(Rows.values(report, turn)).update();
    }
}
