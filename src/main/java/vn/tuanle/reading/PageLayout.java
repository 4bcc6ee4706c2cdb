package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Words with their places, page by page, become paragraphs and tables in reading order.
final class PageLayout {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–]?\\s*\\d{1,3}\\s*[-–]?|(?i:trang)\\s*\\d{1,3}(\\s*/\\s*\\d{1,3})?");
    /// The part of a page's height, above and below, where its number stands.
    private static final double MARGIN = 0.13;

    private PageLayout() {}

    /// A page as parts from the top down: text between tables, each followed by a table but the
    /// last.
    private record Parts(PageText page, List<List<PageZones.Flow>> texts, List<PageTables.Table> tables) {
        /// Lines of the full width; columns keep to margins of their own.
        java.util.stream.Stream<PageLine> fullLines() {
            return texts.stream().flatMap(List::stream).filter(f -> !f.column()).flatMap(f -> f.lines().stream());
        }

        double left() {
            return fullLines().mapToDouble(PageLine::left).min().orElse(0);
        }

        double right() {
            return fullLines().mapToDouble(PageLine::right).max().orElse(0);
        }
    }

    static SourceText read(List<PageText> pages, boolean scanned) throws RefusedFile {
        List<Parts> all = new ArrayList<>();
        for (PageText page : pages) all.add(parts(page));
        double usual = usualRight(all);
        SourceWriter out = new SourceWriter();
        PageParagraphs paragraphs = new PageParagraphs(out);
        PageTables.Writer tables = new PageTables.Writer(out);
        for (Parts parts : all) {
            double left = parts.left();
            double right = Math.max(parts.right(), Math.min(usual, parts.page.width()));
            for (int i = 0; i < parts.texts.size(); i++) {
                if (!parts.texts.get(i).isEmpty()) tables.close();
                for (PageZones.Flow flow : parts.texts.get(i)) paragraphs.add(parts.page, flow, left, right);
                if (i < parts.tables.size()) {
                    paragraphs.close();
                    tables.add(parts.tables.get(i), parts.page);
                }
            }
        }
        paragraphs.close();
        tables.close();
        return out.done(scanned, pages.size());
    }

    private static Parts parts(PageText page) {
        List<PageTables.Table> tables = PageTables.of(page);
        List<List<PageLine>> rows = withoutPageNumber(PageLines.of(PageTables.outside(page.words(), tables)), page);
        List<List<PageZones.Flow>> texts = new ArrayList<>();
        int next = 0;
        for (PageTables.Table table : tables) {
            int from = next;
            while (next < rows.size() && rows.get(next).getFirst().base() < table.top()) next++;
            texts.add(PageZones.of(rows.subList(from, next)));
        }
        texts.add(PageZones.of(rows.subList(next, rows.size())));
        return new Parts(page, texts, tables);
    }

    private static List<List<PageLine>> withoutPageNumber(List<List<PageLine>> rows, PageText page) {
        List<List<PageLine>> kept = new ArrayList<>(rows);
        if (!kept.isEmpty() && isPageNumber(kept.getFirst(), page)) kept.removeFirst();
        if (!kept.isEmpty() && isPageNumber(kept.getLast(), page)) kept.removeLast();
        return kept;
    }

    private static boolean isPageNumber(List<PageLine> row, PageText page) {
        double place = row.getFirst().base() / page.height();
        return row.size() == 1
                && (place < MARGIN || place > 1 - MARGIN)
                && PAGE_NUMBER.matcher(row.getFirst().text()).matches();
    }

    /// Where full lines end on most pages; a last page with short lines only cannot say so itself.
    private static double usualRight(List<Parts> pages) {
        double[] rights = pages.stream().mapToDouble(Parts::right).toArray();
        Arrays.sort(rights);
        return rights.length == 0 ? 0 : rights[rights.length / 2];
    }
}
