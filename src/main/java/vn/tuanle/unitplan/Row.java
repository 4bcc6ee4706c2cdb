package vn.tuanle.unitplan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// One row of a part as it is shown and typed: every value is words. `key` names the stored row,
/// empty for one that is not stored yet; `seen` is the [#digest] of what was stored when the form
/// was sent out, so that a save knows what the person changed and what somebody else did.
public record Row(Part part, String key, String seen, List<String> values) {
    /// A row to fill in.
    public static Row empty(Part part) {
        return new Row(
                part,
                "",
                "",
                part.columns().stream()
                        .map(column -> switch (column.kind()) {
                            case TICK -> "1";
                            case SOURCE -> Source.BUDGET.name();
                            default -> "";
                        })
                        .toList());
    }

    static Row stored(Part part, String key, List<String> values) {
        Row row = new Row(part, key, "", values);
        return new Row(part, key, row.digest(), values);
    }

    public String get(String column) {
        return values.get(part.at(column));
    }

    /// Nothing was typed into it.
    public boolean blank() {
        return IntStream.range(0, values.size())
                .allMatch(i -> part.columns().get(i).given() || values.get(i).isBlank());
    }

    /// A short name of what it says.
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How remarks and changes name it.
    public String place() {
        return part == Part.HEAD ? part.key() : part.key() + ":" + key;
    }

    Row seeing(Row stored) {
        return new Row(part, key, stored.digest(), values);
    }

    /// The same with another value typed into one field.
    public Row with(String column, String value) {
        List<String> changed = new java.util.ArrayList<>(values);
        changed.set(part.at(column), value);
        return new Row(part, key, seen, List.copyOf(changed));
    }
}
