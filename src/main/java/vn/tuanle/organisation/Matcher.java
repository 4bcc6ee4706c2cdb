package vn.tuanle.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// Finds the units that a name written in a plan means, from the strictest reading to the loosest:
/// the very name, the name with its place left out, a group, several names in a row, a name that is
/// almost right.
final class Matcher {
    private final Snapshot units;
    private final Map<String, List<UnitOn>> byName = new HashMap<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, Place> nearest = new HashMap<>();
    private final Map<UUID, Map<String, List<UnitOn>>> byShortName = new HashMap<>();

    Matcher(Snapshot units) {
        this.units = units;
        for (UnitOn unit : units.all()) {
            Place own = Place.of(unit);
            if (own != null) places.put(unit.id(), own);
        }
        for (UnitOn unit : units.all()) {
            String plain = Words.plain(unit.name());
            byName.computeIfAbsent(plain, n -> new ArrayList<>()).add(unit);
            List<Place> above = placesAbove(unit.id());
            // Party bodies and the Front stand beside the committees, not below them: their name says where
            if (above.isEmpty()) above = named(plain);
            if (above.isEmpty()) continue;
            nearest.put(unit.id(), above.getFirst());
            byShortName
                    .computeIfAbsent(above.getFirst().committee().id(), c -> new HashMap<>())
                    .computeIfAbsent(shortened(unit, plain, above), n -> new ArrayList<>())
                    .add(unit);
        }
    }

    Match match(String written, UUID issuer) {
        String said = Fold.nfc(written)
                .replaceFirst("^[\\s\\d.)a-zđ-]{0,6}[.)]\\s+", "")
                .replaceFirst("(?iu)^(đề nghị|giao|giao cho|kính gửi)\\s*:?\\s+", "")
                .replaceFirst("[\\s:;.,/]+$", "");
        String plain = Counted.plain(Words.plain(said));
        if (plain.isEmpty()) return Match.unknown(said);
        Match one = strict(said, plain, issuer);
        if (one != null) return one;
        GroupNames groups = new GroupNames(units, this, issuer);
        Match group = groups.match(plain);
        if (group != null && groups.leftOver().isEmpty()) return group;
        Match several = new Several(this).match(said, issuer);
        if (several != null && several.doubt() == null) return several;
        if (group != null) return group;
        if (several != null) return several;
        Match near = loose(plain, issuer);
        return near != null ? near : Match.unknown(said);
    }

    /// A single unit or a complete group, without guessing; null where there is none.
    @Nullable
    Match sure(String said, UUID issuer) {
        String plain = Counted.plain(Words.plain(said));
        if (plain.isEmpty()) return null;
        Match one = strict(said, plain, issuer);
        if (one != null) return one;
        GroupNames groups = new GroupNames(units, this, issuer);
        Match group = groups.match(plain);
        return group != null && groups.leftOver().isEmpty() ? group : null;
    }

    private @Nullable Match strict(String said, String plain, UUID issuer) {
        List<UnitOn> exact = byName.getOrDefault(plain, List.of());
        if (!exact.isEmpty()) return chosen(exact, said, issuer, Phrase.of("Đúng tên trong danh mục."));
        List<Place> above = placesAbove(issuer);
        for (String level : Place.LEVELS) {
            if (!plain.endsWith(" " + level)) continue;
            String name = plain.substring(0, plain.length() - level.length() - 1);
            for (Place place : above) {
                if (!place.level().equals(level)) continue;
                List<UnitOn> found = shortNamed(place, name);
                if (!found.isEmpty())
                    return chosen(found, said, issuer, Phrase.of("Hiểu là đơn vị của {0}.", place.shown()));
            }
        }
        for (Place place : above) {
            List<UnitOn> found = shortNamed(place, plain);
            if (!found.isEmpty())
                return chosen(
                        found, said, issuer, Phrase.of("Không ghi địa danh; hiểu là đơn vị của {0}.", place.shown()));
        }
        return placed(said, plain, issuer);
    }

    /// A name that ends in some place (“Hội Khuyến học Trảng Dài”), or is a place itself (“phường
    /// Trảng Dài”).
    private @Nullable Match placed(String said, String plain, UUID issuer) {
        List<UnitOn> found = new ArrayList<>();
        List<UnitOn> heads = new ArrayList<>();
        for (Place place : places.values()) {
            if (plain.equals(place.full()) || plain.equals(place.bare())) heads.add(place.committee());
            String name = place.cutFrom(plain);
            if (!name.equals(plain)) found.addAll(shortNamed(place, name));
        }
        if (!found.isEmpty()) return chosen(found, said, issuer, Phrase.of("Hiểu theo địa danh ghi ở cuối tên."));
        if (!heads.isEmpty())
            return chosen(heads, said, issuer, Phrase.of("Ghi tên địa phương; hiểu là Ủy ban nhân dân ở đó."));
        List<UnitOn> deeper = units.below(issuer).stream()
                .filter(u -> nearest.containsKey(u.id()) && plain.equals(shortName(u)))
                .toList();
        return deeper.size() == 1
                ? Match.of(deeper.getFirst(), Phrase.of("Đơn vị duy nhất có tên này trong địa bàn."))
                : null;
    }

    private @Nullable Match loose(String plain, UUID issuer) {
        AlmostName wanted = AlmostName.of(plain);
        if (wanted.vague()) return null;
        Set<UnitOn> near = new LinkedHashSet<>();
        for (UnitOn unit : reachable(issuer))
            if (wanted.means(Words.plain(unit.name()), shortName(unit))) near.add(unit);
        List<UnitOn> best = inPlaceOf(plain, issuer, List.copyOf(near));
        if (best.size() != 1) return null;
        UnitOn unit = best.getFirst();
        return new Match(
                List.of(unit),
                Phrase.of("Tên gần giống; chỉ có một đơn vị như vậy."),
                Phrase.of("Tên ghi trong văn bản khác tên trong danh mục: “{0}”. Hãy kiểm tra.", unit.name()),
                false,
                null);
    }

    /// Those of the place that the name ends in, else of the issuer's own.
    private List<UnitOn> inPlaceOf(String plain, UUID issuer, List<UnitOn> found) {
        List<Place> above = placesAbove(issuer);
        Place meant = above.stream()
                .filter(p ->
                        plain.endsWith(" " + p.level()) || !p.cutFrom(plain).equals(plain))
                .findFirst()
                .orElse(above.isEmpty() ? null : above.getFirst());
        if (meant == null) return found;
        return preferred(found, u -> {
            Place near = nearest.get(u.id());
            return near != null
                    && near.committee().id().equals(meant.committee().id());
        });
    }

    /// Of several units of one name: the one spelt so, then those of the issuer's own house.
    private Match chosen(List<UnitOn> found, String said, UUID issuer, Phrase rule) {
        List<UnitOn> best = found.stream().distinct().toList();
        if (best.size() > 1) {
            String spelling = Words.spelling(said);
            best = preferred(best, u -> Words.spelling(u.name()).equals(spelling));
            Set<UUID> near = new HashSet<>();
            reachable(issuer).forEach(u -> near.add(u.id()));
            best = preferred(best, u -> near.contains(u.id()));
        }
        if (best.size() == 1) return Match.of(best.getFirst(), rule);
        return new Match(
                best, rule, Phrase.of("Có {0} đơn vị cùng tên. Hãy chọn đơn vị được giao.", best.size()), false, null);
    }

    private static List<UnitOn> preferred(List<UnitOn> all, java.util.function.Predicate<UnitOn> better) {
        List<UnitOn> some = all.stream().filter(better).toList();
        return some.isEmpty() ? all : some;
    }

    /// The units below the issuer and those of the committees above it.
    private List<UnitOn> reachable(UUID issuer) {
        Set<UnitOn> all = new LinkedHashSet<>(units.below(issuer));
        for (Place place : placesAbove(issuer)) {
            all.add(place.committee());
            byShortName.getOrDefault(place.committee().id(), Map.of()).values().forEach(all::addAll);
        }
        return List.copyOf(all);
    }

    /// The territories that a unit belongs to, the smallest first; a committee's own first of all.
    List<Place> placesAbove(UUID unit) {
        List<Place> above = new ArrayList<>();
        for (UnitOn step : units.chain(unit)) {
            Place place = places.get(step.id());
            if (place != null) above.add(place);
        }
        return above;
    }

    private List<Place> named(String plain) {
        return places.values().stream()
                .filter(p -> !p.cutFrom(plain).equals(plain))
                .sorted(Comparator.comparingInt((Place p) -> plain.endsWith(" " + p.full()) ? 0 : 1)
                        .thenComparingInt(p -> p.committee().kind().level()))
                .limit(1)
                .toList();
    }

    @Nullable
    Place placeOf(UnitOn unit) {
        return nearest.get(unit.id());
    }

    String shortName(UnitOn unit) {
        Place near = nearest.get(unit.id());
        List<Place> above = placesAbove(unit.id());
        return shortened(unit, Words.plain(unit.name()), above.isEmpty() && near != null ? List.of(near) : above);
    }

    private List<UnitOn> shortNamed(Place place, String name) {
        return byShortName.getOrDefault(place.committee().id(), Map.of()).getOrDefault(name, List.of());
    }

    /// The name without its place. Schools, firms and neighbourhoods keep theirs: “Trường THPT Trấn
    /// Biên” is not “Trường THPT”.
    private static String shortened(UnitOn unit, String plain, List<Place> above) {
        if (unit.kind().committee()) return "uy ban nhan dan";
        if (unit.kind().school() || unit.kind() == UnitKind.DOANH_NGHIEP || unit.kind() == UnitKind.KHU_PHO)
            return plain;
        for (Place place : above) {
            String cut = place.cutFrom(plain);
            if (cut.equals(plain)) continue;
            // a “tỉnh Đồng Nai” in a name after the province has become a city
            for (String level : Place.LEVELS)
                if (cut.endsWith(" " + level)) return cut.substring(0, cut.length() - level.length() - 1);
            return cut;
        }
        return plain;
    }
}
