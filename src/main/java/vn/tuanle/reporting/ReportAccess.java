package vn.tuanle.reporting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Gives a report to those who may have it: its unit, whoever that became, and the units it goes up
/// to; to everybody else it is not there.
@Component
class ReportAccess {
    private final JdbcClient sql;
    private final Holders holders;

    ReportAccess(JdbcClient sql, Holders holders) {
        this.sql = sql;
        this.holders = holders;
    }

    /// A report as the asker may see it. `turn` is what may be read: the one being worked on for the
    /// unit itself, for those above the last one that was sent; null when none was.
    record Seen(
            ReportRow row,
            boolean own,
            boolean receives,
            @Nullable Integer turn) {}

    Seen seen(Asker asker, UUID id) {
        ReportRow row = find(id, "");
        Set<UUID> units = holders.staff(asker);
        boolean own = units.contains(row.unit());
        boolean receives = row.receiver() != null && units.contains(row.receiver());
        if (!own && !receives && ancestors(id).stream().noneMatch(units::contains)) throw new NotFound();
        return new Seen(row, own, receives, own ? Integer.valueOf(row.turn()) : sent(row));
    }

    /// The last turn that was sent; of the one on top the receiver sees what was sent on to it.
    private static @Nullable Integer sent(ReportRow row) {
        if (!row.root() || row.sent().to() == null) return row.signedTurn();
        return row.sent().turn() == 0 ? null : Integer.valueOf(row.sent().turn());
    }

    /// A report of the asker's own unit.
    ReportRow own(Asker asker, UUID id) {
        ReportRow row = find(id, "");
        if (!holders.holds(asker, row.unit())) throw new NotFound();
        return row;
    }

    /// The same, its row locked until the transaction ends.
    ReportRow ownLocked(Asker asker, UUID id) {
        ReportRow row = locked(id);
        if (!holders.holds(asker, row.unit())) throw new NotFound();
        return row;
    }

    /// A report that goes to the asker's unit, its row locked.
    ReportRow receivedLocked(Asker asker, UUID id) {
        ReportRow row = locked(id);
        if (row.receiver() == null || !holders.holds(asker, row.receiver())) throw new NotFound();
        return row;
    }

    private ReportRow locked(UUID id) {
        return find(id, " for update of r");
    }

    private ReportRow find(UUID id, String lock) {
        return sql.sql(ReportRow.SELECT + " where r.id = ?" + lock)
                .param(id)
                .query((row, n) -> ReportRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The units above, at any height, and the body whose plan it all follows.
    private List<UUID> ancestors(UUID id) {
        return sql.sql("""
                with recursive up(id) as (
                  select parent_id from report where id = ?
                  union all select r.parent_id from up join report r on r.id = up.id where r.parent_id is not null)
                select r.unit_id unit from up join report r on r.id = up.id
                union all
                select p.issuing_unit from report r join report_form f on f.id = r.form_id join plan p on p.id = f.plan_id
                where r.id = ?""")
                .params(Rows.values(id, id))
                .query((row, n) -> Rows.uuid(row, "unit"))
                .list();
    }
}
