package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Words with their places, page by page, become paragraphs and tables in reading order.
final class PageLayout {
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
        List<List<PageTables.Table>> ruled = new ArrayList<>();
        List<List<List<PageLine>>> rows = new ArrayList<>();
        for (PageText page : pages) {
            ruled.add(PageTables.of(page));
            rows.add(PageLines.of(PageTables.outside(page.words(), ruled.getLast())));
        }
        RunningHeads heads = new RunningHeads(pages, rows);
        AlignedTables aligned = new AlignedTables();
        for (int i = 0; i < pages.size(); i++) {
            PageText page = pages.get(i);
            all.add(parts(page, ruled.get(i), heads.without(rows.get(i), page), aligned));
        }
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

    private static Parts parts(
            PageText page, List<PageTables.Table> ruled, List<List<PageLine>> lines, AlignedTables aligned) {
        List<PageTables.Table> found = aligned.of(lines);
        List<PageTables.Table> tables = new ArrayList<>(ruled);
        tables.addAll(found);
        tables.sort(Comparator.comparingDouble(PageTables.Table::top));
        List<List<PageLine>> rows = lines.stream()
                .filter(r -> found.stream()
                        .noneMatch(t ->
                                r.getFirst().base() > t.top() && r.getFirst().base() < t.bottom()))
                .toList();
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

    /// Where full lines end on most pages; a last page with short lines only cannot say so itself.
    private static double usualRight(List<Parts> pages) {
        double[] rights = pages.stream().mapToDouble(Parts::right).toArray();
        Arrays.sort(rights);
        return rights.length == 0 ? 0 : rights[rights.length / 2];
    }
}
