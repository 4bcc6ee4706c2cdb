package vn.tuanle.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a list of names ends: at a colon, a stop, a verb, or where the word for a place has closed the last.
final class NameEnd {
    private static final Pattern STOP = Pattern.compile(
            "[:;.()]|,\\s?(?:qua|trong|truoc|cham|de|nham|theo|tu ngay|vao)\\b|\\b(?:moi|da|se|phai|hien (?:co|nay|dang)|ky (?:ban hanh|bao cao|duyet|gui|van ban)|duoc de nghi|sau (?:khi|tuan le|dot|ngay|thoi|\\d)|theo|qua|tai|nhu|nham|vao|ve"
                    + " viec|trong viec|tren co so|voi|bang|tu ngay|ngay (?=\\d)|trong (?:ngay|vong|thoi|thang))\\b");
    private static final Pattern STOP_WORD = Pattern.compile(
            "(?:mỗi|đã|sẽ|phải|hiện (?:có|nay|đang)|được đề nghị|ký (?:ban hành|báo cáo|duyệt|gửi|văn bản)|sau (?:khi|Tuần|tuần|đợt|ngày|thời|\\d+))(?!\\p{L})|theo|qua|tại|như|nhằm|vào|về việc|trong việc|trên cơ sở|với|bằng|từ ngày|ngày|trong (?:ngày|vòng|thời|tháng)");
    private static final Pattern SENDS =
            Pattern.compile("\\s(?:gui|bao cao|co trach nhiem|chiu trach nhiem|dinh ky|cap nhat|nop)\\b");
    private static final Pattern DOES =
            Pattern.compile("(?!tổ chức|thực hiện)(?:" + BodyWords.VERBS + ")(?![\\p{L}\\p{N}])");
    /// A word for a place written small, and what follows where that can be no part of a name.
    private static final Pattern PLACE = Pattern.compile(
            "(?<=\\s)(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)\\s(?<next>(?!(?:và|với|cùng|các|có|liên"
                    + " quan|trên|trực|thuộc|cấp|trong|ủy|uỷ|đoàn|hội|đội|xã|phường|thị|quận|huyện|thành|tỉnh|đặc|tại|ở|nơi|mới|cũ|còn|được|theo|loại|vùng|miền|biên|hải|khó|đảo|ven|trọng|khác|kết|nói|nơi|đã|hoặc|gồm|sau|lân|nhà|lỵ|phụ|là|này|đó)(?!\\p{L}))\\p{Ll}+)");

    private NameEnd() {}

    /// Where the list ends: a colon, a stop, or the first verb in small letters.
    static int of(Piece piece, int from, int limit, boolean shouting) {
        int skip = Math.max(from + 1, Bodies.headEnd(piece, from, true));
        Matcher board = BodyWords.BOARD.matcher(piece.fold).region(from, limit);
        if (board.lookingAt()) skip = board.end();
        int end = limit;
        skip = whichEnd(piece, skip, limit);
        Matcher stop = STOP.matcher(piece.fold).region(skip, limit);
        stop.useTransparentBounds(true);
        while (stop.find()) {
            String sign = stop.group();
            char c = sign.charAt(0);
            if (c == ';' && Bodies.headEnd(piece, skipSpace(piece.fold, stop.end()), true) > 0) continue;
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
        end = afterPlace(piece, skip, end);
        Matcher verb = BodyWords.VERB.matcher(piece.text).region(skip, end);
        verb.useTransparentBounds(true);
        while (verb.find()) {
            String before = piece.fold.substring(Math.max(from, verb.start() - 16), verb.start());
            String word = piece.fold.substring(verb.start(), verb.end());
            // “Các đơn vị chủ trì gửi báo cáo …”: those that lead, not what they do.
            if (word.equals("chu tri")
                    && before.matches(".*(?:don vi|co quan) ")
                    && (SENDS.matcher(piece.fold).region(verb.end(), end).lookingAt()
                            || before.matches(".*cac (?:don vi|co quan) ")
                                    && verb.end() + 1 < end
                                    && DOES.matcher(piece.text)
                                            .region(verb.end() + 1, end)
                                            .lookingAt())) continue;
            // “Tiểu ban Nội dung (Phòng Văn hóa - Xã hội chủ trì)”: a verb in brackets ends no name.
            String head = piece.fold.substring(from, verb.start());
            if (head.lastIndexOf('(') > head.lastIndexOf(')')) continue;
            boolean named = BodyWords.NOUNS.contains(word) && closes(piece, verb.end(), end);
            if (!named && !BodyWords.nounLike(word, before)) return verb.start();
        }
        return end;
    }

    /// “Hội Khuyến học phường hoàn chỉnh …”: behind “phường” a name goes on only with a few words.
    private static int afterPlace(Piece piece, int from, int end) {
        Matcher place = PLACE.matcher(piece.text).region(from, end).useTransparentBounds(true);
        return place.find() ? place.start("next") : end;
    }

    /// Whether the word for a place stands right before, and what follows is no part of the name nor leads on from it.
    static boolean closedByPlace(Piece piece, int at) {
        Matcher place = PLACE.matcher(piece.text)
                .region(Math.max(0, at - 12), piece.text.length())
                .useTransparentBounds(true);
        return place.find()
                && place.start("next") == at
                && !STOP_WORD
                        .matcher(piece.text)
                        .region(at, piece.text.length())
                        .lookingAt()
                && !Character.isUpperCase(piece.text.charAt(at));
    }

    /// After the words that say which bodies are meant, where such follow the name at once.
    private static int whichEnd(Piece piece, int from, int limit) {
        Matcher which = BodyWords.WHICH.matcher(piece.fold).region(from, Math.min(limit, from + 160));
        if (!which.find() || which.start() - from > 60) return from;
        Matcher stop = STOP.matcher(piece.fold).region(from, which.start());
        return stop.find() || acts(piece, from, which.start()) ? from : which.end();
    }

    /// Whether one of the words is a verb; in “các cơ quan chủ trì nêu tại mục I” none is.
    private static boolean acts(Piece piece, int from, int to) {
        Matcher verb = BodyWords.VERB.matcher(piece.text).region(from, to).useTransparentBounds(true);
        while (verb.find()) {
            String before = piece.fold.substring(Math.max(0, verb.start() - 16), verb.start());
            if (!BodyWords.nounLike(piece.fold.substring(verb.start(), verb.end()), before)) return true;
        }
        return false;
    }

    /// “Trung tâm Dịch vụ tổng hợp phường:”: up to the colon or the end no other verb follows.
    private static boolean closes(Piece piece, int from, int end) {
        // “Trung tâm Dịch vụ tổng hợp, Đài Truyền thanh phường …”: the next name follows at once.
        if (from + 2 < end
                && piece.fold.startsWith(", ", from)
                && Character.isUpperCase(piece.text.charAt(from + 2))
                && Bodies.begins(piece, from + 2)) return true;
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
                "\\s?(?:goi (?:tat|chung)|sau day|viet tat|qua|thong qua|theo|truoc|cham|de |b/c|thuc hien|bao cao|(?:don vi|co"
                        + " quan) (?:chu tri|thuc hien|phoi hop)|chu tri|thoi gian).*");
    }

    private static int skipSpace(String fold, int at) {
        int i = at;
        while (i < fold.length() && fold.charAt(i) == ' ') i++;
        return i;
    }
}
