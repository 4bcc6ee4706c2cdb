package vn.tuanle.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.PlanItem.Details;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Purpose;
import vn.tuanle.reading.Span;

/// The rows of `plan_item`: how an item is written and how it is read, in one place.
@Component
class PlanRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    PlanRows(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    void insert(UUID plan, List<PlanItem> items) {
        List<Object[]> rows = new ArrayList<>(items.size());
        for (PlanItem item : items)
            rows.add(row(
                    item,
                    plan,
                    item.id(),
                    item.kind(),
                    item.field(),
                    item.span().from(),
                    json(item.doubt()),
                    item.added()));
        batch.batchUpdate("""
                insert into plan_item (clause, text, ordinal, parent_id, state, span_to, number, day, last_day, hour,
                  boundary, purpose, issuer, subject, amount, measure, deliverable, request, receiver, route,
                  recurrence, plan_id, id, kind, field, span_from, doubt, added)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", rows);
    }

    // What may change of an item, in the order in which both statements name it, and what else each needs.
    private static Object[] row(PlanItem item, @Nullable Object... others) {
        Details d = item.details();
        List<@Nullable Object> values = new ArrayList<>(Rows.values(
                item.clause(),
                item.text(),
                item.ordinal(),
                item.parent(),
                item.state(),
                item.span().to(),
                d.number(),
                d.day(),
                d.lastDay(),
                d.hour(),
                d.boundary(),
                d.purpose(),
                d.issuer(),
                d.subject(),
                d.amount(),
                d.measure(),
                d.deliverable(),
                d.request(),
                d.receiver(),
                d.route(),
                d.recurrence()));
        values.addAll(Rows.values(others));
        return values.toArray();
    }

    /// Every item of a plan in the plan's own order, those dropped with the others.
    List<PlanItem> of(UUID plan) {
        return sql.sql("select * from plan_item where plan_id = ? order by ordinal, id")
                .param(plan)
                .query((row, n) -> item(row))
                .list();
    }

    @Nullable
    PlanItem find(UUID plan, UUID item) {
        return sql.sql("select * from plan_item where plan_id = ? and id = ?")
                .params(Rows.values(plan, item))
                .query((row, n) -> item(row))
                .optional()
                .orElse(null);
    }

    /// Writes an item over the version it was read at; false when somebody else changed it
    /// meanwhile.
    boolean update(UUID plan, PlanItem item, UUID by) {
        return sql.sql("""
                update plan_item set clause = ?, text = ?, ordinal = ?, parent_id = ?, state = ?, span_to = ?, number = ?,
                  day = ?, last_day = ?, hour = ?, boundary = ?, purpose = ?, issuer = ?, subject = ?, amount = ?,
                  measure = ?, deliverable = ?, request = ?, receiver = ?, route = ?, recurrence = ?,
                  version = version + 1, changed_by = ?, changed_at = now()
                where plan_id = ? and id = ? and version = ?""")
                        .params(row(item, by, plan, item.id(), item.version()))
                        .update()
                == 1;
    }

    static PlanItem item(ResultSet row) throws SQLException {
        String boundary = row.getString("boundary");
        String purpose = row.getString("purpose");
        long amount = row.getLong("amount");
        boolean noAmount = row.wasNull();
        return new PlanItem(
                Rows.uuid(row, "id"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("field"),
                row.getInt("ordinal"),
                Rows.uuidOrNull(row, "parent_id"),
                row.getString("clause"),
                row.getString("text"),
                new Span(row.getInt("span_from"), row.getInt("span_to")),
                phrase(row.getString("doubt")),
                PlanItem.State.valueOf(row.getString("state")),
                row.getBoolean("added"),
                row.getInt("version"),
                new Details(
                        row.getString("number"),
                        Rows.day(row, "day"),
                        Rows.day(row, "last_day"),
                        row.getObject("hour", LocalTime.class),
                        boundary == null ? null : Boundary.valueOf(boundary),
                        purpose == null ? null : Purpose.valueOf(purpose),
                        row.getString("issuer"),
                        row.getString("subject"),
                        noAmount ? null : amount,
                        row.getString("measure"),
                        row.getString("deliverable"),
                        row.getBoolean("request"),
                        row.getString("receiver"),
                        row.getString("route"),
                        row.getString("recurrence")));
    }

    static @Nullable String json(@Nullable Phrase phrase) {
        return phrase == null ? null : JSON.writeValueAsString(phrase);
    }

    static @Nullable Phrase phrase(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Phrase.class);
    }

    /// The rule by which a body was understood; one kept as a plain sentence says itself.
    static Phrase rule(String kept) {
        Phrase rule = kept.startsWith("{") ? phrase(kept) : null;
        return rule == null ? Phrase.of(kept) : rule;
    }
}
