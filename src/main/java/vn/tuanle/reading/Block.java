package vn.tuanle.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// One paragraph or one table of the source, in reading order, as every kind of file gives it.
/// Offsets count characters of the whole source text, in which blocks stand one after the other,
/// each ended
/// by a line feed.
public sealed interface Block {
    int from();

    int to();

    /// `page` counts from 1, 0 where the kind of file has no pages. `bold` is true when the whole
    /// paragraph
    /// is bold.
    /// `centred` is true when the file says so. `confidence` is the recogniser's, 0 to 1; 1 for
    /// digital text.
    record Paragraph(
            String text,
            int from,
            int to,
            int page,
            boolean bold,
            boolean italic,
            boolean centred,
            double confidence,
            @Nullable Box box)
            implements Block {}

    /// A table as rows of cells; a cell holds its own paragraphs. `from` and `to` span all its
    /// cells' text.
    record Table(List<Row> rows, int from, int to, int page) implements Block {
        /// Two columns at most: a heading or a signature set side by side, not a table of figures.
        public boolean isLayout() {
            return rows.stream().allMatch(row -> row.cells().size() <= 2);
        }
    }

    record Row(List<Cell> cells) {}

    record Cell(List<Paragraph> paragraphs, int columnSpan, int rowSpan) {
        /// The cell of “Nơi nhận” beside the signature, whose lines begin at its edge.
        public boolean holdsRecipients() {
            return !paragraphs.isEmpty()
                    && Fold.fold(paragraphs.getFirst().text()).startsWith("noi nhan");
        }
    }

    /// Where on its page a paragraph stands, as fractions of the page's width and height from the
    /// top left.
    /// `turn` is by how many degrees clockwise the page of the file is first to be turned.
    record Box(double left, double top, double right, double bottom, double turn) {
        public Box turned(double degrees) {
            return new Box(left, top, right, bottom, degrees);
        }
    }
}
