package vn.tuanle.reading;

/// A stretch of the source text: character offsets into [SourceText#text()], `to` exclusive.
public record Span(int from, int to) {
    public static final Span NONE = new Span(0, 0);

    public boolean isEmpty() {
        return to <= from;
    }
}
