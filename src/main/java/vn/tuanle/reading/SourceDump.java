package vn.tuanle.reading;

/// The blocks of a source as lines for diagnosis: page, look and text, cells indented.
final class SourceDump {
    private SourceDump() {}

    static String of(SourceText source) {
        StringBuilder out = new StringBuilder();
        for (Block block : source.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> line(out, "", paragraph);
                case Block.Table table -> {
                    out.append("[table page ").append(table.page()).append("]\n");
                    for (Block.Row row : table.rows()) {
                        out.append("  [row]\n");
                        for (Block.Cell cell : row.cells()) {
                            out.append("    [cell ")
                                    .append(cell.columnSpan())
                                    .append('x')
                                    .append(cell.rowSpan())
                                    .append("]\n");
                            for (Block.Paragraph paragraph : cell.paragraphs()) line(out, "      ", paragraph);
                        }
                    }
                }
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String indent, Block.Paragraph p) {
        out.append(indent).append(p.page()).append(' ');
        out.append(p.bold() ? 'B' : '.').append(p.italic() ? 'I' : '.').append(p.centred() ? 'C' : '.');
        if (p.confidence() < 1)
            out.append(' ').append(Math.round(p.confidence() * 100)).append('%');
        out.append(" | ").append(p.text()).append('\n');
    }
}
