package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tuanle.document.IssueOrder;

/// Whom a plan is sent to.
final class Addressees {
    private Addressees() {}

    /// “Nơi nhận” as written, each line with the units it means; then every unit that is given a
    /// task and stands in no
    /// line, since whoever must carry the plan out must have it (S-END-3); last those out of the issuer's
    /// reach that are only to work along.
    static List<IssueOrder.Line> of(List<PlanItem> items, List<PartyRow> parties) {
        List<IssueOrder.Line> lines = new ArrayList<>();
        Set<UUID> reached = new LinkedHashSet<>();
        for (PlanItem item : items) {
            if (item.kind() != ItemKind.RECIPIENT || item.state() == PlanItem.State.DROPPED) continue;
            Set<UUID> units = new LinkedHashSet<>();
            for (PartyRow party : parties)
                if (party.namedAs(item.id(), Intake.Part.RECIPIENT)) units.addAll(party.units());
            reached.addAll(units);
            String purpose = item.details().subject();
            lines.add(new IssueOrder.Line(item.text(), purpose == null ? "" : purpose, units));
        }
        Set<UUID> doing = new LinkedHashSet<>();
        Set<UUID> kept = new LinkedHashSet<>();
        for (PlanItem item : items)
            if (item.kind() == ItemKind.TASK && item.state() != PlanItem.State.DROPPED) kept.add(item.id());
        Set<UUID> along = new LinkedHashSet<>();
        for (PartyRow party : parties)
            for (PartyRow.Naming naming : party.namings()) {
                if (!kept.contains(naming.item()) || naming.part() == Intake.Part.RECIPIENT) continue;
                for (UUID unit : party.units()) (party.charged(unit, naming.part()) ? doing : along).add(unit);
            }
        doing.removeAll(reached);
        along.removeAll(reached);
        along.removeAll(doing);
        if (!doing.isEmpty()) lines.add(new IssueOrder.Line("Các đơn vị được giao việc", "thực hiện", doing));
        if (!along.isEmpty()) lines.add(new IssueOrder.Line("Các đơn vị cùng phối hợp", "phối hợp", along));
        return lines;
    }
}
