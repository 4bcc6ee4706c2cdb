package vn.tuanle.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;

/// Names of days beside dates: “thứ Hai, ngày 06/10”, “12/10/2025 (Chủ nhật)”.
final class Weekdays {
    static final String NAME = "(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)";
    /// Such a name as it stands within a stretch of days, or nothing.
    static final String ASIDE = "(?:\\s?,?\\s?\\(?\\b" + NAME + "\\b\\)?\\s?,?\\s?)?";

    private static final String REST = "(?:\\s?(?:[/.-]|thang)\\s?\\d{1,2}(?:\\s?(?:[/.-]|,? ?nam)\\s?\\d{4})?)?";
    private static final Pattern BEFORE =
            Pattern.compile("\\b(?<name>" + NAME + ")\\s?[,(:]?\\s?(?:ngay\\s?)?(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern AFTER =
            Pattern.compile("(?<!\\d|\\d[/.-])(?<day>\\d{1,2})" + REST + "\\s?\\(\\s?(?<name>" + NAME + ")\\b");

    private Weekdays() {}

    /// A warning where the name beside the first or the last day is not that day's.
    static @Nullable Phrase doubt(Piece piece, Dates.When when) {
        if (!piece.fold.contains("thu ") && !piece.fold.contains("chu nhat")) return null;
        int from = Math.max(0, when.from() - 24);
        int to = Math.min(piece.fold.length(), when.to() + 14);
        for (Pattern beside : new Pattern[] {BEFORE, AFTER}) {
            Matcher m = beside.matcher(piece.fold).region(from, to).useTransparentBounds(true);
            while (m.find()) {
                for (LocalDate date : new LocalDate[] {when.first(), when.last()})
                    if (date.getDayOfMonth() == Integer.parseInt(m.group("day"))
                            && number(m.group("name")) != date.getDayOfWeek().getValue())
                        return Phrase.of("Thứ và ngày {0} không khớp nhau: xin đối chiếu.", Days.day(date));
            }
        }
        return null;
    }

    private static int number(String name) {
        return switch (name.substring(4)) {
            case "hai", "2" -> 1;
            case "ba", "3" -> 2;
            case "tu", "4" -> 3;
            case "nam", "5" -> 4;
            case "sau", "6" -> 5;
            case "bay", "7" -> 6;
            default -> 7;
        };
    }
}
