package vn.tuanle.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.activity.ActivityImport;
import vn.tuanle.activity.Typed;

/// Activities as JSON: one object, an array of them, or one a line; each property is a field of the form.
final class ActivityLines {
    static final int MOST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Names of the properties and the form's fields.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("key", "khoa"),
            Map.entry("title", "ten"),
            Map.entry("kind", "loai"),
            Map.entry("subject", "linh-vuc"),
            Map.entry("day", "ngay"),
            Map.entry("from", "gio"),
            Map.entry("to", "den"),
            Map.entry("repeat", "lap"),
            Map.entry("until", "lap-den"),
            Map.entry("more", "them-buoi"),
            Map.entry("mode", "hinh-thuc"),
            Map.entry("place", "noi"),
            Map.entry("room", "phong"),
            Map.entry("link", "duong-dan"),
            Map.entry("channel", "kenh"),
            Map.entry("stops", "tuyen"),
            Map.entry("places", "cho"),
            Map.entry("onlinePlaces", "cho-truc-tuyen"),
            Map.entry("registration", "dang-ky"),
            Map.entry("audiences", "doi-tuong"),
            Map.entry("fee", "phi"),
            Map.entry("language", "ngon-ngu"),
            Map.entry("about", "gioi-thieu"),
            Map.entry("contact", "lien-he"),
            Map.entry("theme", "chu-de"),
            Map.entry("coordinating", "phoi-hop"),
            Map.entry("partners", "doi-tac"));

    private ActivityLines() {}

    /// The name of the property of a form's field.
    static String property(String field) {
        return FIELDS.entrySet().stream()
                .filter(each -> each.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }

    /// Null where it is no JSON of that kind, or an object has something that is no property, or no key.
    static @Nullable List<ActivityImport.Given> read(byte[] body) {
        List<ActivityImport.Given> all = new ArrayList<>();
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(body)) {
            while (nodes.hasNextValue() && all.size() <= MOST) {
                ActivityImport.Given given = given(all.size() + 1, nodes.nextValue());
                if (given == null) return null;
                all.add(given);
            }
        } catch (JacksonException no) {
            return null;
        }
        return all;
    }

    private static ActivityImport.@Nullable Given given(int number, JsonNode node) {
        if (!node.isObject()) return null;
        Map<String, List<String>> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String field = FIELDS.get(each.getKey());
            if (field == null) return null;
            List<String> values = new ArrayList<>();
            for (JsonNode value : each.getValue().isArray() ? each.getValue() : List.of(each.getValue())) {
                if (!value.isString() && !value.isIntegralNumber() && !value.isNull()) return null;
                values.add(value.isNull() ? "" : value.asString());
            }
            fields.put(field, field.equals("doi-tuong") ? values : List.of(String.join("\n", values)));
        }
        String key = String.join("", fields.getOrDefault("khoa", List.of())).strip();
        return key.isEmpty() ? null : new ActivityImport.Given(number, key, new Typed(fields));
    }
}
