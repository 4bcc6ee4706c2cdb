package vn.tuanle.writing;

import java.util.Set;
import java.util.regex.Pattern;

/// Where a line may not end: between “ngày” and “28/10/2021”, “số” and “11951/KH-UBND”, a number and
/// its unit, inside “2021 - 2030”, before a dash. Both writers and all measuring ask here.
final class LineEnds {
    private static final char HARD = '\u00A0';
    /// So many letters in one piece would leave holes in a justified line.
    private static final int LONGEST = 36;
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "ngày", "tháng", "năm", "số", "quý", "điều", "khoản", "điểm", "mục", "phần", "chương", "lục", "tuần", "lớp",
            "khối", "thứ", "lúc", "kỳ", "khóa", "phố", "trang");
    private static final Set<String> UNITS = Set.of(
            "đồng", "triệu", "tỷ", "tỉ", "nghìn", "%", "km", "m", "m2", "m²", "cm", "mm", "ha", "kg", "giờ", "phút",
            "giây", "ngày", "tuần", "tháng", "năm", "người", "lớp", "đơn", "trường", "hộ", "cuốn", "quyển", "buổi",
            "lượt", "học", "tiết", "bộ", "máy", "đội", "tin", "lần");
    private static final Pattern NUMBER = Pattern.compile("[(“\"]?\\d[\\d.,/:-]*");
    private static final Pattern COUNTED = Pattern.compile("[(“\"]?(?:\\d.*|[IVXLC]+[.,;:)”]*)");
    private static final Pattern MARKS = Pattern.compile("[-–—/]|\\.?/?[.,;:!?)]+");

    private LineEnds() {}

    /// Whether a line must not end at this blank; `from` is where the piece began that may not be parted.
    static boolean tied(String text, int blank, int from) {
        if (blank - from > LONGEST) return false;
        int start = before(text, blank);
        int end = after(text, blank);
        String left = text.substring(start, blank);
        String right = text.substring(blank + 1, end);
        if (left.isEmpty() || right.isEmpty() || blank + 1 - from + right.length() > LONGEST) return false;
        if (MARKS.matcher(right).matches()) return true;
        boolean number = NUMBER.matcher(left).matches();
        String previous = start == 0 ? "" : text.substring(before(text, start - 1), start - 1);
        if (number && UNITS.contains(bare(right)))
            return !isDatePart(previous)
                    && (!previous.equals("giờ") || bare(right).equals("phút"));
        if (!COUNTED.matcher(right).matches()) return false;
        if (left.equals("-") || left.equals("–")) return Character.isDigit(last(previous));
        if (left.equals("giờ")) return NUMBER.matcher(previous).matches();
        return BEFORE_NUMBERS.contains(bare(left));
    }

    /// The text with the blanks at which no line ends as such blanks.
    static String hard(String text) {
        StringBuilder out = new StringBuilder(text);
        int from = 0;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (tied(text, at, from)) out.setCharAt(at, HARD);
            else from = at + 1;
        }
        return out.toString();
    }

    static String soft(String text) {
        return text.replace(HARD, ' ');
    }

    private static boolean isDatePart(String word) {
        String bare = bare(word);
        return bare.equals("ngày") || bare.equals("tháng") || bare.equals("và");
    }

    private static int before(String text, int blank) {
        int at = blank;
        while (at > 0 && !isBlank(text.charAt(at - 1)) && blank - at <= LONGEST) at--;
        return at;
    }

    private static int after(String text, int blank) {
        int at = blank + 1;
        while (at < text.length() && !isBlank(text.charAt(at)) && at - blank <= LONGEST) at++;
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private static char last(String word) {
        return word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 1 && ".,;:)”".indexOf(word.charAt(end - 1)) >= 0) end--;
        int start = 0;
        while (start < end - 1 && "(“\"".indexOf(word.charAt(start)) >= 0) start++;
        return word.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    }
}
