package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Fold;

/// One paragraph as it is shown: its words, how they look, where it stands.
final class FormParagraph {
    /// Letters that look alike.
    record Run(int from, int to, Element element, FormLook look) {}

    private static final java.util.regex.Pattern BLANKS = java.util.regex.Pattern.compile("[\\s\\u00A0]+");

    final Element element;
    final FormLook look;
    final String text;
    final List<Run> runs;
    /// Counted among the paragraphs that say something, from 1.
    int number;
    /// What Word counts by itself before the words: “I. ”, “a) ”.
    private String marker = "";

    int section;

    @Nullable
    Element table;

    /// The nearest cell around it.
    @Nullable
    Element cell;

    int row;
    int column;
    int depth;
    boolean inTextBox;
    /// An empty paragraph stands before this one.
    boolean afterBlank;
    /// A drawn or bordered line, or one of underscores, stands in the paragraph or right below it.
    boolean lined;

    boolean drawn;
    boolean newPage;

    /// As the reader writes it, once it was asked for.
    @Nullable
    String plain;

    private @Nullable String folded;
    private @Nullable String told;

    FormParagraph(Element element, FormLook look, String text, List<Run> runs) {
        this.element = element;
        this.look = look;
        this.text = text;
        this.runs = runs;
    }

    String marker() {
        return marker;
    }

    void marked(String by) {
        marker = by;
        told = null;
        folded = null;
    }

    String words() {
        return text.strip();
    }

    /// The words as they are seen: some are shown in capitals.
    String shown() {
        StringBuilder out = new StringBuilder(text);
        for (Run run : runs)
            if (run.look.capitals) out.replace(run.from, run.to, Words.capitals(text.substring(run.from, run.to)));
        return out.toString();
    }

    /// Number and words, single spaces.
    String told() {
        String known = told;
        if (known == null)
            told = known = BLANKS.matcher(marker + text).replaceAll(" ").strip();
        return known;
    }

    String fold() {
        String known = folded;
        if (known == null) {
            known = Fold.fold(told()).replaceAll("[–—−]", "-");
            folded = known;
        }
        return known;
    }

    boolean isBlank() {
        return words().isEmpty();
    }

    /// Only strokes, no words.
    boolean isRule() {
        return !isBlank() && words().matches("[-–—_=*.\\s]+");
    }

    boolean isInTable() {
        return table != null;
    }

    boolean isCapitals() {
        return isCapitals(0, text.length());
    }

    boolean isCapitals(int from, int to) {
        int letters = 0;
        int capitals = 0;
        for (Run run : runs) {
            for (int i = Math.max(from, run.from); i < Math.min(to, run.to); i++) {
                char c = text.charAt(i);
                if (!Character.isLetter(c)) continue;
                letters++;
                if (run.look.capitals || Character.isUpperCase(c)) capitals++;
            }
        }
        return letters > 0 && capitals == letters;
    }

    /// The runs with letters or digits between two places.
    List<Run> within(int from, int to) {
        List<Run> out = new ArrayList<>();
        for (Run run : runs) {
            int a = Math.max(from, run.from);
            int b = Math.min(to, run.to);
            if (a < b && text.substring(a, b).chars().anyMatch(Character::isLetterOrDigit)) out.add(run);
        }
        return out;
    }

    /// How many letters and digits look so.
    int letters(Predicate<FormLook> so) {
        int n = 0;
        for (Run run : runs)
            if (so.test(run.look))
                n += (int) text.substring(run.from, run.to)
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .count();
        return n;
    }

    boolean whole(Predicate<FormLook> so) {
        int all = letters(l -> true);
        return all > 0 && letters(so) == all;
    }

    boolean isCentred() {
        return look.alignment.equals("center");
    }
}
