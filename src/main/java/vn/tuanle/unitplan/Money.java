package vn.tuanle.unitplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Amounts and quantities as people type and read them: “1.500.000”, “1,5 triệu”, “2,5”.
public final class Money {
    /// The highest price of one thing, and the highest sum of an estimate, in đồng.
    static final long HIGHEST_PRICE = 1_000_000_000_000L;

    static final long HIGHEST_SUM = 1_000_000_000_000_000L;
    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final Pattern TYPED = Pattern.compile(
            "(-?)(\\d{1,3}(?:[. ]\\d{3})+|\\d{1,30})(?:,(\\d{1,9}))?\\s*(nghin|ngan|trieu|ty|ti)?\\s*(?:dong|d|vnd|₫)?");

    private Money() {}

    /// Null when it is no number; negative and too large ones are numbers.
    public static @Nullable BigDecimal typed(String text) {
        Matcher typed = TYPED.matcher(Fold.fold(text));
        if (!typed.matches()) return null;
        String whole = typed.group(2).replaceAll("[. ]", "");
        String part = typed.group(3) == null ? "" : "." + typed.group(3);
        BigDecimal number = new BigDecimal(typed.group(1) + whole + part);
        String scale = typed.group(4);
        return scale == null ? number : number.multiply(times(scale));
    }

    private static BigDecimal times(String scale) {
        return BigDecimal.valueOf(
                switch (scale) {
                    case "trieu" -> 1_000_000;
                    case "ty", "ti" -> 1_000_000_000;
                    default -> 1000;
                });
    }

    /// “48.500.000”, as money is written in Việt Nam.
    public static String shown(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    /// The amount with the sign of the đồng behind it.
    public static String dong(long amount) {
        return shown(amount) + " đ";
    }

    static String shown(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        String whole = shown(plain.setScale(0, RoundingMode.DOWN).longValue());
        String text = plain.toPlainString();
        int point = text.indexOf('.');
        return point < 0 ? whole : whole + "," + text.substring(point + 1);
    }

    static long product(BigDecimal quantity, long price) {
        return quantity.multiply(BigDecimal.valueOf(price))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
