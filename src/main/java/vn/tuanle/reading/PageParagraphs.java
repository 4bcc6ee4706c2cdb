package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Joins lines into paragraphs, also over the end of a page.
final class PageParagraphs {
    private static final Pattern MARKER = Pattern.compile(
            "(?:[-–+*•●▪]\\s|(?:[IVXLC]{1,6}|\\d{1,3}|[a-zđA-ZĐ])[./)]\\s|\\d+(?:\\.\\d+)+\\.?\\s|(?:Điều|Phần|Chương|Mục|Phụ"
                    + " lục)\\s+[\\dIVX]).*");
    private static final Pattern RULE = Pattern.compile("[-–—_=*.\\s]+");
    private static final Pattern RANGE = Pattern.compile("[-–] ?\\d.*");

    private static final Pattern OPENS = Pattern.compile(
            "(?:Trên đây|Nơi nhận|Căn cứ|Kính gửi|Thực hiện (?:Công văn|Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Văn"
                    + " bản))(?!\\p{L})");

    private final SourceWriter out;
    private final List<PageLine> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Span> faint = new ArrayList<>();
    private @Nullable PageText page;
    private boolean column;
    private double pitch = Double.MAX_VALUE;
    private double left;
    private double right;

    PageParagraphs(SourceWriter out) {
        this.out = out;
    }

    /// Takes the lines of one flow; `left` and `right` are the margins of the page's full lines.
    void add(PageText page, PageZones.Flow flow, double left, double right) throws RefusedFile {
        if (flow.column() || column) close();
        column = flow.column();
        pitch = pitch(flow.lines());
        for (PageLine line : flow.lines()) {
            if (RULE.matcher(line.text()).matches()) continue;
            boolean samePage = this.page == page;
            if (!open.isEmpty() && (column ? beginsInColumn(line) : begins(line, samePage, left))) close();
            if (open.isEmpty()) this.page = page;
            this.left = left;
            this.right = right;
            append(line);
        }
        if (column) close();
        column = flow.column();
    }

    /// How far apart the lines of a paragraph stand: the lower quarter of all gaps.
    private static double pitch(List<PageLine> lines) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).base() - lines.get(i - 1).base();
            if (gap > 0.5 * lines.get(i).size()) gaps.add(gap);
        }
        if (gaps.size() < 6) return Double.MAX_VALUE;
        gaps.sort(Double::compare);
        return gaps.get(gaps.size() / 4);
    }

    private void append(PageLine line) {
        if (!text.isEmpty() && !endsInHyphen()) text.append(' ');
        int at = text.length();
        for (PageWord word : line.words()) {
            int end = at + word.text().length();
            if (word.isFaint()) faint.add(new Span(at, end));
            at = end + 1;
        }
        text.append(line.text());
        open.add(line);
    }

    /// “1373/QĐ-” and “COVID-” go on without a blank; “2020 -” does not.
    private boolean endsInHyphen() {
        int n = text.length();
        char last = text.charAt(n - 1);
        return n > 1 && (last == '-' || last == '/') && Character.isLetterOrDigit(text.charAt(n - 2));
    }

    private boolean begins(PageLine line, boolean samePage, double newLeft) {
        PageLine before = open.getLast();
        boolean fits = before.right() + 0.25 * before.size() + line.firstWordWidth() < right - 0.2 * before.size();
        String written = line.text();
        if (MARKER.matcher(written).matches()) {
            if (!fits && DashedNames.goesOn(text.toString(), written)) return false;
            // A full line may break inside “2020 - 2025”.
            return fits || !RANGE.matcher(written).matches() || !Character.isDigit(text.charAt(text.length() - 1));
        }
        if (fits || (isCapitals(before.text()) && !isCapitals(written))) return true;
        // A heading in bold ends where the bold ends.
        if (before.bold() != line.words().getFirst().bold()
                && (before.bold() || line.bold())
                && open.stream().allMatch(PageLine::bold) == before.bold()
                && Character.isUpperCase(written.charAt(0))) return true;
        double indent = line.left() - newLeft;
        double indentBefore = before.left() - left;
        if (indent > 0.8 * line.size() && indent > indentBefore + 0.5 * line.size()) return true;
        if (!samePage) return endsSentence() && indent > 0.8 * line.size();
        // A gap wider than between the lines of a paragraph, after the end of a sentence.
        if (endsSentence() && line.base() - before.base() > 1.1 * pitch + 0.5) return true;
        if ((endsSentence() || text.indexOf("Kính gửi") == 0)
                && OPENS.matcher(written).lookingAt()) return true;
        if (line.base() - before.base() > 2.6 * Math.max(line.size(), before.size())) return true;
        // Two indented lines after each other, where further lines of a paragraph start at the margin.
        return endsSentence()
                && indent > 0.8 * line.size()
                && open.size() == 1
                && Character.isUpperCase(written.charAt(0));
    }

    private static boolean isCapitals(String text) {
        return text.length() >= 6 && text.chars().noneMatch(Character::isLowerCase);
    }

    private boolean endsSentence() {
        return ".;:!?”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /// Columns hold short lines of their own; only a wrapped recipient or subject goes on.
    private boolean beginsInColumn(PageLine line) {
        char first = line.text().charAt(0);
        boolean goesOn = Character.isLowerCase(first) || first == '(' || Character.isDigit(first);
        boolean ended = ".;:".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean near = line.base() - open.getLast().base() < 1.8 * line.size();
        return !goesOn || ended || !near || MARKER.matcher(line.text()).matches();
    }

    /// Writes the paragraph begun, if any.
    void close() throws RefusedFile {
        PageText on = page;
        if (open.isEmpty() || on == null) return;
        double l = Double.MAX_VALUE;
        double t = Double.MAX_VALUE;
        double r = 0;
        double b = 0;
        double confidence = 0;
        int words = 0;
        PageLine above = open.getFirst();
        for (PageLine line : open) {
            for (PageWord word : line.words()) {
                confidence += word.confidence();
                words++;
            }
            // What goes on overleaf is not in the box: it belongs to the page it begins on.
            if (line.base() < above.base()) continue;
            above = line;
            l = Math.min(l, line.left());
            r = Math.max(r, line.right());
            t = Math.min(t, line.top());
            b = Math.max(b, line.bottom());
        }
        var box = new Block.Box(
                within(l / on.width()),
                within(t / on.height()),
                within(r / on.width()),
                within(b / on.height()),
                on.turn());
        boolean bold = open.stream().allMatch(PageLine::bold);
        boolean italic = open.stream().allMatch(PageLine::italic);
        for (Span span : faint) out.faint(span.from(), span.to());
        out.paragraph(text.toString(), new Look(on.number(), bold, italic, isCentred(), confidence / words, box));
        open.clear();
        faint.clear();
        text.setLength(0);
    }

    private static double within(double fraction) {
        return Math.clamp(fraction, 0.0, 1.0);
    }

    private boolean isCentred() {
        double middle = (left + right) / 2;
        return !column
                && open.stream()
                        .allMatch(l -> Math.abs(l.middle() - middle) < l.size() && l.left() > left + 2 * l.size());
    }
}
