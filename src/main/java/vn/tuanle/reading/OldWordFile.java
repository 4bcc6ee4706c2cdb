package vn.tuanle.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/// A .doc of Word 97 to 2003 as blocks.
final class OldWordFile {
    private static final int CENTRED = 1;

    private final SourceWriter out = new SourceWriter();
    private final OldWordNumbering numbering;

    private OldWordFile(HWPFDocument document) {
        numbering = new OldWordNumbering(document.getListTables());
    }

    static SourceText read(byte[] content) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            OldWordFile file = new OldWordFile(document);
            file.range(document.getRange());
            if (document.getMainTextboxRange() != null) file.range(document.getMainTextboxRange());
            return file.out.done(false, 0);
        } catch (EncryptedDocumentException e) {
            throw RefusedFile.locked();
        } catch (OldWordFileFormatException e) {
            throw new RefusedFile("Tệp .doc này thuộc đời Word trước 97. Hãy lưu lại thành .docx rồi gửi.");
        }
    }

    private void range(Range range) throws IOException {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = tableAt(range, paragraph);
                if (table == null) {
                    i = flatTable(range, i);
                } else {
                    table(table);
                    i += Math.max(1, table.numParagraphs()) - 1;
                }
            } else {
                paragraph(paragraph);
            }
        }
    }

    private void table(Table table) throws IOException {
        List<Integer> edges = edges(table);
        out.startTable(0);
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            out.startRow();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int column = Math.max(0, edges.indexOf(cell.getLeftEdge()));
                int end = edges.indexOf(cell.getLeftEdge() + cell.getWidth());
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    out.stretchCellAbove(column);
                    continue;
                }
                if (cell.isMerged() && !cell.isFirstMerged()) continue;
                out.startCell(column, end < 0 ? 1 : end - column, 1);
                for (int p = 0; p < cell.numParagraphs(); p++) paragraph(cell.getParagraph(p));
            }
        }
        out.endTable();
    }

    /// The library fails on the tables of some writers, LibreOffice among them.
    private static @Nullable Table tableAt(Range range, Paragraph paragraph) {
        try {
            return range.getTable(paragraph);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /// Cells and rows by their end marks alone, without spans; gives the table's last paragraph.
    private int flatTable(Range range, int first) throws IOException {
        out.startTable(0);
        boolean rowDue = true;
        boolean cellDue = true;
        int column = 0;
        int i = first;
        for (; i < range.numParagraphs() && range.getParagraph(i).isInTable(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isTableRowEnd()) {
                rowDue = true;
                cellDue = true;
                continue;
            }
            if (rowDue) {
                out.startRow();
                column = 0;
            }
            if (cellDue) out.startCell(column++, 1, 1);
            rowDue = false;
            paragraph(paragraph);
            cellDue = paragraph.text().endsWith("\u0007");
        }
        out.endTable();
        return i - 1;
    }

    /// Where cells begin and end over all rows: the file has no grid, only widths.
    private static List<Integer> edges(Table table) {
        java.util.TreeSet<Integer> edges = new java.util.TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
                edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        return new ArrayList<>(edges);
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        boolean italic = true;
        int fields = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) continue;
            StringBuilder shown = new StringBuilder();
            fields = characters(run.text(), shown, fields);
            String font = run.getFontName();
            String decoded =
                    font == null ? shown.toString() : LegacyFont.of(font).decode(shown.toString());
            text.append(run.isCapitalized() ? decoded.toUpperCase(Locale.ROOT) : decoded);
            if (!shown.toString().isBlank()) {
                bold &= run.isBold();
                italic &= run.isItalic();
            }
        }
        if (text.toString().isBlank()) return;
        String number = paragraph.isInList() ? numbering.next(paragraph) : "";
        boolean centred = paragraph.getJustification() == CENTRED;
        out.paragraph(number + text.toString().strip(), Look.of(bold, italic, centred));
    }

    /// Leaves out a field's code (between 13 and 14 hexadecimal), keeps its result; gives how deep
    /// in codes the text ends.
    private static int characters(String raw, StringBuilder into, int codes) {
        int depth = codes;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case 0x13 -> depth++;
                case 0x14 -> depth = Math.max(0, depth - 1);
                case 0x15, 0x01, 0x08, 0x07, 0x05, '\r' -> {}
                case 0x0B, 0x0C -> into.append('\n');
                case 0x1E -> into.append('-');
                default -> {
                    if (depth == 0) into.append(c);
                }
            }
        }
        return depth;
    }
}
