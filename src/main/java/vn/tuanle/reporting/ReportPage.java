package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A unit's report: to fill in for its unit, to sign for its head, to accept or return for the level
/// above.
public record ReportPage(
        ReportRow report,
        FormRow form,
        FormVersion version,
        Instant now,
        Rights may,
        @Nullable Integer turn,
        List<Part> parts,
        List<Line> prose,
        List<Activities.Listed> led,
        List<Activities.Listed> coordinated,
        List<Choice> coordinators,
        List<Evidence> evidence,
        List<Act> history,
        @Nullable LocalDate askedUntil,
        Children children,
        String returned,
        Map<String, String> remarks,
        List<OfficialReport> documents,
        int changes,
        boolean movedSinceSigned,
        Decision typed,
        Errors errors)
        implements Page {
    /// What the reader may do with it now. `headless`: nobody can sign for the unit. `receives`: it goes up to a unit
    /// of theirs, whose own
    /// report they may open.
    public record Rights(
            boolean fill,
            boolean sign,
            boolean withdraw,
            boolean amend,
            boolean receive,
            boolean askExtension,
            boolean decideExtension,
            boolean own,
            boolean receives,
            boolean headless) {
        public boolean decide() {
            return sign || receive;
        }
    }

    /// Indicators that stand together.
    public record Part(String name, List<Line> lines) {
        public String id() {
            return lines.getFirst().field().code();
        }

        public List<Line> given() {
            return lines.stream().filter(Line::given).toList();
        }
    }

    /// A field with its places; `why` is for words on a figure that asks for a second look; `before` is what the turn
    /// before said where that was different.
    public record Line(
            Field field,
            List<Place> places,
            Sum sum,
            @Nullable Long lastYear,
            List<Phrase> warnings,
            @Nullable Place why,
            @Nullable String before) {
        /// Something stands there, of the unit itself or from below; zero is something.
        public boolean given() {
            return sum.total() != null
                    || places.stream().anyMatch(place -> !place.typing().value().isEmpty());
        }

        /// Whether some of it comes from rows or from below, so that one can ask from where.
        public boolean opens() {
            return field.computed() || sum.listed() != null || sum.units() > 0 || sum.below() != 0;
        }
    }

    /// A place to type into; `computed` is what the product's rows give.
    public record Place(
            String id,
            String member,
            Typing typing,
            Cell cell,
            @Nullable Long computed) {
        public List<List<String>> table(int columns) {
            return typing.value()
                    .lines()
                    .map(line -> {
                        List<String> cells = new java.util.ArrayList<>(List.of(line.split(" \\| ", columns)));
                        while (cells.size() < columns) cells.add("");
                        return cells;
                    })
                    .toList();
        }
    }

    public record Choice(UUID unit, String name) {}

    public record Evidence(UUID id, String code, String name, long size, String note, Instant at, String by) {}

    public record Act(
            ActKind kind, int turn, String note, @Nullable LocalDate until, Instant at, String by) {}

    /// How the reports below stand.
    public record Children(int all, int accepted, int waiting, int excluded, int missing) {
        public boolean any() {
            return all > 0;
        }
    }

    /// What a reviewer typed, or an officer of an activity to be listed, shown again when it could not be taken.
    public record Decision(String reason, Map<String, String> remarks, MultiValueMap<String, String> activity) {
        static final Decision NOTHING = new Decision("", Map.of(), new LinkedMultiValueMap<>());

        static Decision listing(MultiValueMap<String, String> form) {
            return new Decision("", Map.of(), form);
        }

        public String in(String name) {
            return Objects.requireNonNullElse(activity.getFirst(name), "");
        }

        public boolean in(String name, String value) {
            return activity.getOrDefault(name, List.of()).contains(value);
        }
    }

    /// The files that prove the figure; under the empty code those of the report as a whole.
    public List<Evidence> evidenceOf(String code) {
        return evidence.stream().filter(one -> one.code().equals(code)).toList();
    }

    public Timeliness timeliness() {
        return report.timeliness(now);
    }

    public String remark(String place) {
        return remarks.getOrDefault(place, "");
    }

    public String typedRemark(String place) {
        return typed.remarks().getOrDefault(place, "");
    }

    /// Something about it asks for a second look: it was not taken, remarked on, warned of, or changed.
    public boolean asks(Line line) {
        return !line.warnings().isEmpty()
                || line.before() != null
                || remarks.containsKey(line.field().code())
                || typed.remarks().containsKey(line.field().code())
                || line.places().stream()
                        .anyMatch(place -> errors.byField().keySet().stream()
                                .anyMatch(at -> at.equals(place.id()) || at.startsWith(place.id() + ".")));
    }

    public boolean asks(List<Line> lines) {
        return lines.stream().anyMatch(this::asks);
    }

    /// The lines that a reader looks at; one who fills in sees all of them.
    public List<Line> shown(Part part) {
        return part.lines().stream()
                .filter(line -> may.fill() || line.given() || asks(line))
                .toList();
    }

    /// What nobody gave; a reader finds it folded.
    public List<Line> left(Part part) {
        List<Line> shown = shown(part);
        return part.lines().stream().filter(line -> !shown.contains(line)).toList();
    }

    /// Read, all that was given is open; filled in, what asks for a look and the first part that is not complete.
    public boolean open(Part part) {
        if (!may.fill()) return !shown(part).isEmpty();
        return asks(part.lines())
                || part.equals(parts.stream()
                        .filter(one -> one.given().size() < one.lines().size())
                        .findFirst()
                        .orElse(null));
    }

    public List<Line> proseGiven() {
        return prose.stream().filter(Line::given).toList();
    }

    public boolean written() {
        return turn != null;
    }
}
