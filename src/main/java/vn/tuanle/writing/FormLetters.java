package vn.tuanle.writing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Holds the letters of one part against the decree's table of sample letters: size, weight and slope, case, alignment.
final class FormLetters {
    private final FormFindings findings;

    FormLetters(FormFindings findings) {
        this.findings = findings;
    }

    void judge(FormPart part, FormPlace place) {
        size(part, place);
        style(part, place);
        letterCase(part, place);
        if (part.centred) centred(part, place.paragraph());
    }

    void size(FormPart part, FormPlace place) {
        for (FormParagraph.Run run : place.runs()) {
            int size = run.look().halfPoints;
            if (size >= part.least && size <= part.most) continue;
            int good = size < part.least ? part.least : part.most;
            Phrase wanted = part.least == part.most
                    ? Phrase.of("cỡ chữ {0}", points(part.least))
                    : Phrase.of("cỡ chữ {0} đến {1}", points(part.least), points(part.most));
            add(
                    part,
                    ".size",
                    Phrase.of("cỡ chữ {0}", points(size)),
                    wanted,
                    place,
                    () -> FormMend.size(FormMend.piece(run, place), good));
        }
    }

    void style(FormPart part, FormPlace place) {
        for (FormParagraph.Run run : place.runs()) {
            FormLook look = run.look();
            if (look.bold == part.bold && look.italic == part.italic) continue;
            Phrase wanted = Phrase.of(style(part.bold, part.italic));
            add(
                    part,
                    ".style",
                    Phrase.of(style(look.bold, look.italic)),
                    wanted,
                    place,
                    () -> FormMend.style(FormMend.piece(run, place), part.bold, part.italic));
        }
    }

    private void letterCase(FormPart part, FormPlace place) {
        boolean capitals = place.isCapitals();
        switch (part.letters) {
            case ANY -> {}
            case UPPER -> {
                if (!capitals && place.text().chars().anyMatch(Character::isLetter))
                    add(
                            part,
                            ".capitals",
                            Phrase.of("chữ in thường"),
                            Phrase.of("chữ in hoa"),
                            place,
                            () -> place.runs().forEach(run -> FormMend.capitals(FormMend.piece(run, place), true)));
            }
            case LOWER -> {
                long letters = place.text().chars().filter(Character::isLetter).count();
                if (capitals && letters > 4) {
                    // typed in capitals, they are the words
                    boolean look = !isTypedInCapitals(place);
                    Runnable mend =
                            () -> place.runs().forEach(run -> FormMend.capitals(FormMend.piece(run, place), false));
                    add(
                            part,
                            ".capitals",
                            Phrase.of("chữ in hoa"),
                            Phrase.of("chữ in thường"),
                            place,
                            look ? mend : null);
                }
            }
        }
    }

    private static boolean isTypedInCapitals(FormPlace place) {
        String text = place.text();
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// Not judged where spaces, tabs or indents put the words in their place.
    void centred(FormPart part, FormParagraph p) {
        FormLook look = p.look;
        if (look.alignment.equals("center") || isPlaced(p)) return;
        add(
                part,
                ".alignment",
                Phrase.of(alignment(look.alignment)),
                Phrase.of("canh giữa"),
                FormPlace.of(p),
                () -> FormMend.alignment(p.element, "center"));
    }

    static boolean isPlaced(FormParagraph p) {
        FormLook look = p.look;
        return look.framed
                || look.uncertain
                || p.inTextBox
                || look.left != 0
                || look.right != 0
                || look.firstLine != 0
                || p.text.indexOf('\t') >= 0
                || p.text.startsWith(" ")
                || p.text.startsWith("\u00A0");
    }

    private void add(
            FormPart part, String aspect, Phrase found, Phrase wanted, FormPlace place, @Nullable Runnable mend) {
        findings.add(part.id + aspect, part, FormRule.cited(part.clause), found, wanted, FormSpot.of(place), mend);
    }

    static String points(int halfPoints) {
        return halfPoints % 2 == 0 ? "" + halfPoints / 2 : halfPoints / 2 + ",5";
    }

    private static String style(boolean bold, boolean italic) {
        return italic
                ? bold ? "kiểu chữ nghiêng, đậm" : "kiểu chữ nghiêng"
                : bold ? "kiểu chữ đứng, đậm" : "kiểu chữ đứng";
    }

    static String alignment(String alignment) {
        return switch (alignment) {
            case "right" -> "canh phải";
            case "both" -> "canh đều hai lề";
            case "center" -> "canh giữa";
            default -> "canh trái";
        };
    }
}
