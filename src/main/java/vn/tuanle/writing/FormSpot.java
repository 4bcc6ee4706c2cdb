package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import vn.tuanle.kernel.Phrase;

/// A place in a file: the paragraph counted from 1 among those with words (0 where it is no paragraph), its first
/// words and how they look.
public record FormSpot(int paragraph, Phrase place, boolean centred, List<Piece> words) {
    private static final int SHOWN = 160;

    /// Words of one look.
    public record Piece(String text, boolean bold, boolean italic) {}

    static FormSpot page(Phrase place) {
        return new FormSpot(0, place, false, List.of());
    }

    static FormSpot of(FormParagraph paragraph) {
        return of(FormPlace.of(paragraph));
    }

    static FormSpot of(FormPlace place) {
        FormParagraph p = place.paragraph();
        List<Piece> words = new ArrayList<>();
        int left = SHOWN;
        if (place.isWhole() && !p.marker().isEmpty()) words.add(new Piece(p.marker(), false, false));
        for (FormParagraph.Run run : p.runs) {
            int from = Math.max(run.from(), place.from());
            int to = Math.min(Math.min(run.to(), place.to()), from + left);
            if (from >= to) continue;
            String text = p.text.substring(from, to);
            left -= to - from;
            FormLook look = run.look();
            words.add(new Piece(look.capitals ? Words.capitals(text) : text, look.bold, look.italic));
        }
        if (left == 0) words.add(new Piece("…", false, false));
        return new FormSpot(
                p.number, Phrase.of("đoạn {0} “{1}”", p.number, place.shortly()), p.isCentred(), List.copyOf(words));
    }

    Phrase where(FormPart part) {
        Phrase box = part.place();
        return box == null ? place : Phrase.of("{0}, {1}", box, place);
    }
}
