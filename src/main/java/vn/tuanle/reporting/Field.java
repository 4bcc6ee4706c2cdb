package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.List;

/// What a report asks: an indicator or a section of prose. `code` never changes from year to year;
/// `help` explains it to who fills it in; `options` are the choices, or the columns of a table, one a line.
public record Field(
        String code,
        String part,
        String title,
        String measure,
        FieldKind kind,
        Breakdown breakdown,
        String options,
        Source source,
        boolean required,
        String help) {

    public List<String> choices() {
        return options.lines().filter(line -> !line.isBlank()).toList();
    }

    Field requiring(boolean needed) {
        return new Field(code, part, title, measure, kind, breakdown, options, source, needed, help);
    }

    public boolean computed() {
        return source != Source.NONE;
    }

    /// The members of its breakdown, and the place for words on a figure.
    List<String> places() {
        List<String> places = new ArrayList<>();
        breakdown.members().forEach(member -> places.add(member.code()));
        if (kind.counted()) places.add(CellKey.WHY);
        return places;
    }

    /// The name of its part in addresses and fields of a page.
    public String id(String member) {
        return member.isEmpty() ? "o-" + code : "o-" + code + "-" + member;
    }
}
