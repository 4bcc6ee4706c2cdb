package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.ReadDocument;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.Span;

/// Ties the reader's text to the paragraphs of the file, so that what it understood is known here too.
final class FormSource {
    private static final int NEAR = 250;

    private record Tie(Span source, FormPlace place) {}

    private final List<Tie> ties = new ArrayList<>();
    private final List<ReadDocument> documents;

    FormSource(Reading.Read read, List<FormParagraph> shown) {
        documents = read.documents();
        Map<FormParagraph, Integer> used = new IdentityHashMap<>();
        int at = 0;
        for (Block.Paragraph source : paragraphs(read)) {
            int found = find(source.text(), shown, used, at, Math.min(shown.size(), at + NEAR));
            if (found < 0) found = find(source.text(), shown, used, Math.max(0, at - 40), at);
            if (found >= 0) {
                tie(source, shown.get(found), used);
                at = found;
            }
        }
    }

    @Nullable
    ReadDocument first() {
        return documents.isEmpty() ? null : documents.getFirst();
    }

    private static List<Block.Paragraph> paragraphs(Reading.Read read) {
        List<Block.Paragraph> out = new ArrayList<>();
        for (Block block : read.source().blocks()) {
            switch (block) {
                case Block.Paragraph p -> out.add(p);
                case Block.Table t -> t.rows().forEach(r -> r.cells().forEach(c -> out.addAll(c.paragraphs())));
            }
        }
        return out;
    }

    private static int find(
            String source, List<FormParagraph> shown, Map<FormParagraph, Integer> used, int from, int to) {
        for (int i = from; i < to; i++) {
            FormParagraph p = shown.get(i);
            String plain = plain(p);
            int since = used.getOrDefault(p, 0);
            if (plain.indexOf(source, since) >= 0) return i;
            // a number that Word counts by itself
            if (since == 0 && plain.length() > 0 && source.endsWith(plain) && source.length() - plain.length() < 24)
                return i;
        }
        return -1;
    }

    private void tie(Block.Paragraph source, FormParagraph p, Map<FormParagraph, Integer> used) {
        String plain = plain(p);
        int since = used.getOrDefault(p, 0);
        int at = plain.indexOf(source.text(), since);
        Span span = new Span(source.from(), source.to());
        if (at < 0) {
            p.marked(source.text().substring(0, source.text().length() - plain.length()));
            ties.add(new Tie(span, FormPlace.of(p)));
            used.put(p, plain.length());
            return;
        }
        used.put(p, at + source.text().length());
        ties.add(new Tie(
                span, new FormPlace(p, raw(p, at), raw(p, at + source.text().length()))));
    }

    /// The paragraph as the reader writes it: single spaces, composed letters.
    private static String plain(FormParagraph p) {
        String known = p.plain;
        if (known == null) p.plain = known = plain(p.shown());
        return known;
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\p{Zs}]+", " ")
                .replaceAll("[\\u00AD\\uFEFF\\u200B-\\u200D\\u2060]", "")
                .replaceAll("[\\u2010\\u2011]", "-")
                .strip();
    }

    /// Where a place of the plain text stands in the paragraph's own.
    private static int raw(FormParagraph p, int plain) {
        String text = p.text;
        int seen = 0;
        boolean space = true;
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) i++;
        for (; i < text.length() && seen < plain; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank || !space) seen++;
            space = blank;
        }
        return i;
    }

    /// The words of the file that a span of the source covers.
    List<FormPlace> places(Span span) {
        List<FormPlace> out = new ArrayList<>();
        for (Tie tie : ties) {
            if (tie.source.to() <= span.from() || tie.source.from() >= span.to()) continue;
            out.add(tie.place);
        }
        return out;
    }

    boolean within(FormParagraph p, Span span) {
        return places(span).stream().anyMatch(place -> place.paragraph() == p);
    }
}
