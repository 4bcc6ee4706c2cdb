package vn.tuanle.results;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tuanle.quiz.Points;

/// Figures of results as people read them.
public final class Figures {
    private Figures() {}

    /// Hundredths of a point: “38,5”.
    public static String points(long hundredths) {
        return new Points(hundredths).text();
    }

    /// Milliseconds: “12:34,567”, “1:02:03,004”.
    public static String duration(long milliseconds) {
        long seconds = milliseconds / 1000;
        String tail =
                String.format(Locale.ROOT, "%02d:%02d,%03d", seconds / 60 % 60, seconds % 60, milliseconds % 1000);
        return seconds >= 3600 ? seconds / 3600 + ":" + tail : tail;
    }

    /// A number without zeros that say nothing, nothing where there is none.
    public static String number(@Nullable BigDecimal value) {
        if (value == null) return "";
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }

    /// With as many decimals as it has: “87,50”.
    public static String exact(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
