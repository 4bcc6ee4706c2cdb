package vn.tuanle.ui;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps together at line ends what belongs together: “COVID-19”, “QĐ-TTg”, “16/10/2021”.
public final class Typography {
    /// Zero-width: the word is searched and copied with it, so it goes only into what is shown,
    /// never into what is stored.
    private static final String WORD_JOINER = "\u2060";

    private static final Pattern BREAKABLE = Pattern.compile("(?<=[\\p{Lu}\\d/])([-–/])(?=[\\p{L}\\d])");

    private Typography() {}

    public static String nb(@Nullable String text) {
        if (text == null) return "";
        return BREAKABLE.matcher(text).replaceAll(WORD_JOINER + "$1" + WORD_JOINER);
    }

    /// “1.250”.
    public static String number(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '.');
    }
}
