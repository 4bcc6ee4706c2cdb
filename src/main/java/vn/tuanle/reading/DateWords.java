package vn.tuanle.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days told in words: “ngày mười lăm tháng Mười năm 2025”, “05 tháng Mười”. Read with their tones, for
/// “tháng sau” is
/// no June.
final class DateWords {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("giêng", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10),
            Map.entry("chạp", 12));
    private static final String UNIT = "(?:một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)";
    private static final String NUMBER =
            "(?:(?:hai|ba)\\smươi(?:\\s" + UNIT + ")?|mười(?:\\s" + UNIT + ")?|" + UNIT + "|năm)";
    private static final Pattern DAY =
            Pattern.compile("(?iu)(?<![\\p{L}\\d/.])(?:ngày\\s)?(?:mồng\\s|mùng\\s)?(?<d>" + NUMBER
                    + "|\\d{1,2})\\stháng\\s(?<m>" + NUMBER
                    + "|giêng|chạp|\\d{1,2})(?![\\p{L}\\d])(?:,?\\snăm\\s(?<y>\\d{4}|hai\\s(?:nghìn|ngàn)\\s(?:không\\străm\\s)?(?:linh\\s|lẻ\\s)?"
                    + NUMBER + "))?");

    private DateWords() {}

    static List<Dates.When> in(Piece piece, Dates.Year year) {
        List<Dates.When> out = new ArrayList<>();
        if (!piece.fold.contains("thang ")) return out;
        Matcher m = DAY.matcher(piece.text);
        while (m.find()) {
            boolean digits = Character.isDigit(m.group("d").charAt(0))
                    && Character.isDigit(m.group("m").charAt(0));
            // “ngày 05 tháng năm 2025”, its month left open, names no May.
            boolean open = m.group("m").equals("năm") && piece.text.startsWith(" 20", m.end());
            if (digits || open) continue;
            try {
                int day = number(m.group("d"));
                int month = number(m.group("m"));
                if (m.group("y") != null) {
                    LocalDate date = LocalDate.of(year(m.group("y")), month, day);
                    out.add(new Dates.When(Dates.Kind.DAY, date, date, false, m.start(), m.end()));
                } else if (year.year() > 0) {
                    out.add(Dates.inherited(day, month, year, m.start(), m.end()));
                }
            } catch (DateTimeException impossible) {
                // no such day: the deadline keeps its words and no date
            }
        }
        return out;
    }

    private static int year(String words) {
        if (Character.isDigit(words.charAt(0))) return Integer.parseInt(words);
        return 2000
                + number(words.replaceFirst("(?iu)^hai\\s(?:nghìn|ngàn)\\s(?:không\\străm\\s)?(?:linh\\s|lẻ\\s)?", ""));
    }

    private static int number(String words) {
        if (Character.isDigit(words.charAt(0))) return Integer.parseInt(words);
        int total = 0;
        for (String word : words.toLowerCase(java.util.Locale.ROOT).split("\\s")) {
            if (word.equals("mươi")) total *= 10;
            else total += UNITS.getOrDefault(word, 0);
        }
        return total;
    }
}
