package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// The rows of a unit's plan in their tables, read and written by the columns of [Part].
@Component
class SheetRows {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    SheetRows(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    Sheet of(UUID unitPlan) {
        Map<Part, List<Row>> rows = new EnumMap<>(Part.class);
        rows.put(Part.HEAD, rows(Part.HEAD, "id", unitPlan));
        for (Part part : Part.LISTS) rows.put(part, rows(part, "unit_plan_id", unitPlan));
        return new Sheet(rows);
    }

    private List<Row> rows(Part part, String key, UUID unitPlan) {
        return sql.sql("select * from %s where %s = ?%s"
                        .formatted(part.table(), key, part == Part.HEAD ? "" : " order by ordinal, id"))
                .param(unitPlan)
                .query((row, n) -> {
                    List<String> values = new ArrayList<>();
                    for (Column column : part.columns()) values.add(Values.shown(row, column));
                    return Row.stored(part, Rows.uuid(row, "id").toString(), List.copyOf(values));
                })
                .list();
    }

    /// Appends rows; `source` is the task of the plan above, for rows of [Part#TASK].
    void insert(UUID unitPlan, Part part, List<Row> rows, Map<Row, UUID> source) {
        if (rows.isEmpty()) return;
        int ordinal = sql.sql("select coalesce(max(ordinal), 0) from " + part.table() + " where unit_plan_id = ?")
                .param(unitPlan)
                .query(Integer.class)
                .single();
        List<Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> one = new ArrayList<>(List.of(UUID.randomUUID(), unitPlan, ++ordinal));
            if (part == Part.TASK) one.add(source.get(row));
            one.addAll(values(row));
            values.add(one.toArray());
        }
        String names = part.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        int marks = part.columns().size() + (part == Part.TASK ? 4 : 3);
        batch.batchUpdate(
                "insert into %s (id, unit_plan_id, ordinal, %s%s) values (%s)"
                        .formatted(
                                part.table(),
                                part == Part.TASK ? "source_id, " : "",
                                names,
                                String.join(", ", java.util.Collections.nCopies(marks, "?"))),
                values);
    }

    void update(Part part, List<Row> rows) {
        if (rows.isEmpty()) return;
        List<Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> one = values(row);
            one.add(UUID.fromString(row.key()));
            values.add(one.toArray());
        }
        batch.batchUpdate(
                "update %s set %s where id = ?"
                        .formatted(
                                part.table(),
                                part.columns().stream()
                                        .map(column -> column.name() + " = ?")
                                        .collect(Collectors.joining(", "))),
                values);
    }

    void delete(Part part, Collection<String> keys) {
        batch.batchUpdate(
                "delete from " + part.table() + " where id = ?",
                keys.stream().map(key -> new Object[] {UUID.fromString(key)}).toList());
    }

    private static List<@Nullable Object> values(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++)
            values.add(Values.read(row.part().columns().get(i), row.values().get(i))
                    .value());
        return values;
    }
}
