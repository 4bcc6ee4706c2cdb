package vn.tuanle.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Campaigns.Campaign;
import vn.tuanle.ui.Page;

/// The figures of the programme. Each leads to the rows it counts; what is asked for stands in the address.
public record StatisticsPage(
        Ask ask,
        Span span,
        String unitName,
        List<Campaign> campaigns,
        List<Chip> chips,
        Map<Figure, Tally> figures,
        int planned,
        @Nullable Before before,
        List<UnitLine> units,
        List<DayLine> days,
        List<Group> groups,
        List<Partner> partners,
        Coverage coverage,
        Map<UUID, String> names)
        implements Page {
    static final String HOME = "/thong-ke-hoat-dong";

    /// What the figures are narrowed to; `less` is the address without it.
    record Chip(String title, String less) {}

    record Tally(int now, @Nullable Integer before) {
        int earlier() {
            return before == null ? 0 : before;
        }

        int more() {
            return now - earlier();
        }
    }

    record Before(String title, LocalDate first, LocalDate last) {}

    /// A unit directly below with all below it, or, `alone`, the unit on top by itself.
    record UnitLine(UUID unit, String name, boolean alone, Map<Figure, Integer> figures) {}

    record DayLine(LocalDate day, int sittings, int held, int off, int visits) {}

    /// The same activities, told apart by what they are.
    record Group(String title, String parameter, String why, List<Slice> slices) {}

    record Slice(String key, String title, Map<Figure, Integer> figures) {}

    record Partner(String name, String key, boolean coordinates, int activities) {}

    static final List<Figure> OF_UNITS =
            List.of(Figure.ACTIVITIES, Figure.HELD, Figure.CANCELLED, Figure.SITTINGS, Figure.VISITS, Figure.PEOPLE);
    static final List<Figure> OF_SLICES = List.of(Figure.ACTIVITIES, Figure.HELD, Figure.SITTINGS, Figure.VISITS);

    int now(Figure figure) {
        Tally tally = figures.get(figure);
        return tally == null ? 0 : tally.now();
    }

    /// The rows of a figure, of what is asked for.
    String rows(Figure figure, Ask of) {
        return HOME + "/hang" + of.query("so", figure.name());
    }

    String rows(Figure figure) {
        return rows(figure, ask);
    }

    Ask of(UnitLine line) {
        Ask below = ask.below(line.unit());
        return line.alone() ? below.with(Ask.ALONE, "co") : below;
    }

    String name(UUID unit) {
        return names.getOrDefault(unit, "");
    }

    int most(boolean visits) {
        return Math.max(
                1,
                days.stream()
                        .mapToInt(day -> visits ? day.visits() : day.sittings())
                        .max()
                        .orElse(1));
    }

    boolean none() {
        return now(Figure.SITTINGS) == 0;
    }
}
