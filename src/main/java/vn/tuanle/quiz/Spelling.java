package vn.tuanle.quiz;

import java.text.Normalizer;
import java.util.Locale;
import vn.tuanle.kernel.Fold;

/// Whether two written answers are the same.
final class Spelling {
    /// Grave, acute, tilde, hook above, dot below.
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Spelling() {}

    static boolean same(String expected, String given, Question.Comparison how) {
        return brought(expected, how).equals(brought(given, how));
    }

    private static String brought(String text, Question.Comparison how) {
        return switch (how) {
            case FOLDED -> Fold.fold(text);
            case MARKS -> tonesLast(text).toLowerCase(Locale.ROOT);
            case EXACT -> tonesLast(text);
        };
    }

    /// Each word's tone mark behind the word, so that hòa and hoà are one; single spaces.
    private static String tonesLast(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : Fold.nfc(text).split("[\\s\\u00a0]+", -1)) {
            StringBuilder tones = new StringBuilder();
            if (!out.isEmpty()) out.append(' ');
            for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray())
                (TONES.indexOf(c) >= 0 ? tones : out).append(c);
            out.append(tones);
        }
        return out.toString();
    }
}
