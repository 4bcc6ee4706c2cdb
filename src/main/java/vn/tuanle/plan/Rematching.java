package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.plan.PlanItem.State;

/// Understands the names in a draft anew when an edit moves its day or its issuing unit; what a
/// person settled about them stays.
@Component
class Rematching {
    private final JdbcClient sql;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Directory directory;

    Rematching(JdbcClient sql, PlanRows rows, PartyRows parties, Directory directory) {
        this.sql = sql;
        this.rows = rows;
        this.parties = parties;
        this.directory = directory;
    }

    /// Does the edit inside its transaction, on the plan as it stood before.
    <T> Outcome<T> around(PlanRow plan, Supplier<Outcome<T>> edit) {
        LocalDate before = PlanDay.of(rows.of(plan.id()));
        Outcome<T> outcome = edit.get();
        if (!(outcome instanceof Outcome.Done<T>)) return outcome;
        List<PlanItem> items = rows.of(plan.id());
        LocalDate day = PlanDay.of(items);
        UUID issuer = sql.sql("select issuing_unit from plan where id = ?")
                .param(plan.id())
                .query(UUID.class)
                .single();
        if (!day.equals(before) || !issuer.equals(plan.issuingUnit())) match(plan.id(), items, issuer, day);
        return outcome;
    }

    private void match(UUID plan, List<PlanItem> items, UUID issuer, LocalDate day) {
        List<PartyRow> before = parties.of(plan);
        List<PlanItem> kept =
                items.stream().filter(item -> item.state() != State.DROPPED).toList();
        parties.update(Parties.again(Intake.of(kept, before), directory.snapshot(day), issuer, before)
                .all());
    }
}
