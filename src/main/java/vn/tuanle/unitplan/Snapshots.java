package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A sheet as it was submitted, as JSON in the row of the act: by part, each row's key and values by
/// the names of their columns, so that a column added later reads as empty.
final class Snapshots {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "#";

    private Snapshots() {}

    static String json(Sheet sheet) {
        Map<String, List<Map<String, String>>> all = new java.util.LinkedHashMap<>();
        for (Part part : Part.values()) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (Row row : sheet.of(part)) {
                Map<String, String> values = new java.util.LinkedHashMap<>(Map.of(KEY, row.key()));
                for (Column column : part.columns()) values.put(column.name(), row.get(column.name()));
                rows.add(values);
            }
            all.put(part.key(), rows);
        }
        return JSON.writeValueAsString(all);
    }

    static Sheet of(String json) {
        Map<String, List<Map<String, String>>> all = JSON.readValue(json, new TypeReference<>() {});
        Map<Part, List<Row>> rows = new EnumMap<>(Part.class);
        for (Part part : Part.values())
            rows.put(
                    part,
                    all.getOrDefault(part.key(), List.of()).stream()
                            .map(values -> Row.stored(
                                    part,
                                    values.getOrDefault(KEY, ""),
                                    part.columns().stream()
                                            .map(column -> values.getOrDefault(column.name(), ""))
                                            .toList()))
                            .toList());
        return new Sheet(rows);
    }
}
