package vn.tuanle.reporting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form of a campaign: what it asks, who reports through whom by when, and the very units.
/// `fixed` are the own fields that were issued, whose way of answering stands; `editable` while a version is being
/// made; `typed` is what was typed and could not be taken.
public record FormPage(
        FormRow form,
        String leadName,
        FormVersion version,
        boolean editable,
        List<Group> groups,
        List<Line> lines,
        List<Obliged> units,
        Set<String> fixed,
        List<String> moved,
        @Nullable FormInput typed,
        Errors errors)
        implements Page {
    /// Fields of the catalogue that stand together, each with whether the form asks it.
    public record Group(String part, List<Choice> choices) {
        public long chosen() {
            return choices.stream().filter(Choice::chosen).count();
        }
    }

    public record Choice(Field field, boolean chosen, boolean required) {}

    /// How units of a kind report, with the warning about a deadline on a day off.
    public record Line(
            Audience audience,
            String title,
            int units,
            @Nullable Phrase warning) {
        public String kind() {
            return audience.kind();
        }
    }

    /// Kinds of which there is no unit here; they stand apart.
    public List<Line> withoutUnits() {
        return lines.stream()
                .filter(line -> line.units() == 0 && !line.audience().lead())
                .toList();
    }

    /// One of them was not taken as typed.
    public boolean refused(List<Line> lines) {
        return lines.stream()
                .anyMatch(line -> errors.byField().keySet().stream().anyMatch(at -> at.endsWith("-" + line.kind())));
    }

    /// What the lead office asks of its own, as typed or as it stands.
    public OwnInput own() {
        return typed == null ? OwnInput.of(version) : typed.own();
    }

    /// Figures that a rule may be about.
    public List<Field> counted() {
        return version.fields().stream().filter(field -> field.kind().counted()).toList();
    }

    public long must() {
        return units.stream()
                .filter(one -> one.audience().duty() == Duty.MUST && one.receiver() != null)
                .count();
    }

    public long invited() {
        return units.stream()
                .filter(one -> one.audience().duty() == Duty.INVITED)
                .count();
    }

    public Set<Duty> duties() {
        return Set.of(Duty.values());
    }
}
