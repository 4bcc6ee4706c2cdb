package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Page numbers, and the lines that stand above or below the text of several pages alike: no part of
/// what the document says.
final class RunningHeads {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–]?\\s*\\d{1,3}\\s*[-–]?|(?i:trang)\\s*\\d{1,3}(\\s*/\\s*\\d{1,3})?");
    /// The part of a page's height, above and below, where its number stands.
    private static final double MARGIN = 0.13;
    /// Where a repeated line stands; the text itself begins 20 to 25 mm below the edge (Phụ lục I, Mục I, 3).
    private static final double EDGE = 0.08;
    private static final int LINES = 3;
    private static final double WIDE = 0.7;
    private static final double NEAR = 3;

    private final Set<String> running = new HashSet<>();

    /// Learns from all pages, each given as its rows from the top down.
    RunningHeads(List<PageText> pages, List<List<List<PageLine>>> rows) {
        Map<String, Integer> seen = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            Set<String> here = new HashSet<>();
            for (List<PageLine> row : rows.get(p)) if (isAtEdge(row, pages.get(p), EDGE)) here.add(told(row));
            for (String told : here) if (seen.merge(told, 1, Integer::sum) == 2) running.add(told);
        }
    }

    /// The rows of one page that belong to its text.
    List<List<PageLine>> without(List<List<PageLine>> rows, PageText page) {
        List<List<PageLine>> kept = new ArrayList<>(rows);
        for (int i = 0; i < LINES && !kept.isEmpty() && drops(kept.getFirst(), page); i++) kept.removeFirst();
        for (int i = 0; i < LINES && !kept.isEmpty() && drops(kept.getLast(), page); i++) kept.removeLast();
        double foot = foot(page);
        while (!kept.isEmpty() && kept.getLast().getFirst().base() > foot) kept.removeLast();
        return kept;
    }

    /// Where the agency's address begins, under a line as wide as the text (Phụ lục I, Mục III, 4).
    private static double foot(PageText page) {
        return page.rules().stream()
                .filter(rule -> rule.isHorizontal() && rule.right() - rule.left() > WIDE * page.width())
                .filter(rule -> rule.top() > (1 - MARGIN) * page.height())
                .filter(rule -> page.rules().stream()
                        .noneMatch(other ->
                                other.bottom() - other.top() > NEAR && Math.abs(other.bottom() - rule.top()) < NEAR))
                .mapToDouble(PageText.Rule::top)
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private boolean drops(List<PageLine> row, PageText page) {
        if (isAtEdge(row, page, EDGE) && running.contains(told(row))) return true;
        return row.size() == 1
                && isAtEdge(row, page, MARGIN)
                && PAGE_NUMBER.matcher(row.getFirst().text()).matches();
    }

    private static boolean isAtEdge(List<PageLine> row, PageText page, double edge) {
        double place = row.getFirst().base() / page.height();
        return place < edge || place > 1 - edge;
    }

    /// The words without their digits, which count pages.
    private static String told(List<PageLine> row) {
        StringBuilder out = new StringBuilder();
        for (PageLine line : row) out.append(line.text()).append(' ');
        return out.toString().replaceAll("\\d+", "#");
    }
}
