package vn.tuanle.reporting;

import java.util.List;

/// What a report asks: an indicator or a section of prose. `code` never changes from year to year;
/// `options` are the choices, or the columns of a table, one a line.
public record Field(
        String code,
        String part,
        String title,
        String measure,
        FieldKind kind,
        Breakdown breakdown,
        String options,
        Source source,
        boolean required) {

    public List<String> choices() {
        return options.lines().filter(line -> !line.isBlank()).toList();
    }

    public boolean computed() {
        return source != Source.NONE;
    }

    /// The name of its part in addresses and fields of a page.
    public String id(String member) {
        return member.isEmpty() ? "o-" + code : "o-" + code + "-" + member;
    }
}
