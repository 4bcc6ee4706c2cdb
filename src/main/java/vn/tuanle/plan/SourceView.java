package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.Span;

/// The source as it stood, cut into stretches each of which belongs to the same found items.
record SourceView(List<Piece> pieces) {
    sealed interface Piece {}

    record Words(List<Segment> segments, boolean bold, boolean italic, boolean centred) implements Piece {}

    record Grid(List<List<GridCell>> rows) implements Piece {}

    /// Where a page of the source begins.
    record PageMark(int page) implements Piece {}

    /// So many blocks are left out here because nothing shown stands in them.
    record Gap(int blocks) implements Piece {}

    record GridCell(List<Words> paragraphs, int columnSpan, int rowSpan) {}

    /// A stretch with the items it belongs to, the widest first; none where nothing was found.
    record Segment(String text, List<Mark> marks) {
        /// Nothing but spaces and stops, which is no link to anywhere.
        boolean bare() {
            return text.codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }

    /// `first` is true on the first stretch of its item, which carries the anchor.
    record Mark(UUID item, boolean doubt, boolean first) {}

    /// An item to be marked.
    record Place(UUID item, Span span, boolean doubt) {}

    /// The whole source with the places marked.
    static SourceView whole(List<Block> blocks, List<Place> places) {
        return new Cutter(places).view(blocks, null);
    }

    /// Only the blocks in which a place stands, each with `around` neighbours on both sides.
    static SourceView around(List<Block> blocks, List<Place> places, int around) {
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (places.stream().anyMatch(p -> overlaps(p.span(), block)))
                for (int n = i - around; n <= i + around; n++) shown.add(n);
        }
        return new Cutter(places).view(blocks, shown);
    }

    /// Which of the places stand in the source at all.
    static boolean stands(Span span) {
        return !span.isEmpty();
    }

    private static boolean overlaps(Span span, Block block) {
        return span.from() < Math.max(block.to(), block.from() + 1) && span.to() > block.from();
    }

    private static final class Cutter {
        private final List<Place> waiting;
        private final List<Place> active = new ArrayList<>();
        private final Set<UUID> anchored = new HashSet<>();
        private int next;

        Cutter(List<Place> places) {
            waiting = places.stream()
                    .filter(p -> !p.span().isEmpty())
                    .sorted(Comparator.comparingInt(p -> p.span().from()))
                    .toList();
        }

        SourceView view(List<Block> blocks, @Nullable Set<Integer> shown) {
            List<Piece> pieces = new ArrayList<>();
            int page = 0;
            int left = 0;
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                if (shown != null && !shown.contains(i)) {
                    left++;
                    continue;
                }
                if (left > 0) pieces.add(new Gap(left));
                left = 0;
                int on = page(block);
                if (on > page) pieces.add(new PageMark(on));
                page = Math.max(page, on);
                pieces.add(
                        switch (block) {
                            case Block.Paragraph paragraph -> words(paragraph);
                            case Block.Table table -> grid(table);
                        });
            }
            if (left > 0) pieces.add(new Gap(left));
            return new SourceView(List.copyOf(pieces));
        }

        private static int page(Block block) {
            return switch (block) {
                case Block.Paragraph paragraph -> paragraph.page();
                case Block.Table table -> table.page();
            };
        }

        private Grid grid(Block.Table table) {
            List<List<GridCell>> rows = new ArrayList<>();
            for (Block.Row row : table.rows()) {
                List<GridCell> cells = new ArrayList<>();
                for (Block.Cell cell : row.cells())
                    cells.add(new GridCell(
                            cell.paragraphs().stream().map(this::words).toList(),
                            Math.max(1, cell.columnSpan()),
                            Math.max(1, cell.rowSpan())));
                rows.add(List.copyOf(cells));
            }
            return new Grid(List.copyOf(rows));
        }

        private Words words(Block.Paragraph paragraph) {
            int from = paragraph.from();
            int to = from + paragraph.text().length();
            while (next < waiting.size() && waiting.get(next).span().from() < to) active.add(waiting.get(next++));
            active.removeIf(place -> place.span().to() <= from);
            TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
            for (Place place : active) {
                cut(cuts, place.span().from(), from, to);
                cut(cuts, place.span().to(), from, to);
            }
            List<Segment> segments = new ArrayList<>();
            int start = from;
            for (int end : cuts.tailSet(from, false)) {
                segments.add(new Segment(paragraph.text().substring(start - from, end - from), marks(start, end)));
                start = end;
            }
            return new Words(List.copyOf(segments), paragraph.bold(), paragraph.italic(), paragraph.centred());
        }

        private static void cut(Set<Integer> cuts, int at, int from, int to) {
            if (at > from && at < to) cuts.add(at);
        }

        private List<Mark> marks(int start, int end) {
            return active.stream()
                    .filter(p -> p.span().from() < end && p.span().to() > start)
                    // of two that cover the same words the doubtful one is the inner, which is what a click means
                    .sorted(Comparator.comparingInt(
                                    (Place p) -> p.span().from() - p.span().to())
                            .thenComparing(Place::doubt))
                    .map(p -> new Mark(p.item(), p.doubt(), anchored.add(p.item())))
                    .toList();
        }
    }
}
