package vn.tuanle.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
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

    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:den|toi)(?: het)? \\d{1,2}\\s?(?:h|gio|g|:)\\s?(?:\\d{2})?");

    /// “tuần 3 tháng 11” is a week of the month, not the third.
    private static final Pattern WEEK = Pattern.compile("\\btuan (?:le )?(?:thu )?$");

    /// “tuần đầu tháng 11”, “trung tuần tháng 10”, “cuối tháng 10” before the month.
    private static final Pattern PART_OF_MONTH = Pattern.compile(
            "\\b(?<part>tuan (?:dau|cuoi|thu (?:nhat|hai|ba|tu|nam|[1-5])|[1-5])|dau|giua|thuong tuan|trung tuan|ha"
                    + " tuan)(?: tien)?(?: cua)?\\s?$");

    private final Dates.Year year;
    private final RelativeDeadlines.Known known;

    Deadlines(Dates.Year year, RelativeDeadlines.Known known) {
        this.year = year;
        this.known = known;
    }

    List<Found<Deadline>> in(Piece piece, String clause, List<String> doers, As as) {
        List<Found<Deadline>> out = new ArrayList<>();
        List<int[]> taken = RecurringDeadlines.in(piece);
        for (int[] rule : taken) out.add(RecurringDeadlines.of(piece, rule[0], rule[1], clause, doers));
        Dates.@Nullable When before = null;
        List<int[]> dated = new ArrayList<>(taken);
        for (Dates.When when : Dates.in(piece, year)) {
            dated.add(new int[] {when.from(), when.to()});
            if (taken.stream().anyMatch(t -> when.from() < t[1] && when.to() > t[0])) continue;
            @Nullable Found<Deadline> one = one(piece, when, clause, doers, as);
            // “vào các ngày 07/10, 08/10 và 09/10/2025”: what is said of the first holds for the next.
            boolean lists = before != null
                    && piece.fold.substring(before.to(), when.from()).matches("\\s?(?:,|va|;)?\\s?");
            if (one == null && lists && when.kind() == Dates.Kind.DAY && !out.isEmpty())
                one = also(out.getLast(), piece, when);
            else if (one != null && lists && before != null && !out.isEmpty())
                one = goesOn(piece, before, when, out.getLast(), one)
                        ? also(out.getLast(), piece, when)
                        : atSameHour(out.getLast(), one);
            before = one == null ? null : when;
            if (one != null) out.add(one);
        }
        for (RelativeDeadlines.Term term : RelativeDeadlines.in(piece, known, dated, as == As.LABEL))
            out.add(VagueDeadlines.relative(piece, term, clause, doers));
        VagueDeadlines.unread(piece, clause, doers, dated, out);
        if (as != As.TEXT) VagueDeadlines.impossible(piece, clause, doers, out);
        return out;
    }

    /// The hour of a day, of a stretch that of its end: “từ 30/9 đến 17h ngày 03/10”.
    private static @Nullable LocalTime hour(Piece piece, Dates.When when, String words) {
        if (when.kind() != Dates.Kind.RANGE) return Dates.hour(words);
        Matcher end = UNTIL.matcher(piece.fold).region(when.from(), when.to());
        return end.find() ? Dates.hour(end.group()) : Dates.hour(words);
    }

    private @Nullable Found<Deadline> one(Piece piece, Dates.When when, String clause, List<String> doers, As as) {
        String before = Boundaries.before(piece, when);
        boolean day = when.kind() == Dates.Kind.DAY;
        if (day && WEEK.matcher(before).find()) {
            int number = when.first().getDayOfMonth();
            return number > 5 ? null : VagueDeadlines.part(piece, when, 7 * number, clause, doers);
        }
        Matcher partly = PART_OF_MONTH.matcher(before);
        if (when.kind() == Dates.Kind.MONTH && partly.find())
            return as == As.TEXT && !Boundaries.asks(piece, when)
                    ? null
                    : VagueDeadlines.part(piece, when, VagueDeadlines.lastDay(partly.group("part")), clause, doers);
        Boundaries.@Nullable Bound bound = Boundaries.of(piece, when, as);
        if (bound == null) return null;
        LocalDate date = bound.boundary() == Boundary.BEFORE ? when.first() : when.last();
        boolean strong = as == As.LABEL || bound.boundary() != Boundary.ON && Boundaries.asks(piece, when);
        boolean past = year.issued() != null && date.isBefore(year.issued());
        if (past && !strong) return null;
        @Nullable Phrase doubt = doubt(piece, when, date, past);
        if (doubt == null && piece.mended)
            doubt = Phrase.of("Chữ bị tách rời trong văn bản gốc, đã ghép lại: xin đối chiếu.");
        if (doubt == null && bound.stretch())
            doubt = Phrase.of("Hạn là ngày cuối của khoảng thời gian ghi trong văn bản: xin đối chiếu.");
        DeadlineWords d = DeadlineWords.at(piece, when.from(), when.to(), doers);
        // “Trước 24h00 ngày D” is the whole of that day.
        boolean midnight = bound.words().matches(".*\\b24\\s?(?:h|gio|g|:).*");
        Boundary boundary = midnight ? Boundary.AT_LATEST : bound.boundary();
        return new Found<>(
                d.deadline(date, hour(piece, when, bound.words()), boundary, clause, null),
                piece.span(begin(piece, when, bound.words()), when.to()),
                doubt);
    }

    private @Nullable Phrase doubt(Piece piece, Dates.When when, LocalDate date, boolean past) {
        LocalDate issued = year.issued();
        if (past) return Phrase.of("Hạn {0} trước ngày ban hành: xin đối chiếu.", Days.day(date));
        if (issued != null && date.isAfter(issued.plusYears(6)))
            return Phrase.of("Hạn {0} cách ngày ban hành quá xa: xin đối chiếu.", Days.day(date));
        if (when.inherited() && issued == null && year.year() == 0) return Phrase.of("Hạn không ghi năm.");
        if (when.inherited() && issued != null && date.getYear() > year.year())
            return Phrase.of(
                    "Hạn không ghi năm; hiểu là năm {0} vì ngày đã qua khi ban hành.", String.valueOf(date.getYear()));
        return when.kind() == Dates.Kind.DAY || when.kind() == Dates.Kind.RANGE ? Weekdays.doubt(piece, when) : null;
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

    /// “trước ngày 05 và ngày 20/10/2025”: both are days before which; “trước ngày 05/10, ngày 20/10 tổng kết” not.
    private static boolean goesOn(
            Piece piece, Dates.When before, Dates.When when, Found<Deadline> first, Found<Deadline> one) {
        boolean and = piece.fold.substring(before.to(), when.from()).contains("va");
        boolean ends = piece.fold.substring(when.to()).matches("\\s?(?:[.;,)].*|va .*)?");
        return one.value().boundary() == Boundary.ON
                && first.value().boundary() != Boundary.ON
                && when.kind() == Dates.Kind.DAY
                && (and || ends);
    }

    /// “19h30 các ngày 06, 07/10”: the hour stands once for all.
    private static Found<Deadline> atSameHour(Found<Deadline> first, Found<Deadline> next) {
        Deadline d = next.value();
        if (d.time() != null
                || first.value().time() == null
                || d.boundary() != first.value().boundary()) return next;
        return at(next, first.value().time());
    }

    /// The same at an hour that is told elsewhere; its own hour stays.
    static Found<Deadline> at(Found<Deadline> one, @Nullable LocalTime hour) {
        Deadline d = one.value();
        if (d.time() != null || d.date() == null) return one;
        Deadline timed = new Deadline(
                d.date(),
                hour,
                d.boundary(),
                d.purpose(),
                d.clause(),
                d.doers(),
                d.receiver(),
                d.route(),
                null,
                d.text());
        return new Found<>(timed, one.span(), one.doubt());
    }

    /// What is said to end on a day is due at the latest then.
    static Found<Deadline> until(Found<Deadline> one) {
        Deadline d = one.value();
        if (d.boundary() != Boundary.ON) return one;
        Deadline last = new Deadline(
                d.date(),
                d.time(),
                Boundary.AT_LATEST,
                d.purpose(),
                d.clause(),
                d.doers(),
                d.receiver(),
                d.route(),
                d.recurrence(),
                d.text());
        return new Found<>(last, one.span(), one.doubt());
    }

    private static int begin(Piece piece, Dates.When when, String words) {
        int shared = piece.fold.startsWith("ngay", when.from()) ? "ngay ".length() : 0;
        int begin = Math.max(0, when.from() - Math.max(0, words.length() - shared));
        return words.isEmpty() || piece.fold.startsWith(words.strip().split(" ")[0], begin) ? begin : when.from();
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
