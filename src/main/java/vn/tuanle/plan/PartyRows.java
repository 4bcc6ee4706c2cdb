package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.PartyRow.Naming;

/// Reads the bodies named in a plan; three queries for any number of them.
@Component
class PartyRows {
    private final JdbcClient sql;

    PartyRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order in which the plan names them.
    List<PartyRow> of(UUID plan) {
        Map<UUID, List<UUID>> units = new HashMap<>();
        sql.sql("""
                select u.party_id, u.unit_id from plan_party_unit u join plan_party p on p.id = u.party_id
                where p.plan_id = ? order by u.party_id, u.unit_id""").param(plan).query(row -> {
            units.computeIfAbsent(Rows.uuid(row, "party_id"), p -> new ArrayList<>())
                    .add(Rows.uuid(row, "unit_id"));
        });
        Map<UUID, List<Naming>> namings = new HashMap<>();
        sql.sql("""
                select n.party_id, n.item_id, n.part, n.ordinal from plan_item_party n
                join plan_party p on p.id = n.party_id
                where p.plan_id = ? order by n.ordinal, n.item_id""").param(plan).query(row -> {
            namings.computeIfAbsent(Rows.uuid(row, "party_id"), p -> new ArrayList<>())
                    .add(new Naming(
                            Rows.uuid(row, "item_id"),
                            Intake.Part.valueOf(row.getString("part")),
                            row.getInt("ordinal")));
        });
        return sql.sql("""
                select p.id, p.name, p.rule, p.is_group, p.expected, p.doubt, p.version,
                  (select min(n.ordinal) from plan_item_party n where n.party_id = p.id) first_named
                from plan_party p where p.plan_id = ? order by first_named nulls last, p.id""")
                .param(plan)
                .query((row, n) -> {
                    UUID id = Rows.uuid(row, "id");
                    int expected = row.getInt("expected");
                    boolean noNumber = row.wasNull();
                    return new PartyRow(
                            id,
                            row.getString("name"),
                            PlanRows.rule(row.getString("rule")),
                            row.getBoolean("is_group"),
                            noNumber ? null : expected,
                            PlanRows.phrase(row.getString("doubt")),
                            row.getInt("version"),
                            units.getOrDefault(id, List.of()),
                            namings.getOrDefault(id, List.of()));
                })
                .list();
    }
}
