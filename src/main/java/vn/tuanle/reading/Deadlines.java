package vn.tuanle.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Deadline;

/// Finds what is due by when. “Trước ngày D” leaves D out, “chậm nhất”, “đến hết ngày D” take it
/// in; a bare
/// day is that day.
/// A month, a quarter or a stretch of days is due by its last day.
final class Deadlines {
    /// How a piece is read: `LABEL` is what stands after “Thời gian:” or in a time column, where a
    /// bare date
    /// is due;
    /// `TASK` a task's words, where “ngày D” is the day of the task; `TEXT` anything else.
    enum As {
        LABEL,
        TASK,
        TEXT
    }

    private static final String HOUR = "(?:(?:\\d{1,2}\\s?(?:h|gio|g|:)\\s?(?:\\d{2})?(?:\\s?phut)?)\\s?,?\\s?)?";
    private static final String DAY = "(?:(?:(?:cac )?ngay|thu [a-z]+|chu nhat)\\s?,?\\s?\\(?){0,2}";
    private static final Pattern HOUR_BEFORE =
            Pattern.compile("\\d{1,2}\\s?(?:h|gio|g|:)\\s?(?:\\d{2})?(?:\\s?phut)?\\s?,?\\s?" + DAY + "$");
    private static final Pattern BEFORE =
            Pattern.compile("\\btruoc(?: thoi diem| khi het| het)?\\s?" + HOUR + DAY + "$");
    private static final Pattern AT_LATEST = Pattern.compile(
            "(?:\\b(?:cham nhat|muon nhat|tre nhat|khong qua|khong muon hon|khong cham hon|den het|den cuoi|den|toi|truoc cuoi|het|han cuoi|han chot|han nop|han|thoi han|hoan thanh|hoan tat|xong|trong|cuoi)(?:\\s(?:la|vao|den|het|trong|truoc het|cuoi|bao cao|nop|cung|:))*\\s?:?\\s?)"
                    + HOUR + DAY + "$");
    private static final Pattern ON = Pattern.compile(
            "(?:\\b(?:vao|sang|chieu|toi|luc|trong|dien ra|to chuc|khai mac|be mac|phat dong|thuc hien|bat dau tu|du kien)\\s?,?\\s?)"
                    + HOUR + "(?:(?:vao|sang|chieu|toi)\\s)?" + DAY
                    + "$|(?:^|[\\s(])(?:thu (?:hai|ba|tu|nam|sau|bay|\\d)|chu nhat)\\s?[,:(]?\\s?(?:ngay\\s?)?$");
    private static final Pattern CITED = Pattern.compile(
            "(?:/\\s?[\\p{L}0-9&.-]+(?:\\s?-\\s?[\\p{L}0-9&.-]+)*|\\b(?:luat|nghi quyet|hien phap|bo luat)[^;,.]{0,60})\\s?,?\\s?\\(?(?:ky )?(?:ngay )?$");
    private static final Pattern FEAST = Pattern.compile(
            "(?:nhan|ky niem|mung|chao mung|nhan dip|ngay thanh lap|truyen thong|quoc te)\\s?(?:ngay)?\\s?$");
    private static final Pattern RECURRING = Pattern.compile(
            "(?:hang|moi) nam,? (?:vao |dinh ky )?(?<c>truoc|cham nhat(?: la| vao| den)*|vao|den)\\s?ngay \\d{1,2}\\s?(?:/|thang)\\s?\\d{1,2}(?!\\s?[/.\\d])|"
                    + "(?<b>truoc|cham nhat(?: la| vao| den)*|muon nhat(?: la| vao)*|vao|den)?\\s?ngay \\d{1,2}(?:\\s?[/]\\s?\\d{1,2}|\\s?thang\\s?\\d{1,2})?\\s?(?:(?:cua )?(?:thang (?:cuoi|dau)(?: cua)?(?: moi| hang)? quy(?: sau)?|(?:hang|moi) (?:thang|quy|nam|tuan)|cua thang|thang (?:tiep theo|sau)))"
                    + "|dinh ky (?:(?:hang|moi|theo|vao) )?(?:tuan|thang|quy|nam|6 thang|06 thang|sau thang)(?: va (?:hang )?(?:nam|quy))?"
                    + "|(?:truoc |vao |cham nhat )?(?:thang \\d{1,2}|cuoi) (?:hang|moi) (?:nam|quy|thang)"
                    + "|(?<![\\p{L}])(?:hang|moi) (?:nam|quy|thang)(?=,? [^.;]{0,120}\\bbao cao)|(?<=bao cao)[^.;,]{0,60}? (?:hang|moi) (?:nam|quy|thang)\\b");
    /// “từ ngày 30/10” alone is when something begins, not by when it is due.
    private static final Pattern BEGINS = Pattern.compile("(?<!bat dau )\\btu (?:ngay )?$");

    /// “tuần 3 tháng 11” is a week of the month, not the third.
    private static final Pattern WEEK = Pattern.compile("\\btuan (?:le )?(?:thu )?$");

    private static final Pattern PURPOSE = Pattern.compile(
            "\\b(?:(?<r>bao cao|tong hop ket qua|ket qua thuc hien)|(?<p>(?:xay dung|gui|ban hanh|nop|trinh|hoan thanh|lap|dang ky)[^.;,]{0,40}?ke hoach|dang ky|ke hoach)|(?<b>du toan|kinh phi|quyet toan))\\b");

    private final Dates.Year year;

    Deadlines(Dates.Year year) {
        this.year = year;
    }

    List<Found<Deadline>> in(Piece piece, String clause, List<String> doers, As as) {
        List<Found<Deadline>> out = new ArrayList<>();
        List<int[]> taken = new ArrayList<>();
        Matcher again = RECURRING.matcher(piece.fold);
        while (again.find()) {
            // “Định kỳ hằng quý, trước ngày 20 tháng cuối quý” is one rule.
            boolean goes = !taken.isEmpty()
                    && piece.fold.substring(taken.getLast()[1], again.start()).matches("[\\s,(]*");
            if (goes) taken.getLast()[1] = again.end();
            else taken.add(new int[] {again.start(), again.end()});
        }
        for (int[] rule : taken) out.add(recurring(piece, rule[0], rule[1], clause, doers));
        Dates.@Nullable When before = null;
        for (Dates.When when : Dates.in(piece, year)) {
            if (taken.stream().anyMatch(t -> when.from() < t[1] && when.to() > t[0])) continue;
            @Nullable Found<Deadline> one = one(piece, when, clause, doers, as);
            // “vào các ngày 07/10, 08/10 và 09/10/2025”: what is said of the first holds for the next.
            boolean lists = before != null
                    && piece.fold.substring(before.to(), when.from()).matches("\\s?(?:,|va|;)\\s?");
            if (one == null && lists && when.kind() == Dates.Kind.DAY && !out.isEmpty())
                one = also(out.getLast(), piece, when);
            before = one == null ? null : when;
            if (one != null) out.add(one);
        }
        return out;
    }

    private @Nullable Found<Deadline> one(Piece piece, Dates.When when, String clause, List<String> doers, As as) {
        int from = Math.max(0, when.from() - 80);
        String before =
                piece.fold.substring(from, when.from()) + (piece.fold.startsWith("ngay", when.from()) ? "ngay " : "");
        Matcher b = BEFORE.matcher(before);
        Matcher a = AT_LATEST.matcher(before);
        Matcher o = ON.matcher(before);
        boolean range = when.kind() == Dates.Kind.RANGE;
        boolean day = when.kind() == Dates.Kind.DAY;
        if (day && BEGINS.matcher(before).find()) return null;
        if (day && WEEK.matcher(before).find()) return week(piece, when, clause, doers);
        Boundary boundary;
        String words;
        if (!range && b.find()) {
            boundary = Boundary.BEFORE;
            words = b.group();
        } else if (CITED.matcher(before).find() || FEAST.matcher(before).find()) {
            return null;
        } else if (!range && a.find() && !bareIn(a.group(), when, as)) {
            boundary = Boundary.AT_LATEST;
            words = a.group();
        } else if (as == As.LABEL) {
            boundary = day ? Boundary.ON : Boundary.AT_LATEST;
            Matcher hour = HOUR_BEFORE.matcher(before);
            words = hour.find() ? hour.group() : "";
        } else if (day
                && as == As.TASK
                && (o.find() || piece.fold.startsWith("ngay", when.from()) && !refers(piece.fold, when))) {
            boundary = Boundary.ON;
            words = o.hasMatch() ? o.group() : "";
        } else {
            return null;
        }
        LocalDate date = boundary == Boundary.BEFORE ? when.first() : when.last();
        boolean strong = as == As.LABEL || boundary != Boundary.ON && due(piece, when);
        boolean past = year.issued() != null && date.isBefore(year.issued());
        if (past && !strong) return null;
        @Nullable Phrase doubt = null;
        if (past) doubt = Phrase.of("Hạn {0} trước ngày ban hành: xin đối chiếu.", date);
        else if (when.inherited() && year.issued() == null && year.year() == 0) doubt = Phrase.of("Hạn không ghi năm.");
        else if (when.inherited() && year.issued() != null && date.getYear() > year.year())
            doubt = Phrase.of(
                    "Hạn không ghi năm; hiểu là năm {0} vì ngày đã qua khi ban hành.", String.valueOf(date.getYear()));
        Details d = details(piece, when.from(), when.to(), doers);
        Deadline deadline = new Deadline(
                date, Dates.hour(words), boundary, d.purpose, clause, d.doers, d.receiver, d.route, null, d.text);
        return new Found<>(deadline, piece.span(begin(piece, when, words), when.to()), doubt);
    }

    /// By the last day of the week that is counted in the month; how weeks are counted a person
    /// must
    /// say.
    private @Nullable Found<Deadline> week(Piece piece, Dates.When when, String clause, List<String> doers) {
        int number = when.first().getDayOfMonth();
        if (number > 5) return null;
        LocalDate last =
                when.first().withDayOfMonth(Math.min(7 * number, when.first().lengthOfMonth()));
        Details d = details(piece, when.from(), when.to(), doers);
        Deadline deadline = new Deadline(
                last, null, Boundary.AT_LATEST, d.purpose, clause, d.doers, d.receiver, d.route, null, d.text);
        Phrase doubt = Phrase.of("Hạn ghi theo tuần của tháng; tạm hiểu là đến hết ngày {0}, xin đối chiếu.", last);
        return new Found<>(deadline, piece.span(when.from(), when.to()), doubt);
    }

    private static Found<Deadline> also(Found<Deadline> first, Piece piece, Dates.When when) {
        Deadline d = first.value();
        Deadline next = new Deadline(
                when.last(),
                d.time(),
                d.boundary(),
                d.purpose(),
                d.clause(),
                d.doers(),
                d.receiver(),
                d.route(),
                null,
                d.text());
        return new Found<>(next, piece.span(when.from(), when.to()), first.doubt());
    }

    private static int begin(Piece piece, Dates.When when, String words) {
        int shared = piece.fold.startsWith("ngay", when.from()) ? "ngay ".length() : 0;
        int begin = Math.max(0, when.from() - Math.max(0, words.length() - shared));
        return words.isEmpty() || piece.fold.startsWith(words.strip().split(" ")[0], begin) ? begin : when.from();
    }

    /// “trong ngày 02/10” and “trong năm 2025” of a goal say when, not until when.
    private static boolean bareIn(String words, Dates.When when, As as) {
        boolean in = words.matches("(?:trong|toi|cuoi)\\s?(?:ngay\\s?)*");
        return in && (when.kind() == Dates.Kind.DAY || when.kind() == Dates.Kind.YEAR && as != As.LABEL);
    }

    private static boolean refers(String fold, Dates.When when) {
        return fold.startsWith(" cua ", when.to()) || fold.startsWith(" va cac van ban", when.to());
    }

    private static boolean due(Piece piece, Dates.When when) {
        Piece words = piece.sub(Sentences.start(piece, when.from()), when.from());
        return words.fold.matches(
                ".*\\b(?:bao cao|gui|nop|hoan thanh|hoan tat|trinh|dang ky|xay dung|lap|tong hop|to chuc)\\b.*");
    }

    private Found<Deadline> recurring(Piece piece, int from, int to, String clause, List<String> doers) {
        Piece words = piece.sub(from, to);
        Boundary boundary = words.fold.matches("(?:.*\\s)?truoc .*") ? Boundary.BEFORE : Boundary.AT_LATEST;
        Details d = details(piece, from, to, doers);
        boolean dated = words.fold.contains("ngay ");
        String rule = words.text;
        Deadline deadline =
                new Deadline(null, null, boundary, d.purpose, clause, d.doers, d.receiver, d.route, rule, d.text);
        return new Found<>(
                deadline, piece.span(from, to), dated ? null : Phrase.of("Hạn định kỳ không nêu ngày cụ thể."));
    }

    private record Details(
            ReadDocument.Purpose purpose,
            List<String> doers,
            @Nullable String receiver,
            @Nullable String route,
            String text) {}

    private static Details details(Piece piece, int from, int to, List<String> doers) {
        int start = Sentences.start(piece, from);
        int end = Sentences.end(piece, to);
        Piece words = piece.sub(start, end);
        int at = Math.max(0, Math.min(words.text.length(), from - start));
        return new Details(
                purpose(words, at),
                doers(words, start > 0, doers, Math.min(words.text.length(), to - start)),
                Routes.receiver(words, at),
                Routes.route(words),
                words.text);
    }

    /// A bare time of a task (“Thời gian: …”) is due for what the task's own words say.
    static Deadline of(Deadline time, Piece task) {
        if (time.purpose() != ReadDocument.Purpose.OTHER) return time;
        @Nullable
        String receiver = time.receiver() == null ? Routes.receiver(task, task.text.length()) : time.receiver();
        @Nullable String route = time.route() == null ? Routes.route(task) : time.route();
        return new Deadline(
                time.date(),
                time.time(),
                time.boundary(),
                purpose(task, task.text.length()),
                time.clause(),
                time.doers(),
                receiver,
                route,
                time.recurrence(),
                time.text());
    }

    private static ReadDocument.Purpose purpose(Piece words, int at) {
        Matcher m = PURPOSE.matcher(words.fold);
        ReadDocument.Purpose found = ReadDocument.Purpose.OTHER;
        while (m.find()) {
            if (m.start() >= at && found != ReadDocument.Purpose.OTHER) break;
            ReadDocument.Purpose one = m.group("r") != null
                    ? ReadDocument.Purpose.REPORT
                    : m.group("p") != null ? ReadDocument.Purpose.PLAN : ReadDocument.Purpose.BUDGET;
            // “báo cáo kết quả thực hiện Kế hoạch” is a report all the same.
            if (found == ReadDocument.Purpose.REPORT
                    && m.group("p") != null
                    && m.group().equals("ke hoach")) continue;
            found = one;
        }
        return found;
    }

    /// The subject of its own clause does it (“các trường báo cáo …”); else the one whom the item
    /// names.
    private static List<String> doers(Piece words, boolean later, List<String> given, int after) {
        if (later || given.isEmpty()) {
            Assignee head = Assignee.of(words, true);
            if (head != null && !head.names().isEmpty()) return head.names();
        }
        if (!given.isEmpty()) return given;
        int colon = words.fold.indexOf(": ");
        Assignee named = colon < 0 || colon > after ? null : Assignee.of(words.sub(colon + 2));
        if (named != null) return named.names();
        // “Trước ngày 15/12, các cấp hội báo cáo …”: the subject follows the date.
        int comma = words.fold.indexOf(", ", after);
        Assignee following = comma < 0 || comma > after + 20 ? null : Assignee.of(words.sub(comma + 2), true);
        return following == null ? given : following.names();
    }
}
