package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;

/// Whether the words of a deadline say the same as its fields.
final class DeadlineWords {
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d/.-])(\\d{1,2}) ?[/-] ?(\\d{1,2})(?: ?[/-] ?(\\d{4}))?(?![\\d/])|ngay (\\d{1,2}) thang (\\d{1,2})(?: nam (\\d{4}))?");

    private DeadlineWords() {}

    /// A sentence when the words name days and none of them is this one.
    static @Nullable Phrase otherDay(String words, LocalDate day) {
        Matcher named = DAY.matcher(Fold.fold(words));
        String first = "";
        while (named.find()) {
            int shift = named.group(1) == null ? 3 : 0;
            String year = named.group(3 + shift);
            boolean same = Integer.parseInt(named.group(1 + shift)) == day.getDayOfMonth()
                    && Integer.parseInt(named.group(2 + shift)) == day.getMonthValue()
                    && (year == null || Integer.parseInt(year) == day.getYear());
            if (same) return null;
            if (first.isEmpty()) first = named.group();
        }
        return first.isEmpty()
                ? null
                : Phrase.of("Câu chữ ghi “{0}”, ở đây lại là {1}. Hãy sửa cho khớp.", first, Days.day(day));
    }

    /// A sentence when the words say “trước ngày” of a day that the field includes, or the reverse.
    static @Nullable Phrase otherBoundary(String words, Boundary boundary) {
        String folded = Fold.fold(words);
        boolean before = folded.contains("truoc ngay") || folded.contains("truoc ") && !folded.contains("truoc mat");
        boolean atLatest = folded.contains("cham nhat") || folded.contains("den het");
        if (before == atLatest) return null;
        if (before && boundary == Boundary.AT_LATEST)
            return Phrase.of("Câu chữ ghi “trước”, nghĩa là không kể ngày đó. Hãy sửa cho khớp.");
        if (atLatest && boundary == Boundary.BEFORE)
            return Phrase.of("Câu chữ ghi “chậm nhất” hoặc “đến hết”, nghĩa là kể cả ngày đó. Hãy sửa cho khớp.");
        return null;
    }
}
