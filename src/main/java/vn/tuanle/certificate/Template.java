package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;

/// The words of certificates, a line each, with places to fill in: `{noi}`. What stands in square
/// brackets falls away where nothing is known for its place. Version 0 is the program's own.
public record Template(@Nullable UUID id, int version, String title, String words) {
    /// Each place and what is said of it on the page where templates are written.
    static final Map<String, String> PLACES = places();

    static final int MOST_LINES = 3;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern MAYBE = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("hoat-dong", "tên hoạt động hoặc cuộc thi");
        places.put("ngay", "ngày, hoặc từ ngày đến ngày");
        places.put("noi", "nơi tổ chức");
        places.put("thoi-luong", "thời lượng");
        places.put("giai", "giải, kết quả");
        places.put("lop", "lớp, nhóm");
        return places;
    }

    /// Refused with the sentence about what cannot stand so.
    Outcome<Template> checked() {
        if (title.isBlank() || title.length() > 60) return Outcome.refusedAt("ten", "Tên giấy dài từ 1 đến 60 ký tự.");
        if (words.isBlank() || words.length() > 600)
            return Outcome.refusedAt("loi", "Nội dung dài từ 1 đến 600 ký tự.");
        if (words.lines().count() > MOST_LINES)
            return Outcome.refusedAt("loi", "Nội dung nhiều nhất {0} dòng.", MOST_LINES);
        Set<String> unknown = new TreeSet<>();
        PLACE.matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(one -> !PLACES.containsKey(one))
                .forEach(unknown::add);
        if (!unknown.isEmpty())
            return Outcome.refusedAt("loi", "Không có chỗ điền “{0}”.", "{" + String.join("}, {", unknown) + "}");
        String bare = MAYBE.matcher(PLACE.matcher(words).replaceAll("")).replaceAll("");
        if (bare.matches("(?s).*[{}\\[\\]].*")) return Outcome.refusedAt("loi", "Dấu ngoặc mở phải có dấu ngoặc đóng.");
        return Outcome.done(this);
    }

    /// The lines as they stand on somebody's certificate.
    List<String> filled(Basis basis, String award, String className) {
        Map<String, String> values = Map.of(
                "hoat-dong", basis.name(),
                "ngay", days(basis.from(), basis.until()),
                "noi", basis.place(),
                "thoi-luong", duration(basis.minutes()),
                "giai", award,
                "lop", className);
        return words.lines()
                .map(line -> line(line, values))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(String line, Map<String, String> values) {
        String known = MAYBE.matcher(line).replaceAll(found -> {
            boolean empty = PLACE.matcher(found.group(1))
                    .results()
                    .anyMatch(place -> values.getOrDefault(place.group(1), "").isEmpty());
            return Matcher.quoteReplacement(empty ? "" : found.group(1));
        });
        String full = PLACE.matcher(known)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
                .strip();
        return full.isEmpty() ? full : full.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + full.substring(1);
    }

    static String days(LocalDate from, LocalDate until) {
        return from.equals(until)
                ? "ngày " + Days.day(from)
                : "từ ngày " + Days.day(from) + " đến ngày " + Days.day(until);
    }

    static String duration(int minutes) {
        if (minutes == 0) return "";
        String hours = minutes < 60 ? "" : minutes / 60 + " giờ";
        String rest = minutes % 60 == 0 ? "" : minutes % 60 + " phút";
        return (hours + " " + rest).strip();
    }
}
