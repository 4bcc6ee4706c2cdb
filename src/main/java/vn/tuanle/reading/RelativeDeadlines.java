package vn.tuanle.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;

/// Terms counted from another day: “trong vòng 10 ngày kể từ ngày kết thúc Tuần lễ”. Always doubtful:
/// computed where the day is known, else without a day for a person to set.
final class RelativeDeadlines {
    /// The days that terms are counted from; null where the document does not tell them.
    /// `sole` tells that the plan holds one campaign, so that “kết thúc” alone means its end.
    record Known(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate issued,
            boolean sole) {
        Known(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable LocalDate issued) {
            this(start, end, issued, true);
        }

        static Known of(List<Found<ReadDocument.Campaign>> campaigns, @Nullable LocalDate issued) {
            List<ReadDocument.Campaign> weeks = campaigns.stream()
                    .map(Found::value)
                    .filter(c -> campaigns.size() == 1 || c.name().startsWith("Tuần lễ"))
                    .toList();
            // Two weeks in one plan: which is meant only a person can say.
            if (weeks.size() != 1) return new Known(null, null, issued);
            ReadDocument.Campaign one = weeks.getFirst();
            return new Known(one.start(), one.end(), issued, campaigns.size() == 1);
        }
    }

    /// A term as written: its place in the piece, its day where it could be counted, and what a
    /// person must look at.
    record Term(@Nullable LocalDate date, Boundary boundary, int from, int to, Phrase doubt) {}

    private static final String WEEK = "(?: tuan le(?: huong ung)?(?: hoc tap suot doi)?)";
    private static final String ANCHOR = "(?<anchor>(?:ngay |khi |le )*(?:"
            + "(?<end>(?:ket thuc|be mac)" + WEEK + "?|tuan le (?:ket thuc|be mac)|(?<=sau )tuan le)"
            + "|(?<start>(?:khai mac|bat dau|dien ra)" + WEEK + "?|tuan le (?:khai mac|bat dau)|(?<=truoc )tuan le)"
            + "|(?<issue>(?:ky|ban hanh)(?: ban hanh)?(?: (?:ke hoach|van ban|cong van|quyet dinh)(?: nay)?)?)"
            + "|(?<other>nhan duoc|hoan thanh|hoan tat|to chuc|co ket qua|phat hanh)[^,.;:]{0,60}?))(?=[\\s,.;:)]|$)";
    private static final String COUNT =
            "(?<n%d>\\d{1,3})(?: \\([\\p{L} ]+\\))? (?<u%d>ngay|tuan|thang)(?<w%d> lam viec)?";
    private static final String LEAD =
            "(?:(?:trong(?: vong| thoi han| thoi gian)?|cham nhat(?: la| sau)?|khong qua|toi da|muon"
                    + " nhat|sau|truoc|thoi han|han)\\s)*";

    private static final Pattern TERM = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            // trong vòng 10 ngày kể từ ngày …; 05 ngày sau khi …; chậm nhất 03 ngày trước ngày …
            + LEAD + count(1) + ",? (?:(?:ke )?(?<after1>tu|sau)|(?<before1>truoc)|so voi|tinh tu) " + ANCHOR
            // chậm nhất sau 03 ngày kết thúc Tuần lễ
            + "|(?:cham nhat |muon nhat )?sau " + count(3) + " " + renamed(ANCHOR, "3")
            // sau khi kết thúc Tuần lễ 05 ngày; trước ngày khai mạc 02 ngày
            + "|(?:(?<after2>sau)|(?<before2>truoc)) " + renamed(ANCHOR, "2")
            + ",?(?: (?:cham nhat|khong qua|toi da|trong vong|it nhat))? "
            + count(2)
            // không nêu số ngày: ngay sau khi Tuần lễ kết thúc
            + "|(?<bare>(?:ngay )?sau (?:khi )?(?:ket thuc" + WEEK + "|be mac" + WEEK
            + "|tuan le ket thuc)|(?<barebefore>truoc (?:ngay |le |khi )?(?:khai mac|dien ra|bat dau)" + WEEK
            + ")|ket thuc" + WEEK + "|(?:vao |den )?cuoi" + WEEK + ")"
            + ")(?![\\p{L}\\p{N}])");
    /// “Trong Tuần lễ” in a column of times.
    private static final Pattern DURING = Pattern.compile(
            "(?:(?:trong|suot)(?: suot)?(?: (?:thoi gian|cac ngay))?(?: dien ra| to chuc| cua)?)" + WEEK + "\\.?");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:bao cao|gui|nop|hoan thanh|hoan tat|trinh|dang ky|tong hop|ban giao|quyet toan|cong bo|xong|xay"
                    + " dung|lap)\\b");

    private static String count(int i) {
        return COUNT.formatted(i, i, i);
    }

    private static String renamed(String anchor, String by) {
        return anchor.replaceAll("\\?<(anchor|end|start|issue|other)>", "?<$1" + by + ">");
    }

    private RelativeDeadlines() {}

    /// Every such term of a piece. One without a number of days counts only where its sentence asks
    /// for something and names no other day (`dated` gives the places of those).
    static List<Term> in(Piece piece, Known known, List<int[]> dated, boolean label) {
        List<Term> out = new ArrayList<>();
        if (label && dated.isEmpty()) {
            Matcher during = DURING.matcher(piece.fold);
            if (during.matches()) return List.of(during(piece, known));
        }
        Matcher m = TERM.matcher(piece.fold);
        while (m.find()) {
            boolean bare = m.group("bare") != null;
            if (bare && !(asks(piece, m) && alone(piece, m, dated))) continue;
            // “05 ngày sau khi tổ chức …” in a description asks nothing of anybody.
            if ((m.group("other") != null || m.group("other2") != null || m.group("other3") != null) && !asks(piece, m))
                continue;
            out.add(bare ? undated(piece, m) : counted(piece, m, known));
        }
        return out;
    }

    private static Term during(Piece piece, Known known) {
        if (known.end() == null) return new Term(null, Boundary.AT_LATEST, 0, piece.text.length(), unknown(piece.text));
        Phrase doubt = Phrase.of(
                "Hạn “{0}” hiểu là đến hết ngày {1}, ngày cuối của đợt: xin đối chiếu.",
                piece.text, Days.day(known.end()));
        return new Term(known.end(), Boundary.AT_LATEST, 0, piece.text.length(), doubt);
    }

    private static boolean asks(Piece piece, Matcher m) {
        return ASKS.matcher(piece.fold)
                .region(Sentences.start(piece, m.start()), Sentences.end(piece, m.end()))
                .find();
    }

    private static boolean alone(Piece piece, Matcher m, List<int[]> dated) {
        int from = Sentences.start(piece, m.start());
        int to = Sentences.end(piece, m.end());
        return dated.stream().noneMatch(d -> d[0] < to && d[1] > from);
    }

    private static Term undated(Piece piece, Matcher m) {
        Boundary boundary = m.group("barebefore") != null ? Boundary.BEFORE : Boundary.AT_LATEST;
        return new Term(null, boundary, m.start(), m.end(), unknown(piece.text.substring(m.start(), m.end())));
    }

    private static Phrase unknown(String words) {
        return Phrase.of("Hạn “{0}” chưa tính được thành ngày: xin ghi ngày cụ thể.", words);
    }

    private static Term counted(Piece piece, Matcher m, Known known) {
        String by = m.group("anchor") != null ? "" : m.group("anchor2") != null ? "2" : "3";
        int i = by.isEmpty() ? 1 : Integer.parseInt(by);
        String words = piece.text.substring(m.start(), m.end());
        @Nullable
        LocalDate from = m.group("end" + by) != null
                ? known.end()
                : m.group("start" + by) != null ? known.start() : m.group("issue" + by) != null ? known.issued() : null;
        boolean other = !known.sole()
                && m.group("issue" + by) == null
                && !Piece.of(words, 0).fold.contains("tuan le");
        if (from == null || other) return new Term(null, Boundary.AT_LATEST, m.start(), m.end(), unknown(words));
        int number = Integer.parseInt(m.group("n" + i));
        // “trước 05 ngày so với ngày khai mạc” counts back as “05 ngày trước ngày khai mạc” does.
        if (i < 3 && m.group("before" + i) != null
                || i == 1 && m.group("after1") == null && words.matches("(?i)trước .*")) number = -number;
        boolean working = m.group("w" + i) != null;
        LocalDate date = switch (m.group("u" + i)) {
            case "tuan" -> from.plusWeeks(number);
            case "thang" -> from.plusMonths(number);
            default -> working ? workingDays(from, number) : from.plusDays(number);
        };
        String start = Days.day(from);
        String due = Days.day(date);
        Phrase doubt = working
                ? Phrase.of("Hạn “{0}” tính từ {1} là {2}, chưa trừ ngày nghỉ lễ: xin đối chiếu.", words, start, due)
                : Phrase.of("Hạn “{0}” tính từ {1} là {2}: xin đối chiếu.", words, start, due);
        return new Term(date, Boundary.AT_LATEST, m.start(), m.end(), doubt);
    }

    private static LocalDate workingDays(LocalDate from, int number) {
        LocalDate day = from;
        for (int left = Math.abs(number); left > 0; ) {
            day = day.plusDays(Integer.signum(number));
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return day;
    }
}
