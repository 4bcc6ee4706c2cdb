package vn.tuanle.activity;

import java.util.ArrayList;
import java.util.List;
import vn.tuanle.kernel.Fold;

/// Words as they are compared: without marks, “lý” and “lí” alike.
final class ProgrammeWords {
    private ProgrammeWords() {}

    /// The words of a text in their order, at most so many.
    static List<String> of(String text, int most) {
        String folded = Fold.fold(text);
        List<String> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length() && found.size() < most; i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            boolean part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (part && start < 0) start = i;
            if (!part && start >= 0) {
                found.add(spelt(folded.substring(start, Math.min(i, start + 40))));
                start = -1;
            }
        }
        return found;
    }

    /// One spelling for two: kĩ and kỹ, lí and lý, quí and quý.
    private static String spelt(String word) {
        int last = word.length() - 1;
        if (last < 1 || word.charAt(last) != 'y') return word;
        boolean single = last == 1 && "hklmstv".indexOf(word.charAt(0)) >= 0;
        return single || word.equals("quy") ? word.substring(0, last) + "i" : word;
    }
}
