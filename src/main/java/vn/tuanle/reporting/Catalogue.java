package vn.tuanle.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// The indicators, the outline and the rules from which a form is made: data that comes with the
/// program. Every item occurs in a real report or in the plan of 2021.
final class Catalogue {
    /// An indicator or section; `use` when a new form begins with it.
    record Item(
            String code,
            String part,
            String title,
            String measure,
            FieldKind kind,
            Breakdown breakdown,
            Source source,
            boolean required,
            String options,
            boolean use) {
        Field field() {
            return new Field(code, part, title, measure, kind, breakdown, options, source, required, "");
        }
    }

    private record Relation(String left, String right, Rule.Weight weight, String words) {
        Rule rule() {
            return new Rule(left, Rule.Comparison.AT_MOST, right, null, weight, words, false);
        }
    }

    private record Content(List<Item> fields, List<Relation> rules) {}

    private static final Content CONTENT = load();

    private Catalogue() {}

    static List<Item> items() {
        return CONTENT.fields();
    }

    static List<Rule> rules() {
        return CONTENT.rules().stream().map(Relation::rule).toList();
    }

    private static Content load() {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream("data/chi-tieu-bao-cao.json")) {
            return JsonMapper.builder().build().readValue(Objects.requireNonNull(in), Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
