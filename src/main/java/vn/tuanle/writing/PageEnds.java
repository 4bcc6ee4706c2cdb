package vn.tuanle.writing;

import java.util.List;

/// On which page each box of a sheet begins, by the widths of the letters alone: near enough for the
/// screen, without the time that a PDF takes.
final class PageEnds {
    private static final double POINTS = 72 / 25.4;

    private final Sheet sheet;
    private final double high;
    private final int[] begins;
    private int page = 1;
    /// How much of the page is taken.
    private double taken;

    private PageEnds(Sheet sheet) {
        this.sheet = sheet;
        Sheet.Paper paper = sheet.paper();
        this.high = (paper.height - paper.top - paper.bottom) * POINTS;
        this.begins = new int[sheet.boxes().size()];
    }

    static PageEnds of(Sheet sheet) {
        PageEnds ends = new PageEnds(sheet);
        List<Box> boxes = sheet.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            if (ends.taken > 0 && ends.taken + ends.opening(i) > ends.high) ends.next();
            ends.begins[i] = ends.page;
            ends.take(boxes.get(i));
        }
        return ends;
    }

    int page(int box) {
        return begins[box];
    }

    int pages() {
        return page;
    }

    private void next() {
        page++;
        taken = 0;
    }

    /// What must stand on one page from this box on: headings with what they head, the last lines with
    /// the signature.
    private double opening(int from) {
        List<Box> boxes = sheet.boxes();
        double sum = 0;
        for (int i = from; i < boxes.size(); i++) {
            boolean keeps = boxes.get(i) instanceof Box.Para para
                    && (para.together() || para.style().keepsNext());
            if (!keeps) return sum + least(boxes.get(i), from < i);
            sum += Heights.of(List.of(boxes.get(i)), sheet.width());
        }
        return sum;
    }

    private double least(Box box, boolean headed) {
        return switch (box) {
            case Box.Para para -> {
                double all = Heights.of(List.of(para), sheet.width());
                double line = Heights.line(para.style());
                double above = para.style().before() + para.above();
                // two lines at least on either page
                yield all - above <= 3.5 * line ? all : above + 2 * line;
            }
            case Box.Grid grid -> {
                double[] rows = Heights.rows(grid);
                double sum = 0;
                for (int r = 0; r <= grid.heads() && r < rows.length; r++) sum += rows[r];
                yield sum;
            }
            case Box.Rule rule -> headed ? 0 : Heights.of(List.of(box), sheet.width());
            default -> Heights.of(List.of(box), sheet.width());
        };
    }

    private void take(Box box) {
        if (box instanceof Box.Grid grid) {
            rows(grid);
            return;
        }
        taken += Heights.of(List.of(box), sheet.width());
        while (taken > high) {
            page++;
            taken -= high;
        }
    }

    /// Row by row, the heads again on each page.
    private void rows(Box.Grid grid) {
        double[] rows = Heights.rows(grid);
        double heads = 0;
        for (int r = 0; r < rows.length; r++) {
            if (taken > 0 && taken + rows[r] > high) {
                next();
                if (r >= grid.heads()) taken = heads;
            }
            if (r < grid.heads()) heads += rows[r];
            taken += rows[r];
        }
    }
}
