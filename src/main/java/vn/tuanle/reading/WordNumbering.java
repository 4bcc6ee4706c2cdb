package vn.tuanle.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the automatic list numbers of a .docx as Word shows them; the file itself holds only list
/// and level of a
/// paragraph.
final class WordNumbering {
    static final int LEVELS = 9;

    private final Map<String, Abstract> abstracts = new HashMap<>();
    private final Map<String, String> styleLinks = new HashMap<>();
    private final Map<String, Num> nums = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /// `style` is the paragraph style bound to this level.
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        boolean spaced = true;
        boolean legal;
        int restartAfter = -1;

        @Nullable
        String style;
    }

    private static final class Abstract {
        final Level[] levels = new Level[LEVELS];

        @Nullable
        String numStyleLink;
    }

    private static final class Num {
        String abstractId = "";
        final int[] startOverrides = new int[LEVELS];
        final Level[] levels = new Level[LEVELS];

        Num() {
            java.util.Arrays.fill(startOverrides, -1);
        }
    }

    /// Reads `numbering.xml`.
    void read(XmlPull xml) throws IOException {
        while (xml.next()) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "abstractNum" -> readAbstract(xml);
                case "num" -> readNum(xml);
                default -> {}
            }
        }
    }

    private void readAbstract(XmlPull xml) throws IOException {
        String id = xml.attribute("abstractNumId", "");
        Abstract read = new Abstract();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "numStyleLink" -> read.numStyleLink = xml.attribute("val");
                case "styleLink" -> styleLinks.put(xml.attribute("val", ""), id);
                case "lvl" -> readLevel(xml, read.levels);
                default -> {}
            }
        }
        abstracts.put(id, read);
    }

    private void readNum(XmlPull xml) throws IOException {
        String id = xml.attribute("numId", "");
        Num read = new Num();
        int depth = xml.depth();
        int level = 0;
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "abstractNumId" -> read.abstractId = xml.attribute("val", "");
                case "lvlOverride" -> level = Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
                case "startOverride" -> read.startOverrides[level] = xml.number("val", 1);
                case "lvl" -> readLevel(xml, read.levels);
                default -> {}
            }
        }
        nums.put(id, read);
    }

    private static void readLevel(XmlPull xml, Level[] into) throws IOException {
        int index = Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
        Level level = new Level();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.attribute("val", "decimal");
                case "lvlText" -> level.text = xml.attribute("val", "");
                case "suff" -> level.spaced = !xml.attribute("val", "tab").equals("nothing");
                case "isLgl" -> level.legal = xml.isOn();
                case "lvlRestart" -> level.restartAfter = xml.number("val", -1);
                case "pStyle" -> level.style = xml.attribute("val");
                default -> {}
            }
        }
        into[index] = level;
    }

    /// The level that a list binds to a paragraph style, or `otherwise`.
    int levelOfStyle(String numId, String style, int otherwise) {
        Abstract list = listOf(numId);
        if (list == null) return otherwise;
        for (int i = 0; i < LEVELS; i++) {
            Level level = list.levels[i];
            if (level != null && style.equals(level.style)) return i;
        }
        return otherwise;
    }

    private @Nullable Abstract listOf(String numId) {
        String id = abstractIdOf(numId);
        return id == null ? null : abstracts.get(id);
    }

    private @Nullable String abstractIdOf(String numId) {
        Num num = nums.get(numId);
        if (num == null) return null;
        Abstract list = abstracts.get(num.abstractId);
        // A list may only point to a numbering style, whose own list has the levels.
        if (list != null && list.numStyleLink != null) {
            String linked = styleLinks.get(list.numStyleLink);
            if (linked != null) return linked;
        }
        return num.abstractId;
    }

    /// Counts one paragraph of this list and gives its number with the blank after it, empty where
    /// it shows none.
    String next(String numId, int wanted) {
        int level = Math.clamp(wanted, 0, LEVELS - 1);
        Num num = nums.get(numId);
        String id = abstractIdOf(numId);
        if (num == null || id == null) return "";
        int[] counts = counters.computeIfAbsent(id, k -> unstarted());
        for (int i = 0; i < LEVELS; i++) {
            if (num.startOverrides[i] >= 0 && i <= level && restarted.add(numId + "/" + i)) counts[i] = -1;
        }
        for (int i = 0; i < level; i++) {
            if (counts[i] < 0) counts[i] = start(num, id, i);
        }
        counts[level] = counts[level] < 0 ? start(num, id, level) : counts[level] + 1;
        for (int i = level + 1; i < LEVELS; i++) {
            int restartAfter = levelOf(num, id, i).restartAfter;
            if (restartAfter < 0 || (restartAfter > 0 && level < restartAfter)) counts[i] = -1;
        }
        return shown(num, id, level, counts);
    }

    private static int[] unstarted() {
        int[] counts = new int[LEVELS];
        java.util.Arrays.fill(counts, -1);
        return counts;
    }

    private Level levelOf(Num num, String id, int index) {
        Level own = num.levels[index];
        if (own != null) return own;
        Abstract list = abstracts.get(id);
        Level level = list == null ? null : list.levels[index];
        return level == null ? new Level() : level;
    }

    private int start(Num num, String id, int index) {
        return num.startOverrides[index] >= 0 ? num.startOverrides[index] : levelOf(num, id, index).start;
    }

    private String shown(Num num, String id, int index, int[] counts) {
        Level level = levelOf(num, id, index);
        if (level.format.equals("none") && !level.text.contains("%")) return spaced(level.text, level);
        if (level.format.equals("bullet")) return spaced(ListNumbers.bullet(level.text), level);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int which = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (which >= 0 && which < LEVELS) {
                String format = level.legal && which < index ? "decimal" : levelOf(num, id, which).format;
                out.append(formatted(Math.max(0, counts[which]), format));
                i++;
            } else {
                out.append(c);
            }
        }
        return spaced(out.toString(), level);
    }

    private static String spaced(String number, Level level) {
        return number.isBlank() || !level.spaced ? number.strip() : number.strip() + " ";
    }

    static String formatted(int n, String format) {
        return switch (format) {
            case "upperRoman" -> ListNumbers.roman(n);
            case "lowerRoman" -> ListNumbers.lower(ListNumbers.roman(n));
            case "upperLetter" -> ListNumbers.upper(ListNumbers.letters(n));
            case "lowerLetter" -> ListNumbers.letters(n);
            case "decimalZero" -> n < 10 ? "0" + n : ListNumbers.decimal(n);
            case "none" -> "";
            default -> ListNumbers.decimal(n);
        };
    }
}
