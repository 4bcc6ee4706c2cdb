package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.PartyRow.Naming;

/// The rows of the bodies named in a plan: how they are written and how they are read, in one place;
/// three queries for any number of them.
@Component
class PartyRows {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    PartyRows(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /// All bodies of a draft with what each is named for.
    void insert(UUID plan, Intake intake, Parties parties) {
        insert(plan, parties.all());
        List<Object[]> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int ordinal = 0;
        for (Intake.Named each : intake.named) {
            UUID party = parties.named(each.name()).id();
            if (seen.add(each.item() + " " + party + " " + each.part()))
                parts.add(new Object[] {each.item(), party, each.part().name(), ++ordinal});
        }
        batch.batchUpdate("insert into plan_item_party (item_id, party_id, part, ordinal) values (?, ?, ?, ?)", parts);
    }

    void insert(UUID plan, List<Parties.Party> parties) {
        List<Object[]> named = new ArrayList<>();
        for (Parties.Party party : parties)
            named.add(Rows.values(
                            party.id(),
                            plan,
                            party.name(),
                            PlanRows.json(party.rule()),
                            party.group(),
                            party.expected(),
                            PlanRows.json(party.doubt()),
                            party.settledBy())
                    .toArray());
        batch.batchUpdate("""
                insert into plan_party (id, plan_id, name, rule, is_group, expected, doubt, changed_by)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", named);
        mean(parties);
    }

    /// Bodies that were there already mean other units now.
    void update(List<Parties.Party> parties) {
        List<Object[]> changed = new ArrayList<>();
        for (Parties.Party party : parties)
            changed.add(Rows.values(
                            PlanRows.json(party.rule()),
                            party.group(),
                            party.expected(),
                            PlanRows.json(party.doubt()),
                            party.id())
                    .toArray());
        batch.batchUpdate("""
                update plan_party set rule = ?, is_group = ?, expected = ?, doubt = ?::jsonb, version = version + 1
                where id = ?""", changed);
        batch.batchUpdate(
                "delete from plan_party_unit where party_id = ?",
                parties.stream().map(party -> new Object[] {party.id()}).toList());
        mean(parties);
    }

    private void mean(List<Parties.Party> parties) {
        List<Object[]> meant = new ArrayList<>();
        for (Parties.Party party : parties)
            for (UUID unit : party.units())
                meant.add(new Object[] {party.id(), unit, party.outside().contains(unit)});
        batch.batchUpdate("insert into plan_party_unit (party_id, unit_id, outside) values (?, ?, ?)", meant);
    }

    /// In the order in which the plan names them.
    List<PartyRow> of(UUID plan) {
        Map<UUID, List<UUID>> units = new HashMap<>();
        Map<UUID, Set<UUID>> outside = new HashMap<>();
        sql.sql("""
                select u.party_id, u.unit_id, u.outside from plan_party_unit u join plan_party p on p.id = u.party_id
                where p.plan_id = ? order by u.party_id, u.unit_id""").param(plan).query(row -> {
            units.computeIfAbsent(Rows.uuid(row, "party_id"), p -> new ArrayList<>())
                    .add(Rows.uuid(row, "unit_id"));
            if (row.getBoolean("outside"))
                outside.computeIfAbsent(Rows.uuid(row, "party_id"), p -> new HashSet<>())
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
                select p.id, p.name, p.rule, p.is_group, p.expected, p.doubt, p.version, p.changed_by,
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
                            Rows.uuidOrNull(row, "changed_by"),
                            units.getOrDefault(id, List.of()),
                            outside.getOrDefault(id, Set.of()),
                            namings.getOrDefault(id, List.of()));
                })
                .list();
    }
}
