package vn.tuanle.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Deadline;

/// What is due by a time that gives no sure day: counted from another, by the week of a month, or not to be told. A
/// person looks at each.
final class VagueDeadlines {
    /// “trước ngày 25”, “trước ngày …/10”, “chậm nhất ngày 31/9”: something is due, the day cannot be told.
    private static final Pattern UNREAD = Pattern.compile(
            "\\b(?:(?<b>truoc)|cham nhat|muon nhat|tre nhat|khong qua|den het|han cuoi|han chot|han"
                    + " nop)(?:\\s(?:la|vao|den|het|ngay))*\\s?:?\\s?(?:\\d{1,2}\\s?(?:h|gio|g)\\s?(?:\\d{2})?(?:\\s?phut)?,?\\s)?ngay\\s?(?:[.…_]+|(?=\\s?/)|\\d{1,2}(?!\\d))\\s?(?:(?:/|thang)\\s?(?:\\d{1,2}|[.…_]+))?(?:\\s?(?:/|nam)\\s?(?:\\d{2,4}|[.…_]+))?");

    /// Day and month in figures: “ngày 31/9”, “30 tháng 02 năm 2025”, “31/9/2025”.
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d/.,-])(?:(?<n>ngay\\s?))?(?<d>\\d{1,2})\\s?(?:[/.-]|(?<t>thang))\\s?(?<m>\\d{1,2})(?:\\s?(?:[/.-]|nam)\\s?(?<y>\\d{4}))?(?![\\d/])");

    private VagueDeadlines() {}

    /// Where days stand that no calendar holds.
    static List<int[]> impossible(Piece piece) {
        List<int[]> out = new ArrayList<>();
        if (piece.fold.indexOf('/') < 0 && !piece.fold.contains("thang ") && !piece.fold.contains("20")) return out;
        Matcher m = DATE.matcher(piece.fold);
        while (m.find()) {
            if (m.group("n") == null && m.group("t") == null && m.group("y") == null) continue;
            int month = Integer.parseInt(m.group("m"));
            int day = Integer.parseInt(m.group("d"));
            int year = m.group("y") == null ? 2024 : Integer.parseInt(m.group("y"));
            boolean is = month > 0
                    && month < 13
                    && day > 0
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            if (!is
                    && !Boundaries.cited(piece.fold.substring(
                            Math.max(0, m.start() - 80),
                            m.start() + (m.group("n") == null ? 0 : m.group("n").length()))))
                out.add(new int[] {m.start(), m.end()});
        }
        return out;
    }

    /// “Hoàn thành ngày 31/9/2025.”
    static void impossible(Piece piece, String clause, List<String> doers, List<Found<Deadline>> out) {
        for (int[] at : impossible(piece)) {
            Span span = piece.span(at[0], at[1]);
            if (out.stream()
                    .anyMatch(d -> d.span().from() < span.to() && d.span().to() > span.from())) continue;
            DeadlineWords d = DeadlineWords.at(piece, at[0], at[1], doers);
            String words = piece.text.substring(at[0], at[1]);
            out.add(new Found<>(
                    d.deadline(null, null, Boundary.AT_LATEST, clause, words),
                    span,
                    Phrase.of("Hạn “{0}” chưa tính được thành ngày: xin ghi ngày cụ thể.", words)));
        }
    }

    static void unread(Piece piece, String clause, List<String> doers, List<int[]> dated, List<Found<Deadline>> out) {
        Matcher m = UNREAD.matcher(piece.fold);
        while (m.find()) {
            if (dated.stream().anyMatch(d -> m.start() < d[1] && m.end() > d[0])) continue;
            String words = piece.text.substring(m.start(), m.end());
            DeadlineWords d = DeadlineWords.at(piece, m.start(), m.end(), doers);
            Boundary boundary = m.group("b") != null ? Boundary.BEFORE : Boundary.AT_LATEST;
            out.add(new Found<>(
                    d.deadline(null, null, boundary, clause, words),
                    piece.span(m.start(), m.end()),
                    Phrase.of("Hạn “{0}” chưa tính được thành ngày: xin ghi ngày cụ thể.", words)));
        }
    }

    /// Days that no calendar holds where nothing is due, as in the time of the Week.
    static void warn(Node root, List<Found<Deadline>> read, List<Phrase> warnings) {
        for (Node node : root.self()) {
            for (int[] at : impossible(node.words())) {
                Span span = node.words().span(at[0], at[1]);
                if (read.stream()
                        .noneMatch(d -> d.span().from() < span.to() && d.span().to() > span.from()))
                    warnings.add(Phrase.of(
                            "Ngày “{0}” không có trong lịch: xin đối chiếu.",
                            node.words().text.substring(at[0], at[1])));
            }
        }
    }

    /// A time that was written but not understood.
    static Found<Deadline> unknown(Piece time, String clause, List<String> doers) {
        DeadlineWords d = DeadlineWords.at(time, 0, time.text.length(), doers);
        return new Found<>(
                d.deadline(null, null, Boundary.AT_LATEST, clause, time.text),
                time.span(),
                Phrase.of("Hạn “{0}” chưa tính được thành ngày: xin ghi ngày cụ thể.", time.text));
    }

    static Found<Deadline> relative(Piece piece, RelativeDeadlines.Term term, String clause, List<String> doers) {
        DeadlineWords d = DeadlineWords.at(piece, term.from(), term.to(), doers);
        @Nullable String rule = term.date() == null ? piece.text.substring(term.from(), term.to()) : null;
        return new Found<>(
                d.deadline(term.date(), null, term.boundary(), clause, rule),
                piece.span(term.from(), term.to()),
                term.doubt());
    }

    /// By the last day of a week or a third of the month; how they are counted a person must say.
    static Found<Deadline> part(Piece piece, Dates.When when, int lastDay, String clause, List<String> doers) {
        LocalDate last =
                when.first().withDayOfMonth(Math.min(lastDay, when.first().lengthOfMonth()));
        DeadlineWords d = DeadlineWords.at(piece, when.from(), when.to(), doers);
        Phrase doubt =
                Phrase.of("Hạn ghi theo tuần của tháng; tạm hiểu là đến hết ngày {0}, xin đối chiếu.", Days.day(last));
        return new Found<>(
                d.deadline(last, null, Boundary.AT_LATEST, clause, null), piece.span(when.from(), when.to()), doubt);
    }

    static int lastDay(String part) {
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
}
