package vn.tuanle.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;

/// What a question finds in the programme: the rows, their order, and for each other choice how many it would find.
@SuppressWarnings("EnumOrdinal") // in memory only, never compared
final class ProgrammeFinding {
    private static final int PHRASES = 500;
    private static final int TEXT = 6;
    private static final int WHEN = 7;
    private static final int ROOMY = 8;
    private static final int GRATIS = 9;
    private static final int NEAR = 10;

    private final Programme programme;
    private final ProgrammeQuery query;
    private final Instant moment;
    private final long[] coming;
    /// One set for each thing that narrows, in the order of the facets, then the others; null where it does not.
    private final long[] @Nullable [] narrowed = new long[NEAR + 1][];
    private final @Nullable ProgrammeSearch search;
    final long[] found;
    final int total;
    /// Nothing is to come any more, so what was is shown.
    final boolean past;

    ProgrammeFinding(Programme programme, ProgrammeQuery query, Instant moment) {
        this.programme = programme;
        this.query = query;
        this.moment = moment;
        for (ProgrammeFacet facet : ProgrammeFacet.values()) {
            List<String> slugs = query.chosen(facet);
            if (slugs.isEmpty()) continue;
            long[] any = ProgrammeBits.none(programme.rows());
            for (String slug : slugs) {
                Programme.Value value = programme.value(slug, facet);
                if (value != null) ProgrammeBits.or(any, value.rows());
            }
            narrowed[facet.ordinal()] = any;
        }
        List<String> words = ProgrammeWords.of(query.text(), 12);
        search = query.text().isEmpty() ? null : ProgrammeSearch.in(programme.index, programme.live, words);
        if (search != null) narrowed[TEXT] = programme.rowsOf(search.found());
        if (query.roomy()) narrowed[ROOMY] = programme.roomy;
        if (query.gratis()) narrowed[GRATIS] = programme.gratis;
        if (query.near() != null) narrowed[NEAR] = programme.placed;
        coming = programme.coming(moment);
        past = query.when().isEmpty() && ProgrammeBits.count(coming) == 0 && programme.rows() > 0;
        if (!past) narrowed[WHEN] = when(query.when());
        found = without(-1);
        total = ProgrammeBits.count(found);
    }

    private long @Nullable [] when(String when) {
        LocalDate today = today();
        return switch (when) {
            case "" -> coming;
            case ProgrammeQuery.EVER -> null;
            case ProgrammeQuery.OVER -> {
                long[] over = programme.everything();
                ProgrammeBits.andNot(over, coming);
                yield over;
            }
            case ProgrammeQuery.TODAY -> both(programme.days.on(today), coming);
            case ProgrammeQuery.WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                long[] week = ProgrammeBits.none(programme.rows());
                for (int i = 0; i < 7; i++) ProgrammeBits.or(week, programme.days.on(monday.plusDays(i)));
                yield both(week, coming);
            }
            default -> {
                LocalDate day = query.day();
                yield day == null ? coming : programme.days.on(day);
            }
        };
    }

    private static long[] both(long[] one, long[] other) {
        long[] both = one.clone();
        ProgrammeBits.and(both, other);
        return both;
    }

    LocalDate today() {
        return moment.atZone(Days.ZONE).toLocalDate();
    }

    private long[] without(int left) {
        long[] rows = programme.everything();
        for (int i = 0; i < narrowed.length; i++) {
            long[] one = narrowed[i];
            if (i != left && one != null) ProgrammeBits.and(rows, one);
        }
        return rows;
    }

    /// Whether the words were only found with slips of letters.
    boolean nearly() {
        return search != null && search.near() && total > 0;
    }

    /// How many each word of the filters would find with all other filters as they are.
    Map<ProgrammeFacet, Map<String, Integer>> counts() {
        Map<ProgrammeFacet, Map<String, Integer>> counts = new EnumMap<>(ProgrammeFacet.class);
        for (ProgrammeFacet facet : ProgrammeFacet.values()) {
            long[] others = narrowed[facet.ordinal()] == null ? found : without(facet.ordinal());
            Map<String, Integer> each = new LinkedHashMap<>();
            for (Programme.Value value : programme.values(facet))
                each.put(value.slug(), ProgrammeBits.countBoth(others, value.rows()));
            counts.put(facet, each);
        }
        return counts;
    }

    /// How many it would be on other days.
    int on(LocalDate day) {
        return ProgrammeBits.countBoth(otherDays(), programme.days.on(day));
    }

    private long @Nullable [] otherDays;

    private long[] otherDays() {
        long[] known = otherDays;
        if (known == null) otherDays = known = without(WHEN);
        return known;
    }

    int under(String when) {
        long[] rows = when(when);
        return rows == null ? ProgrammeBits.count(otherDays()) : ProgrammeBits.countBoth(otherDays(), rows);
    }

    int roomy() {
        return ProgrammeBits.countBoth(narrowed[ROOMY] == null ? found : without(ROOMY), programme.roomy);
    }

    int gratis() {
        return ProgrammeBits.countBoth(narrowed[GRATIS] == null ? found : without(GRATIS), programme.gratis);
    }

    /// The rows of a page in their order: nearest first, best match first, or by time.
    int[] rows(int skip, int most) {
        ProgrammeQuery.Near near = query.near();
        if (near != null) return slice(byDistance(near), skip, most);
        if (search != null) return matches(skip, most);
        if (query.when().equals(ProgrammeQuery.OVER)) {
            int end = Math.max(0, total - skip);
            int[] rows = ProgrammeBits.page(found, Math.max(0, end - most), Math.min(most, end));
            for (int i = 0; i < rows.length / 2; i++) {
                int swapped = rows[i];
                rows[i] = rows[rows.length - 1 - i];
                rows[rows.length - 1 - i] = swapped;
            }
            return rows;
        }
        return ProgrammeBits.page(found, skip, most);
    }

    private int[] matches(int skip, int most) {
        if (search == null) return new int[0];
        List<long[]> tiers = new ArrayList<>();
        long[] titles = both(found, programme.rowsOf(search.first()));
        int inTitle = ProgrammeBits.count(titles);
        if (inTitle > 0 && inTitle <= PHRASES) {
            String phrase = Fold.fold(query.text());
            long[] whole = ProgrammeBits.none(programme.rows());
            for (int row = ProgrammeBits.next(titles, 0); row >= 0; row = ProgrammeBits.next(titles, row + 1))
                if (Fold.fold(programme.entry(row).title()).contains(phrase)) ProgrammeBits.set(whole, row);
            ProgrammeBits.andNot(titles, whole);
            tiers.add(whole);
        }
        tiers.add(titles);
        long[] rest = found.clone();
        for (long[] tier : tiers) ProgrammeBits.andNot(rest, tier);
        tiers.add(rest);
        int[] rows = new int[most];
        int filled = 0;
        for (long[] tier : tiers) {
            int here = ProgrammeBits.count(tier);
            if (skip < here && filled < most) {
                int[] some = ProgrammeBits.page(tier, skip, most - filled);
                System.arraycopy(some, 0, rows, filled, some.length);
                filled += some.length;
            }
            skip = Math.max(0, skip - here);
        }
        return Arrays.copyOf(rows, filled);
    }

    /// Rows of nearer places first, those of one place by time.
    private int[] byDistance(ProgrammeQuery.Near near) {
        Map<ProgrammeVenue, List<Integer>> at = new HashMap<>();
        for (int row = ProgrammeBits.next(found, 0); row >= 0; row = ProgrammeBits.next(found, row + 1)) {
            ProgrammeVenue venue = programme.sitting(row).venue();
            if (venue != null)
                at.computeIfAbsent(venue, none -> new ArrayList<>()).add(row);
        }
        return at.entrySet().stream()
                .sorted((one, other) -> Double.compare(metres(near, one.getKey()), metres(near, other.getKey())))
                .flatMap(each -> each.getValue().stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] slice(int[] rows, int skip, int most) {
        int from = Math.min(skip, rows.length);
        return Arrays.copyOfRange(rows, from, Math.min(rows.length, from + most));
    }

    /// As the crow flies; exact enough within a province.
    static double metres(ProgrammeQuery.Near from, ProgrammeVenue to) {
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        return 6_371_000 * Math.hypot(north, east);
    }

    /// The nearest questions that find something, each without one thing that narrows.
    Map<ProgrammeQuery, Integer> alternatives() {
        Map<ProgrammeQuery, Integer> wider = new LinkedHashMap<>();
        for (ProgrammeFacet facet : ProgrammeFacet.values())
            if (narrowed[facet.ordinal()] != null)
                wider.put(query.only(facet, null), ProgrammeBits.count(without(facet.ordinal())));
        if (narrowed[WHEN] != null && !query.when().isEmpty()) wider.put(query.when(""), under(""));
        if (narrowed[ROOMY] != null) wider.put(query.roomy(false), ProgrammeBits.count(without(ROOMY)));
        if (narrowed[GRATIS] != null) wider.put(query.gratis(false), ProgrammeBits.count(without(GRATIS)));
        if (narrowed[NEAR] != null) wider.put(query.near(null), ProgrammeBits.count(without(NEAR)));
        if (search != null) wider.put(query.text(""), ProgrammeBits.count(without(TEXT)));
        if (query.when().isEmpty()) wider.put(query.when(ProgrammeQuery.EVER), under(ProgrammeQuery.EVER));
        wider.values().removeIf(count -> count == 0);
        return wider;
    }
}
