package vn.tuanle.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form of a merger, split or abolition as it was typed. `units` are the chosen ones, `names`
/// the new ones (one a line), `how` the choice made, `target` a unit's name.
public record ReorganisationForm(
        List<UUID> units,
        String names,
        String how,
        String target,
        String from,
        String number,
        String decided,
        String issuer) {
    // What the form does not send is empty.
    public ReorganisationForm {
        units = units == null ? List.of() : List.copyOf(units);
        names = UnitForm.text(names);
        how = UnitForm.text(how);
        target = UnitForm.text(target);
        from = UnitForm.text(from);
        number = UnitForm.text(number);
        decided = UnitForm.text(decided);
        issuer = UnitForm.text(issuer);
    }

    static ReorganisationForm blank(String how) {
        return new ReorganisationForm(List.of(), "", how, "", "", "", "", "");
    }

    /// The names typed one a line.
    List<String> lines() {
        return names.lines().map(UnitChange::line).filter(l -> !l.isEmpty()).toList();
    }

    @Nullable
    Decision decision() {
        return UnitForm.decision(number, decided, issuer);
    }
}
