package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.Span;

/// Compares what a person settled when checking with the words that the frozen text keeps.
public final class AsWritten {
    private AsWritten() {}

    /// The words of the text at a deadline when they name another day than it has now, or take the
    /// day in where it leaves it out; null where both say the same.
    public static @Nullable String otherwise(String body, int from, int to, Due due) {
        String words = at(body, from, to);
        boolean same = DeadlineWords.otherDay(words, due.day()) == null
                && DeadlineWords.otherBoundary(
                                words, Boundary.valueOf(due.boundary().name()))
                        == null;
        return same ? null : words;
    }

    static @Nullable String otherwise(String body, Span span, Due due) {
        return otherwise(body, span.from(), span.to(), due);
    }

    /// True when the text names the day somewhere, in figures: “01/10/2021”, “từ 01 đến 07/10”,
    /// “ngày 1 tháng 10”.
    static boolean names(String body, @Nullable LocalDate day) {
        return day == null
                || Pattern.compile("(?<!\\d)0?%d(?!\\d)[^;]{0,40}?(?<!\\d)0?%d(?!\\d)"
                                .formatted(day.getDayOfMonth(), day.getMonthValue()))
                        .matcher(Fold.fold(body))
                        .find();
    }

    /// The words of the text at a place, in one line.
    static String at(String body, Span span) {
        return at(body, span.from(), span.to());
    }

    private static String at(String body, int from, int to) {
        int end = Math.min(to, body.length());
        return from >= end
                ? ""
                : body.substring(from, end).replaceAll("\\s+", " ").strip();
    }
}
