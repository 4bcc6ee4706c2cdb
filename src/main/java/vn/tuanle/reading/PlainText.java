package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain and Markdown text as blocks: marks of emphasis are understood and left out, `| a | b |`
/// rows become
/// tables.
/// A soft break inside a paragraph stays as a line feed in its text; the grammar joins or parts
/// such lines.
public final class PlainText {
    private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]*-{3,}[\\s:|-]*\\|?");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");
    private static final Pattern HAND_MARKED = Pattern.compile(
            "(?:[-–+*•]|\\(?[0-9]{1,3}[.)/]|[a-zđA-ZĐ][.)/]|[IVXLC]{1,6}[.)/]|[0-9]+(?:\\.[0-9]+)+\\.?)\\s.*");

    private static final Pattern RECIPIENTS = Pattern.compile("[*_]*noi nhan[*_]*\\s?:");
    /// “(Báo cáo)” far behind its recipient.
    private static final Pattern PURPOSE = Pattern.compile("\\((?!da ky|ky)[^()]{2,40}\\)[;.]?");
    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?: {3,}|\\t+ *)(?=\\S)");
    private static final Pattern TYPE =
            Pattern.compile("\\s*[*#]*\\s*(?:KẾ HOẠCH|QUYẾT ĐỊNH|PHỤ LỤC|DANH MỤC|BIỂU|CÔNG VĂN|BÁO CÁO)\\b.*");

    private static final String CELL = "\\t| {3,}";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int open;

    private PlainText() {}

    public static SourceText of(String text) {
        PlainText reader = new PlainText();
        reader.read(text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", ""));
        return new SourceText(reader.text.toString(), List.copyOf(reader.blocks), false, 0);
    }

    private void read(String source) {
        List<String> lines = tailInColumns(tables(source.lines().toList()));
        int wide = wrapWidth(lines);
        List<Block.Row> rows = new ArrayList<>();
        String pending = "";
        int tableFrom = 0;
        for (String raw : lines) {
            String line = edged(raw.strip());
            if (line.equals("|")) continue;
            boolean row = line.startsWith("|") && line.endsWith("|") && line.length() > 2;
            if (!row && !rows.isEmpty()) {
                blocks.add(new Block.Table(List.copyOf(rows), tableFrom, text.length(), 0));
                rows.clear();
            }
            if (row || line.isEmpty() || !joins(pending, line, wide)) {
                paragraph(pending);
                pending = "";
            }
            if (row) {
                if (rows.isEmpty()) tableFrom = text.length();
                if (!RULE.matcher(line).matches()) rows.add(row(line));
            } else if (!line.isEmpty()) {
                pending = pending.isEmpty() ? line : pending + (openBold(pending) ? "\n" : " ") + line;
            }
        }
        paragraph(pending);
        if (!rows.isEmpty()) blocks.add(new Block.Table(List.copyOf(rows), tableFrom, text.length(), 0));
    }

    /// A table pasted as text, its cells parted by tabs or blanks, known by a head that names its columns; its
    /// rows come out as `| a | b |`.
    private static List<String> tables(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        int columns = 0;
        for (String line : lines) {
            String[] cells = line.strip().split(CELL, -1);
            if (columns == 0 && cells.length >= 3 && !line.strip().startsWith("|") && isHead(cells))
                columns = cells.length;
            boolean row = columns > 0 && cells.length >= 2 && cells.length <= columns;
            if (!row) columns = 0;
            out.add(row ? "| " + String.join(" | ", cells) + " |" : line);
        }
        return out;
    }

    private static boolean isHead(String[] cells) {
        List<Piece> pieces = new ArrayList<>();
        for (String cell : cells) pieces.add(Piece.of(cell, 0));
        return TaskColumns.isHead(pieces);
    }

    /// Copied letterheads come as “A | B |”, without the first bar.
    private static String edged(String line) {
        return line.endsWith(" |") && line.contains(" | ") && !line.startsWith("|") ? "| " + line : line;
    }

    /// “Nơi nhận” and the signature side by side, set with spaces or tabs (Phụ lục I, ô 7 và 9b):
    /// the
    /// left column first, then the right one, line by line.
    private static List<String> tailInColumns(List<String> lines) {
        List<String> out = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (!RECIPIENTS.matcher(fold(lines.get(i))).lookingAt()) {
                out.add(lines.get(i));
                continue;
            }
            List<String> left = new ArrayList<>();
            List<String> right = new ArrayList<>();
            for (; i < lines.size() && !TYPE.matcher(composed(lines.get(i))).matches(); i++) {
                String line = lines.get(i);
                Matcher gap = GAP.matcher(line);
                boolean apart = gap.find()
                        && !PURPOSE.matcher(fold(line.substring(gap.end()))).matches();
                boolean indented = line.length() - line.stripLeading().length() >= 16 || line.startsWith("\t\t");
                left.add(apart ? line.substring(0, gap.start()) : indented ? "" : line);
                if (apart || indented) right.addAll(List.of("", line.substring(apart ? gap.end() : 0)));
            }
            i--;
            out.addAll(left);
            out.addAll(right);
            out.add("");
        }
        return out;
    }

    /// Files hold letters and their marks apart as well as composed.
    private static String composed(String line) {
        return Piece.of(line, 0).text;
    }

    private static String fold(String line) {
        return Piece.of(line, 0).fold;
    }

    /// Text broken by hand or program at one width: the width, or none when lines are whole
    /// paragraphs.
    private static int wrapWidth(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        return longest <= 110 ? Math.max(55, longest * 3 / 4) : Integer.MAX_VALUE;
    }

    private static boolean joins(String before, String line, int wide) {
        if (before.isEmpty()) return false;
        if (openBold(before)) return true;
        int lastBreak = before.lastIndexOf('\n');
        int length = before.length() - lastBreak - 1;
        char end = before.charAt(before.length() - 1);
        if (length < wide || end == '.' || end == ';' || end == ':' || end == '\\') return false;
        return !HAND_MARKED.matcher(line).matches() && !line.startsWith("#");
    }

    private static boolean openBold(String line) {
        int marks = 0;
        for (int i = line.indexOf("**"); i >= 0; i = line.indexOf("**", i + 2)) marks++;
        return marks % 2 == 1;
    }

    private Block.Row row(String line) {
        List<Block.Cell> cells = new ArrayList<>();
        String inner = line.substring(1, line.length() - 1);
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            List<Block.Paragraph> paragraphs = new ArrayList<>();
            for (String part : cell.replace("\\|", "|").split("(?i)<br\\s*/?>", -1)) {
                if (!part.isBlank() || paragraphs.isEmpty()) paragraphs.add(write(part));
            }
            cells.add(new Block.Cell(List.copyOf(paragraphs), 1, 1));
        }
        return new Block.Row(List.copyOf(cells));
    }

    private void paragraph(String line) {
        String bare = line.endsWith("\\") ? line.substring(0, line.length() - 1) : line;
        if (bare.isBlank() || bare.matches("(?:-{3,}|\\*{3,}|_{3,})")) return;
        blocks.add(write(bare));
    }

    private Block.Paragraph write(String marked) {
        String line = marked.strip();
        boolean heading = HEADING.matcher(line).lookingAt();
        if (heading) line = HEADING.matcher(line).replaceFirst("");
        boolean centred = line.toLowerCase(Locale.ROOT).startsWith("<center>");
        String plain = unmarked(line);
        boolean bold = heading || wrapped(line, "**") || wrapped(line, "__");
        boolean italic = !bold && (wrapped(line, "*") || wrapped(line, "_"));
        open = text.length();
        text.append(plain).append('\n');
        return new Block.Paragraph(plain, open, open + plain.length(), 0, bold, italic, centred, 1, null);
    }

    private static boolean wrapped(String line, String mark) {
        return line.length() > 2 * mark.length()
                && line.startsWith(mark)
                && line.endsWith(mark)
                && line.indexOf(mark, mark.length()) == line.length() - mark.length();
    }

    /// The words without marks. A lone asterisk is kept: it may be a bullet of the document itself.
    private static String unmarked(String line) {
        String bullet = line.startsWith("* ") ? "* " : "";
        String rest = line.substring(bullet.length())
                .replaceAll("</?(?:center|br)\\s*/?>", "")
                .replaceAll("<((?:https?://|mailto:)[^>\\s]+)>", "$1")
                .replace("**", "")
                .replaceAll("(?<![\\\\\\w])__(?=\\S)|(?<=\\S)__(?!\\w)", "")
                .replaceAll("(?<![\\\\*])\\*(?=\\S)([^*]*)(?<=\\S)\\*", "$1")
                .replaceAll("(?<![\\w_\\\\])_(?=[^\\s_])([^_]+)(?<=[^\\s_])_(?![\\w_])", "$1")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|<>-])", "$1");
        return (bullet + rest).strip();
    }
}
