package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A body named in a plan: the units it means as of the plan's day, and everything that can be done
/// about that.
record ReviewPartyPage(
        PlanRow plan,
        @Nullable Phrase closed,
        PartyRow party,
        LocalDate day,
        List<UnitOn> units,
        List<UnitOn> lost,
        List<UnitOn> missing,
        String sought,
        List<UnitOn> found,
        List<PlanItem> namedFor,
        boolean administers,
        Map<String, String> typed,
        List<UnitOn> parents,
        Errors errors,
        SourceView source)
        implements Page {
    String self() {
        return "/ke-hoach/" + plan.id() + "/kiem-tra/ben/" + party.id();
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    List<UnitKind> kinds() {
        return List.of(UnitKind.values());
    }
}
