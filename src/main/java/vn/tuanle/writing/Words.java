package vn.tuanle.writing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How texts and dates are written down.
final class Words {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String[] ROMAN = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX"
    };

    private Words() {}

    /// Precomposed letters, one line, no control, direction or invisible characters; blanks joined.
    static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean blank = true;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) out.append(' ');
                blank = true;
                continue;
            }
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                case Character.PRIVATE_USE -> {}
                default -> {
                    out.appendCodePoint(c == 0x2010 || c == 0x2011 ? '-' : c);
                    blank = false;
                }
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') end--;
        return out.substring(0, end);
    }

    static @Nullable String cleanOrNone(@Nullable String text) {
        if (text == null) return null;
        String clean = clean(text);
        return clean.isEmpty() ? null : clean;
    }

    static List<String> clean(List<String> texts) {
        List<String> out = new ArrayList<>(texts.size());
        for (String text : texts) {
            String clean = clean(text);
            if (!clean.isEmpty()) out.add(clean);
        }
        return List.copyOf(out);
    }

    static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /// Numbers under 10 have a leading zero (Phụ lục I, Mục II, 3.c).
    static String number(String number) {
        return number.matches("[1-9]") ? "0" + number : number;
    }

    /// Days under 10 and the months 1 and 2 have a leading zero (Phụ lục I, Mục II, 4.b).
    static String date(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : month, day.getYear());
    }

    static String roman(int number) {
        return number <= ROMAN.length ? ROMAN[number - 1] : String.valueOf(number);
    }

    /// The text without the marks that end it.
    static String open(String text) {
        return text.replaceFirst("(?:\\./\\.|[\\s;.,])+$", "");
    }
}
