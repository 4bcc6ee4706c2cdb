package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;

/// Finds where a page has two columns (letterhead, recipients and signature) and brings its lines
/// into reading order.
final class PageZones {
    private static final Pattern TITLE = Pattern.compile(
            "(?:ke hoach|quyet dinh|thong bao|bao cao|huong dan|chi thi|nghi quyet|to trinh|cong van|kinh gui|phu luc).{0,3}");

    private PageZones() {}

    /// Lines that follow each other: of the full width, or one column of a zone.
    record Flow(List<PageLine> lines, boolean column) {}

    static List<Flow> of(List<List<PageLine>> rows) {
        List<Flow> flows = new ArrayList<>();
        List<PageLine> body = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i < done) continue;
            boolean pair = rows.get(i).size() == 2;
            if (!pair && !beside(rows, i)) continue;
            Zone zone = pair
                    ? new Zone(rows, i, i, rows.get(i).getFirst(), rows.get(i).getLast())
                    : new Zone(rows, i, i + 1, leftOf(rows, i), rightOf(rows, i));
            int from = zone.growUp(done);
            int to = zone.growDown();
            if (!zone.isColumns()) continue;
            for (int r = done; r < from; r++) body.addAll(rows.get(r));
            if (!body.isEmpty()) flows.add(new Flow(body, false));
            body = new ArrayList<>();
            if (!zone.left.isEmpty()) flows.add(new Flow(zone.left, true));
            if (!zone.right.isEmpty()) flows.add(new Flow(zone.right, true));
            done = to;
        }
        for (int r = done; r < rows.size(); r++) body.addAll(rows.get(r));
        if (!body.isEmpty()) flows.add(new Flow(body, false));
        return flows;
    }

    /// Two lines nearer to each other than lines of one text stand, left and right of a gap: columns set
    /// in letters of two sizes.
    private static boolean beside(List<List<PageLine>> rows, int at) {
        if (at + 1 >= rows.size()
                || rows.get(at).size() != 1
                || rows.get(at + 1).size() != 1) return false;
        PageLine one = rows.get(at).getFirst();
        PageLine next = rows.get(at + 1).getFirst();
        double size = Math.max(one.size(), next.size());
        boolean apart = one.right() + size < next.left() || next.right() + size < one.left();
        return apart && Math.abs(next.base() - one.base()) < 0.9 * size;
    }

    private static PageLine leftOf(List<List<PageLine>> rows, int at) {
        return isFirstLeft(rows, at)
                ? rows.get(at).getFirst()
                : rows.get(at + 1).getFirst();
    }

    private static PageLine rightOf(List<List<PageLine>> rows, int at) {
        return isFirstLeft(rows, at)
                ? rows.get(at + 1).getFirst()
                : rows.get(at).getFirst();
    }

    private static boolean isFirstLeft(List<List<PageLine>> rows, int at) {
        return rows.get(at).getFirst().left() < rows.get(at + 1).getFirst().left();
    }

    /// Rows from `anchor` up and down that keep clear of one gutter.
    private static final class Zone {
        final List<List<PageLine>> rows;
        final int anchor;
        final int last;
        final List<PageLine> left = new ArrayList<>();
        final List<PageLine> right = new ArrayList<>();
        double gutterLeft;
        double gutterRight;
        int pairs = 1;

        Zone(List<List<PageLine>> rows, int anchor, int last, PageLine a, PageLine b) {
            this.rows = rows;
            this.anchor = anchor;
            this.last = last;
            gutterLeft = a.right();
            gutterRight = b.left();
            left.add(a);
            right.add(b);
        }

        /// The mark of authority may stand a line above “Nơi nhận”, and the other way round.
        int growUp(int bound) {
            int from = anchor;
            while (from > bound && rows.get(from - 1).size() == 1) {
                PageLine line = rows.get(from - 1).getFirst();
                double gap = rows.get(from).getFirst().base() - line.base();
                boolean onRight = line.left() > gutterLeft && line.middle() > (gutterLeft + gutterRight) / 2;
                boolean onLeft =
                        line.right() < gutterRight && Fold.fold(line.text()).startsWith("noi nhan");
                if (gap > 2.2 * line.size() || !(onRight || onLeft) || !clears(line, onLeft)) break;
                (onLeft ? left : right).addFirst(line);
                from--;
            }
            return from;
        }

        /// Gives the first row below that is no longer part of the columns.
        int growDown() {
            int next = last + 1;
            for (; next < rows.size(); next++) {
                List<PageLine> row = rows.get(next);
                if (row.size() > 2
                        || TITLE.matcher(Fold.fold(row.getFirst().text())).matches()) break;
                if (row.size() == 2) {
                    if (!clears(row.getFirst(), true) || !clears(row.getLast(), false)) break;
                    left.add(row.getFirst());
                    right.add(row.getLast());
                    pairs++;
                } else {
                    PageLine line = row.getFirst();
                    boolean onLeft = line.middle() < (gutterLeft + gutterRight) / 2;
                    List<PageLine> column = onLeft ? left : right;
                    double gap = line.base() - column.getLast().base();
                    // The seal and the hand leave room above the signer's name.
                    if (gap > (onLeft ? 2.4 : 14) * line.size() || !clears(line, onLeft)) break;
                    column.add(line);
                }
            }
            return next;
        }

        private boolean clears(PageLine line, boolean onLeft) {
            double l = onLeft ? Math.max(gutterLeft, line.right()) : gutterLeft;
            double r = onLeft ? gutterRight : Math.min(gutterRight, line.left());
            if (onLeft ? line.right() > r : line.left() < l) return false;
            if (r - l < 0.5 * line.size()) return false;
            gutterLeft = l;
            gutterRight = r;
            return true;
        }

        /// One pair alone is a zone only with another line in it: otherwise it is a line with a
        /// wide gap.
        boolean isColumns() {
            return pairs > 1 || left.size() + right.size() > 2;
        }
    }
}
