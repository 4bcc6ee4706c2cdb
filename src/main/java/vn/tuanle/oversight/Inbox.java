package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.oversight.WorkPage.Delivered;

/// Reads the documents that were delivered to a unit, the newest first.
@Component
class Inbox {
    private static final int MOST = 50;
    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            UUID document,
            WorkList.@Nullable Plan plan,
            String code,
            @Nullable LocalDate day,
            String title,
            String issuer,
            String purpose,
            @Nullable Instant deliveredAt,
            boolean received,
            boolean read,
            boolean closed) {
        Delivered shown() {
            return new Delivered(
                    document,
                    plan == null ? null : plan.id(),
                    code,
                    day,
                    title,
                    issuer,
                    purpose,
                    deliveredAt,
                    received,
                    read,
                    closed);
        }
    }

    List<Row> of(UUID unit) {
        return sql.sql("""
                select v.document_id, v.purpose, v.delivered_at, v.received_at is not null received,
                       v.read_at is not null was_read, d.code, d.day, d.title, d.unit_id, p.id plan_id,
                       (select n.name from unit_version n where n.unit_id = d.unit_id
                        order by n.valid_from <= d.day desc, case when n.valid_from <= d.day then n.valid_from end desc
                        nulls last, n.valid_from limit 1) issuer,
                       p.title plan_title, p.year, exists (select 1 from document_act x where x.document_id = d.id
                                                   and x.kind in ('RECALLED', 'REPLACED')) closed
                from delivery v
                join document d on d.id = v.document_id
                left join plan p on p.document_id = d.id
                where v.unit_id = ?
                order by v.delivered_at desc, v.id limit ?""")
                .params(Rows.values(unit, MOST))
                .query((row, n) -> {
                    UUID plan = Rows.uuidOrNull(row, "plan_id");
                    return new Row(
                            Rows.uuid(row, "document_id"),
                            plan == null
                                    ? null
                                    : new WorkList.Plan(
                                            plan,
                                            row.getString("plan_title"),
                                            row.getString("code"),
                                            row.getInt("year"),
                                            Rows.day(row, "day"),
                                            Rows.uuid(row, "unit_id")),
                            row.getString("code"),
                            Rows.day(row, "day"),
                            row.getString("title"),
                            row.getString("issuer"),
                            row.getString("purpose"),
                            Rows.instant(row, "delivered_at"),
                            row.getBoolean("received"),
                            row.getBoolean("was_read"),
                            row.getBoolean("closed"));
                })
                .list();
    }

    /// True when the document was delivered to the unit.
    boolean holds(UUID unit, UUID document) {
        return sql.sql("select exists (select 1 from delivery where document_id = ? and unit_id = ?)")
                .params(Rows.values(document, unit))
                .query(Boolean.class)
                .single();
    }
}
