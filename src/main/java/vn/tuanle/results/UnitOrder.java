package vn.tuanle.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tuanle.contest.Collective;
import vn.tuanle.contest.CollectiveKey;

/// Puts units in the order of the formula's keys: those who reached the threshold first, with places; equals share one.
final class UnitOrder {
    private UnitOrder() {}

    static List<Ranks.UnitLine> placed(Collective formula, List<Ranks.UnitLine> lines) {
        Comparator<Ranks.UnitLine> keys = keys(formula);
        List<Ranks.UnitLine> sorted = lines.stream()
                .sorted(Comparator.comparing((Ranks.UnitLine line) -> !line.reached())
                        .thenComparing(keys)
                        .thenComparing(Ranks.UnitLine::roster))
                .toList();
        List<Ranks.UnitLine> placed = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < sorted.size(); i++) {
            Ranks.UnitLine line = sorted.get(i);
            if (i > 0 && keys.compare(sorted.get(i - 1), line) != 0) place = i + 1;
            placed.add(
                    line.reached()
                            ? new Ranks.UnitLine(
                                    place,
                                    line.roster(),
                                    line.listed(),
                                    line.finished(),
                                    line.rate(),
                                    line.mean(),
                                    line.sum(),
                                    null,
                                    null)
                            : line);
        }
        return List.copyOf(placed);
    }

    private static Comparator<Ranks.UnitLine> keys(Collective formula) {
        Comparator<Ranks.UnitLine> order = (one, other) -> 0;
        for (CollectiveKey key : formula.keys())
            order = order.thenComparing(
                    switch (key) {
                        case RATE -> Comparator.comparing(Ranks.UnitLine::rate).reversed();
                        case MEAN -> Comparator.comparing(Ranks.UnitLine::mean).reversed();
                        case ENTRANTS ->
                            Comparator.comparingInt(Ranks.UnitLine::finished).reversed();
                        case SUM ->
                            Comparator.comparingLong(Ranks.UnitLine::sum).reversed();
                        case COMMITTEE -> (one, other) -> 0;
                    });
        return order;
    }
}
