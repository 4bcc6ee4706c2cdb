package vn.tuanle.kernel;

/// Amounts of đồng in words, as estimates and receipts need them: “Bốn mươi tám triệu năm trăm
/// nghìn đồng”.
///
/// One after mươi is mốt, four tư, five after mười or mươi lăm; a place of tens left out is lẻ; a
/// group that is not the first says its hundreds even when there are none (“một triệu không trăm
/// lẻ năm”). Beyond tỷ it goes on as nghìn tỷ, triệu tỷ.
public final class MoneyWords {
    private static final long BILLION = 1_000_000_000L;
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private MoneyWords() {}

    /// The sentence with a capital letter and “đồng”.
    /// @throws IllegalArgumentException for less than nothing
    public static String dong(long amount) {
        String words = number(amount);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + " đồng";
    }

    /// The bare number, in small letters.
    public static String number(long amount) {
        if (amount < 0) throw new IllegalArgumentException("negative amount " + amount);
        if (amount == 0) return DIGITS[0];
        StringBuilder words = new StringBuilder();
        say(words, amount, false);
        return words.toString();
    }

    /// `following` when something was said before, so that hundreds are said even when none.
    private static void say(StringBuilder words, long amount, boolean following) {
        if (amount >= BILLION) {
            say(words, amount / BILLION, following);
            words.append(" tỷ");
            below(words, (int) (amount % BILLION), true);
        } else {
            below(words, (int) amount, following);
        }
    }

    private static void below(StringBuilder words, int amount, boolean following) {
        boolean said = following;
        said |= group(words, amount / 1_000_000, " triệu", said);
        said |= group(words, amount / 1000 % 1000, " nghìn", said);
        group(words, amount % 1000, "", said);
    }

    private static boolean group(StringBuilder words, int three, String scale, boolean following) {
        if (three == 0) return false;
        int hundreds = three / 100;
        int tens = three / 10 % 10;
        int ones = three % 10;
        boolean full = following || hundreds > 0;
        if (full) word(words, DIGITS[hundreds] + " trăm");
        if (tens == 0) {
            if (ones > 0) word(words, full ? "lẻ " + DIGITS[ones] : DIGITS[ones]);
        } else {
            word(words, tens == 1 ? "mười" : DIGITS[tens] + " mươi");
            if (ones > 0) word(words, afterTens(tens, ones));
        }
        words.append(scale);
        return true;
    }

    private static String afterTens(int tens, int ones) {
        if (ones == 5) return "lăm";
        if (tens > 1 && ones == 1) return "mốt";
        if (tens > 1 && ones == 4) return "tư";
        return DIGITS[ones];
    }

    private static void word(StringBuilder words, String word) {
        if (!words.isEmpty()) words.append(' ');
        words.append(word);
    }
}
