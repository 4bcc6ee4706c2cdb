package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A body in JSON: one text whose lines are paragraphs (`| a | b |` rows make a table), or a list of
/// texts and objects: `{"text", "titled"}`, `{"centred"}`, `{"table", "heads", "widths"}`.
final class JsonBody {
    private static final Pattern RULE = Pattern.compile("\\|[\\s:|-]*-{3,}[\\s:|-]*\\|");
    private static final Pattern COLUMN = Pattern.compile("(?<!\\\\)\\|");

    private final List<Passage> out = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private JsonBody() {}

    static List<Passage> passages(JsonFields json, String name) throws RefusedDocument {
        JsonNode value = json.value(name);
        if (value != null && value.isString()) return lines(value.asString());
        JsonBody body = new JsonBody();
        List<JsonNode> items = json.list(name);
        for (int i = 0; i < items.size(); i++) body.item(items.get(i), json.path(name) + "[" + i + "]");
        body.table();
        return body.out;
    }

    static List<Passage> lines(String text) {
        JsonBody body = new JsonBody();
        text.lines().forEach(body::line);
        body.table();
        return body.out;
    }

    private void item(JsonNode item, String path) throws RefusedDocument {
        if (item.isString()) {
            item.asString().lines().forEach(this::line);
            return;
        }
        table();
        JsonFields fields = new JsonFields(item, path);
        fields.only(Set.of("text", "titled", "centred", "table", "heads", "widths"));
        if (fields.has("table")) {
            out.add(table(fields));
        } else if (fields.has("centred")) {
            out.add(new Passage.Text(fields.textOrEmpty("centred"), Level.CENTRED, null));
        } else {
            Passage.Text text = new Passage.Text(fields.textOrEmpty("text"));
            @Nullable Boolean titled = fields.has("titled") ? fields.flag("titled") : null;
            if (!text.text().isEmpty()) out.add(new Passage.Text(text.text(), text.level(), titled));
        }
    }

    private static Passage.Table table(JsonFields fields) throws RefusedDocument {
        List<List<String>> cells = new ArrayList<>();
        List<JsonNode> lines = fields.list("table");
        for (int r = 0; r < lines.size(); r++) {
            String path = fields.path("table") + "[" + r + "]";
            if (!lines.get(r).isArray()) throw new RefusedDocument(path, "Trường {0} phải là một danh sách.", path);
            List<String> row = new ArrayList<>();
            for (JsonNode cell : lines.get(r).values()) row.add(cell.isNull() ? "" : cell.asString());
            cells.add(row);
        }
        List<Double> widths = new ArrayList<>();
        for (JsonNode width : fields.list("widths")) {
            if (!width.isNumber() || !(width.asDouble() > 0))
                throw new RefusedDocument(
                        fields.path("widths"), "Trường {0} phải gồm các số dương.", fields.path("widths"));
            widths.add(width.asDouble());
        }
        return new Passage.Table(cells, fields.has("heads") ? fields.number("heads") : 1, widths);
    }

    private void line(String raw) {
        String line = raw.strip();
        if (line.length() > 2 && line.startsWith("|") && line.endsWith("|")) {
            if (!RULE.matcher(line).matches()) {
                String inner = line.substring(1, line.length() - 1);
                rows.add(Arrays.stream(COLUMN.split(inner, -1))
                        .map(cell ->
                                cell.replace("\\|", "|").replace("<br>", "\n").strip())
                        .toList());
            }
            return;
        }
        table();
        Passage.Text text = new Passage.Text(line);
        if (!text.text().isEmpty()) out.add(text);
    }

    private void table() {
        if (rows.isEmpty()) return;
        out.add(new Passage.Table(List.copyOf(rows), 1, List.of()));
        rows.clear();
    }
}
