package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A long name of an agency as lines of about one length, broken where its parts meet and never so
/// that a line begins like the name of another agency.
final class NameLines {
    private static final String COUNCIL = "ỦY BAN NHÂN DÂN ";
    private static final Set<String> OPENERS = Set.of(
            "HỘI", "SỞ", "PHÒNG", "TRƯỜNG", "BAN", "ĐOÀN", "VIỆN", "TRUNG", "ĐẢNG", "CÔNG", "BỘ", "CHI", "UBND", "ỦY",
            "LIÊN", "VĂN", "TỔ", "ĐỘI", "MẶT", "HUYỆN", "THÀNH", "TỈNH", "CỤC", "ĐẠI", "HỌC", "CÂU", "THƯ", "NHÀ");
    private static final Set<String> PARTS = Set.of("VÀ", "PHƯỜNG", "XÃ", "QUẬN", "ĐẶC");
    private static final Set<String> AREAS = Set.of("HUYỆN", "TỈNH", "THÀNH");
    private static final Set<String> SECONDS = Set.of(
            "HỘI", "TẬP", "DỤC", "TẠO", "DÂN", "BAN", "ĐẠO", "HÓA", "TRẬN", "QUỐC", "NAM", "TÂM", "PHỐ", "HỌC", "SỞ",
            "THÔNG", "KHÍCH", "LỄ", "ĐỜI");

    private final String[] words;
    private final FontWidths font;
    private final double size;
    private final double width;
    private double best = Double.MAX_VALUE;
    private List<String> lines = List.of();

    private NameLines(String name, Style style, double width) {
        this.words = name.split(" ");
        this.font = FontWidths.of(style);
        this.size = style.size;
        this.width = width;
    }

    static List<String> of(String name, Style style, double width) {
        if (name.startsWith(COUNCIL)) {
            List<String> out = new ArrayList<>(List.of(COUNCIL.strip()));
            out.addAll(of(name.substring(COUNCIL.length()), style, width));
            return out;
        }
        if (FontWidths.of(style).of(name, style.size) <= width) return List.of(name);
        NameLines lines = new NameLines(name, style, width);
        int needed = FontWidths.of(style).lines(name, style.size, width).size();
        if (needed <= 4 && lines.words.length <= 40) lines.part(0, needed, new ArrayList<>(), 0);
        return lines.lines.isEmpty() ? FontWidths.of(style).lines(name, style.size, width) : lines.lines;
    }

    private void part(int from, int left, List<String> before, double cost) {
        for (int to = left == 1 ? words.length : from + 1; to <= words.length - left + 1; to++) {
            String line = String.join(" ", List.of(words).subList(from, to));
            double wide = font.of(line, size);
            if (wide > width) break;
            double here = cost + Math.pow(1 - wide / width, 2) + (to < words.length ? broken(to) : 0);
            if (here >= best) continue;
            List<String> now = new ArrayList<>(before);
            now.add(line);
            if (left > 1) {
                part(to, left - 1, now, here);
            } else {
                best = here;
                lines = now;
            }
        }
    }

    private double broken(int at) {
        boolean area = AREAS.contains(words[at]) && at > 1;
        if (SECONDS.contains(words[at])) return 3;
        if (OPENERS.contains(words[at]) && !area) return 3;
        return area || PARTS.contains(words[at]) ? -0.5 : 0;
    }
}
