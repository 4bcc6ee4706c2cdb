package vn.tuanle.organisation;

import java.text.Normalizer;
import java.util.Locale;

/// A string whose byte order is the Vietnamese order: letters a ă â b c d đ e ê …, then tones; and
/// numbers by value, so that “Khu phố 2” stands before “Khu phố 10”.
final class SortKey {
    // Tones in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private SortKey() {}

    static String of(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            int tone = TONES.indexOf(c);
            if (tone >= 0) {
                if (!tones.isEmpty()) tones.setCharAt(tones.length() - 1, (char) ('1' + tone));
            } else if (c == '\u0302' || c == '\u0306' || c == '\u031B') {
                // ă before â; ô before ơ
                char mark = c == '\u0306' ? '1' : c == '\u0302' ? '2' : '3';
                if (!letters.isEmpty()) letters.setCharAt(letters.length() - 1, mark);
            } else if (Character.isDigit(c)) {
                int end = i;
                while (end < bare.length() && Character.isDigit(bare.charAt(end))) end++;
                letters.append("0".repeat(Math.max(0, 8 - (end - i)))).append(bare, i, end);
                i = end - 1;
            } else if (Character.isLetter(c)) {
                letters.append(c == 'đ' ? "d1" : c + "0");
                tones.append('0');
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString().strip() + "  " + tones;
    }
}
