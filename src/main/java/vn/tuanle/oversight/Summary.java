package vn.tuanle.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Fold;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.OverviewPage.Cell;
import vn.tuanle.oversight.OverviewPage.Filter;
import vn.tuanle.oversight.OverviewPage.Tally;
import vn.tuanle.oversight.OverviewPage.Totals;
import vn.tuanle.oversight.OverviewPage.UnitRow;

/// Counts the cells of the overview by unit, by task and in all.
final class Summary {
    private Summary() {}

    static UnitRow row(UUID unit, String name, UnitKind kind, String delivery, @Nullable Cell[] cells) {
        List<State> states = new ArrayList<>();
        int done = 0;
        int late = 0;
        int soon = 0;
        for (Cell cell : cells) {
            if (cell == null) continue;
            states.add(cell.progress().state());
            if (cell.progress().done()) done++;
            if (cell.urgency() == Urgency.LATE) late++;
            if (cell.urgency() == Urgency.SOON) soon++;
        }
        return new UnitRow(
                unit,
                name,
                kind.name(),
                kind.title(),
                delivery,
                Headway.of(states),
                done,
                states.size(),
                late,
                soon,
                cells);
    }

    static List<OverviewPage.Column> columns(List<OverviewPages.Task> tasks, List<UnitRow> units, DaysOff off) {
        List<OverviewPage.Column> columns = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            OverviewPages.Task task = tasks.get(i);
            Count count = new Count();
            for (UnitRow unit : units) count.add(unit.cells()[i]);
            columns.add(new OverviewPage.Column(
                    task.id(),
                    task.label(),
                    task.text(),
                    task.due(),
                    task.due() == null ? null : task.due().warning(off),
                    count.tally()));
        }
        return columns;
    }

    static Totals totals(List<UnitRow> units) {
        Count count = new Count();
        int[] counts = new int[Headway.values().length];
        int late = 0;
        for (UnitRow unit : units) {
            for (Cell cell : unit.cells()) count.add(cell);
            counts[unit.headway().ordinal()]++;
            if (unit.late() > 0) late++;
        }
        return new Totals(
                units.size(),
                counts[Headway.NOTHING.ordinal()],
                counts[Headway.LOOKED.ordinal()],
                counts[Headway.BEGUN.ordinal()],
                counts[Headway.FINISHED.ordinal()],
                late,
                count.tally());
    }

    static Predicate<UnitRow> wanted(Filter filter) {
        String name = Fold.fold(filter.unit());
        Predicate<UnitRow> state = switch (filter.state()) {
            case "" -> row -> true;
            case "qua-han" -> row -> row.late() > 0;
            case "sap-han" -> row -> row.soon() > 0;
            default -> row -> row.headway().key().equals(filter.state());
        };
        return state.and(row -> name.isEmpty() || Fold.fold(row.name()).contains(name))
                .and(row -> filter.kind().isEmpty() || row.kind().equals(filter.kind()));
    }

    private static final class Count {
        private final int[] states = new int[State.values().length];
        private int late;

        void add(@Nullable Cell cell) {
            if (cell == null) return;
            states[cell.progress().state().ordinal()]++;
            if (cell.urgency() == Urgency.LATE) late++;
        }

        Tally tally() {
            return new Tally(
                    states[State.UNSEEN.ordinal()],
                    states[State.SEEN.ordinal()] + states[State.ACCEPTED.ordinal()],
                    states[State.WORKING.ordinal()],
                    states[State.DONE.ordinal()],
                    late);
        }
    }
}
