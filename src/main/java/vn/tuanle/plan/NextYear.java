package vn.tuanle.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return new Copied(DAY.matcher(text).replaceFirst("$1 $2 $3"), changed);
    }

    /// The new text and how many years in it were moved on.
    public record Copied(String text, int changed) {}
}
