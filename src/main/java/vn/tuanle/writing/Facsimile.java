package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;

/// A document as it looks on paper, for a page on the screen: the boxes from which the files are
/// written too, and about where the pages end. `pages` counts those of all sheets.
public record Facsimile(List<Leaf> leaves, int pages) {
    /// A run of pages of one form: `main`, `wide` (across) or `framed` (a certificate).
    public record Leaf(String form, List<Piece> pieces, List<String> foot) {}

    /// One box of it. `place` names the part of the text that it shows: `dau` the title, `c0` … the legal
    /// bases, `b0` … the passages of the body; empty for any other. `heading` is its depth from 1, 0 for
    /// none. `page` is the page that begins with it by our estimate, 0 where none does.
    public record Piece(String place, Box box, int heading, int page) {}

    public static Facsimile of(OfficialDocument document) {
        List<Leaf> leaves = new ArrayList<>();
        int pages = 0;
        for (Sheet sheet : Layout.of(document)) {
            PageEnds ends = PageEnds.of(sheet);
            List<Piece> pieces = new ArrayList<>();
            int depth = 0;
            for (int i = 0; i < sheet.boxes().size(); i++) {
                Box box = sheet.boxes().get(i);
                boolean begins = i > 0 && ends.page(i) > ends.page(i - 1);
                int heading = depth(box, depth);
                if (heading > 0) depth = heading;
                pieces.add(new Piece(sheet.place(i), box, heading, begins ? ends.page(i) : 0));
            }
            leaves.add(new Leaf(sheet.paper().id, List.copyOf(pieces), sheet.foot()));
            pages += ends.pages();
        }
        return new Facsimile(List.copyOf(leaves), pages);
    }

    /// The type and the names of parts are lines of the form; the page around it has their title.
    private static int depth(Box box, int before) {
        if (!(box instanceof Box.Para para)) return 0;
        return switch (para.style()) {
            case ANNEX, HEADING -> 1;
            case ARTICLE -> para.strong() > 0 ? 1 : 0;
            case CLAUSE_TITLE -> Math.min(before + 1, 2);
            default -> 0;
        };
    }
}
