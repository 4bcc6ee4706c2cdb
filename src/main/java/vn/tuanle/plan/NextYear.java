package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Days;
import vn.tuanle.reading.Span;

/// The text of an earlier plan made ready for another year: the plan's own years move on, the years
/// inside documents
/// that are cited stay, number and day are blank again.
public final class NextYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d{2}(?!\\d)");
    private static final Pattern CITED_BEFORE = Pattern.compile(
            "(?:[Ss]ố:?\\s*)?\\d+(?:/\\d{4})?[/-]\\p{Lu}[\\p{Lu}\\d/&-]*[^.;]{0,6}ngày\\s+[\\d/.\\s]*(?:tháng\\s+\\d+\\s+năm\\s+)?$");
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\W*Số:?)\\s*\\d+\\s*/");
    private static final Pattern DAY = Pattern.compile("(?m)(,\\s*ngày)\\s+\\d{1,2}(\\s+tháng)\\s+\\d{1,2}(\\s+năm)");

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?iu)(thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\\s+nhật)([,\\s(]+(?:ngày\\s+)?)(\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(\\d{1,2})(?:[/.-]|\\s+năm\\s+)(\\d{4})(?!\\d)");

    private NextYear() {}

    /// `kept` are the places of the legal bases, in which nothing changes.
    public static Copied of(String body, int year, int newYear, List<Span> kept) {
        Matcher matcher = YEAR.matcher(body);
        StringBuilder out = new StringBuilder(body.length());
        int changed = 0;
        int last = 0;
        while (matcher.find()) {
            int found = Integer.parseInt(matcher.group());
            boolean own = found == year || found == year + 1;
            int at = matcher.start();
            boolean cited = kept.stream().anyMatch(span -> span.from() <= at && at < span.to())
                    || CITED_BEFORE
                            .matcher(body.substring(Math.max(0, at - 60), at))
                            .find();
            if (!own || cited) continue;
            out.append(body, last, at).append(found + newYear - year);
            last = matcher.end();
            changed++;
        }
        out.append(body, last, body.length());
        String text = NUMBER.matcher(out).replaceFirst("$1 /");
        return new Copied(DAY.matcher(weekdays(text, newYear - year)).replaceFirst("$1 $2 $3"), changed);
    }

    /// Days of the week that were right for the day before it moved become right for it again.
    private static String weekdays(String text, int years) {
        return WEEKDAY.matcher(text).replaceAll(found -> {
            LocalDate day = Days.typed(found.group(3) + "/" + found.group(4) + "/" + found.group(5));
            if (day == null
                    || !Days.weekday(day.minusYears(years))
                            .equalsIgnoreCase(found.group(1).replaceAll("\\s+", " ")))
                return Matcher.quoteReplacement(found.group());
            String now = Days.weekday(day);
            boolean small = Character.isLowerCase(found.group(1).charAt(0));
            return Matcher.quoteReplacement(
                    (small ? now.substring(0, 1).toLowerCase(Locale.ROOT) + now.substring(1) : now)
                            + found.group().substring(found.group(1).length()));
        });
    }

    /// The new text and how many years in it were moved on.
    public record Copied(String text, int changed) {}
}
