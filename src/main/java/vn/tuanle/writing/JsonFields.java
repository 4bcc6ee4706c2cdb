package vn.tuanle.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object; a wrong one is refused by its full name.
final class JsonFields {
    private static final int MOST = 100_000;

    private final JsonNode node;
    private final String path;

    JsonFields(JsonNode node, String path) throws RefusedDocument {
        if (!node.isObject() && path.isEmpty()) throw new RefusedDocument("", "Tệp phải là một đối tượng JSON.");
        if (!node.isObject()) throw new RefusedDocument(path, "Trường {0} phải là một đối tượng JSON.", path);
        this.node = node;
        this.path = path;
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void only(Set<String> known) throws RefusedDocument {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) throw new RefusedDocument(path(name), "Không có trường {0}.", path(name));
        }
    }

    boolean has(String name) {
        JsonNode value = node.get(name);
        return value != null && !value.isNull();
    }

    @Nullable
    JsonNode value(String name) {
        return has(name) ? node.get(name) : null;
    }

    @Nullable
    String text(String name) throws RefusedDocument {
        JsonNode value = value(name);
        return value == null ? null : text(value, path(name));
    }

    String textOrEmpty(String name) throws RefusedDocument {
        String text = text(name);
        return text == null ? "" : text;
    }

    private static String text(JsonNode value, String path) throws RefusedDocument {
        if (!value.isString()) throw new RefusedDocument(path, "Trường {0} phải là chữ.", path);
        return value.asString();
    }

    int number(String name) throws RefusedDocument {
        JsonNode value = value(name);
        if (value == null) return 0;
        if (!value.isInt() || value.asInt() < 0)
            throw new RefusedDocument(path(name), "Trường {0} phải là số nguyên không âm.", path(name));
        return value.asInt();
    }

    boolean flag(String name) throws RefusedDocument {
        JsonNode value = value(name);
        if (value == null) return false;
        if (!value.isBoolean())
            throw new RefusedDocument(path(name), "Trường {0} phải là true hoặc false.", path(name));
        return value.asBoolean();
    }

    @Nullable
    LocalDate day(String name) throws RefusedDocument {
        String text = text(name);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedDocument(path(name), "Trường {0} phải là một ngày có thật, dạng 2026-09-30.", path(name));
        }
    }

    byte[] bytes(String name) throws RefusedDocument {
        String text = text(name);
        if (text == null) return new byte[0];
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedDocument(path(name), "Trường {0} phải là ảnh PNG ghi bằng base64.", path(name));
        }
    }

    <T extends Enum<T>> @Nullable T oneOf(String name, T[] values) throws RefusedDocument {
        String text = text(name);
        if (text == null) return null;
        for (T value : values) if (value.name().equals(text)) return value;
        String all = String.join(", ", Arrays.stream(values).map(Enum::name).toList());
        throw new RefusedDocument(path(name), "Trường {0} phải là một trong: {1}.", path(name), all);
    }

    List<JsonNode> list(String name) throws RefusedDocument {
        JsonNode value = value(name);
        if (value == null) return List.of();
        if (!value.isArray()) throw new RefusedDocument(path(name), "Trường {0} phải là một danh sách.", path(name));
        List<JsonNode> out = new ArrayList<>();
        for (JsonNode item : value.values()) {
            out.add(item);
            if (out.size() > MOST)
                throw new RefusedDocument(path(name), "Trường {0} dài quá {1} mục.", path(name), MOST);
        }
        return out;
    }

    /// One text, or several.
    List<String> texts(String name) throws RefusedDocument {
        JsonNode value = value(name);
        if (value == null) return List.of();
        if (value.isString()) return List.of(value.asString());
        List<String> out = new ArrayList<>();
        List<JsonNode> items = list(name);
        for (int i = 0; i < items.size(); i++) out.add(text(items.get(i), path(name) + "[" + i + "]"));
        return out;
    }

    @Nullable
    JsonFields object(String name) throws RefusedDocument {
        JsonNode value = value(name);
        return value == null ? null : new JsonFields(value, path(name));
    }

    List<JsonFields> objects(String name) throws RefusedDocument {
        List<JsonFields> out = new ArrayList<>();
        List<JsonNode> items = list(name);
        for (int i = 0; i < items.size(); i++) out.add(new JsonFields(items.get(i), path(name) + "[" + i + "]"));
        return out;
    }
}
