package vn.tuanle.organisation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;

/// Groups named by rule: “UBND 30 phường, xã”, “các phòng, ban, ngành”, “các trường THPT, Trung
/// cấp,
/// Cao đẳng trên địa bàn”.
final class GroupNames {
    private static final Pattern BY_COMMUNE =
            Pattern.compile("^(?<who>.*?)\\s*(?<many>(?:(?:cac|tat ca|toan bo|cap|tai|o|thuoc|cua|\\d+)\\s+)*)(?<what>"
                    + KindWords.COMMUNES + "|xa|phuong|dac khu|dia phuong|don vi hanh chinh cap xa)$");
    private static final Pattern PLACE = Pattern.compile("\\s+(?:(?:tren )?dia ban|thuoc|truc thuoc|cua|o|tai)?\\s*$");
    /// “các phòng, ban thuộc UBND (phường)”
    private static final Pattern COMMITTEE = Pattern.compile("\\s+(?:truc )?(?:thuoc|cua) uy ban nhan dan$");
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,4})\\b");
    private static final Set<String> SMALL = Set.of(
            "cac", "tat", "ca", "toan", "bo", "the", "moi", "nhung", "tren", "dia", "ban", "thuoc", "truc", "lien",
            "quan", "co", "khac", "cap", "cua", "o", "tai", "va", "dong", "nganh", "truong", "khoi", "tu", "den");
    /// Bodies that lie in a place without standing under its committee count by their address.
    private static final Set<UnitKind> BY_ADDRESS = EnumSet.of(
            UnitKind.TRUONG_MN,
            UnitKind.TRUONG_TH,
            UnitKind.TRUONG_THCS,
            UnitKind.TRUONG_THPT,
            UnitKind.TRUONG_TRUNG_CAP,
            UnitKind.TRUONG_CAO_DANG,
            UnitKind.DAI_HOC,
            UnitKind.TT_GDNN_GDTX,
            UnitKind.TT_HTCD,
            UnitKind.THU_VIEN,
            UnitKind.BAO_TANG,
            UnitKind.TRAM_Y_TE,
            UnitKind.DOANH_NGHIEP,
            UnitKind.KHU_PHO);

    /// Where “thư viện tỉnh” is the one of the province itself, not any that lies in it.
    private static final Set<UnitKind> ONE_PER_PLACE = EnumSet.of(UnitKind.THU_VIEN, UnitKind.BAO_TANG);

    private final Snapshot units;
    private final vn.tuanle.organisation.Matcher matcher;
    private final UUID issuer;
    private String leftOver = "";

    GroupNames(Snapshot units, vn.tuanle.organisation.Matcher matcher, UUID issuer) {
        this.units = units;
        this.matcher = matcher;
        this.issuer = issuer;
    }

    /// The words that the last match did not understand.
    String leftOver() {
        return leftOver;
    }

    Set<UUID> reach() {
        Set<UUID> reach = new LinkedHashSet<>(Set.of(issuer));
        units.below(issuer).forEach(unit -> reach.add(unit.id()));
        List<Place> above = matcher.placesAbove(issuer);
        if (above.isEmpty() || !above.getFirst().committee().id().equals(issuer)) return reach;
        for (Snapshot.Entry entry : units.entries())
            if (at(entry.unit(), above.getFirst()) || in(entry, above.getFirst(), reach))
                reach.add(entry.unit().id());
        return reach;
    }

    @Nullable
    Match match(String plain) {
        List<Place> above = matcher.placesAbove(issuer);
        if (above.isEmpty()) return null;
        Place place = above.getFirst();
        String text = plain;
        for (Place step : above) {
            String cut = cut(plain, step);
            if (cut.equals(plain)) continue;
            place = step;
            text = cut;
            break;
        }
        Match communes = byCommune(text, place);
        return communes != null ? communes : byKind(text, place, plain.contains("dia ban"));
    }

    /// The text without “(trên địa bàn) thành phố (Biên Hòa)” at its end.
    private static String cut(String plain, Place place) {
        String cut = place.cutFrom(plain);
        if (cut.equals(plain) && !place.level().isEmpty() && plain.endsWith(" " + place.level()))
            cut = plain.substring(0, plain.length() - place.level().length() - 1);
        if (cut.equals(plain) || cut.equals("uy ban nhan dan")) return plain;
        // “các phường” ends in the level of a ward that issues, but means the wards
        if (cut.endsWith(" cac") || cut.endsWith(" cap") || cut.equals("cac")) return plain;
        return COMMITTEE.matcher(PLACE.matcher(cut + " ").replaceFirst("")).replaceFirst("");
    }

    private @Nullable Match byCommune(String text, Place place) {
        Matcher parts = BY_COMMUNE.matcher(text);
        if (!parts.matches()) return null;
        String who = parts.group("who")
                .replaceFirst("^(cac|tat ca|toan bo)\\b\\s*", "")
                .strip();
        String what = parts.group("what");
        boolean many = !parts.group("many").isBlank();
        boolean one = List.of("xa", "phuong", "dac khu", "dia phuong").contains(what);
        if (one && !many) return null;
        String level = what.equals("phuong")
                        || (what.equals("xa") && !parts.group("many").contains("cap "))
                ? what
                : "";
        List<UnitOn> found = new ArrayList<>();
        Set<UnitKind> kinds = kindsOf(who);
        for (UnitOn unit : units.below(place.committee().id())) {
            Place near = matcher.placeOf(unit);
            if (near == null || near.committee().kind() != UnitKind.UBND_XA) continue;
            if (!level.isEmpty() && !near.level().equals(level)) continue;
            boolean head = unit.kind() == UnitKind.UBND_XA;
            if (who.isEmpty() || who.equals("uy ban nhan dan") ? head : !head && fits(unit, who, kinds))
                found.add(unit);
        }
        if (found.isEmpty() && !who.isEmpty() && !who.equals("uy ban nhan dan") && !kinds.isEmpty()) return null;
        Integer expected = number(parts.group("many"));
        return who.isEmpty() || who.equals("uy ban nhan dan")
                ? group(found, expected, "Tất cả phường, xã thuộc {0}, vào ngày {1}: {2} đơn vị.", place, "")
                : group(
                        found,
                        expected,
                        "Tất cả “{3}” cấp xã thuộc {0}, vào ngày {1}: {2} đơn vị.",
                        place,
                        who(found, who));
    }

    private boolean fits(UnitOn unit, String who, Set<UnitKind> kinds) {
        return kinds.isEmpty() ? matcher.shortName(unit).equals(who) : kinds.contains(unit.kind());
    }

    private static Object who(List<UnitOn> found, String who) {
        return found.isEmpty() ? who : Phrase.of(found.getFirst().kind().title());
    }

    private Set<UnitKind> kindsOf(String who) {
        String before = leftOver;
        Set<UnitKind> kinds = read(who);
        boolean whole = leftOver.isEmpty();
        leftOver = before;
        return whole && !who.isEmpty() ? kinds : Set.of();
    }

    private @Nullable Match byKind(String text, Place place, boolean within) {
        Set<UnitKind> kinds = read(text);
        boolean many = text.matches("(cac|tat ca|toan the|toan bo|moi|nhung|\\d+) .*") || text.contains(" cac ");
        if (kinds.isEmpty() || (!many && !leftOver.isEmpty())) return null;
        UUID top = place.committee().id();
        Set<UUID> below =
                units.below(top).stream().map(UnitOn::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<UnitOn> found = new ArrayList<>();
        for (Snapshot.Entry entry : units.entries()) {
            UnitOn unit = entry.unit();
            if (!kinds.contains(unit.kind())
                    || unit.id().equals(issuer)
                    || unit.id().equals(top)) continue;
            boolean own = !many && !within && ONE_PER_PLACE.contains(unit.kind());
            if (own ? at(unit, place) : in(entry, place, below)) found.add(unit);
        }
        Object titles = kinds.stream()
                .map(kind -> Phrase.of(kind.title()))
                .reduce((some, next) -> Phrase.of("{0}; {1}", some, next))
                .orElseThrow();
        Match match = group(
                found, number(text), "Mọi đơn vị thuộc {0} của loại: {3}, vào ngày {1}: {2} đơn vị.", place, titles);
        if (leftOver.isEmpty()) return match;
        return new Match(
                match.units(),
                match.rule(),
                Phrase.of("Chưa hiểu hết nhóm này (phần “{0}”). Hãy kiểm tra danh sách.", leftOver),
                true,
                match.expected());
    }

    private boolean in(Snapshot.Entry entry, Place place, Set<UUID> below) {
        UnitOn unit = entry.unit();
        if (unit.kind() == UnitKind.UBND_XA) return below.contains(unit.id());
        if (BY_ADDRESS.contains(unit.kind()))
            return below.contains(unit.id())
                    || (" " + Words.plain(entry.address()) + " ").contains(" " + place.full() + " ");
        return at(unit, place);
    }

    private boolean at(UnitOn unit, Place place) {
        Place near = matcher.placeOf(unit);
        return near != null && near.committee().id().equals(place.committee().id());
    }

    private Match group(List<UnitOn> found, @Nullable Integer expected, String rule, Place place, Object which) {
        String day = Days.day(units.on());
        Phrase doubt = null;
        if (found.isEmpty()) doubt = Phrase.of("Danh mục chưa có đơn vị nào thuộc nhóm này vào ngày {0}.", day);
        else if (expected != null && expected != found.size())
            doubt = Phrase.of("Văn bản ghi {0}, danh mục có {1} vào ngày {2}.", expected, found.size(), day);
        return new Match(
                List.copyOf(found), Phrase.of(rule, place.shown(), day, found.size(), which), doubt, true, expected);
    }

    private static @Nullable Integer number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.valueOf(number.group(1)) : null;
    }

    /// The kinds that the words name; what was not understood stays in [#leftOver].
    private Set<UnitKind> read(String text) {
        String rest = " " + NUMBER.matcher(text).replaceAll("") + " ";
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        for (var entry : KindWords.ALL.entrySet()) {
            String words = " " + entry.getKey() + " ";
            if (!rest.contains(words)) continue;
            kinds.addAll(entry.getValue());
            rest = rest.replace(words, " ").replace(words, " ");
        }
        if (kinds.isEmpty() && (" " + text + " ").contains(" truong ")) kinds.addAll(KindWords.SCHOOLS);
        List<String> left = new ArrayList<>();
        for (String word : rest.strip().split("\\s+")) if (!word.isEmpty() && !SMALL.contains(word)) left.add(word);
        leftOver = String.join(" ", left);
        return kinds;
    }
}
