package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the names of bodies and posts: a whole noun phrase up to its verb, and lists of them.
final class Bodies {
    private static final Pattern SPLIT =
            Pattern.compile("\\s?[;,/+]\\s?(?:va\\s)?|\\s(?:va|cung voi|cung|voi)\\s|\\s-\\s");

    private static final Pattern PERSON = Pattern.compile("(?:d/c|dong chi|ong|ba|thay|co)\\s");
    private static final Pattern POST = Pattern.compile(
            "(?:pho|chu tich|hieu truong|truong|giam doc|bi thu|tong phu trach|to truong|uy vien|chuyen vien|giao"
                    + " vien)\\b");
    private static final Pattern SCHOOL =
            Pattern.compile("(?:cao dang|dai hoc|hoc vien|mam non|mau giao|trung cap|tieu hoc)\\b");

    /// “BGH, GV, PH”
    private static final Pattern SHORT_FORMS = Pattern.compile("\\p{Lu}{2,6}(?:\\s?[,;/]\\s?\\p{Lu}{2,6})+[.;]?");
    /// Those whom a cell names small beside another: “BGH, nhân viên văn phòng”.
    private static final Pattern STAFF = Pattern.compile(
            "(?:can bo|nhan vien|giao vien|gvcn|gv|hoc sinh|phu huynh|cha me|bao ve|ke toan|y te|cac|toan the)\\b");

    /// “Thủ quỹ, nhân viên thư viện”: one whose post is told, and the next; “cán bộ, giáo viên” are one phrase.
    private static final Pattern ONE_OF_STAFF = Pattern.compile(
            "(?iu)(?:thủ quỹ|kế toán|văn thư|thư ký|thủ thư|y tế|bảo vệ|tổng phụ trách|tpt|tổ |bgh|ban giám hiệu|bộ phận|đoàn|liên đội|chi đoàn)");
    private static final Pattern COLLEAGUE = Pattern.compile(
            "(?:nhan vien|ke toan|thu quy|van thu|thu ky|thu thu|bao ve|gvcn|giao vien (?:chu nhiem|phu trach|tong)|can bo (?:thu vien|y te|phu trach)|tong phu trach)\\b");

    /// “Văn phòng Sở, phòng Kế hoạch - Tài chính”: the kind written small, its own name with a capital.
    private static final Pattern UNIT_SMALL =
            Pattern.compile("(?:phòng|ban|tổ|hội|sở|trung tâm|trường|công đoàn|thư viện|khoa|bộ phận) (?=\\p{Lu})");

    private static final Pattern PERSON_SMALL =
            Pattern.compile("(?iu)(?:cô|thầy|ông|bà|chị|anh|đ/c|đồng chí)\\s(?-i:\\p{Lu})");
    private static final String POSTS =
            "hieu truong|giam doc|truong (?:phong|ban|thon|ap|ban|khu)|chu tich (?:ubnd|uy ban|hoi)|thu truong|bi thu";
    private static final Pattern POST_BEFORE = Pattern.compile(
            "(?iu)(?:các )?(?:hiệu trưởng|giám đốc|trưởng|thủ trưởng|lãnh đạo|chủ tịch|bí thư|ban giám|cán bộ)(?!\\p{L})");
    private static final Pattern SMALL_POST = Pattern.compile("(?:" + POSTS + ")\\b");
    private static final Pattern SMALL = Pattern.compile(
            "(?:" + POSTS
                    + "|trung tam (?:gdnn|gdtx|hoc tap|giao duc|van hoa|dich vu|chinh tri|y te|cung ung|truyen thong)|tthtcd|ttht"
                    + " cd|hoi (?:khuyen hoc|lien hiep|phu nu|nong dan|cuu)|doan thanh nien|cong an"
                    + " (?:xa|phuong|tinh|huyen|thanh pho)|tram y te|truong (?:tieu hoc|thcs|thpt|mam non|trung hoc|th\\b|mn\\b)|ubnd"
                    + " (?:cac|tinh|xa|phuong|huyen|thanh)|phong (?:giao duc|van hoa|kinh te)|ban (?:dieu hanh|quan ly|nhan dan|dai dien|giam hieu))");

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
    static int headEnd(Piece piece, int from, boolean loose) {
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
        Names shared = SharedHeads.of(piece, from);
        if (shared != null) return shared;
        boolean shouting = piece.sub(from, Math.min(limit, from + 60)).isCapitals();
        int end = NameEnd.of(piece, from, limit, shouting);
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
        // “Văn phòng UBND, các Sở: Tài chính, Nội vụ”: the kind comes later in the list.
        Names later = start > from ? SharedHeads.of(piece, start) : null;
        if (later != null) {
            names.addAll(later.names());
            return new Names(names, later.end());
        }
        add(names, piece, start, end);
        return new Names(names, end);
    }

    private static boolean parts(Piece piece, int start, Matcher m, int next) {
        String link = m.group().strip();
        String before = piece.fold.substring(start, m.start());
        if (headEnd(piece, next, false) == 0)
            return !link.equals("-") && !link.equals("/") && small(piece, piece.text.substring(start, m.start()), next);
        if (link.equals("-")) return false;
        // “Đ/c Nguyễn Thị Mai, Phó Chủ tịch” is one person and her post.
        if (link.equals(",")
                && PERSON.matcher(before).lookingAt()
                && POST.matcher(piece.fold).region(next, piece.fold.length()).lookingAt()) return false;
        // “các trường THPT, Trung cấp, Cao đẳng” are kinds of one thing.
        if (before.matches("cac truong.*|(?:cac )?(?:dong chi )?hieu truong (?:cac )?truong.*")
                && SCHOOL.matcher(piece.fold).region(next, piece.fold.length()).lookingAt()) return false;
        // “Phòng Giáo dục thường xuyên và Đại học” is one office.
        if (link.equals("va")
                && before.matches("(?:phong|vu|ban|bo phan|to) .*")
                && SCHOOL.matcher(piece.fold).region(next, piece.fold.length()).lookingAt()) return false;
        if (before.equals("bao") && piece.fold.startsWith("dai ", next)) return false;
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

    /// “các trường THPT, trung tâm GDNN - GDTX”, “Trưởng các đơn vị, hiệu trưởng các trường”: a name written
    /// small. Behind a post only another post is one more: “Hiệu trưởng các trường mầm non, tiểu học”.
    private static boolean small(Piece piece, String before, int next) {
        if (UNIT_SMALL.matcher(piece.text).region(next, piece.text.length()).lookingAt()) return true;
        if (PERSON_SMALL.matcher(piece.text).region(next, piece.text.length()).lookingAt()) return true;
        if (ONE_OF_STAFF.matcher(before).lookingAt()
                && COLLEAGUE
                        .matcher(piece.fold)
                        .region(next, piece.fold.length())
                        .lookingAt()) return true;
        boolean post = POST_BEFORE.matcher(before).lookingAt();
        return (post ? SMALL_POST : SMALL)
                .matcher(piece.fold)
                .region(next, piece.fold.length())
                .lookingAt();
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
                .replaceAll("[\\s,;:.(–-]+$", "");
        if (text.isEmpty()) return;
        names.add(new Name(text, from, to));
    }

    /// All names of a cell or label: every part is a name, whether its first word is known or not.
    static List<String> all(Piece piece) {
        List<String> names = new ArrayList<>();
        for (Piece line : CellLines.of(piece)) names.addAll(named(line));
        return names;
    }

    private static List<String> named(Piece piece) {
        List<String> names = new ArrayList<>();
        if (SHORT_FORMS.matcher(piece.text).matches()) {
            for (String one : piece.text.split("[,;/]", -1)) push(names, one.strip());
            return names;
        }
        Matcher m = SPLIT.matcher(piece.fold);
        int start = 0;
        while (m.find()) {
            boolean cut = piece.fold.charAt(m.start()) == ';'
                    || parts(piece, start, m, m.end())
                    || STAFF.matcher(piece.fold)
                                    .region(m.end(), piece.fold.length())
                                    .lookingAt()
                            && !STAFF.matcher(piece.sub(start).fold).lookingAt();
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
