package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.ui.NotFound;

/// Gives a visit to those who may have it, and writes down what is done about it; to everybody else it is not there.
@Component
class VisitAccess {
    private final JdbcClient sql;
    private final Lineage lineage;

    VisitAccess(JdbcClient sql, Lineage lineage) {
        this.sql = sql;
        this.lineage = lineage;
    }

    Sides sides(Asker asker) {
        LocalDate today = LocalDate.now(Days.ZONE);
        return new Sides(
                lineage.withPredecessors(asker.workUnits(), today),
                lineage.withPredecessors(asker.unitsAs(Role.HEAD, Role.OFFICER), today));
    }

    /// The units for which somebody works now: theirs, and those that ended into it.
    Set<UUID> now(UUID unit) {
        return lineage.withPredecessors(Set.of(unit), LocalDate.now(Days.ZONE));
    }

    Visit seen(Asker asker, UUID id) {
        Visit visit = row(id, "");
        if (!visit.seenBy(sides(asker))) throw new NotFound();
        return visit;
    }

    /// The visit for those who lead it, held until the transaction ends.
    Visit led(Asker asker, UUID id) {
        Visit visit = row(id, " for update of v");
        if (!visit.ledBy(sides(asker))) throw new NotFound();
        return visit;
    }

    private Visit row(UUID id, String lock) {
        return sql.sql(Visit.SELECT + " where v.id = ?" + lock)
                .param(id)
                .query((row, n) -> Visit.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    UUID act(Asker asker, UUID visit, VisitActKind kind, String note, Instant now) {
        UUID act = UUID.randomUUID();
        sql.sql("""
                insert into visit_act (id, visit_id, ordinal, kind, note, done_by, done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from visit_act where visit_id = ?), ?, ?, ?, ?)""")
                .params(Rows.values(act, visit, visit, kind, note, asker.person(), now))
                .update();
        return act;
    }
}
