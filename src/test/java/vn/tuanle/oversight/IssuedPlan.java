package vn.tuanle.oversight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;

/// A plan made straight in the tables for a test: issued as a document, delivered, with tasks,
/// parties and deadlines.
public final class IssuedPlan {
    public final UUID id = UUID.randomUUID();
    public final UUID document = UUID.randomUUID();
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private int ordinal;

    /// `by` drafted and issued it for the unit.
    public IssuedPlan(JdbcClient sql, JdbcTemplate batch, UUID unit, UUID by, LocalDate day, String title) {
        this.sql = sql;
        this.batch = batch;
        sql.sql("""
                insert into document (id, unit_id, book, year, number, code, kind, day, title, text, sha256, issued_by)
                values (?, ?, 'VB', ?, (select coalesce(max(number), 0) + 1 from document where unit_id = ?), ?, 'KE_HOACH',
                        ?, ?, '', ?, ?)""")
                .params(Rows.values(document, unit, day.getYear(), unit, "15/KH-UBND", day, title, new byte[32], by))
                .update();
        sql.sql("""
                insert into plan (id, issuing_unit, drafting_unit, year, title, kind, origin, body, blocks, created_by,
                                  document_id)
                values (?, ?, ?, ?, ?, 'KE_HOACH', 'WRITTEN', '', '[]', ?, ?)""")
                .params(Rows.values(id, unit, unit, day.getYear(), title, by, document))
                .update();
    }

    public IssuedPlan deliveredTo(UUID... units) {
        for (UUID unit : units)
            sql.sql("insert into delivery (id, document_id, unit_id, purpose) values (?, ?, ?, 'thực hiện')")
                    .params(Rows.values(UUID.randomUUID(), document, unit))
                    .update();
        return this;
    }

    public UUID task(String clause, String text, boolean request) {
        UUID item = UUID.randomUUID();
        sql.sql("""
                insert into plan_item (id, plan_id, kind, ordinal, clause, text, request)
                values (?, ?, 'TASK', ?, ?, ?, ?)""")
                .params(Rows.values(item, id, ++ordinal, clause, text, request))
                .update();
        return item;
    }

    public UUID deadline(
            @Nullable UUID task, LocalDate day, @Nullable LocalTime hour, Due.Boundary boundary, String text) {
        UUID item = UUID.randomUUID();
        sql.sql("""
                insert into plan_item (id, plan_id, kind, ordinal, parent_id, text, day, hour, boundary)
                values (?, ?, 'DEADLINE', ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(item, id, ++ordinal, task, text, day, hour, boundary))
                .update();
        return item;
    }

    /// The units under one name, as they stand in an item.
    public UUID party(UUID item, String part, String name, List<UUID> units) {
        UUID party = UUID.randomUUID();
        sql.sql("insert into plan_party (id, plan_id, name) values (?, ?, ?)")
                .params(Rows.values(party, id, name))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (UUID unit : units) rows.add(new Object[] {party, unit});
        batch.batchUpdate("insert into plan_party_unit (party_id, unit_id) values (?, ?)", rows);
        name(item, part, party);
        return party;
    }

    /// Names a party again in another item or part.
    public void name(UUID item, String part, UUID party) {
        sql.sql("insert into plan_item_party (item_id, party_id, part, ordinal) values (?, ?, ?, ?)")
                .params(Rows.values(item, party, part, ++ordinal))
                .update();
    }

    public UUID assignment(UUID task, UUID unit) {
        return sql.sql("select id from assignment where plan_id = ? and task_id = ? and unit_id = ?")
                .params(Rows.values(id, task, unit))
                .query(UUID.class)
                .single();
    }
}
