package vn.tuanle.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of an assignment: who is named, whether they are asked rather than told, and where the
/// task's
/// words begin.
/// `strong` tells that the words leave no doubt (“Giao …”, “… chủ trì”, “… có trách nhiệm”),
/// `closed` that a
/// colon or the end follows; `others` are named beside as working with them.
record Assignee(List<String> names, boolean request, boolean strong, boolean closed, int rest, List<String> others) {
    private static final Pattern PREFIX = Pattern.compile(
            "(?:trong do,?\\s)?(?<w>(?:kinh\\s)?(?:de nghi|mong|moi)|tran trong de nghi|(?:truoc mat,?\\s)?giao(?:"
                    + " nhiem vu)?(?: cho)?|yeu cau|phan cong|uy quyen(?: cho)?|doi voi|ve phia|trach nhiem(?: cua)?|nhiem"
                    + " vu(?: cu the)?(?: cua)?|chi dao|giao trach nhiem cho|rieng)(?:\\s?:)?\\s+");
    /// The same opening words with their tones: “Giáo viên” is no “Giao”, “Mỗi” no “Mời”.
    private static final Pattern TELLS = Pattern.compile(
            "(?iu)(?:trong đó|kính|đề nghị|mong|mời|trân trọng|trước mắt|giao|yêu cầu|phân công|[uủ][ỷy] quyền|đối"
                    + " với|về phía|trách nhiệm|nhiệm vụ|chỉ đạo|riêng|de nghi|yeu cau)(?!\\p{L})");
    private static final Pattern CHARGES = Pattern.compile("(?:kinh )?(?:giao|de nghi|phan cong) ");
    private static final Pattern STRONG = Pattern.compile(
            "\\s?,?\\s?(?:la (?:co quan|don vi) )?(?:chu tri|co trach nhiem|chiu trach nhiem|co nhiem vu|phu trach|lam"
                    + " dau moi|thuong truc)\\b");
    /// “Phòng Nhân sự (đề nghị): …”
    private static final Pattern KINDLY = Pattern.compile("\\s?\\(de nghi(?: phoi hop)?\\)\\s?:?\\s*");
    private static final Pattern ASKED = Pattern.compile("duoc de nghi\\b");
    private static final Pattern LEAD = Pattern.compile("\\s*(?:[:.–-]\\s*)?");
    private static final Pattern DUTY = Pattern.compile(
            "(?:co|chiu) trach nhiem\\s?:?\\s?$|(?:co|chiu) (?:trach nhiem|nhiem vu)(?: to chuc)? (?=\\p{L})");

    /// “Phòng A (chủ trì), Hội B, các trường (phối hợp): …”
    private static final Pattern WITH = Pattern.compile(
            "\\s?\\((?:don vi |co quan )?chu tri\\)\\s?[,;]?\\s?(?<o>[^:;()]{3,240}?)\\s?\\((?:don vi |co quan )?phoi hop(?: thuc"
                    + " hien)?\\)\\s?:?\\s*");

    Assignee(List<String> names, boolean request, boolean strong, boolean closed, int rest) {
        this(names, request, strong, closed, rest, List.of());
    }

    static @Nullable Assignee of(Piece piece) {
        return of(piece, false);
    }

    /// `subject`: also a name in small letters may begin a clause (“các trường báo cáo …”).
    static @Nullable Assignee of(Piece piece, boolean subject) {
        Matcher m = PREFIX.matcher(piece.fold);
        int from = 0;
        boolean request = false;
        boolean told = false;
        if (m.lookingAt() && TELLS.matcher(piece.text).lookingAt()) {
            String word = m.group("w");
            from = m.end();
            request = word.contains("de nghi") || word.contains("moi") || word.contains("mong");
            told = !word.equals("chi dao");
            if (!told) return null;
        }
        boolean loose = subject || from > 0 && !piece.fold.startsWith("phan cong");
        Bodies.Names names = Bodies.list(piece, from, loose);
        // “Giao Đội xung kích tự quản: …”: whoever stands between such a word and the colon.
        int colon = piece.fold.indexOf(':', from);
        if (names.names().isEmpty() && told && from > 0 && colon > from + 2 && colon - from < 100) {
            Piece name = piece.sub(from, colon);
            boolean names1 = Character.isUpperCase(name.first())
                    && !BodyWords.VERB.matcher(name.text).find()
                    && TaskLabels.named(name) == null;
            if (names1 && CHARGES.matcher(piece.fold).lookingAt()) {
                int after = colon + 1;
                while (after < piece.fold.length() && piece.fold.charAt(after) == ' ') after++;
                return new Assignee(List.of(name.text), request, true, true, after);
            }
        }
        if (names.names().isEmpty()) return null;
        Matcher kindly = KINDLY.matcher(piece.fold).region(names.end(), piece.fold.length());
        if (kindly.lookingAt()) return new Assignee(names.texts(), true, true, true, kindly.end());
        Matcher with = WITH.matcher(piece.fold).region(names.end(), piece.fold.length());
        if (with.lookingAt())
            return new Assignee(
                    names.texts(),
                    request,
                    true,
                    true,
                    with.end(),
                    Bodies.all(piece.sub(with.start("o"), with.end("o"))));
        Matcher strong = STRONG.matcher(piece.fold).region(names.end(), piece.fold.length());
        boolean leads = strong.lookingAt();
        boolean closed = names.end() >= piece.text.length()
                || piece.fold.startsWith(":", names.end())
                || piece.fold.startsWith(" :", names.end());
        Matcher lead = LEAD.matcher(piece.fold).region(names.end(), piece.fold.length());
        int rest = lead.lookingAt() ? lead.end() : names.end();
        if (!closed && piece.fold.startsWith(",", rest)) rest++;
        boolean asked =
                ASKED.matcher(piece.fold).region(rest, piece.fold.length()).lookingAt();
        return new Assignee(names.texts(), request || asked, told || leads || asked, closed, rest);
    }

    /// The words of the task after the name; empty when only “có trách nhiệm:” stands there.
    Piece task(Piece piece) {
        Piece words = piece.sub(Math.min(rest, piece.text.length()));
        Matcher duty = DUTY.matcher(words.fold);
        return duty.lookingAt() && duty.end() == words.text.length() ? words.sub(words.text.length()) : words;
    }
}
