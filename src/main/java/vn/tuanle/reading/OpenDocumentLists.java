package vn.tuanle.reading;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts the list items of an .odt: lists nest as elements, and a later list may go on with an
/// earlier one.
final class OpenDocumentLists {
    private final OpenDocumentStyles styles;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, int[]> byId = new HashMap<>();
    private final Map<String, int[]> byStyle = new HashMap<>();
    private final int[] headings = unstarted();

    OpenDocumentLists(OpenDocumentStyles styles) {
        this.styles = styles;
    }

    private static final class Open {
        final String style;
        final int level;
        final int[] counts;
        boolean due;
        boolean header;
        int startAt = -1;

        Open(String style, int level, int[] counts) {
            this.style = style;
            this.level = level;
            this.counts = counts;
        }
    }

    private static int[] unstarted() {
        int[] counts = new int[OpenDocumentStyles.LEVELS];
        Arrays.fill(counts, -1);
        return counts;
    }

    void startList(XmlPull xml) {
        Open outer = open.peek();
        String own = xml.attribute("style-name");
        String style = own != null ? own : outer != null ? outer.style : "";
        int[] counts;
        String continued = xml.attribute("continue-list");
        int[] earlier = continued == null ? null : byId.get(continued);
        if (outer != null) {
            counts = outer.counts;
        } else if (earlier != null) {
            counts = earlier;
        } else if ("true".equals(xml.attribute("continue-numbering"))) {
            counts = byStyle.computeIfAbsent(style, k -> unstarted());
        } else {
            counts = unstarted();
        }
        byStyle.put(style, counts);
        String id = xml.attribute("id");
        if (id != null) byId.put(id, counts);
        open.push(
                new Open(style, outer == null ? 0 : Math.min(outer.level + 1, OpenDocumentStyles.LEVELS - 1), counts));
    }

    void endList() {
        open.poll();
    }

    void startItem(XmlPull xml, boolean header) {
        Open list = open.peek();
        if (list == null) return;
        list.due = true;
        list.header = header;
        list.startAt = xml.number("start-value", -1);
    }

    /// A text box or cell begins or ends inside an item: its paragraphs are not the item's.
    boolean isInItem() {
        return !open.isEmpty();
    }

    /// The number before the first paragraph of an item, with its blank; empty for the others.
    String next() {
        Open list = open.peek();
        if (list == null || !list.due) return "";
        list.due = false;
        if (list.header) return "";
        OpenDocumentStyles.Level level = styles.level(list.style, list.level);
        count(list.counts, list.style, list.level, list.startAt);
        return shown(list.style, list.level, level, list.counts);
    }

    /// The number of a heading outside any list.
    String heading(int outline) {
        int index = Math.clamp(outline - 1, 0, OpenDocumentStyles.LEVELS - 1);
        OpenDocumentStyles.Level level = styles.level("", index);
        count(headings, "", index, -1);
        return shown("", index, level, headings);
    }

    private void count(int[] counts, String style, int level, int startAt) {
        for (int i = 0; i < level; i++) {
            if (counts[i] < 0) counts[i] = styles.level(style, i).start();
        }
        if (startAt >= 0) counts[level] = startAt;
        else counts[level] = counts[level] < 0 ? styles.level(style, level).start() : counts[level] + 1;
        Arrays.fill(counts, level + 1, counts.length, -1);
    }

    private String shown(String style, int index, OpenDocumentStyles.Level level, int[] counts) {
        if (level.format() == null) return ListNumbers.bullet(level.bullet()) + " ";
        StringBuilder out = new StringBuilder(level.prefix());
        for (int i = Math.max(0, index + 1 - level.shown()); i <= index; i++) {
            String format = styles.level(style, i).format();
            String number = formatted(Math.max(0, counts[i]), format);
            if (!number.isEmpty() && i < index) number += ".";
            out.append(number);
        }
        out.append(level.suffix());
        String number = out.toString().strip();
        // LibreOffice writes the hand-made dash of a list as its suffix.
        return number.isEmpty() ? "" : number + " ";
    }

    private static String formatted(int n, @Nullable String format) {
        return switch (format == null ? "" : format) {
            case "1" -> ListNumbers.decimal(n);
            case "a" -> ListNumbers.letters(n);
            case "A" -> ListNumbers.upper(ListNumbers.letters(n));
            case "i" -> ListNumbers.lower(ListNumbers.roman(n));
            case "I" -> ListNumbers.roman(n);
            default -> "";
        };
    }
}
