package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.organisation.UnitKind;

/// Counts and sorts the units of a form for the board; one reading of the rows gives all pictures.
record Board(List<BoardPage.Line> lines, Instant now) {
    /// A curve of more days than these starts later.
    private static final int LONGEST = 120;

    private static final String MISSING = "qua-han";
    private static final String LATE = "gui-tre";
    private static final String INVITED = "de-nghi";

    BoardPage.Tally all() {
        return tally(lines);
    }

    List<BoardPage.KindRow> kinds() {
        Map<UnitKind, List<BoardPage.Line>> byKind = new EnumMap<>(UnitKind.class);
        for (BoardPage.Line line : lines)
            byKind.computeIfAbsent(line.kind(), kind -> new ArrayList<>()).add(line);
        return byKind.entrySet().stream()
                .map(one -> new BoardPage.KindRow(one.getKey(), tally(one.getValue())))
                .toList();
    }

    private static BoardPage.Tally tally(List<BoardPage.Line> lines) {
        int[] standing = new int[Standing.values().length];
        int must = 0;
        int missing = 0;
        int late = 0;
        int invited = 0;
        int answered = 0;
        for (BoardPage.Line line : lines) {
            if (line.report().duty() == Duty.INVITED) {
                invited++;
                if (line.report().firstSignedAt() != null) answered++;
                continue;
            }
            must++;
            standing[line.standing().ordinal()]++;
            if (line.missing()) missing++;
            if (line.timeliness() == Timeliness.LATE) late++;
        }
        return new BoardPage.Tally(
                must,
                standing[0],
                standing[1],
                standing[2],
                standing[3],
                standing[4],
                missing,
                late,
                invited,
                answered);
    }

    /// The wards; where none reports, the units that send straight to the lead office.
    List<BoardPage.Tile> tiles(@Nullable UUID root, Map<UUID, Tiles.At> places) {
        Predicate<BoardPage.Line> ward = line -> line.kind() == UnitKind.UBND_XA;
        Predicate<BoardPage.Line> straight =
                line -> line.report().parent() != null && line.report().parent().equals(root);
        Map<UUID, int[]> below = new HashMap<>();
        for (BoardPage.Line line : lines) {
            UUID parent = line.report().parent();
            if (parent == null || line.report().duty() == Duty.INVITED) continue;
            int[] counts = below.computeIfAbsent(parent, id -> new int[2]);
            counts[0]++;
            if (line.report().firstSignedAt() != null) counts[1]++;
        }
        return lines.stream()
                .filter(lines.stream().anyMatch(ward) ? ward : straight)
                .map(line -> {
                    int[] counts = below.getOrDefault(line.report().id(), new int[2]);
                    return new BoardPage.Tile(
                            line.report().id(),
                            line.report().unit(),
                            line.report().unitName().replaceFirst("^UBND (phường|xã|đặc khu|thị trấn) ", ""),
                            line.standing(),
                            line.missing(),
                            counts[1],
                            counts[0],
                            places.get(line.report().unit()));
                })
                .toList();
    }

    /// From the day the reports open to today, or to where nothing moves any more; the day due is in it.
    BoardPage.DayLine line() {
        TreeMap<LocalDate, Integer> sent = new TreeMap<>();
        Map<LocalDate, Integer> dues = new HashMap<>();
        int must = 0;
        LocalDate first = null;
        for (BoardPage.Line line : lines) {
            ReportRow report = line.report();
            if (report.duty() == Duty.INVITED) continue;
            must++;
            dues.merge(report.due().lastDay(), 1, Integer::sum);
            LocalDate opens = LocalDate.ofInstant(report.opensAt(), Days.ZONE);
            if (first == null || opens.isBefore(first)) first = opens;
            if (report.firstSignedAt() != null)
                sent.merge(LocalDate.ofInstant(report.firstSignedAt(), Days.ZONE), 1, Integer::sum);
        }
        if (first == null) return new BoardPage.DayLine(List.of(), 0, null);
        LocalDate due = dues.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(first);
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        LocalDate last = sent.isEmpty() || sent.lastKey().isBefore(due) ? due : sent.lastKey();
        LocalDate end = today.isBefore(last) ? today : last;
        if (end.minusDays(LONGEST).isAfter(first)) first = end.minusDays(LONGEST);
        int before = sent.headMap(first).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<BoardPage.DayLine.Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            before += sent.getOrDefault(day, 0);
            days.add(new BoardPage.DayLine.Day(day, before));
        }
        return new BoardPage.DayLine(days, must, due);
    }

    List<BoardPage.Line> matching(BoardPage.Filter filter) {
        String wanted = Fold.fold(filter.unit());
        Standing standing = Standing.named(filter.standing());
        return lines.stream()
                .filter(line ->
                        wanted.isEmpty() || Fold.fold(line.report().unitName()).contains(wanted))
                .filter(line -> filter.kind().isEmpty() || line.kind().name().equals(filter.kind()))
                .filter(line -> switch (filter.standing()) {
                    case "" -> true;
                    case MISSING -> line.missing();
                    case LATE -> line.timeliness() == Timeliness.LATE;
                    case INVITED -> line.report().duty() == Duty.INVITED;
                    default -> line.report().duty() == Duty.MUST && line.standing() == standing;
                })
                .toList();
    }
}
