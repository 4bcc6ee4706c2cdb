package vn.tuanle.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tuanle.activity.ActivityKind;
import vn.tuanle.activity.Audience;
import vn.tuanle.activity.Mode;
import vn.tuanle.activity.Subject;
import vn.tuanle.statistics.StatisticsPage.DayLine;
import vn.tuanle.statistics.StatisticsPage.Group;
import vn.tuanle.statistics.StatisticsPage.Partner;
import vn.tuanle.statistics.StatisticsPage.Slice;

/// Tells the same sittings apart: by unit, day, kind, subject, mode, audience, partner.
record Breakdown(List<SittingRow> rows, Map<UUID, Integer> people) {
    /// Longer than this, only days with a sitting are shown.
    private static final int DAYS = 31;

    Map<Figure, Integer> figures(List<SittingRow> some, Collection<Figure> figures) {
        Map<Figure, Integer> counted = new EnumMap<>(Figure.class);
        figures.forEach(figure -> counted.put(figure, figure.count(some, people)));
        return counted;
    }

    <K> Map<K, List<SittingRow>> by(Function<SittingRow, K> key) {
        Map<K, List<SittingRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        return groups;
    }

    List<DayLine> days(LocalDate first, LocalDate last) {
        Map<LocalDate, List<SittingRow>> byDay = new TreeMap<>(by(SittingRow::day));
        if (first.plusDays(DAYS).isAfter(last))
            first.datesUntil(last.plusDays(1)).forEach(day -> byDay.putIfAbsent(day, List.of()));
        return byDay.entrySet().stream()
                .map(one -> new DayLine(
                        one.getKey(),
                        Figure.SITTINGS.count(one.getValue(), people),
                        Figure.SITTINGS_HELD.count(one.getValue(), people),
                        Figure.SITTINGS_OFF.count(one.getValue(), people),
                        Figure.VISITS.count(one.getValue(), people)))
                .toList();
    }

    List<Group> groups() {
        return List.of(
                group(
                        "Loại hoạt động",
                        Ask.KIND,
                        "",
                        ActivityKind.values(),
                        ActivityKind::title,
                        kind -> row -> row.kind() == kind),
                group(
                        "Lĩnh vực",
                        Ask.SUBJECT,
                        "",
                        Subject.values(),
                        Subject::title,
                        subject -> row -> row.subject() == subject),
                group(
                        "Hình thức",
                        Ask.MODE,
                        "Hoạt động có buổi ở nhiều hình thức đứng ở từng hình thức.",
                        Mode.values(),
                        Mode::title,
                        mode -> row -> row.mode() == mode),
                group(
                        "Đối tượng",
                        Ask.AUDIENCE,
                        "Hoạt động cho nhiều đối tượng đứng ở từng đối tượng, nên cộng lại nhiều hơn tổng.",
                        Audience.values(),
                        Audience::title,
                        audience -> row -> row.audiences().contains(audience)));
    }

    private <E extends Enum<E>> Group group(
            String title,
            String parameter,
            String why,
            E[] values,
            Function<E, String> called,
            Function<E, Predicate<SittingRow>> which) {
        List<Slice> slices = new ArrayList<>();
        for (E value : values) {
            List<SittingRow> some = rows.stream().filter(which.apply(value)).toList();
            if (!some.isEmpty())
                slices.add(new Slice(value.name(), called.apply(value), figures(some, StatisticsPage.OF_SLICES)));
        }
        slices.sort(java.util.Comparator.comparingInt(
                        (Slice slice) -> slice.figures().getOrDefault(Figure.ACTIVITIES, 0))
                .reversed());
        return new Group(title, parameter, why, slices);
    }

    /// Who took part in giving them, most often first; counted by activity.
    List<Partner> partners(List<SittingRows.Partner> parts) {
        Set<UUID> here = Set.copyOf(rows.stream().map(SittingRow::activity).toList());
        Map<String, List<SittingRows.Partner>> byName = new HashMap<>();
        for (SittingRows.Partner part : parts)
            if (here.contains(part.activity()))
                byName.computeIfAbsent(part.coordinates() + part.key(), k -> new ArrayList<>())
                        .add(part);
        return byName.values().stream()
                .map(all -> new Partner(
                        all.getFirst().name(),
                        all.getFirst().key(),
                        all.getFirst().coordinates(),
                        (int) all.stream()
                                .map(SittingRows.Partner::activity)
                                .distinct()
                                .count()))
                .sorted(java.util.Comparator.comparing(Partner::coordinates)
                        .thenComparing(java.util.Comparator.comparingInt(Partner::activities)
                                .reversed())
                        .thenComparing(Partner::key))
                .toList();
    }
}
