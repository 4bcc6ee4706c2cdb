package vn.tuanle.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// To whom a thing due is sent (“về UBND thành phố”) and by which way (“qua Phòng Giáo dục và Đào
/// tạo”).
final class Routes {
    private static final Pattern TO = Pattern.compile(
            "\\b(?:gui|nop|trinh|bao cao(?! vien)|ket qua|tong hop|thong bao|dang ky|phan anh|chuyen(?= ve ))\\b[^;]{0,160}?\\b(?:ve"
                    + " cho|ve|cho|den)\\s|^ve\\s|,\\s?ve\\s|\\bdang ky\\b[^;]{0,60}?\\bvoi\\s|\\bbao cao(?!"
                    + " vien)\\b[^;]{0,60}?(?<!phoi hop )\\bvoi\\s");
    private static final Pattern STRAIGHT = Pattern.compile(
            "\\b(?:gui|nop|trinh|bao cao(?! vien)|bao cao len|gui len|bao cao ket qua len)\\s(?:cho\\s|len\\s|ve\\s)?");
    private static final Pattern VIA = Pattern.compile(
            "(?:\\(\\s?|,\\s?|\\b(?:gui|nop|dong thoi gui|va)\\s|(?<=\\s))(?:(?:thong )?qua|bang(?=\\s(?:tin nhan|zalo|e-?mail|thu dien tu)))\\s(?:dia chi\\s)?");
    private static final Pattern CHANNEL = Pattern.compile(
            "(?:tin nhan|form|google|bieu mau|link|duong|trang|website|facebook|ung dung|app|https?|www|e-?mail|thu dien tu|hop thu|hom thu|dia chi|he thong|truc lien thong|phan"
                    + " mem|zalo|cong|duong|phong|so|van phong|vu|hoi|ban|bo phan|to|trung tam|ubnd|co|thay|dong"
                    + " chi|cuc)(?![a-z])|[^ ]+@");
    private static final Pattern VIA_END = Pattern.compile(
            "[);]|,?\\s(?:truoc|cham nhat|muon nhat|de|den het|han|trong ngay|vao|va gui|theo|cho|hang|moi|dinh ky)\\b|\\.\\s|\\.$|$|,\\s");

    private static final Pattern PERSON = Pattern.compile("(?iu)(?:ông|bà|anh|chị|đ/c) (?-i:\\p{Lu})");

    private static final Pattern BRACKET =
            Pattern.compile("\\s?\\((?:thong )?qua [^()]{3,80}\\)\\s?(?<link>,|va)\\s?(?:va )?");

    private Routes() {}

    static @Nullable String receiver(Piece words, int at) {
        @Nullable String best = null;
        // The nearest before the day; else the nearest after it.
        int distance = Integer.MAX_VALUE;
        for (Pattern pattern : new Pattern[] {TO, STRAIGHT}) {
            Matcher m = pattern.matcher(words.fold);
            int from = 0;
            while (from <= words.fold.length() && m.find(from)) {
                Bodies.Names names = Bodies.list(words, m.end(), true);
                if (!names.names().isEmpty()) {
                    int away = m.end() <= at ? at - m.end() : m.end() - at + 10_000;
                    if (away < distance) {
                        distance = away;
                        best = text(words, names);
                    }
                    from = m.end();
                } else {
                    from = m.start() + 1;
                }
            }
        }
        return best;
    }

    private static String text(Piece words, Bodies.Names names) {
        int from = names.names().getFirst().from();
        int to = names.names().getLast().to();
        String more = "";
        // “Sở Giáo dục và Đào tạo (qua Phòng GDTX), UBND huyện”: the list goes on after the brackets.
        Matcher bracket = BRACKET.matcher(words.fold).region(names.end(), words.fold.length());
        if (bracket.lookingAt()) {
            Bodies.Names others = Bodies.list(words, bracket.end(), false);
            if (!others.names().isEmpty())
                more = (bracket.group("link").equals(",") ? ", " : " và ") + String.join(", ", others.texts());
        }
        return words.sub(from, to)
                        .text
                        .replaceAll("(?iu)\\s*\\(?\\s*(?:qua\\s.*|trước.*)$", "")
                        .replaceAll("[\\s,;:.(]+$", "")
                + more;
    }

    static @Nullable String route(Piece words) {
        Matcher m = VIA.matcher(words.fold);
        while (m.find()) {
            // “kết quả tổ chức” holds no “qua”.
            if (!words.text
                    .substring(m.start(), m.end())
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(".*\\b(?:qua|bằng)\\s.*")) continue;
            boolean person = PERSON.matcher(words.text)
                    .region(m.end(), words.text.length())
                    .lookingAt();
            if (!person
                    && Bodies.headEnd(words, m.end(), true) == 0
                    && !CHANNEL.matcher(words.fold)
                            .region(m.end(), words.fold.length())
                            .lookingAt()) continue;
            if (m.group().contains("thong qua") && !words.fold.contains("gui") && !words.fold.contains("bao cao"))
                continue;
            Matcher end = VIA_END.matcher(words.fold).region(m.end(), words.fold.length());
            int to = end.find() ? end.start() : words.fold.length();
            return words.sub(m.end(), to).text;
        }
        return null;
    }
}
