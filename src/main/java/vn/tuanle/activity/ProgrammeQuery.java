package vn.tuanle.activity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// What somebody looks for, as the address says it; `refused` are its words that the programme does not know.
/// @param when empty for what is still to come, a word, or a day
/// @param near a position, where the nearest is wanted first
public record ProgrammeQuery(
        String text,
        String when,
        Map<ProgrammeFacet, List<String>> chosen,
        boolean roomy,
        boolean gratis,
        @Nullable Near near,
        boolean map,
        int page,
        List<Phrase> refused) {
    public static final String TODAY = "hom-nay";
    public static final String WEEK = "tuan-nay";
    public static final String OVER = "da-qua";
    public static final String EVER = "tat-ca";
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 12;

    /// A position, in degrees.
    public record Near(double latitude, double longitude) {
        static @Nullable Near of(String typed) {
            String[] parts = typed.split(",", -1);
            if (parts.length != 2) return null;
            try {
                double latitude = Double.parseDouble(parts[0].strip());
                double longitude = Double.parseDouble(parts[1].strip());
                boolean there = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
                return there ? new Near(latitude, longitude) : null;
            } catch (NumberFormatException none) {
                return null;
            }
        }

        /// To a hundred metres, no more is needed.
        String written() {
            return String.format(Locale.ROOT, "%.3f,%.3f", latitude, longitude);
        }
    }

    static final ProgrammeQuery ALL = new ProgrammeQuery("", "", Map.of(), false, false, null, false, 1, List.of());

    static ProgrammeQuery of(MultiValueMap<String, String> asked, Programme programme) {
        List<Phrase> refused = new ArrayList<>();
        String text = first(asked, "q");
        if (text.length() > LONGEST_TEXT) text = text.substring(0, LONGEST_TEXT);
        String when = first(asked, "ngay");
        boolean word = List.of("", TODAY, WEEK, OVER, EVER).contains(when);
        LocalDate day = word ? null : Days.typed(when);
        if (day != null) when = day.toString();
        else if (!word) {
            refused.add(Phrase.of("Không có ngày “{0}”.", cut(when)));
            when = "";
        }
        Map<ProgrammeFacet, List<String>> chosen = new EnumMap<>(ProgrammeFacet.class);
        for (ProgrammeFacet facet : ProgrammeFacet.values()) {
            List<String> values = new ArrayList<>();
            for (String each : asked.getOrDefault(facet.parameter(), List.of())) {
                if (each == null || each.isBlank() || values.contains(each)) continue;
                if (values.size() == MOST_VALUES) {
                    refused.add(Phrase.of("Quá nhiều lựa chọn cùng lúc; chỉ giữ {0} lựa chọn đầu.", MOST_VALUES));
                    break;
                }
                if (programme.value(each, facet) == null)
                    refused.add(Phrase.of("Không có lựa chọn “{0}” ở mục {1}.", cut(each), Phrase.of(facet.title())));
                else values.add(each);
            }
            if (!values.isEmpty()) chosen.put(facet, values.stream().sorted().toList());
        }
        String position = first(asked, "gan");
        Near near = position.isEmpty() ? null : Near.of(position);
        if (!position.isEmpty() && near == null)
            refused.add(Phrase.of("Không hiểu vị trí “{0}”. Hãy chọn phường, xã.", cut(position)));
        int page = 1;
        String number = first(asked, "trang");
        if (!number.isEmpty()) {
            page = number.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(number)) : 1;
            if (!number.matches("0*[1-9][0-9]{0,5}")) refused.add(Phrase.of("Không có trang “{0}”.", cut(number)));
        }
        return new ProgrammeQuery(
                text,
                when,
                chosen,
                !first(asked, "con-cho").isEmpty(),
                !first(asked, "mien-phi").isEmpty(),
                near,
                first(asked, "xem").equals("ban-do"),
                page,
                refused);
    }

    private static String first(MultiValueMap<String, String> asked, String name) {
        String value = asked.getFirst(name);
        return value == null
                ? ""
                : Fold.nfc(value).replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String cut(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 59) + "…" : plain;
    }

    List<String> chosen(ProgrammeFacet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean has(ProgrammeFacet facet, String slug) {
        return chosen(facet).contains(slug);
    }

    public @Nullable LocalDate day() {
        return Days.typed(when);
    }

    /// Whether anything narrows it.
    public boolean plain() {
        return text.isEmpty() && when.isEmpty() && chosen.isEmpty() && !roomy && !gratis && near == null;
    }

    public ProgrammeQuery page(int other) {
        return new ProgrammeQuery(text, when, chosen, roomy, gratis, near, map, other, List.of());
    }

    public ProgrammeQuery text(String other) {
        return new ProgrammeQuery(other, when, chosen, roomy, gratis, near, map, 1, List.of());
    }

    public ProgrammeQuery when(String other) {
        return new ProgrammeQuery(text, other, chosen, roomy, gratis, near, map, 1, List.of());
    }

    public ProgrammeQuery roomy(boolean other) {
        return new ProgrammeQuery(text, when, chosen, other, gratis, near, map, 1, List.of());
    }

    public ProgrammeQuery gratis(boolean other) {
        return new ProgrammeQuery(text, when, chosen, roomy, other, near, map, 1, List.of());
    }

    public ProgrammeQuery near(@Nullable Near other) {
        return new ProgrammeQuery(text, when, chosen, roomy, gratis, other, map, 1, List.of());
    }

    public ProgrammeQuery map(boolean other) {
        return new ProgrammeQuery(text, when, chosen, roomy, gratis, near, other, 1, List.of());
    }

    public ProgrammeQuery only(ProgrammeFacet facet, @Nullable String slug) {
        Map<ProgrammeFacet, List<String>> other = new EnumMap<>(ProgrammeFacet.class);
        other.putAll(chosen);
        if (slug == null) other.remove(facet);
        else other.put(facet, List.of(slug));
        return new ProgrammeQuery(text, when, other, roomy, gratis, near, map, 1, List.of());
    }

    /// Without one of the words of a filter.
    public ProgrammeQuery without(ProgrammeFacet facet, String slug) {
        Map<ProgrammeFacet, List<String>> other = new EnumMap<>(ProgrammeFacet.class);
        other.putAll(chosen);
        List<String> rest =
                chosen(facet).stream().filter(each -> !each.equals(slug)).toList();
        if (rest.isEmpty()) other.remove(facet);
        else other.put(facet, rest);
        return new ProgrammeQuery(text, when, other, roomy, gratis, near, map, 1, List.of());
    }

    /// The same question always written alike: `?…`, or nothing.
    public String written() {
        StringBuilder out = new StringBuilder();
        add(out, "q", text);
        add(out, "ngay", when);
        for (ProgrammeFacet facet : ProgrammeFacet.values())
            for (String each : chosen(facet)) add(out, facet.parameter(), each);
        if (roomy) add(out, "con-cho", "1");
        if (gratis) add(out, "mien-phi", "1");
        if (near != null) add(out, "gan", near.written());
        if (map) add(out, "xem", "ban-do");
        if (page > 1) add(out, "trang", String.valueOf(page));
        return out.toString();
    }

    private static void add(StringBuilder out, String name, String value) {
        if (value.isEmpty()) return;
        out.append(out.isEmpty() ? '?' : '&').append(name).append('=');
        out.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","));
    }
}
