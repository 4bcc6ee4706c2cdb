package vn.tuanle.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every day, stretch of days, month and quarter named in a piece of text, however it is written.
final class Dates {
    enum Kind {
        DAY,
        RANGE,
        MONTH,
        QUARTER,
        YEAR
    }

    /// `from` and `to` are places in the piece. `inherited` tells that no year was written.
    record When(Kind kind, LocalDate first, LocalDate last, boolean inherited, int from, int to) {}

    /// What a date without year takes: the year of issue, or of the heading; a day before the issue
    /// belongs
    /// to the next year.
    record Year(int year, @Nullable LocalDate issued) {}

    private static final String SEP = "\\s?[/.-]\\s?";
    private static final String DAY = "(?:ngay\\s?)?(?:m[ou]ng\\s)?(\\d{1,2})(?:" + SEP + "(\\d{1,2})" + SEP
            + "(\\d{4})\\b|\\s?[/]\\s?(\\d{1,2})(?![\\d/]|\\s?[./]\\s?\\d)|\\s?thang\\s?(\\d{1,2})(?:(?:\\s?,)?\\s?(?:nam\\s?|"
            + SEP + ")(\\d{4}))?)";
    private static final String LINK = "(?:\\s?(?:den|toi)(?: het)?(?: ngay)?|\\s?-)\\s?";
    private static final Pattern ANY = Pattern.compile(
            // từ ngày 01 đến ngày 07/10/2025; 01-07/10/2025
            "(?<![\\d/.])(?:tu\\s?" + Weekdays.ASIDE + ")?(?:ngay\\s?)?(?<r>\\d{1,2})" + Weekdays.ASIDE + LINK
                    + Weekdays.ASIDE + DAY
                    + "|(?<![\\d/.,])" + DAY
                    // tháng 9 - 10/2025; tháng 9 và tháng 10
                    + "|\\bthang\\s?(?:(?<m0>\\d{1,2})\\s?(?:-|,|va|den|toi|den"
                    + " het)\\s?(?:thang\\s?|(?=\\d{1,2}\\s?(?:/|nam|[.,;)]|$))))?(?<m>\\d{1,2})(?:(?:\\s?(?:/|-|nam)\\s?)(?<my>\\d{4}))?(?!\\s?[\\d/])"
                    + "|\\bquy\\s?(?<q>iv|i{1,3}|[1-4])\\b(?:\\s?(?:/|-|nam)?\\s?(?<qy>\\d{4}))?|\\b(?:trong|cuoi|het|den"
                    + " het|den cuoi) nam (?<y>\\d{4})\\b(?!\\s?-)"
                    // 10/10/25; 10/2025
                    + "|(?<![\\d/.-])(?<yd>\\d{1,2})/(?<ym>\\d{1,2})/(?<yy>\\d{2})(?![\\d/])"
                    + "|(?<![\\d/.-])(?<n>0?[1-9]|1[0-2])\\s?/\\s?(?<ny>20\\d{2})(?![\\d/])");
    /// “các ngày 02, 03 và 06/10”: days named before the one that tells their month.
    private static final Pattern LIST = Pattern.compile("(?:^|\\b(?:ngay|cac"
            + " (?:toi|sang|chieu)))\\s?(?<l>\\d{1,2}(?:\\s?(?:,|va|;)\\s?(?:ngay\\s?)?\\d{1,2}(?!\\d|\\s?[/.-]\\s?\\d|\\s?thang))*)\\s?(?:,|va|;)\\s?(?="
            + DAY + ")");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,2}");
    private static final String CLOCK =
            "(\\d{1,2})\\s?(?:(?:h|gio|g)\\s?:?\\s?(\\d{2})?|:\\s?(\\d{2}))(?:\\s?(?:phut|ph|p(?![a-z])|['’′]))?";
    static final Pattern HOUR = Pattern.compile(CLOCK);
    private static final Pattern JOIN =
            Pattern.compile("\\)?\\s?,?" + Weekdays.ASIDE + "\\s?(?:(?:cho|keo dai)\\s)?(?:den|toi|-)(?: het)?\\s?(?:"
                    + CLOCK + "\\s?,?\\s?)?" + Weekdays.ASIDE + "(?:ngay\\s?)?" + Weekdays.ASIDE + "\\(?");
    private static final Pattern SINCE =
            Pattern.compile("\\btu\\s?(?:" + CLOCK + "\\s?,?\\s?)?" + Weekdays.ASIDE + "(?:ngay\\s?)?$");

    private Dates() {}

    static List<When> in(Piece piece, Year year) {
        List<When> found = new ArrayList<>();
        Matcher m = ANY.matcher(piece.fold);
        int from = 0;
        while (m.find(from)) {
            @Nullable When one = read(m, year);
            if (one != null && isNumberOfDocument(piece.fold, m.start())) one = null;
            if (one != null) found.add(one);
            from = one == null ? Math.max(m.start() + 1, from + 1) : m.end();
            if (from > piece.fold.length()) break;
        }
        lists(piece, found);
        found.addAll(DateWords.in(piece, year));
        found.sort(java.util.Comparator.comparingInt(When::from));
        return ranges(found, piece);
    }

    private static void lists(Piece piece, List<When> found) {
        Matcher m = LIST.matcher(piece.fold);
        while (m.find()) {
            int end = m.end();
            @Nullable
            When last = found.stream()
                    .filter(w -> w.kind == Kind.DAY && w.from == end)
                    .findFirst()
                    .orElse(null);
            if (last == null) continue;
            Matcher number = DIGITS.matcher(piece.fold).region(m.start("l"), m.end("l"));
            while (number.find()) {
                int day = Integer.parseInt(number.group());
                if (day == 0 || day > last.first.lengthOfMonth()) continue;
                LocalDate date = last.first.withDayOfMonth(day);
                found.add(new When(Kind.DAY, date, date, last.inherited, number.start(), number.end()));
            }
        }
    }

    /// “số 12/2025/TT-BGDĐT” holds no date.
    private static boolean isNumberOfDocument(String fold, int at) {
        int start = Math.max(0, at - 4);
        return fold.substring(start, at).matches(".*\\bso\\s?:?\\s?");
    }

    private static @Nullable When read(Matcher m, Year year) {
        try {
            if (m.group("r") != null) {
                @Nullable When last = day(m, 2, year);
                if (last == null) return null;
                LocalDate first = last.first.withDayOfMonth(Integer.parseInt(m.group("r")));
                return first.isAfter(last.first)
                        ? null
                        : new When(Kind.RANGE, first, last.first, last.inherited, m.start(), m.end());
            }
            if (m.group("m") != null) {
                boolean inherited = m.group("my") == null;
                YearMonth month = YearMonth.of(
                        inherited ? year.year : Integer.parseInt(m.group("my")), Integer.parseInt(m.group("m")));
                if (inherited && year.issued != null && month.atEndOfMonth().isBefore(year.issued))
                    month = month.plusYears(1);
                YearMonth first = month;
                if (m.group("m0") != null) {
                    first = month.withMonth(Integer.parseInt(m.group("m0")));
                    if (first.isAfter(month)) first = first.minusYears(1);
                }
                return new When(Kind.MONTH, first.atDay(1), month.atEndOfMonth(), inherited, m.start(), m.end());
            }
            if (m.group("q") != null) {
                String q = m.group("q");
                int number = Character.isDigit(q.charAt(0)) ? Integer.parseInt(q) : Marker.roman(q);
                boolean inherited = m.group("qy") == null;
                int y = inherited ? year.year : Integer.parseInt(m.group("qy"));
                LocalDate last = YearMonth.of(y, number * 3).atEndOfMonth();
                return new When(Kind.QUARTER, LocalDate.of(y, number * 3 - 2, 1), last, inherited, m.start(), m.end());
            }
            if (m.group("y") != null) {
                int y = Integer.parseInt(m.group("y"));
                return new When(Kind.YEAR, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), false, m.start(), m.end());
            }
            if (m.group("n") != null) {
                YearMonth month = YearMonth.of(Integer.parseInt(m.group("ny")), Integer.parseInt(m.group("n")));
                return new When(Kind.MONTH, month.atDay(1), month.atEndOfMonth(), false, m.start(), m.end());
            }
            if (m.group("yy") != null) {
                int y = 2000 + Integer.parseInt(m.group("yy"));
                if (year.year > 0 && Math.abs(y - year.year) > 2) return null;
                LocalDate date = LocalDate.of(y, Integer.parseInt(m.group("ym")), Integer.parseInt(m.group("yd")));
                return new When(Kind.DAY, date, date, false, m.start(), m.end());
            }
            return day(m, 8, year);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /// A day without year: in the year of issue, or in the next when it had passed by then.
    static When inherited(int day, int month, Year year, int from, int to) {
        LocalDate date = LocalDate.of(year.year, month, day);
        if (year.issued != null && date.isBefore(year.issued)) date = date.plusYears(1);
        return new When(Kind.DAY, date, date, true, from, to);
    }

    private static @Nullable When day(Matcher m, int group, Year year) {
        if (m.group(group) == null) return null;
        int day = Integer.parseInt(m.group(group));
        String month = m.group(group + 1) != null
                ? m.group(group + 1)
                : m.group(group + 3) != null ? m.group(group + 3) : m.group(group + 4);
        @Nullable String written = m.group(group + 2) != null ? m.group(group + 2) : m.group(group + 5);
        if (written != null) {
            LocalDate date = LocalDate.of(Integer.parseInt(written), Integer.parseInt(month), day);
            return new When(Kind.DAY, date, date, false, m.start(), m.end());
        }
        if (year.year == 0) return null;
        return inherited(day, Integer.parseInt(month), year, m.start(), m.end());
    }

    /// “từ ngày 27/9 đến ngày 05/10/2025”: two days joined make one stretch; the first takes the
    /// year of the
    /// last.
    private static List<When> ranges(List<When> found, Piece piece) {
        List<When> out = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            When one = found.get(i);
            if (i + 1 < found.size() && one.kind != Kind.RANGE) {
                When next = found.get(i + 1);
                String between = piece.fold.substring(one.to, next.from);
                if (next.kind == one.kind && JOIN.matcher(between).matches()) {
                    LocalDate first = one.inherited ? one.first.withYear(next.first.getYear()) : one.first;
                    if (first.isAfter(next.last)) first = first.minusYears(1);
                    int start = one.from;
                    int near = Math.max(0, start - 48);
                    Matcher since = SINCE.matcher(piece.fold.substring(near, start));
                    if (since.find()) start = near + since.start();
                    out.add(new When(Kind.RANGE, first, next.last, one.inherited && next.inherited, start, next.to));
                    i++;
                    continue;
                }
            }
            out.add(one);
        }
        return out;
    }

    /// The hour in “17h00”, “17 giờ 30”; null where none is.
    static @Nullable LocalTime hour(String fold) {
        Matcher m = HOUR.matcher(fold);
        if (!m.find()) return null;
        int hour = Integer.parseInt(m.group(1));
        String written = m.group(2) != null ? m.group(2) : m.group(3);
        int minute = written == null ? 0 : Integer.parseInt(written);
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
