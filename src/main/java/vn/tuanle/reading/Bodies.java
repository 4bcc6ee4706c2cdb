package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the names of bodies and posts: a whole noun phrase up to its verb, and lists of them.
final class Bodies {
    private static final Pattern STOP = Pattern.compile(
            "[:;.()]|,\\s?(?:qua|trong|truoc|cham|de|nham|theo|tu ngay|vao)\\b|\\b(?:theo|qua|tai|nhu|nham|vao|ve"
                    + " viec|trong viec|tren co so|voi|bang|tu ngay|trong (?:ngay|vong|thoi|thang))\\b");
    private static final Pattern STOP_WORD = Pattern.compile(
            "theo|qua|tại|như|nhằm|vào|về việc|trong việc|trên cơ sở|với|bằng|từ ngày|trong (?:ngày|vòng|thời|tháng)");
    private static final Pattern SPLIT =
            Pattern.compile("\\s?[;,/+]\\s?(?:va\\s)?|\\s(?:va|cung voi|cung|voi)\\s|\\s-\\s");

    private static final Pattern SENDS =
            Pattern.compile("\\s(?:gui|bao cao|co trach nhiem|chiu trach nhiem|dinh ky|cap nhat|nop)\\b");

    private static final Pattern PERSON = Pattern.compile("(?:d/c|dong chi|ong|ba|thay|co)\\s");
    private static final Pattern POST = Pattern.compile(
            "(?:pho|chu tich|hieu truong|truong|giam doc|bi thu|tong phu trach|to truong|uy vien|chuyen vien|giao"
                    + " vien)\\b");
    private static final Pattern SCHOOL =
            Pattern.compile("(?:cao dang|dai hoc|hoc vien|mam non|mau giao|trung cap|tieu hoc)\\b");

    /// One name and where it stands in its piece.
    record Name(String text, int from, int to) {}

    /// A list of names from one place on: where the words after it begin, and whether it ended at a
    /// verb, a
    /// colon, or the end.
    record Names(List<Name> names, int end) {
        List<String> texts() {
            return names.stream().map(Name::text).toList();
        }
    }

    private Bodies() {}

    static boolean begins(Piece piece, int from) {
        return headEnd(piece, from, false) > 0;
    }

    /// The end of the first words of a name at `from`, 0 when none begins there. In running text a
    /// capital is
    /// asked for.
    private static int headEnd(Piece piece, int from, boolean loose) {
        if (from >= piece.text.length()) return 0;
        Matcher m = BodyWords.HEAD.matcher(piece.fold).region(from, Math.min(piece.fold.length(), from + 60));
        m.useTransparentBounds(true);
        if (!m.lookingAt()) return 0;
        boolean many = m.group("many") != null;
        if (!many && !loose && !Character.isUpperCase(piece.text.charAt(from))) return 0;
        // “Tổ chức”, “Báo cáo”: such a word begins a name only before a capital or a number (Tổ Văn phòng,
        // Báo Đồng Nai).
        if (m.group("short") != null && !capitalAfter(piece, m.end())) return 0;
        return BodyWords.ORDINARY
                        .matcher(piece.fold)
                        .region(from, piece.fold.length())
                        .lookingAt()
                ? 0
                : m.end();
    }

    private static boolean capitalAfter(Piece piece, int at) {
        if (at + 1 >= piece.text.length()) return false;
        char c = piece.text.charAt(at + 1);
        return Character.isUpperCase(c) || Character.isDigit(c) || c == '“';
    }

    /// The names that stand at `from`, none when no name begins there. `loose` lets a small letter
    /// begin a
    /// name (after “phối hợp với”).
    static Names list(Piece piece, int from, boolean loose) {
        int limit = Math.min(piece.fold.length(), from + 600);
        List<Name> names = new ArrayList<>();
        if (headEnd(piece, from, loose) == 0) return new Names(names, from);
        boolean shouting = piece.sub(from, Math.min(limit, from + 60)).isCapitals();
        int end = end(piece, from, limit, shouting);
        Matcher m = SPLIT.matcher(piece.fold).region(from, end);
        int start = from;
        while (m.find()) {
            boolean semicolon = piece.fold.charAt(m.start()) == ';' || m.group().startsWith(" ;");
            int next = m.end();
            if (next >= end) break;
            if (!semicolon && !parts(piece, start, m, next)) continue;
            add(names, piece, start, m.start());
            start = next;
        }
        add(names, piece, start, end);
        return new Names(names, end);
    }

    private static boolean parts(Piece piece, int start, Matcher m, int next) {
        int head = headEnd(piece, next, false);
        if (head == 0) return false;
        String link = m.group().strip();
        String before = piece.fold.substring(start, m.start());
        if (link.equals("-")) return false;
        // “Đ/c Nguyễn Thị Mai, Phó Chủ tịch” is one person and her post.
        if (link.equals(",")
                && PERSON.matcher(before).lookingAt()
                && POST.matcher(piece.fold).region(next, piece.fold.length()).lookingAt()) return false;
        // “các trường THPT, Trung cấp, Cao đẳng” are kinds of one thing.
        if (before.startsWith("cac truong")
                && SCHOOL.matcher(piece.fold).region(next, piece.fold.length()).lookingAt()) return false;
        // “Văn phòng HĐND và UBND” is one office; “Trường TH và THCS” one school; “UBND các xã, phường” one
        // phrase.
        if (link.equals("va")
                && before.matches(".*(?:hdnd|hoi dong nhan dan|thuong truc|dang uy)")
                && piece.fold.startsWith("ubnd", next)
                && before.matches(".*van phong.*")) return false;
        if (link.equals("/") && !Character.isUpperCase(piece.text.charAt(next))) return false;
        // “các Phòng, Ban, ngành”: bare generic nouns go on with the one before.
        return !(before.matches(
                        "(?:cac|thu truong cac|lanh dao cac)\\s(?:so|phong|ban|bo|co quan|truong|hoi|xa|phuong)")
                && bareNoun(piece.fold, next));
    }

    private static boolean bareNoun(String fold, int at) {
        return fold.substring(at)
                .matches("(?s)(?:ban|phong|nganh|so|hoi|don vi|doan the|co quan)(?:,|\\s(?:va|nganh)\\b).*");
    }

    private static void add(List<Name> names, Piece piece, int from, int to) {
        Piece name = piece.sub(from, to);
        String text = name.text
                .replaceAll("(?iu)\\s*\\((?:là )?(?:cơ quan|đơn vị|bộ phận)? ?(?:thường trực|đầu mối)[^)]*\\)", "")
                .replaceAll("(?iu)\\s+cùng$", "")
                .replaceAll("[\\s,;:.–-]+$", "");
        if (text.isEmpty()) return;
        names.add(new Name(text, from, to));
    }

    /// Where the list ends: a colon, a stop, or the first verb in small letters.
    private static int end(Piece piece, int from, int limit, boolean shouting) {
        int skip = Math.max(from + 1, headEnd(piece, from, true));
        Matcher board = BodyWords.BOARD.matcher(piece.fold).region(from, limit);
        if (board.lookingAt()) skip = board.end();
        int end = limit;
        skip = whichEnd(piece, skip, limit);
        Matcher stop = STOP.matcher(piece.fold).region(skip, limit);
        stop.useTransparentBounds(true);
        while (stop.find()) {
            String sign = stop.group();
            char c = sign.charAt(0);
            if (c == ';' && headEnd(piece, skipSpace(piece.fold, stop.end()), true) > 0) continue;
            if (c == '.' && abbreviation(piece, stop.start())) continue;
            if (c == '(' && closesShort(piece, stop.start())) {
                int close = piece.fold.indexOf(')', stop.start());
                stop.region(Math.min(limit, close + 1), limit);
                continue;
            }
            if (Character.isLetter(c)
                    && (shouting
                            || sign.equals("voi")
                            || sign.equals("tai") && piece.fold.startsWith("tai dia phuong", stop.start()))) continue;
            // With its tones: “kết quả” holds no “qua”, “bảo vệ” no “về”.
            if (Character.isLetter(c)
                    && !STOP_WORD
                            .matcher(piece.text)
                            .region(stop.start(), piece.text.length())
                            .lookingAt()) continue;
            end = stop.start();
            break;
        }
        if (shouting) return end;
        Matcher verb = BodyWords.VERB.matcher(piece.text).region(skip, end);
        verb.useTransparentBounds(true);
        while (verb.find()) {
            String before = piece.fold.substring(Math.max(from, verb.start() - 16), verb.start());
            String word = piece.fold.substring(verb.start(), verb.end());
            // “Các đơn vị chủ trì gửi báo cáo …”: those that lead, not what they do.
            if (word.equals("chu tri")
                    && before.matches(".*(?:don vi|co quan) ")
                    && SENDS.matcher(piece.fold).region(verb.end(), end).lookingAt()) continue;
            boolean named = BodyWords.NOUNS.contains(word) && closes(piece, verb.end(), end);
            if (!named && !BodyWords.nounLike(word, before)) return verb.start();
        }
        return end;
    }

    /// After the words that say which bodies are meant, where such follow the name at once.
    private static int whichEnd(Piece piece, int from, int limit) {
        Matcher which = BodyWords.WHICH.matcher(piece.fold).region(from, Math.min(limit, from + 160));
        if (!which.find() || which.start() - from > 60) return from;
        Matcher stop = STOP.matcher(piece.fold).region(from, which.start());
        Matcher verb =
                BodyWords.VERB.matcher(piece.text).region(from, which.start()).useTransparentBounds(true);
        return stop.find() || verb.find() ? from : which.end();
    }

    /// “Trung tâm Dịch vụ tổng hợp phường:”: up to the colon or the end no other verb follows.
    private static boolean closes(Piece piece, int from, int end) {
        boolean shut = end >= piece.text.length() || piece.fold.charAt(end) == ':' || piece.fold.startsWith(" :", end);
        if (!shut || end - from > 80) return false;
        Matcher more = BodyWords.VERB.matcher(piece.text).region(from, end);
        more.useTransparentBounds(true);
        return !more.find();
    }

    private static boolean abbreviation(Piece piece, int dot) {
        return dot + 1 < piece.text.length()
                && (Character.isLetterOrDigit(piece.text.charAt(dot + 1))
                        || dot > 1
                                && Character.isUpperCase(piece.text.charAt(dot - 1))
                                && piece.text
                                        .substring(Math.max(0, dot - 3), dot)
                                        .matches(".*(?:TP|Tp|ThS|TS|P|Q|TT)"));
    }

    private static boolean closesShort(Piece piece, int open) {
        int close = piece.fold.indexOf(')', open);
        if (close < 0 || close - open > 90) return false;
        String inside = piece.fold.substring(open + 1, close);
        return !inside.matches(
                "\\s?(?:goi (?:tat|chung)|sau day|viet tat|qua|theo|truoc|cham|de |b/c|thuc hien|bao cao|(?:don vi|co"
                        + " quan) (?:chu tri|thuc hien|phoi hop)|chu tri|thoi gian).*");
    }

    private static int skipSpace(String fold, int at) {
        int i = at;
        while (i < fold.length() && fold.charAt(i) == ' ') i++;
        return i;
    }

    /// All names of a cell or label: every part is a name, whether its first word is known or not.
    static List<String> all(Piece piece) {
        List<String> names = new ArrayList<>();
        Matcher m = SPLIT.matcher(piece.fold);
        int start = 0;
        while (m.find()) {
            boolean cut = piece.fold.charAt(m.start()) == ';' || parts(piece, start, m, m.end());
            if (!cut || m.end() >= piece.fold.length()) continue;
            push(names, piece.sub(start, m.start()).text);
            start = m.end();
        }
        push(names, piece.sub(start).text);
        return names;
    }

    private static void push(List<String> names, String text) {
        String name = text.replaceAll("^[-+*•–\\s]+|[\\s,;:.]+$", "");
        if (!name.isEmpty()) names.add(name);
    }

    /// The first name at or after `from`, before `to`; null where there is none.
    static @Nullable Name first(Piece piece, int from, int to) {
        int i = from;
        while (i < to) {
            if (i == 0 || !Character.isLetterOrDigit(piece.text.charAt(i - 1))) {
                if (headEnd(piece, i, false) > 0) {
                    Names names = list(piece, i, false);
                    if (!names.names.isEmpty()) return names.names.getFirst();
                }
            }
            i++;
        }
        return null;
    }
}
