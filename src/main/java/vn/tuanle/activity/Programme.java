package vn.tuanle.activity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The published programme at one moment, never changed: one row a sitting, in the order of their beginnings, and for
/// each word of a filter the set of its rows.
@SuppressWarnings({"EnumOrdinal", "ArrayRecordComponent"}) // places in memory only; sets are shared, never compared
final class Programme {
    /// A word of a filter with its rows; those of units are looked for when asked.
    record Value(String slug, String title, long[] rows) {}

    final long version;
    /// When the last change in it was made.
    final Instant changedAt;
    final ProgrammeUnits units;
    final ProgrammeIndex index;
    /// The numbers of the texts of what stands in it.
    final long[] live;
    private final ProgrammeEntry[] byCode;
    private final ProgrammeEntry[] entries;
    private final ProgrammeSitting[] sittings;
    private final long[] ends;
    private final Map<ProgrammeFacet, Map<String, Value>> facets = new EnumMap<>(ProgrammeFacet.class);
    final ProgrammeDays days;
    final long[] gratis;
    final long[] roomy;
    final long[] placed;

    /// Made from the one before, so that the work is that of what changed; from none it is all fresh.
    /// @param gone entries of the one before that stand in it no more, or not as they did
    Programme(
            long version,
            Instant changedAt,
            ProgrammeUnits units,
            ProgrammeIndex index,
            @Nullable Programme before,
            Collection<ProgrammeEntry> gone,
            Collection<ProgrammeEntry> fresh) {
        this.version = version;
        this.changedAt = changedAt;
        this.units = units;
        this.index = index;
        Set<ProgrammeEntry> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(gone);
        byCode = Stream.concat(
                        before == null
                                ? Stream.of()
                                : Arrays.stream(before.byCode).filter(each -> !left.contains(each)),
                        fresh.stream())
                .sorted(Comparator.comparing(ProgrammeEntry::code))
                .toArray(ProgrammeEntry[]::new);
        live = ProgrammeBits.none(index.texts());
        for (ProgrammeEntry each : byCode) ProgrammeBits.set(live, each.text());
        ProgrammeRows rows = new ProgrammeRows(before, left, fresh);
        entries = rows.entries;
        sittings = rows.sittings;
        ends = Arrays.stream(sittings)
                .mapToLong(each -> each.endsAt().getEpochSecond())
                .toArray();
        gratis = moved(rows, before == null ? null : before.gratis);
        roomy = moved(rows, before == null ? null : before.roomy);
        placed = moved(rows, before == null ? null : before.placed);
        days = new ProgrammeDays(rows, before == null ? null : before.days);
        for (ProgrammeFacet facet : ProgrammeFacet.values()) facets.put(facet, new LinkedHashMap<>());
        Marks marks = new Marks(
                values(ProgrammeFacet.SUBJECT, Subject.values(), Subject::title),
                values(ProgrammeFacet.AUDIENCE, Audience.values(), Audience::title),
                values(ProgrammeFacet.MODE, Mode.values(), Mode::title),
                values(ProgrammeFacet.KIND, ActivityKind.values(), ActivityKind::title));
        for (ProgrammeUnit ward : units.wards()) facet(ProgrammeFacet.WARD, ward.slug(), ward.place());
        if (before != null) stayed(before, rows);
        for (int row : rows.fresh) mark(row, entries[row], sittings[row], marks);
    }

    private static long[] moved(ProgrammeRows rows, long @Nullable [] before) {
        long[] now = ProgrammeBits.none(rows.count());
        if (before != null) rows.move(before, now);
        return now;
    }

    private void stayed(Programme before, ProgrammeRows rows) {
        before.facets.forEach((facet, values) ->
                values.forEach((slug, value) -> rows.move(value.rows, facet(facet, slug, value.title).rows)));
    }

    /// The rows of the texts with these numbers.
    long[] rowsOf(long[] texts) {
        long[] rows = ProgrammeBits.none(entries.length);
        for (int row = 0; row < entries.length; row++)
            if (ProgrammeBits.has(texts, entries[row].text())) ProgrammeBits.set(rows, row);
        return rows;
    }

    /// Whether most of its index is of texts that were read again since.
    boolean worn() {
        return index.texts() > byCode.length * 2 + 10_000;
    }

    List<ProgrammeEntry> all() {
        return Collections.unmodifiableList(Arrays.asList(byCode));
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
        days.add(row, sitting);
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
        int from = 0;
        int to = byCode.length - 1;
        while (from <= to) {
            int at = (from + to) >>> 1;
            int order = byCode[at].code().compareTo(code);
            if (order == 0) return byCode[at];
            if (order < 0) from = at + 1;
            else to = at - 1;
        }
        return null;
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

    /// The sittings that are not over.
    long[] coming(Instant moment) {
        long now = moment.getEpochSecond();
        long[] rows = ProgrammeBits.none(entries.length);
        for (int row = 0; row < ends.length; row++) if (ends[row] > now) ProgrammeBits.set(rows, row);
        return rows;
    }

    /// Every row, for who asks for no text.
    long[] everything() {
        return ProgrammeBits.all(entries.length);
    }

    @Override
    public String toString() {
        return "version " + version + ": " + Arrays.asList(byCode.length, entries.length);
    }
}
