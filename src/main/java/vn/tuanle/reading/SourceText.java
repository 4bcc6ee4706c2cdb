package vn.tuanle.reading;

import java.util.List;
import vn.tuanle.kernel.Phrase;

/// A whole source as text: its blocks in order and the one string that all offsets count in.
/// `scanned` is true when the text was recognised from pictures, so that number, date and signer
/// are never
/// taken as sure.
///
/// `faint` are the words with digits in it of which the recogniser was not sure, `repairs` what was put
/// right.
public record SourceText(
        String text, List<Block> blocks, boolean scanned, int pages, List<Span> faint, List<Phrase> repairs) {
    public SourceText(String text, List<Block> blocks, boolean scanned, int pages) {
        this(text, blocks, scanned, pages, List.of(), List.of());
    }

    SourceText with(List<Phrase> made) {
        return new SourceText(text, blocks, scanned, pages, faint, List.copyOf(made));
    }
}
