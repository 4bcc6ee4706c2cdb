package vn.tuanle.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/// Counts the automatic list numbers of a .doc.
final class OldWordNumbering {
    private final @Nullable ListTables tables;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    OldWordNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /// Counts this paragraph and gives its number with the blank after it.
    String next(Paragraph paragraph) {
        int override = paragraph.getIlfo();
        int level = Math.clamp(paragraph.getIlvl(), 0, WordNumbering.LEVELS - 1);
        LFO format = override(override);
        if (format == null) return "";
        int list = format.getLsid();
        ListLevel shown = level(list, level);
        if (shown == null) return "";
        int[] counts = counters.computeIfAbsent(list, k -> {
            int[] fresh = new int[WordNumbering.LEVELS];
            Arrays.fill(fresh, -1);
            return fresh;
        });
        restart(override, level, counts);
        for (int i = 0; i < level; i++) {
            if (counts[i] < 0) counts[i] = start(list, i);
        }
        counts[level] = counts[level] < 0 ? start(list, level) : counts[level] + 1;
        Arrays.fill(counts, level + 1, counts.length, -1);
        return number(list, shown, counts);
    }

    /// An override may begin a list anew the first time it is used.
    private void restart(int override, int level, int[] counts) {
        ListTables known = tables;
        LFOData data = known == null ? null : known.getLfoData(override);
        if (data == null || data.getRgLfoLvl() == null) return;
        for (ListFormatOverrideLevel o : data.getRgLfoLvl()) {
            int at = o.getLevelNum();
            if (o.isStartAt() && at <= level && at >= 0 && at < counts.length && restarted.add(override + "/" + at)) {
                counts[at] = o.getIStartAt() - 1;
                Arrays.fill(counts, at + 1, counts.length, -1);
            }
        }
    }

    private @Nullable LFO override(int index) {
        try {
            return tables == null || index < 1 ? null : tables.getLfo(index);
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private @Nullable ListLevel level(int list, int level) {
        try {
            return tables == null ? null : tables.getLevel(list, level);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private int start(int list, int level) {
        ListLevel found = level(list, level);
        return found == null ? 1 : found.getStartAt();
    }

    /// In the level's text a character below 9 stands for the number of that level.
    private String number(int list, ListLevel shown, int[] counts) {
        String text = shown.getNumberText();
        if (shown.getNumberFormat() == 23) return ListNumbers.bullet(text == null ? "" : text) + " ";
        if (text == null) return "";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < WordNumbering.LEVELS) {
                ListLevel of = level(list, c);
                out.append(WordNumbering.formatted(Math.max(0, counts[c]), of == null ? "decimal" : format(of)));
            } else {
                out.append(c);
            }
        }
        String number = out.toString().strip();
        return number.isEmpty() ? "" : number + " ";
    }

    private static String format(ListLevel level) {
        return switch (level.getNumberFormat()) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
