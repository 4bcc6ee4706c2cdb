package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the names of bodies and posts: a whole noun phrase up to its verb, and lists of them.
final class Bodies {
    /// Words a name of a body or post begins with.
    private static final String SURE =
            "uy ban nhan dan|ubnd|ub ?nd|uy ban mat tran|uy ban mttq|ub ?mttq(?:vn)?|uy ban|hoi dong nhan dan|hdnd|hoi dong (?:doi|thi dua|truong|su pham|nhan dan|giao duc|phoi hop|khoa hoc)|mat tran to quoc|mttq|mat tran"
                    + "|so|phong|van phong|thanh tra|cong an|quan su|ban chi huy|bo chi huy|bo tu lenh|bo doi|kho bac|chi cuc|tong cuc|cuc|vu|bo|ngan hang|bao hiem xa hoi|bhxh|toa an|vien kiem sat|vien"
                    + "|ban chi dao|ban to chuc|ban tuyen giao|ban dan van|ban van hoa|ban quan ly|ban giam hieu|bgh|ban giam doc|ban chap hanh|ban dai dien|ban thuong vu|ban thuong truc|ban cong tac|ban phong trao|ban dieu hanh|ban chu nhiem|ban lien lac|ban kinh te|ban nhan dan|ban dan toc|ban quan tri|ban truyen thong|ban xay dung|ban khuyen hoc|ban xa hoi|ban phap che|ban tiep|ban can su|ban van dong|ban thi dua|ban lanh dao"
                    + "|to truong|to pho|to dan pho|to chuyen mon|to cong tac|to van phong|to truyen thong|to chuyen vien|to giup viec|to hanh chinh|to cong nghe|to nhan dan|to tu nhien|to xa hoi|to khoi|to ngu van|to toan|to thu vien|to doan|to [A-Z1-9]|khoi truong|khoi \\d"
                    + "|hoi (?!nghi|thi|thao|dien|truong|nhap|vien|hoa|quan|phi|trai|xuan|sach|dap|cho|hop|y )|doan (?:thanh nien|tncs|tn|truong|the|phuong|xa|khoi|luat su|cap|co so|tinh|thanh)|thanh doan|huyen doan|tinh doan|quan doan|xa doan|phuong doan|lien doan|ldld|cong doan|lien hiep|lien minh|hiep hoi|cau lac bo|clb|chi hoi|chi doan|lien doi|doi thieu nien|nghiep doan"
                    + "|trung tam|tt ?gdnn|ttht|tthtcd|truong|hieu truong|pho hieu truong|giam doc|pho giam doc|chu tich|pho chu tich|truong phong|pho truong phong|truong ban|pho truong ban|thu truong|nguoi dung dau|chanh van phong|pho chanh|lanh dao|truong khu|truong ap|truong thon|bi thu|pho bi thu|tong phu trach|tong bien tap|can su|lop truong"
                    + "|nha van hoa|nha thieu nhi|nha sach|thu vien|bao tang|bao (?:[A-Z]|va (?:dai|phat thanh))|dai (?:phat thanh|truyen thanh|truyen hinh|ptth|tt|pt|[A-Z])|co quan bao|cong thong tin|cong ttdt|tap chi|toa soan|thong tan xa|benh vien|tram y te|hoc vien|dai hoc|co so|nhom tre|cong ty|doanh nghiep|tap doan|hop tac xa|khu pho|khu dan cu|ap|thon|to"
                    + "|tinh uy|thanh uy|huyen uy|quan uy|dang uy|chi bo|thuong truc|cap uy|dang bo"
                    + "|giao vien|gvcn|gv|nhan vien|ke toan|thu quy|van thu|bao ve|y te|can bo|cong chuc|chuyen vien|vien chuc|thu thu|bo phan|ca nhan|dong chi|d/c|dc|ong|ba|thay|co [A-Z]|nhom|doi|nha truong|phu huynh|cha me|hoc sinh|lop|toan the|tat ca|co quan|don vi|dia phuong|phuong (?:[A-Z]|xa)|xa [A-Z]|thi tran|quan [A-Z]|huyen [A-Z]|thanh pho [A-Z]|tinh [A-Z]|cap|mam non|mau giao|truong phong|chu nhiem|ban (?:[A-Z])";
    private static final String MANY = "(?:cac|nhung|moi|tat ca|toan the|rieng|\\d{1,3})\\s+(?:cac )?(?:dong chi )?";
    private static final String AFTER_MANY =
            "phong|so|ban|nganh|co quan|don vi|truong|co so|doan the|to chuc|xa|phuong|thi tran|huyen|quan|hoi|trung tam|dia phuong|bo phan|to|lop|khu pho|ap|thon|chi hoi|chi doan|doanh nghiep|cong ty|thanh vien|thay|co|ong|ba|can bo|giao vien|gvcn|khoi|nha truong|cap|bo|cau lac bo|clb|thu vien|benh vien|dai|bao|co giao|nhom|luc luong|cong doan|hoc sinh|hop tac xa|ngan hang|tap the|ca nhan|to truong|hieu truong|truong phong|chu tich|pho|ubnd|uy ban|bi thu|giam doc|dia ban|cong chuc|chuyen vien|vien|hoc vien|thu truong|gia dinh|dong ho|ban nganh|chuc sac|doi|thiet che|phu huynh|tinh|thanh pho";
    private static final Pattern HEAD = Pattern.compile("(?:(?:" + MANY + ")(?:" + AFTER_MANY + ")|" + SURE.replace("[A-Z]", "\\p{javaLowerCase}") + ")(?![\\p{L}\\p{N}])");

    /// Verbs that end a name; written small, for the same words capitalised belong to names (Ban Tuyên truyền).
    private static final String VERBS =
            "chu tri|chu dong|phoi hop|xay dung|to chuc|chi dao|huong dan|tham muu|tang cuong|day manh|tiep tuc|chiu trach nhiem|co trach nhiem|co nhiem vu|trien khai|thuc hien|can cu|bao cao|tong hop|theo doi|kiem tra|don doc|bo tri|dam bao|bao dam|tuyen truyen|van dong|quan tam|ho tro|khuyen khich|lap|gui|nghien cuu|cung cap|tich cuc|phat dong|ra soat|tiep nhan|thanh lap|giup|lam|lanh dao|duy tri|nhan rong|huy dong|tao dieu kien|phan cong|ban hanh|thong bao|de xuat|trinh|tham dinh|can doi|cap phat|lua chon|dang ky|nop|hoan thanh|phat huy|quan triet|pho bien|chuan bi|phu trach|thuong xuyen|kip thoi|nghiem tuc|dong thoi|khai thac|ung dung|doi moi|long ghep|gan|xem xet|trang tri|treo|viet|dang tai|dang tin|mo|giao|nhac nho|bo sung|cap nhat|quan ly|su dung|thu thap|tham gia|tham du|huong ung|ky ket|danh gia|binh xet|khen thuong|bieu duong|tuyen duong|chuyen|dam nhan|dieu hanh|ghi|chup|quay|soan|bien soan|thiet ke|sap xep|phat thanh|phan bo|quyet toan|tap huan|boi duong|cong bo|luu|nhap|tap trung|phan dau|lien he|moi|don tiep|co ke hoach|tu|se|phai|can|duoc|chua|neu|khi|de|nham|khan truong|dua tin|dua|thong tin,|thong tin ve|thong tin rong|gioi thieu|keu goi|dang|to chuc,|cu |la |trong thoi gian|can doi|du toan|tu can doi|xac dinh|giam sat|phan bien|xay|hop|nam bat|tiep don|phuc vu|quyen gop|trao|tang|cham|chon|ban giao|luyen tap|nhan|hoc|doc|ke|ve|thi|the hien|trung bay|truyen thong|phat|chieu|in an|in|van hanh|kiem soat|rut|dat|day|giai quyet|don|ve sinh|bao ve|ket noi|phe duyet|quyet dinh|thanh toan|chi|tri|ap dung|ngoai|truoc|cham nhat|trong qua trinh|hang nam|hang quy|hang thang|hang tuan";
    private static final Pattern VERB = Pattern.compile("(?<=[\\s,(])(?:" + VERBS.replace("|hoc|", "|").replace("|doc|ke|ve|thi|", "|").replace("|chi|tri|", "|").replace("|day|", "|").replace("|ve sinh|bao ve|", "|").replace("|in|", "|") + ")(?![\\p{L}\\p{N}])");
    private static final Pattern STOP = Pattern.compile("[:;.()]|\\s-\\s(?=\\p{Ll})|,\\s?(?:qua|trong|truoc|cham|de|nham|theo|tu ngay|vao)\\b|\\b(?:theo|qua|tai|nhu|nham|vao|ve viec|trong viec|tren co so|voi)\\b");
    private static final Pattern SPLIT = Pattern.compile("\\s?[;,/+]\\s?(?:va\\s)?|\\s(?:va|cung voi|cung|voi)\\s|\\s-\\s");
    private static final Pattern BOARD = Pattern.compile("(?:ban chi dao|ban to chuc|ban van dong|tieu ban|to cong tac|to giup viec|hoi dong phoi hop|ban dieu hanh)\\s+(?:(?:cong tac|trien khai|thuc hien|xay dung|phong,? chong|van dong)\\s+)+(?:(?:xa hoi hoc tap|phong trao|de an|chuong trinh|hoc tap|tuan le|khuyen hoc)[^,;:.]{0,60}?)?(?=\\s+(?:chu tri|co trach|chiu|phoi hop|tham muu|tong hop|theo doi|chi dao|huong dan|don doc|to chuc|phan cong|bao cao|kiem tra)|[,;:.]|$)");

    /// One name and where it stands in its piece.
    record Name(String text, int from, int to) {}

    /// A list of names from one place on: where the words after it begin, and whether it ended at a verb, a colon, or the end.
    record Names(List<Name> names, int end) {
        List<String> texts() {
            return names.stream().map(Name::text).toList();
        }
    }

    private Bodies() {}

    static boolean begins(Piece piece, int from) {
        return headEnd(piece, from, false) > 0;
    }

    /// The end of the first words of a name at `from`, 0 when none begins there. In running text a capital is asked for.
    private static int headEnd(Piece piece, int from, boolean loose) {
        if (from >= piece.text.length()) return 0;
        Matcher m = HEAD.matcher(piece.fold).region(from, Math.min(piece.fold.length(), from + 60));
        m.useTransparentBounds(true);
        if (!m.lookingAt()) return 0;
        String words = piece.text.substring(m.start(), m.end());
        boolean many = words.matches("(?iu)(?:các|những|mọi|tất cả|toàn thể|riêng|\\d{1,3})\\s.*");
        if (!many && !loose && !Character.isUpperCase(piece.text.charAt(from))) return 0;
        return ordinary(piece, from) ? 0 : m.end();
    }

    /// Báo cáo, Ban hành, Tổ chức, Bộ đề, Hội nghị, Trường hợp, Cơ sở vật chất … are words, not bodies.
    private static final Pattern ORDINARY = Pattern.compile(
            "(?:bao cao|bao dam|bao gom|ban hanh|to chuc(?! chinh tri| xa hoi| dang| doan| hoi| phi)|to quoc|bo tri|bo sung|bo de|bo sach|bo tieu|bo chi so|bo phim|bo cau|so ket|so luong|so tay|so lieu|so hoa|so nguoi|so lop|phong chong|phong,|phong ngua|phong trao|phong tranh|phong phu|truong hop|co so vat chat|co so du lieu|co so thuc tien|doi moi|doi voi|doi tuong|dai hoi|dai tra|vien tro|cap nhat|cap phat|cap giay|cap kinh|cap the|cap bach|cap thiet|lop tap huan|lop hoc|bo mat|vu viec|cuc bo|bao ve [a-z]+ quyen|bao ton|doan ket|doan vien|doan kiem tra|thu vien so|doi ngu|vien dan|hoc sinh gioi|ca nhan hoa|ap dung|ap luc|co so khoa hoc|co so phap ly|lanh dao,? chi dao|lanh dao,|mat tran\\b(?! to quoc)|don vi hoc tap|don vi tinh|dia phuong hoa|nhom giai phap|nhom nhiem vu|quan su hoa|bo phan nao|cap do|cong dong|tat ca hoc|y te du phong)");

    private static boolean ordinary(Piece piece, int from) {
        return ORDINARY.matcher(piece.fold).region(from, piece.fold.length()).lookingAt();
    }

    /// The names that stand at `from`, none when no name begins there. `loose` lets a small letter begin a name (after “phối hợp với”).
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
        // “Văn phòng HĐND và UBND” is one office; “Trường TH và THCS” one school; “UBND các xã, phường” one phrase.
        if (link.equals("va") && before.matches(".*(?:hdnd|hoi dong nhan dan|thuong truc|dang uy)") && piece.fold.startsWith("ubnd", next) && before.matches(".*van phong.*")) return false;
        if (link.equals("/") && !Character.isUpperCase(piece.text.charAt(next))) return false;
        // “các Phòng, Ban, ngành”: bare generic nouns go on with the one before.
        return !(before.matches("(?:cac|thu truong cac|lanh dao cac)\\s(?:so|phong|ban|bo|co quan|truong|hoi|xa|phuong)") && bareNoun(piece.fold, next));
    }

    private static boolean bareNoun(String fold, int at) {
        return fold.substring(at).matches("(?s)(?:ban|phong|nganh|so|hoi|don vi|doan the|co quan)(?:,|\\s(?:va|nganh)\\b).*");
    }

    private static void add(List<Name> names, Piece piece, int from, int to) {
        Piece name = piece.sub(from, to);
        String text = name.text.replaceAll("[\\s,;:.–-]+$", "");
        if (text.isEmpty()) return;
        names.add(new Name(text, from, to));
    }

    /// Where the list ends: a colon, a stop, or the first verb in small letters.
    private static int end(Piece piece, int from, int limit, boolean shouting) {
        int skip = from + 1;
        Matcher board = BOARD.matcher(piece.fold).region(from, limit);
        if (board.lookingAt()) skip = board.end();
        int end = limit;
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
            if (Character.isLetter(c) && (shouting || sign.equals("voi") || sign.equals("tai") && piece.fold.startsWith("tai dia phuong", stop.start()))) continue;
            if (Character.isLetter(c) && Character.isUpperCase(piece.text.charAt(stop.start()))) continue;
            end = stop.start();
            break;
        }
        if (shouting) return end;
        Matcher verb = VERB.matcher(piece.fold).region(skip, end);
        verb.useTransparentBounds(true);
        while (verb.find()) {
            if (Character.isUpperCase(piece.text.charAt(verb.start()))) continue;
            String before = piece.fold.substring(Math.max(from, verb.start() - 14), verb.start());
            if (nounLike(verb.group(), before)) continue;
            return verb.start();
        }
        return end;
    }

    /// “các tổ chức chính trị”, “người phụ trách”, “cơ quan quản lý”: after such words a verb is part of the name.
    private static boolean nounLike(String verb, String before) {
        if (verb.matches("to chuc|to chuc,") ) return before.matches(".*(?:cac|va|,|nhung|moi|cua) ?");
        if (verb.matches("phu trach")) return before.matches(".*(?:tong|nguoi|giao vien|can bo) ?");
        if (verb.matches("quan ly|lanh dao|tham muu|bao cao|chu tri|giup|kiem tra")) return before.matches(".*(?:co quan|can bo|don vi|bo phan|cac|ban|doi ngu|tap the|nguoi) ?") && !before.matches(".*don vi ?") | before.matches(".*can bo ?");
        if (verb.matches("lam|truc|tu|can|hop|mo|chuyen|moi|phat|dat|dang|nhan|gan|lap|thu thap|chon|cham|xay|tang|khi|de|la |cu ")) return before.matches(".*(?:viec|dan|nguoi|cong|bi) ?");
        if (verb.matches("truyen thong|tuyen truyen|xay dung|boi duong|phuc vu|ung dung|thi dua|bao ve|su dung|giam sat|kiem soat|tiep nhan|dang ky|tap huan|khuyen khich")) return before.matches(".*(?:\\bto|ban|phong|bo phan|trung tam|nhom|doi|co quan|va|cau lac bo|cua|co so|van phong|bien) ?");
        return false;
    }

    private static boolean abbreviation(Piece piece, int dot) {
        return dot + 1 < piece.text.length() && (Character.isLetterOrDigit(piece.text.charAt(dot + 1)) || dot > 1 && Character.isUpperCase(piece.text.charAt(dot - 1)) && piece.text.substring(Math.max(0, dot - 3), dot).matches(".*(?:TP|Tp|ThS|TS|P|Q|TT)"));
    }

    private static boolean closesShort(Piece piece, int open) {
        int close = piece.fold.indexOf(')', open);
        if (close < 0 || close - open > 90) return false;
        String inside = piece.fold.substring(open + 1, close);
        return !inside.matches("\\s?(?:qua|theo|truoc|cham|de |b/c|thuc hien|bao cao|don vi|co quan|chu tri|thoi gian).*");
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
