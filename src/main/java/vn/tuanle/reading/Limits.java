package vn.tuanle.reading;

/// How much one file may cost: every reader counts against these, so that no file takes unbounded
/// memory or time.
final class Limits {
    static final int FILE_BYTES = 50 * 1024 * 1024;
    static final long INFLATED_BYTES = 200L * 1024 * 1024;
    static final int ZIP_ENTRIES = 10_000;
    /// Above this size an entry that shrinks more than [#INFLATE_RATIO] times is taken for a bomb.
    static final long INFLATE_FREELY = 16L * 1024 * 1024;
    static final int INFLATE_RATIO = 150;
    static final int TEXT_CHARACTERS = 6_000_000;
    static final int PARAGRAPHS = 200_000;
    /// The parser's own bound stands a little above, so that the sentence is ours.
    static final int NESTING = 150;
    static final int PAGES = 300;
    static final int SCANNED_PAGES = 60;
    /// Drawings inside drawings of one page of a PDF.
    static final int FORMS = 20_000;
    static final int FORM_DEPTH = 12;
    static final int GLYPHS = 6_000_000;
    static final long PICTURE_PIXELS = 120_000_000;
    /// What stands in memory of a picture: an A4 page at 300 dpi has 8.7 million points.
    static final long DRAWN_PIXELS = 16_000_000;
    static final long PDF_SECONDS = 60;
    static final long OCR_PAGE_SECONDS = 120;
    static final long OCR_SECONDS = 600;

    private Limits() {}

    static int megabytes(long bytes) {
        return (int) (bytes / (1024 * 1024));
    }
}
