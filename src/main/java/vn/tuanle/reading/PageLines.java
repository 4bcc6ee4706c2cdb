package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;

/// Puts the words of a page into lines, and parts a line where a gap is wider than any blank
/// between words.
final class PageLines {
    /// In letter heights; wider gaps part columns.
    private static final double COLUMN_GAP = 1.3;

    /// A list marker: the gap behind it is a tab.
    private static final Pattern MARKER =
            Pattern.compile("[-–+*•·]|\\(?(?:[ivxlc]{1,6}|\\d{1,3}|[a-zđ])[.)/]|\\d+(?:\\.\\d+)+\\.?|dieu|phan|muc");

    /// Behind these a blank is left for a number or a date.
    private static final Pattern BLANK = Pattern.compile("so:?|ngay|thang|\\.+|…+");

    private PageLines() {}

    /// All lines from the top down, those of one height from left to right.
    static List<List<PageLine>> of(List<PageWord> words) {
        List<PageWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(PageWord::base).thenComparingDouble(PageWord::left));
        List<List<PageLine>> rows = new ArrayList<>();
        List<PageWord> row = new ArrayList<>();
        double base = 0;
        for (PageWord word : sorted) {
            if (!row.isEmpty() && word.base() - base > 0.45 * Math.max(rowSize(row), word.size() * 0.6)) {
                rows.add(parted(row));
                row = new ArrayList<>();
            }
            // The height of the largest letters leads: footnote signs stand higher and smaller.
            base = row.isEmpty() || word.size() >= rowSize(row) ? word.base() : base;
            row.add(word);
        }
        if (!row.isEmpty()) rows.add(parted(row));
        return rows;
    }

    private static double rowSize(List<PageWord> row) {
        double size = 0;
        for (PageWord word : row) size = Math.max(size, word.size());
        return size;
    }

    private static List<PageLine> parted(List<PageWord> row) {
        row.sort(Comparator.comparingDouble(PageWord::left));
        List<PageLine> parts = new ArrayList<>();
        List<PageWord> part = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            PageWord word = row.get(i);
            if (!part.isEmpty()) {
                PageWord last = part.getLast();
                double gap = word.left() - last.right();
                boolean wide = gap > COLUMN_GAP * Math.max(last.size(), word.size()) && !staysTogether(part, gap);
                if (wide || gap > 0.35 * word.size() && opensMotto(row, i)) {
                    parts.add(PageLine.of(part));
                    part = new ArrayList<>();
                }
            }
            part.add(word);
        }
        parts.add(PageLine.of(part));
        return parts;
    }

    /// A long name on the left comes close to the motto on the right: it is a column all the same.
    private static boolean opensMotto(List<PageWord> row, int at) {
        if (at + 2 >= row.size()) return false;
        String first = Fold.fold(row.get(at).text() + " " + row.get(at + 1).text() + " "
                + row.get(at + 2).text());
        return first.equals("cong hoa xa") || first.matches("doc lap [-–]");
    }

    private static boolean staysTogether(List<PageWord> before, double gap) {
        PageWord last = before.getLast();
        if (gap > 9 * last.size()) return false;
        String word = Fold.fold(last.text());
        return BLANK.matcher(word).matches() && !last.text().equals("SỞ")
                || (before.size() == 1 && MARKER.matcher(word).matches());
    }
}
