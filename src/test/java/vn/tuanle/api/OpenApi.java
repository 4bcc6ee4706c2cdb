package vn.tuanle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the interface, by which answers are checked: types, what must be there, what may.
final class OpenApi {
    private final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    static OpenApi served(byte[] document) {
        return new OpenApi(JsonMapper.builder().build().readTree(document));
    }

    static OpenApi written() throws IOException {
        try (InputStream in = OpenApi.class.getResourceAsStream("/api/openapi.json")) {
            return served(in.readAllBytes());
        }
    }

    String version() {
        return document.get("openapi").stringValue();
    }

    /// “GET /api/v1/forms” …
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    if (Set.of("get", "post", "put", "delete", "patch").contains(one.getKey()))
                        operations.add(one.getKey().toUpperCase() + " " + path.getKey());
                }));
        return operations;
    }

    /// What is wrong with an answer, told by the path into it.
    List<String> faults(String path, String method, int status, String type, byte[] body) {
        JsonNode answer = document.get("paths")
                .get(path)
                .get(method.toLowerCase())
                .get("responses")
                .get(String.valueOf(status));
        if (answer == null) return List.of("status " + status + " is not documented");
        JsonNode content = resolved(answer).get("content");
        if (content == null) return body.length == 0 ? List.of() : List.of("a body where none is documented");
        JsonNode schema = content.get(type.replaceFirst(";.*", ""));
        if (schema == null) return List.of("type " + type + " is not documented");
        List<String> faults = new ArrayList<>();
        check(schema.get("schema"), JsonMapper.builder().build().readTree(body), "$", faults);
        return faults;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference == null) return node;
        JsonNode target = document;
        for (String part : reference.stringValue().substring(2).split("/")) target = target.get(part);
        assertThat(target).as(reference.stringValue()).isNotNull();
        return target;
    }

    private void check(JsonNode unresolved, JsonNode value, String at, List<String> faults) {
        JsonNode schema = resolved(unresolved);
        JsonNode options = schema.get("enum");
        if (options != null) {
            for (JsonNode option : options) if (option.equals(value)) return;
            faults.add(at + ": " + value + " is none of " + options);
            return;
        }
        JsonNode type = schema.get("type");
        if (type != null) {
            boolean fits = false;
            for (JsonNode one : type.isArray() ? type : List.of(type)) fits |= is(one.stringValue(), value);
            if (!fits) {
                faults.add(at + ": " + value + " is no " + type);
                return;
            }
        }
        if (value.isString()
                && schema.get("format") != null
                && !formatted(schema.get("format").stringValue(), value.stringValue()))
            faults.add(at + ": " + value + " is no " + schema.get("format"));
        if (value.isArray() && schema.get("items") != null) {
            int i = 0;
            for (JsonNode one : value) check(schema.get("items"), one, at + "[" + i++ + "]", faults);
        }
        if (!value.isObject()) return;
        if (schema.get("required") != null)
            for (JsonNode name : schema.get("required"))
                if (value.get(name.stringValue()) == null) faults.add(at + "." + name.stringValue() + " is missing");
        JsonNode properties = schema.get("properties");
        for (Map.Entry<String, JsonNode> one : value.properties()) {
            JsonNode property = properties == null ? null : properties.get(one.getKey());
            if (property != null) check(property, one.getValue(), at + "." + one.getKey(), faults);
            else if (schema.get("additionalProperties") != null
                    && !schema.get("additionalProperties").booleanValue())
                faults.add(at + "." + one.getKey() + " is not documented");
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException(type);
        };
    }

    private static boolean formatted(String format, String value) {
        try {
            switch (format) {
                case "uuid" -> UUID.fromString(value);
                case "date" -> LocalDate.parse(value);
                case "date-time" -> Instant.parse(value);
                default -> throw new IllegalStateException(format);
            }
            return true;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return false;
        }
    }
}
