package vn.tuanle.reporting;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.unitplan.Money;

/// Figures as people type and read them.
public final class Figures {
    /// The highest amount and the highest count; ten thousand of them still add up without overflow.
    static final long MOST_MONEY = 100_000_000_000_000L;

    static final long MOST = 1_000_000_000L;

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}");

    private Figures() {}

    /// A number, or why it is none.
    record Read(@Nullable Long number, @Nullable Phrase wrong) {}

    static Read read(FieldKind kind, String typed) {
        String text = Fold.nfc(typed);
        if (text.isEmpty()) return new Read(null, null);
        // the ordinary case, and the only one that matters for a hundred thousand figures at once
        if (kind == FieldKind.NUMBER && PLAIN.matcher(text).matches()) return new Read(Long.valueOf(text), null);
        if (kind == FieldKind.YES_NO)
            return text.equals("1") || text.equals("0")
                    ? new Read(Long.valueOf(text), null)
                    : new Read(null, Phrase.of("Hãy chọn có hoặc không."));
        BigDecimal number = Money.typed(text);
        if (number == null || number.stripTrailingZeros().scale() > 0)
            return new Read(null, Phrase.of("Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0."));
        if (number.signum() < 0) return new Read(null, Phrase.of("Số này không thể âm."));
        long most = kind == FieldKind.MONEY ? MOST_MONEY : MOST;
        if (number.compareTo(BigDecimal.valueOf(most)) > 0)
            return new Read(null, Phrase.of("Số này lớn quá {0}; hãy xem lại.", shown(most)));
        return new Read(number.longValueExact(), null);
    }

    /// A difference, with its sign.
    static Read signed(String typed) {
        String text = Fold.nfc(typed).replace('−', '-');
        if (text.isEmpty()) return new Read(0L, null);
        boolean less = text.startsWith("-");
        Read read = read(FieldKind.MONEY, text.replaceFirst("^[+-]\\s*", ""));
        if (read.wrong() != null || read.number() == null)
            return new Read(null, Phrase.of("Hãy ghi một số có dấu, ví dụ -3 hoặc +2."));
        return new Read(less ? -read.number() : read.number(), null);
    }

    /// “1.250”; nothing for a missing figure.
    public static String shown(@Nullable Long number) {
        return number == null ? "" : String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /// “+3”, “-2”.
    public static String difference(long number) {
        return (number > 0 ? "+" : "") + shown(number);
    }
}
