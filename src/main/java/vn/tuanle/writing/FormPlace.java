package vn.tuanle.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Some words of a paragraph, nearly always all of them: one part of a document's form.
record FormPlace(FormParagraph paragraph, int from, int to) {

    static FormPlace of(FormParagraph paragraph) {
        return new FormPlace(paragraph, 0, paragraph.text.length());
    }

    /// The lines of a paragraph, where line feeds part it.
    static List<FormPlace> lines(FormParagraph paragraph) {
        List<FormPlace> out = new ArrayList<>();
        int from = 0;
        String text = paragraph.text;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') continue;
            FormPlace place = new FormPlace(paragraph, from, i);
            if (!place.text().isEmpty()) out.add(place);
            from = i + 1;
        }
        return out;
    }

    String text() {
        String words = paragraph
                .text
                .substring(from, to)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        return isWhole() ? (paragraph.marker() + words).strip() : words;
    }

    String bare() {
        return bare(text());
    }

    List<FormParagraph.Run> runs() {
        return paragraph.within(from, to);
    }

    boolean isCapitals() {
        return paragraph.isCapitals(from, to);
    }

    boolean isWhole() {
        return paragraph.text.substring(0, from).isBlank()
                && paragraph.text.substring(to).isBlank();
    }

    String shortly() {
        String text = text();
        return text.length() <= 42 ? text : text.substring(0, 40).strip() + "…";
    }

    /// Small letters without tones, one for one, so that places stay the same; one kind of hyphen and space.
    static String bare(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char b = c < 0x80
                    ? c
                    : c == 'đ' || c == 'Đ'
                            ? 'd'
                            : c == '–' || c == '—' || c == '−' || c == '‑'
                                    ? '-'
                                    : Character.isSpaceChar(c)
                                            ? ' '
                                            : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                                    .charAt(0);
            out.append(Character.toLowerCase(b));
        }
        return out.toString();
    }
}
