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
    public record Part(String name, List<Line> lines) {}

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

    public boolean written() {
        return turn != null;
    }
}
