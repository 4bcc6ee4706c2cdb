package vn.tuanle.writing;

import java.util.Locale;
import java.util.Set;

/// Names in capitals put back into the capitals of running text (Phụ lục II).
final class Names {
    private static final Locale VIETNAMESE = Locale.of("vi");
    /// Common words inside the names of agencies; the first word of each part has its capital.
    private static final Set<String> SMALL = Set.of(
            "nhân", "dân", "và", "dục", "tạo", "hóa", "hội", "học", "trận", "quốc", "chính", "thông", "sở", "ban", "bộ",
            "vụ", "tin", "nghệ", "trường", "lịch", "thao", "tế", "thương", "binh", "động", "sự", "đạo");
    private static final Set<String> AREAS =
            Set.of("PHƯỜNG", "XÃ", "QUẬN", "HUYỆN", "TỈNH", "THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU");

    private Names() {}

    /// “KẾ HOẠCH” to “Kế hoạch”.
    static String sentence(String capitals) {
        String small = capitals.toLowerCase(VIETNAMESE);
        return small.isEmpty() ? small : small.substring(0, 1).toUpperCase(VIETNAMESE) + small.substring(1);
    }

    /// “ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN” to “Ủy ban nhân dân phường Trấn Biên”; a name already in
    /// mixed letters stays.
    static String proper(String name) {
        if (!name.equals(name.toUpperCase(VIETNAMESE))) return name;
        StringBuilder out = new StringBuilder();
        String[] words = name.split(" ");
        boolean area = false;
        for (int i = 0; i < words.length; i++) {
            String two = i + 1 < words.length ? words[i] + " " + words[i + 1] : "";
            if (!out.isEmpty()) out.append(' ');
            if (AREAS.contains(two) && i > 0) {
                out.append(two.toLowerCase(VIETNAMESE));
                i++;
                area = true;
            } else if (AREAS.contains(words[i]) && i > 0) {
                out.append(words[i].toLowerCase(VIETNAMESE));
                area = true;
            } else {
                String small = words[i].toLowerCase(VIETNAMESE);
                out.append(i > 0 && !area && SMALL.contains(small) ? small : sentence(words[i]));
            }
        }
        return out.toString();
    }
}
