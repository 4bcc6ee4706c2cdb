package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The published programme at one moment, never changed: one row a sitting, in the order of their beginnings, and for
/// each word of a filter the set of its rows.
@SuppressWarnings({"EnumOrdinal", "ArrayRecordComponent"}) // places in memory only; sets are shared, never compared
final class Programme {
    /// So many days of one sitting that goes on for long are offered.
    private static final int LONGEST = 40;

    /// A word of a filter with its rows; those of units are looked for when asked.
    record Value(String slug, String title, long[] rows) {}

    final long version;
    /// When the last change in it was made.
    final Instant changedAt;
    final ProgrammeUnits units;
    final List<ProgrammeEntry> all;
    final ProgrammeIndex index;
    private final ProgrammeEntry[] entries;
    private final ProgrammeSitting[] sittings;
    private final long[] ends;
    private final Map<ProgrammeFacet, Map<String, Value>> facets = new EnumMap<>(ProgrammeFacet.class);
    private final NavigableMap<Long, long[]> days = new TreeMap<>();
    private final Map<String, ProgrammeEntry> byCode;
    final long[] gratis;
    final long[] roomy;
    final long[] placed;

    private record Row(ProgrammeEntry entry, ProgrammeSitting sitting) {}

    Programme(
            long version,
            Instant changedAt,
            ProgrammeUnits units,
            List<String> words,
            Collection<ProgrammeEntry> published,
            @Nullable Programme before) {
        this.version = version;
        this.changedAt = changedAt;
        this.units = units;
        this.all = List.copyOf(published);
        List<Row> rows = new ArrayList<>(all.size());
        byCode = HashMap.newHashMap(all.size());
        for (ProgrammeEntry entry : all) {
            byCode.put(entry.code(), entry);
            for (ProgrammeSitting sitting : entry.sittings()) rows.add(new Row(entry, sitting));
        }
        rows.sort(Comparator.comparing((Row row) -> row.sitting.startsAt())
                .thenComparing(row -> row.entry.code())
                .thenComparingInt(row -> row.sitting.ordinal()));
        int count = rows.size();
        entries = new ProgrammeEntry[count];
        sittings = new ProgrammeSitting[count];
        ends = new long[count];
        for (int i = 0; i < count; i++) {
            entries[i] = rows.get(i).entry;
            sittings[i] = rows.get(i).sitting;
            ends[i] = sittings[i].endsAt().getEpochSecond();
        }
        index = before != null && before.sameWords(entries) ? before.index : new ProgrammeIndex(words, entries);
        gratis = ProgrammeBits.none(count);
        roomy = ProgrammeBits.none(count);
        placed = ProgrammeBits.none(count);
        for (ProgrammeFacet facet : ProgrammeFacet.values()) facets.put(facet, new LinkedHashMap<>());
        Marks marks = new Marks(
                values(ProgrammeFacet.SUBJECT, Subject.values(), Subject::title),
                values(ProgrammeFacet.AUDIENCE, Audience.values(), Audience::title),
                values(ProgrammeFacet.MODE, Mode.values(), Mode::title),
                values(ProgrammeFacet.KIND, ActivityKind.values(), ActivityKind::title));
        for (ProgrammeUnit ward : units.wards()) facet(ProgrammeFacet.WARD, ward.slug(), ward.place());
        for (int row = 0; row < count; row++) mark(row, entries[row], sittings[row], marks);
    }

    /// Whether each row holds the same words, as when only places were taken.
    private boolean sameWords(ProgrammeEntry[] others) {
        if (entries.length != others.length) return false;
        for (int row = 0; row < entries.length; row++) {
            int[] one = entries[row].words();
            int[] other = others[row].words();
            if (!Arrays.equals(one, other)) return false;
            if (entries[row].titleWords() != others[row].titleWords()) return false;
        }
        return true;
    }

    /// The values of the kinds, each at its place among them.
    private record Marks(List<Value> subjects, List<Value> audiences, List<Value> modes, List<Value> kinds) {}

    private <T> List<Value> values(ProgrammeFacet facet, T[] all, Function<T, String> title) {
        return Arrays.stream(all).map(title).map(each -> value(facet, each)).toList();
    }

    private void mark(int row, ProgrammeEntry entry, ProgrammeSitting sitting, Marks marks) {
        boolean takesPlace = !entry.off(sitting);
        if (entry.fee() == 0) ProgrammeBits.set(gratis, row);
        if (takesPlace && sitting.hasRoom()) ProgrammeBits.set(roomy, row);
        ProgrammeVenue venue = sitting.venue();
        if (venue != null && venue.placed()) ProgrammeBits.set(placed, row);
        ProgrammeBits.set(marks.subjects.get(entry.subject().ordinal()).rows, row);
        ProgrammeBits.set(marks.modes.get(sitting.mode().ordinal()).rows, row);
        ProgrammeBits.set(marks.kinds.get(entry.kind().ordinal()).rows, row);
        // what is for everybody is for each of them
        boolean open = entry.audiences().isEmpty() || entry.audiences().contains(Audience.EVERYBODY);
        for (Audience audience : Audience.values())
            if (open || entry.audiences().contains(audience))
                ProgrammeBits.set(marks.audiences.get(audience.ordinal()).rows, row);
        ProgrammeUnit ward = units.ward(entry.unit());
        if (ward != null) ProgrammeBits.set(facet(ProgrammeFacet.WARD, ward.slug(), ward.name()).rows, row);
        long first = sitting.day().toEpochDay();
        long last = Math.min(sitting.lastDay().toEpochDay(), first + LONGEST);
        for (long day = first; day <= last; day++)
            ProgrammeBits.set(days.computeIfAbsent(day, none -> ProgrammeBits.none(entries.length)), row);
    }

    private Value value(ProgrammeFacet facet, String title) {
        return facet(facet, ProgrammeEntry.slug(title), title);
    }

    private Value facet(ProgrammeFacet facet, String slug, String title) {
        return java.util.Objects.requireNonNull(facets.get(facet))
                .computeIfAbsent(slug, none -> new Value(slug, title, ProgrammeBits.none(entries.length)));
    }

    int rows() {
        return entries.length;
    }

    ProgrammeEntry entry(int row) {
        return entries[row];
    }

    ProgrammeSitting sitting(int row) {
        return sittings[row];
    }

    @Nullable
    ProgrammeEntry byCode(String code) {
        return byCode.get(code);
    }

    Collection<Value> values(ProgrammeFacet facet) {
        return Collections.unmodifiableCollection(
                java.util.Objects.requireNonNull(facets.get(facet)).values());
    }

    /// The word of a filter; null where the programme has no such word.
    @Nullable
    Value value(String slug, ProgrammeFacet facet) {
        if (facet != ProgrammeFacet.UNIT)
            return java.util.Objects.requireNonNull(facets.get(facet)).get(slug);
        ProgrammeUnit unit = units.bySlug(slug);
        if (unit == null) return null;
        long[] rows = ProgrammeBits.none(entries.length);
        for (int row = 0; row < entries.length; row++)
            if (entries[row].unit().id().equals(unit.id())
                    || entries[row].coordinators().contains(unit.id())) ProgrammeBits.set(rows, row);
        return new Value(slug, unit.name(), rows);
    }

    /// The sittings of a day, also those that began before it and go on.
    long[] on(LocalDate day) {
        long[] rows = days.get(day.toEpochDay());
        return rows == null ? ProgrammeBits.none(entries.length) : rows;
    }

    /// The sittings that are not over.
    long[] coming(Instant moment) {
        long now = moment.getEpochSecond();
        long[] rows = ProgrammeBits.none(entries.length);
        for (int row = 0; row < ends.length; row++) if (ends[row] > now) ProgrammeBits.set(rows, row);
        return rows;
    }

    @Nullable
    LocalDate firstDay() {
        return days.isEmpty() ? null : LocalDate.ofEpochDay(days.firstKey());
    }

    @Nullable
    LocalDate lastDay() {
        return days.isEmpty() ? null : LocalDate.ofEpochDay(days.lastKey());
    }

    /// The first of the seven days in a row that have most sittings, of those from a day on; where there are none, of
    /// all days.
    LocalDate fullestWeek(LocalDate from) {
        NavigableMap<Long, long[]> ahead = days.tailMap(from.toEpochDay(), true);
        NavigableMap<Long, long[]> among = ahead.isEmpty() ? days : ahead;
        Map<Long, Integer> counts = new HashMap<>();
        among.forEach((day, rows) -> counts.put(day, ProgrammeBits.count(rows)));
        long best = from.toEpochDay();
        int most = 0;
        for (long first : among.keySet()) {
            int sum = 0;
            for (long day = first; day < first + 7; day++) sum += counts.getOrDefault(day, 0);
            if (sum <= most) continue;
            most = sum;
            best = first;
        }
        return LocalDate.ofEpochDay(best);
    }

    /// Every row, for who asks for no text.
    long[] everything() {
        return ProgrammeBits.all(entries.length);
    }

    @Override
    public String toString() {
        return "version " + version + ": " + Arrays.asList(all.size(), entries.length);
    }
}
