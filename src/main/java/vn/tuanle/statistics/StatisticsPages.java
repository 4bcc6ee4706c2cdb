package vn.tuanle.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.statistics.StatisticsPage.Tally;
import vn.tuanle.statistics.StatisticsPage.UnitLine;
import vn.tuanle.ui.NotFound;

/// Reads the figures of the programme: the sittings of a span once, whatever is counted of them, in a fixed number of
/// queries.
@Component
class StatisticsPages {
    private final Spans spans;
    private final SittingRows sittings;
    private final CoverageRows coverages;
    private final PlannedRows plans;
    private final Directory directory;

    StatisticsPages(Spans spans, SittingRows sittings, CoverageRows coverages, PlannedRows plans, Directory directory) {
        this.spans = spans;
        this.sittings = sittings;
        this.coverages = coverages;
        this.plans = plans;
        this.directory = directory;
    }

    /// What was asked for, read: the sittings in it and their people.
    record Read(
            Ask ask,
            Spans.Found found,
            Set<UUID> tops,
            @Nullable Set<UUID> within,
            List<SittingRow> rows,
            Map<UUID, Integer> people,
            List<SittingRows.Partner> partners) {
        Span span() {
            return found.span();
        }

        boolean narrowed(UUID unit) {
            return within == null || within.contains(unit);
        }

        boolean narrowed() {
            return ask.said().keySet().stream()
                    .anyMatch(name -> !Set.of(Ask.PLAN, Ask.FROM, Ask.TO, Ask.UNIT, Ask.ALONE)
                            .contains(name));
        }
    }

    Read read(Asker asker, Ask ask, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        Spans.Found found = found(asker, ask, today);
        Span span = found.span();
        UUID unit = ask.id(Ask.UNIT);
        if (ask.has(Ask.UNIT) && (unit == null || !span.holds(unit))) throw new NotFound();
        Set<UUID> within = unit == null ? null : ask.has(Ask.ALONE) ? Set.of(unit) : Span.within(span.snapshot(), unit);
        List<SittingRow> rows = sittings.of(span, now).stream()
                .filter(row -> (within == null || within.contains(row.unit())) && row.asked(ask))
                .toList();
        List<SittingRows.Partner> partners = sittings.partners(rows);
        if (ask.has(Ask.PARTNER)) {
            Set<UUID> theirs = partners.stream()
                    .filter(one -> ask.is(Ask.PARTNER, one.key()))
                    .map(SittingRows.Partner::activity)
                    .collect(Collectors.toSet());
            rows = rows.stream().filter(row -> theirs.contains(row.activity())).toList();
        }
        return new Read(
                ask, found, unit == null ? span.tops() : Set.of(unit), within, rows, sittings.people(rows), partners);
    }

    private Spans.Found found(Asker asker, Ask ask, LocalDate today) {
        Spans.Found found = spans.of(asker, ask.without(Ask.BEFORE), today);
        if (!ask.has(Ask.BEFORE)) return found;
        Span before = spans.before(found, today);
        if (before == null) throw new NotFound();
        return new Spans.Found(before, found.campaigns(), found.unit());
    }

    StatisticsPage page(Asker asker, Ask asked, Instant now) {
        Ask ask = asked.without(Ask.BEFORE);
        Read read = read(asker, ask, now);
        Span span = read.span();
        Breakdown all = new Breakdown(read.rows(), read.people());
        Map<Figure, Integer> figures = all.figures(read.rows(), List.of(Figure.values()));
        Span before = read.narrowed() || read.within() != null
                ? null
                : spans.before(read.found(), LocalDate.ofInstant(now, Days.ZONE));
        Map<Figure, Integer> earlier = Map.of();
        if (before != null) {
            List<SittingRow> rows = sittings.of(before, now);
            earlier = new Breakdown(rows, sittings.people(rows)).figures(rows, List.of(Figure.values()));
        }
        Map<Figure, Tally> tallies = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values())
            tallies.put(figure, new Tally(figures.getOrDefault(figure, 0), earlier.get(figure)));
        Coverage coverage = coverages.of(span, read::narrowed);
        Set<UUID> named = new HashSet<>(read.tops());
        read.rows().forEach(row -> named.add(span.line(row.unit(), read.tops())));
        named.addAll(coverage.nothing());
        named.add(read.found().unit());
        Map<UUID, String> names = directory.names(named, span.snapshot().on());
        return new StatisticsPage(
                ask,
                span,
                title(read, names),
                read.found().campaigns(),
                chips(ask, names, StatisticsPage.HOME, ""),
                tallies,
                (int) plans.of(span).stream()
                        .filter(row -> read.narrowed(row.unit()))
                        .count(),
                before == null || before.campaign() == null
                        ? null
                        : new StatisticsPage.Before(before.campaign().called(), before.first(), before.last()),
                units(read, all, names),
                all.days(span.first(), span.last()),
                all.groups(),
                all.partners(read.partners()),
                coverage,
                names);
    }

    static String title(Read read, Map<UUID, String> names) {
        UUID asked = read.ask().id(Ask.UNIT);
        if (asked != null) return names.getOrDefault(asked, "");
        UUID top = read.span().leads()
                ? read.span().tops().iterator().next()
                : read.found().unit();
        return names.getOrDefault(top, "");
    }

    private static List<UnitLine> units(Read read, Breakdown all, Map<UUID, String> names) {
        List<UnitLine> lines = new ArrayList<>();
        all.by(row -> read.span().line(row.unit(), read.tops()))
                .forEach((unit, rows) -> lines.add(new UnitLine(
                        unit,
                        names.getOrDefault(unit, ""),
                        read.tops().contains(unit),
                        all.figures(rows, StatisticsPage.OF_UNITS))));
        Map<UUID, Integer> order = new java.util.HashMap<>();
        for (UnitOn unit : read.span().snapshot().all()) order.put(unit.id(), order.size());
        lines.sort(Comparator.comparing((UnitLine line) -> !line.alone())
                .thenComparing(line -> order.getOrDefault(line.unit(), Integer.MAX_VALUE))
                .thenComparing(UnitLine::name));
        return lines;
    }

    /// Which of what was asked for can be taken away again.
    static List<StatisticsPage.Chip> chips(Ask ask, Map<UUID, String> names, String path, String figure) {
        List<StatisticsPage.Chip> chips = new ArrayList<>();
        UUID unit = ask.id(Ask.UNIT);
        if (unit != null) chip(chips, names.getOrDefault(unit, ""), ask.without(Ask.UNIT, Ask.ALONE), path, figure);
        titled(chips, ask, Ask.KIND, vn.tuanle.activity.ActivityKind.values(), path, figure);
        titled(chips, ask, Ask.SUBJECT, vn.tuanle.activity.Subject.values(), path, figure);
        titled(chips, ask, Ask.MODE, vn.tuanle.activity.Mode.values(), path, figure);
        titled(chips, ask, Ask.AUDIENCE, vn.tuanle.activity.Audience.values(), path, figure);
        if (ask.has(Ask.PARTNER)) chip(chips, ask.get(Ask.PARTNER), ask.without(Ask.PARTNER), path, figure);
        if (ask.has(Ask.DAY)) chip(chips, Days.shown(ask.get(Ask.DAY)), ask.without(Ask.DAY), path, figure);
        return chips;
    }

    private static void titled(
            List<StatisticsPage.Chip> chips, Ask ask, String name, Enum<?>[] values, String path, String figure) {
        Arrays.stream(values)
                .filter(value -> ask.is(name, value.name()))
                .forEach(value -> chip(chips, Titles.of(value), ask.without(name), path, figure));
    }

    private static void chip(List<StatisticsPage.Chip> chips, String title, Ask less, String path, String figure) {
        String query = figure.isEmpty() ? less.query() : less.query("so", figure);
        chips.add(new StatisticsPage.Chip(title, path + query));
    }
}
