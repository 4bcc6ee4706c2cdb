package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text of a document between its heading and its signature, and below that its annexes: what
/// the other fields of its JSON do not hold. Paragraphs as texts, tables as rows.
final class BodyBlocks {
    private static final Pattern NO_WORDS = Pattern.compile("[-–—_=*.\\s]*");
    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\s*:?");

    private final ReadDocument document;
    private final List<Object> out = new ArrayList<>();
    private final int start;

    private BodyBlocks(SourceText source, ReadDocument document) {
        this.document = document;
        this.start = start(source);
        for (Block block : source.blocks()) {
            if (block.from() < start || block.to() > document.span().to() + 1) continue;
            switch (block) {
                case Block.Paragraph p -> paragraph(p);
                case Block.Table t -> table(t);
            }
        }
    }

    static List<Object> of(SourceText source, ReadDocument document) {
        return List.copyOf(new BodyBlocks(source, document).out);
    }

    private int start(SourceText source) {
        int from = document.span().from();
        if (document.title() != null && document.kind() != DocumentKind.CONG_VAN)
            return document.title().span().to();
        for (Block block : source.blocks()) {
            if (block.from() < from || block.to() > document.span().to() + 1) continue;
            if (block instanceof Block.Paragraph p
                    && Piece.of(p.text(), p.from()).starts(Segments.DEAR)) return p.from();
        }
        return from;
    }

    private void paragraph(Block.Paragraph paragraph) {
        int line = paragraph.from();
        for (String text : paragraph.text().split("\n")) {
            Piece piece = Piece.of(text, line);
            line += text.length() + 1;
            boolean known = NO_WORDS.matcher(text).matches()
                    || RECIPIENTS.matcher(piece.fold).matches()
                    || Lines.MOTTO.matcher(piece.fold).find()
                    || isTail(piece.span());
            if (!known)
                out.add(
                        paragraph.bold() && heads(text.strip())
                                ? Map.of("text", text.strip(), "titled", true)
                                : text.strip());
        }
    }

    /// A heading that only its bold type tells: short, without a mark at its end.
    private static boolean heads(String text) {
        return text.length() < 100 && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private boolean isTail(Span span) {
        for (Found<ReadDocument.Recipient> recipient : document.recipients())
            if (overlap(recipient.span(), span)) return true;
        Found<ReadDocument.Signature> signature = document.signature();
        return signature != null && overlap(signature.span(), span);
    }

    private static boolean overlap(Span one, @Nullable Span other) {
        return other != null && one.from() < other.to() && other.from() < one.to();
    }

    private void table(Block.Table table) {
        if (Lines.laysOut(table)) return;
        List<List<String>> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (Block.Cell cell : row.cells()) {
                cells.add(String.join(
                        "\n",
                        cell.paragraphs().stream().map(Block.Paragraph::text).toList()));
                for (int i = 1; i < cell.columnSpan(); i++) cells.add("");
            }
            rows.add(cells);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("table", rows);
        this.out.add(out);
    }
}
