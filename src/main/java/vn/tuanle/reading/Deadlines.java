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

    /// “tuần đầu tháng 11”, “trung tuần tháng 10”, “cuối tháng 10” before the month.
    private static final Pattern PART_OF_MONTH = Pattern.compile(
            "\\b(?<part>tuan (?:dau|cuoi|thu (?:nhat|hai|ba|tu|nam|[1-5])|[1-5])|dau|giua|thuong tuan|trung tuan|ha tuan)(?: tien)?(?: cua)?\\s?$");

    /// “đăng ký từ 01/10 đến 05/10”: what is handed in during a stretch is due by its last day.
    private static final Pattern ENTRIES = Pattern.compile(
            "\\b(?:dang ky|nop|gui|bao cao|tiep nhan|nhan (?:bai|ho so))\\b[^.;:]{0,40}?[\\s(](?:trong thoi gian )?(?:tu )?(?:ngay )?$");

    private final Dates.Year year;
    private final RelativeDeadlines.Known known;

    Deadlines(Dates.Year year, RelativeDeadlines.Known known) {
        this.year = year;
        this.known = known;
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
        List<int[]> dated = new ArrayList<>(taken);
        for (Dates.When when : Dates.in(piece, year)) {
            dated.add(new int[] {when.from(), when.to()});
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
        for (RelativeDeadlines.Term term : RelativeDeadlines.in(piece, known, dated))
            out.add(relative(piece, term, clause, doers));
        return out;
    }

    private static Found<Deadline> relative(
            Piece piece, RelativeDeadlines.Term term, String clause, List<String> doers) {
        DeadlineWords d = DeadlineWords.at(piece, term.from(), term.to(), doers);
        @Nullable String rule = term.date() == null ? piece.text.substring(term.from(), term.to()) : null;
        Deadline deadline = new Deadline(
                term.date(),
                null,
                term.boundary(),
                d.purpose(),
                clause,
                d.doers(),
                d.receiver(),
                d.route(),
                rule,
                d.text());
        return new Found<>(deadline, piece.span(term.from(), term.to()), term.doubt());
    }

    private @Nullable Found<Deadline> one(Piece piece, Dates.When when, String clause, List<String> doers, As as) {
        int from = Math.max(0, when.from() - 80);
        String before =
                piece.fold.substring(from, when.from()) + (piece.fold.startsWith("ngay", when.from()) ? "ngay " : "");
        boolean entries = when.kind() == Dates.Kind.RANGE
                && as == As.TASK
                && ENTRIES.matcher(before).find();
        Matcher b = BEFORE.matcher(before);
        Matcher a = AT_LATEST.matcher(before);
        Matcher o = ON.matcher(before);
        boolean range = when.kind() == Dates.Kind.RANGE;
        boolean day = when.kind() == Dates.Kind.DAY;
        if (day && BEGINS.matcher(before).find()) return null;
        if (day && WEEK.matcher(before).find()) {
            int number = when.first().getDayOfMonth();
            return number > 5 ? null : part(piece, when, 7 * number, clause, doers);
        }
        Matcher partly = PART_OF_MONTH.matcher(before);
        if (when.kind() == Dates.Kind.MONTH && partly.find())
            return as == As.TEXT && !due(piece, when)
                    ? null
                    : part(piece, when, lastDay(partly.group("part")), clause, doers);
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
        } else if (entries) {
            boundary = Boundary.AT_LATEST;
            words = "";
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
        if (doubt == null && entries)
            doubt = Phrase.of("Hạn là ngày cuối của khoảng thời gian ghi trong văn bản: xin đối chiếu.");
        DeadlineWords d = DeadlineWords.at(piece, when.from(), when.to(), doers);
        Deadline deadline = new Deadline(
                date,
                Dates.hour(words),
                boundary,
                d.purpose(),
                clause,
                d.doers(),
                d.receiver(),
                d.route(),
                null,
                d.text());
        return new Found<>(deadline, piece.span(begin(piece, when, words), when.to()), doubt);
    }

    /// By the last day of a week or a third of the month; how they are counted a person must say.
    private static Found<Deadline> part(Piece piece, Dates.When when, int lastDay, String clause, List<String> doers) {
        LocalDate last =
                when.first().withDayOfMonth(Math.min(lastDay, when.first().lengthOfMonth()));
        DeadlineWords d = DeadlineWords.at(piece, when.from(), when.to(), doers);
        Deadline deadline = new Deadline(
                last,
                null,
                Boundary.AT_LATEST,
                d.purpose(),
                clause,
                d.doers(),
                d.receiver(),
                d.route(),
                null,
                d.text());
        Phrase doubt = Phrase.of("Hạn ghi theo tuần của tháng; tạm hiểu là đến hết ngày {0}, xin đối chiếu.", last);
        return new Found<>(deadline, piece.span(when.from(), when.to()), doubt);
    }

    private static int lastDay(String part) {
        return switch (part) {
            case "tuan dau", "tuan thu nhat", "tuan 1", "tuan thu 1" -> 7;
            case "tuan thu hai", "tuan 2", "tuan thu 2" -> 14;
            case "tuan thu ba", "tuan 3", "tuan thu 3" -> 21;
            case "tuan thu tu", "tuan 4", "tuan thu 4" -> 28;
            case "dau", "thuong tuan" -> 10;
            case "giua", "trung tuan" -> 20;
            default -> 31;
        };
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
        DeadlineWords d = DeadlineWords.at(piece, from, to, doers);
        boolean dated = words.fold.contains("ngay ");
        String rule = words.text;
        Deadline deadline = new Deadline(
                null, null, boundary, d.purpose(), clause, d.doers(), d.receiver(), d.route(), rule, d.text());
        return new Found<>(
                deadline, piece.span(from, to), dated ? null : Phrase.of("Hạn định kỳ không nêu ngày cụ thể."));
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
                DeadlineWords.purpose(task, task.text.length()),
                time.clause(),
                time.doers(),
                receiver,
                route,
                time.recurrence(),
                time.text());
    }
}
