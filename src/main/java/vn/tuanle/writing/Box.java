package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// What stands on a sheet, one below the other: the form of a document without the format of a file.
public sealed interface Box {
    /// What rounding may add to a line, in points.
    double ROOM = 3;

    /// A paragraph. The first `strong` letters are bold; `left` and `hanging` set it in, in points, a
    /// centred one from both sides; `above` is space over it beside the style's own; `together` keeps
    /// it on one page with the next.
    record Para(Style style, String text, int strong, double left, double hanging, double above, boolean together)
            implements Box {
        Para(Style style, String text) {
            this(style, text, 0, 0, 0, 0, false);
        }

        /// In the middle of `width` points, over more than `most` in lines of about one length.
        static Para even(Style style, String text, double width, double most) {
            FontWidths font = FontWidths.of(style);
            List<String> lines = font.even(text, style.size, most);
            if (lines.size() == 1) return new Para(style, text);
            double side = (width - font.longest(lines, style.size) - ROOM) / 2;
            return new Para(style, text, 0, Math.max(0, side), 0, 0, false);
        }

        Para under(double more) {
            return new Para(style, text, strong, left, hanging, more, together);
        }

        /// How it looks, as names of `paper.css`: `size14 bold centre above6`; `item` where lines after the first are
        /// set in.
        public String look() {
            long gap = Math.round(style.before() + above);
            return style.look()
                    + (style == Style.DEAR ? " dear" : "")
                    + (gap > 0 ? " above" + gap : "")
                    + (hanging > 0 ? " item" : "");
        }

        /// The words that are bold whatever the style.
        public String lead() {
            return text.substring(0, strong);
        }

        public String rest() {
            return text.substring(strong);
        }

        Para with(boolean kept) {
            return new Para(style, text, strong, left, hanging, above, kept);
        }
    }

    /// A line in the middle, in points.
    record Rule(double width) implements Box {
        /// As a name of `paper.css`, in tens of points.
        public String look() {
            return "rule" + Math.clamp(Math.round(width / 10), 2, 30);
        }
    }

    /// Words in a frame; millimetres. Height is that of the decree's stamps, 8 mm.
    record Stamp(Style style, String text, double width, boolean red) implements Box {}

    /// A picture (PNG) with its size in millimetres and what it shows in words.
    record Picture(byte[] png, double width, double height, String told, String look) implements Box {
        /// How the code by which a document is found again stands, and how a chart does.
        static final String CODE = "code";

        static final String CHART = "chart";

        public String data() {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }

    /// A frame without lines: each row a left and a right cell. `left` is the left cell's width in
    /// millimetres.
    record Columns(List<Row> rows, double left, boolean signs) implements Box {}

    record Row(List<Box> left, List<Box> right) {}

    /// A table of data. Column widths in millimetres. `together` keeps its last row on one page with
    /// what follows, up to the signature.
    record Grid(List<List<String>> rows, int heads, List<Double> widths, boolean together) implements Box {
        Grid kept() {
            return new Grid(rows, heads, widths, true);
        }

        /// How each cell of each row looks.
        public List<List<String>> looks() {
            GridLook look = new GridLook(this);
            List<List<String>> out = new ArrayList<>(rows.size());
            for (int r = 0; r < rows.size(); r++) {
                List<String> row = new ArrayList<>(widths.size());
                for (int c = 0; c < widths.size(); c++) row.add(look.style(r, c).look());
                out.add(row);
            }
            return out;
        }

        /// The column's share of the table in hundredths.
        public long share(int column) {
            double sum = widths.stream().mapToDouble(d -> d).sum();
            return Math.round(widths.get(column) * 100 / sum);
        }
    }
}
