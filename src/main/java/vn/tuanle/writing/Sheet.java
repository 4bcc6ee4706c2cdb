package vn.tuanle.writing;

import java.util.List;

/// A run of pages with page numbers of its own from 1. `foot` stands at the foot of its first page.
/// `places` says of which part of the text each box is, as `Facsimile.Piece` names it; it ends where no
/// more do.
record Sheet(Paper paper, List<Box> boxes, List<String> foot, List<String> places) {
    Sheet(Paper paper, List<Box> boxes, List<String> foot) {
        this(paper, boxes, foot, List.of());
    }

    String place(int box) {
        return box < places.size() ? places.get(box) : "";
    }

    /// A4; a framed sheet is a certificate's. Margins in millimetres.
    enum Paper {
        UPRIGHT("main", Decree30.PAGE_WIDTH, Decree30.TOP, Decree30.RIGHT, Decree30.BOTTOM, Decree30.LEFT),
        WIDE("wide", Decree30.PAGE_HEIGHT, Decree30.TOP, Decree30.RIGHT, Decree30.BOTTOM, Decree30.LEFT),
        FRAMED("framed", Decree30.PAGE_HEIGHT, 20, 25, 20, 25);

        final String id;
        final double width;
        final double height;
        final double top;
        final double right;
        final double bottom;
        final double left;

        Paper(String id, double width, double top, double right, double bottom, double left) {
            this.id = id;
            this.width = width;
            this.height = Decree30.PAGE_WIDTH + Decree30.PAGE_HEIGHT - width;
            this.top = top;
            this.right = right;
            this.bottom = bottom;
            this.left = left;
        }

        double text() {
            return width - left - right;
        }

        boolean landscape() {
            return width > height;
        }
    }

    double width() {
        return paper.text();
    }
}
