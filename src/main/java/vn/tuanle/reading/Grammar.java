package vn.tuanle.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// The grammar of official documents: blocks of text to what the documents say.
public final class Grammar {
    private static final Pattern YEAR = Pattern.compile("\\bnam (?:hoc )?(20\\d{2})");

    private Grammar() {}

    public static List<ReadDocument> read(SourceText source) {
        List<ReadDocument> out = new ArrayList<>();
        List<Line> lines = Lines.of(source);
        List<Segments.Segment> segments = Segments.of(lines);
        for (Segments.Segment segment : segments) {
            // Notes stand below the last document of a file and belong to no clause.
            List<Found<String>> notes = segment == segments.getLast() ? Lines.notes(source) : List.of();
            out.add(document(segment, source.scanned(), notes, out.isEmpty() ? null : out.getLast()));
        }
        return List.copyOf(out);
    }

    private static ReadDocument document(
            Segments.Segment segment, boolean scanned, List<Found<String>> notes, @Nullable ReadDocument before) {
        Header header = Header.of(segment.head(), scanned);
        Parts parts = Parts.of(segment);
        List<Phrase> warnings = new ArrayList<>();
        boolean attached = !parts.attached.isEmpty() || segment.head().isEmpty();
        if (attached && before != null) inherit(header, before, warnings);
        if (header.issuer == null) header.issuer = Preamble.speaker(parts.preamble);
        if (header.date == null && header.undated != null) warnings.add(header.undated);
        DocumentKind kind = kind(segment.kind(), header, warnings);
        @Nullable LocalDate issued = header.date == null ? null : header.date.value();
        Dates.Year year = new Dates.Year(year(header, parts, issued), issued);
        ClauseTree tree = ClauseTree.of(parts);
        warnings.addAll(tree.warnings);
        List<Found<ReadDocument.Campaign>> campaigns =
                Campaigns.in(titles(header, parts), tree.root, parts.preamble, year);
        Gathered work = new Gathered(
                new Deadlines(year, RelativeDeadlines.Known.of(campaigns, issued)),
                new Speaker(header.issuer == null ? null : header.issuer.value()));
        Assignments walk = new Assignments(kind, work);
        if (kind == DocumentKind.CONG_VAN && !parts.preamble.isEmpty())
            walk.told = Preamble.told(parts.preamble.getLast());
        for (Piece piece : parts.preamble) {
            int at = Preamble.asking(piece);
            int asks = kind == DocumentKind.CONG_VAN && piece.last() != ':' ? Preamble.asks(piece) : -1;
            if (asks >= 0) walk.asked(piece.sub(asks));
            else if (at >= 0)
                work.text(piece.sub(at), "", walk.told == null ? List.of() : walk.told.names(), Deadlines.As.TEXT);
        }
        walk.read(tree.root);
        // The one sentence that asks, where nothing under it was read as a task.
        if (kind == DocumentKind.CONG_VAN && work.tasks.isEmpty())
            for (Piece piece : parts.preamble) {
                int asks = Preamble.asks(piece);
                if (asks >= 0) walk.asked(piece.sub(asks));
            }
        for (Piece piece : parts.closing) work.closing(piece);
        // What a report tells was due before it was written has been done.
        if (kind == DocumentKind.BAO_CAO && issued != null)
            work.deadlines.removeIf(d -> d.value().date() instanceof LocalDate due && due.isBefore(issued));
        warnings.addAll(work.warnings);
        VagueDeadlines.warn(tree.root, work.deadlines, warnings);
        List<Found<String>> unplaced = new ArrayList<>(unplaced(header, parts, tree, work));
        LooseLines.heaps(tree.root, unplaced, warnings);
        unplaced.addAll(notes);
        if (header.date == null && header.number != null && header.undated == null)
            warnings.add(Phrase.of("Không đọc được ngày ban hành: xin ghi vào."));
        if (scanned)
            warnings.add(Phrase.of("Văn bản đọc từ bản quét: số, ngày và người ký phải đối chiếu với bản gốc."));
        if (kind == DocumentKind.KE_HOACH && work.tasks.isEmpty())
            warnings.add(Phrase.of("Không đọc được nhiệm vụ nào trong kế hoạch này."));
        List<Found<ReadDocument.Task>> tasks = new ArrayList<>();
        List<Found<ReadDocument.Deadline>> ordered = new ArrayList<>(work.deadlines);
        ordered.sort(java.util.Comparator.comparingInt(d -> d.span().from()));
        Set<String> charged = new HashSet<>();
        Set<String> clauses = new HashSet<>();
        for (Draft task : work.tasks) {
            charged.addAll(task.assignees());
            clauses.add(task.clause());
        }
        for (Draft task : work.tasks) tasks.add(task.with(ordered, charged, clauses));
        return new ReadDocument(
                kind,
                header.issuer,
                header.superior,
                header.number,
                header.place,
                header.date,
                header.date == null ? header.year : 0,
                title(header, parts),
                Preamble.bases(parts.preamble),
                sections(tree.root),
                campaigns,
                List.copyOf(work.activities),
                List.copyOf(tasks),
                List.copyOf(work.deadlines),
                money(tree.root),
                quantities(tree.root),
                Recipients.of(parts.tail.recipients),
                parts.tail.signature.found(scanned),
                List.copyOf(unplaced),
                List.copyOf(warnings),
                span(segment));
    }

    /// A plan attached to a decision has that decision's issuer, place and date, and no number of
    /// its own.
    private static void inherit(Header header, ReadDocument before, List<Phrase> warnings) {
        Phrase from = Phrase.of("Lấy theo văn bản ban hành kèm.");
        if (header.issuer == null && before.issuer() != null)
            header.issuer = new Found<>(before.issuer().value(), before.issuer().span(), from);
        if (header.superior == null && before.superior() != null)
            header.superior =
                    new Found<>(before.superior().value(), before.superior().span(), from);
        if (header.place == null && before.place() != null)
            header.place = new Found<>(before.place().value(), before.place().span(), from);
        if (header.date == null && before.date() != null)
            header.date = new Found<>(before.date().value(), before.date().span(), from);
        if (before.number() != null)
            warnings.add(Phrase.of(
                    "Ban hành kèm theo văn bản số {0}; không có số riêng.",
                    before.number().value()));
    }

    private static DocumentKind kind(DocumentKind kind, Header header, List<Phrase> warnings) {
        String symbol = header.number == null ? "" : header.number.value();
        if (kind == DocumentKind.KHAC && symbol.contains("/KH-")) {
            warnings.add(Phrase.of("Không thấy dòng “KẾ HOẠCH”; ký hiệu {0} cho biết đây là kế hoạch.", symbol));
            return DocumentKind.KE_HOACH;
        }
        switch (kind) {
            case KE_HOACH -> {}
            case CONG_VAN -> warnings.add(Phrase.of("Đây là công văn, không phải kế hoạch."));
            case QUYET_DINH -> warnings.add(Phrase.of("Đây là quyết định; kế hoạch kèm theo (nếu có) đứng sau."));
            case BAO_CAO -> warnings.add(Phrase.of("Đây là báo cáo, không phải kế hoạch."));
            case HUONG_DAN -> warnings.add(Phrase.of("Đây là hướng dẫn, không phải kế hoạch."));
            case THONG_BAO -> warnings.add(Phrase.of("Đây là thông báo, không phải kế hoạch."));
            case KHAC -> warnings.add(Phrase.of("Không nhận ra đây là kế hoạch: không có dòng tên loại văn bản."));
        }
        return kind;
    }

    private static int year(Header header, Parts parts, @Nullable LocalDate issued) {
        if (issued != null) return issued.getYear();
        if (header.year > 0) return header.year;
        for (List<Piece> pieces : List.of(titles(header, parts), parts.preamble)) {
            for (Piece piece : pieces) {
                Matcher m = YEAR.matcher(piece.fold);
                if (m.find()) return Integer.parseInt(m.group(1));
            }
        }
        return 0;
    }

    private static List<Piece> titles(Header header, Parts parts) {
        List<Piece> out = new ArrayList<>();
        Found<String> about = header.about;
        if (about != null) out.add(Piece.of(about.value(), about.span().from()));
        if (!parts.title.isEmpty()) out.add(Piece.joined(parts.title));
        return out;
    }

    private static @Nullable Found<String> title(Header header, Parts parts) {
        if (parts.title.isEmpty()) return header.about;
        Piece all = Piece.joined(parts.title);
        return Found.sure(all.text.replaceAll("[\\s.]+$", ""), all.span());
    }

    private static List<Found<ReadDocument.Section>> sections(Node root) {
        List<Found<ReadDocument.Section>> out = new ArrayList<>();
        for (Node node : root.self()) {
            if (node == root || !node.isHeading()) continue;
            String heading = node.words().text.replaceAll("[\\s:.]+$", "");
            out.add(Found.sure(
                    new ReadDocument.Section(node.path, heading, node.depth()),
                    node.words().span()));
        }
        return List.copyOf(out);
    }

    private static List<Found<ReadDocument.Budget>> money(Node root) {
        List<Found<ReadDocument.Budget>> out = new ArrayList<>();
        for (Node node : root.self()) {
            if (node.table == null) out.addAll(Money.in(node.words()));
            else out.addAll(MoneyTable.in(node.table));
        }
        return List.copyOf(out);
    }

    private static List<Found<ReadDocument.Quantity>> quantities(Node root) {
        List<Found<ReadDocument.Quantity>> out = new ArrayList<>();
        for (Node node : root.self()) {
            if (node.table == null) {
                out.addAll(Quantities.in(node.words(), node.path));
                continue;
            }
            for (Block.Row row : node.table.rows())
                for (Block.Cell cell : row.cells()) out.addAll(Quantities.in(TableGrid.piece(cell), node.path));
        }
        return List.copyOf(out);
    }

    private static List<Found<String>> unplaced(Header header, Parts parts, ClauseTree tree, Gathered work) {
        List<Found<String>> out = new ArrayList<>(work.unplaced);
        for (Piece piece : header.left) out.add(Found.sure(piece.text, piece.span()));
        for (Piece piece : parts.left) out.add(Found.sure(piece.text, piece.span()));
        for (Piece piece : parts.tail.approval) out.add(Found.sure(piece.text, piece.span()));
        for (Piece piece : parts.tail.signature.left) out.add(Found.sure(piece.text, piece.span()));
        for (Node child : tree.root.children)
            if (child.isBare())
                out.add(Found.sure(child.words().text, child.words().span()));
        return List.copyOf(out);
    }

    private static Span span(Segments.Segment segment) {
        List<Line> all = new ArrayList<>(segment.head());
        if (segment.type() != null) all.add(segment.type());
        all.addAll(segment.rest());
        if (all.isEmpty()) return Span.NONE;
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Line line : all) {
            Span span = line.table() == null
                    ? line.piece().span()
                    : new Span(line.table().from(), line.table().to());
            from = Math.min(from, span.from());
            to = Math.max(to, span.to());
        }
        return new Span(from, to);
    }
}
