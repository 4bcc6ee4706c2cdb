package vn.tuanle.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tuanle.kernel.Phrase;

/// One rule of the decree that a file breaks. `rule` never changes and can be counted on; the rest is for people:
/// the place in the decree, what is there, what should be, and where. `mendable` when the form alone can put it right.
public record Breach(
        String rule,
        FormPart part,
        Phrase clause,
        Phrase found,
        Phrase expected,
        List<FormSpot> spots,
        boolean mendable) {

    /// The first place, and how many more there are.
    public Phrase where() {
        Phrase first = spots.getFirst().where(part);
        return spots.size() == 1 ? first : Phrase.of("{0} và {1} chỗ khác", first, spots.size() - 1);
    }

    Map<String, Object> json() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rule", rule);
        out.put("clause", clause.text());
        out.put("found", found.text());
        out.put("expected", expected.text());
        out.put("where", where().text());
        out.put("mendable", mendable);
        return out;
    }
}
