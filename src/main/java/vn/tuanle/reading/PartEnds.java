package vn.tuanle.reading;

import java.util.List;
import java.util.regex.Pattern;

/// Where the clauses of a document end: at its closing words, at recipients and signature, and where an annex begins
/// below them.
final class PartEnds {
    private static final Pattern CLOSING = Pattern.compile(
            "(?:tren day la|tren day|tran trong(?: cam on)?[ ./!]*$|rat mong|kinh (?:trinh|de nghi) .*(?:xem xet|quyet"
                    + " dinh|phe duyet)|nhan duoc (?:ke hoach|cong van|van ban)|luu y\\s?:|vay,? .*thong bao.*(?:biet|thuc hien).*|[^.,;:]{2,80} thong bao (?:de|den|toi|cho) [^.]{2,160}(?:biet|thuc hien)(?:(?:,| va)? ?(?:to chuc|trien khai|thuc hien|nghiem tuc|phoi hop|biet|theo quy dinh))*[ ./]*$|thua lenh"
                    + " [^.,]{3,60},.*thong bao.*(?:biet|thuc hien)|ke hoach nay"
                    + " (?:thay|duoc|co)|qua trinh (?:trien khai|to chuc|thuc hien)|trong qua trinh (?:trien khai|to"
                    + " chuc|thuc hien))\\b?.*");
    /// What all are asked at the end: “… nghiêm túc thực hiện.” One that asks a body for more than that is a task.
    private static final Pattern CLOSES = Pattern.compile(
            "(?:yeu cau|de nghi|can cu|kinh de nghi|(?:ubnd|uy ban nhan dan|phong|so|bo|truong|ban|hoi|chu tich|lien doan|doan)\\b.*(?:yeu cau|de"
                    + " nghi)).*(?:nghiem tuc|trien khai|thuc hien|phoi hop)(?: (?:chi dao|to chuc|trien khai|thuc"
                    + " hien|phoi hop|thi hanh))*(?:,? (?:nghiem tuc|tot|dung|day du|hieu qua|co hieu qua|thiet thuc|dong"
                    + " bo|kip thoi|cac|nhung|noi dung|nhiem vu|ke hoach|cong van|van ban|huong dan|thong bao|chi thi|quyet dinh|nghi quyet|tren|nay|neu"
                    + " tren|theo|ke tu|de|cua|quy dinh|dung quy dinh)\\b.*)?[ ./]*");

    private PartEnds() {}

    /// “LỊCH TỔ CHỨC TUẦN LỄ” in capitals over a table, or over “(Kèm theo Kế hoạch …)”.
    static boolean titlesAnnex(List<Line> lines, int at) {
        Line line = lines.get(at);
        Piece piece = line.piece();
        if (line.isTable()
                || line.frame() > 0
                || !piece.isCapitals()
                || piece.text.split(" ").length < 3
                || Signatures.opens(piece)) return false;
        for (int i = at + 1; i < Math.min(lines.size(), at + 5); i++) {
            Line next = lines.get(i);
            if (next.isTable() || Parts.ATTACHED.matcher(next.piece().fold).matches()) return true;
            if (!next.piece().isCapitals() && next.piece().first() != '(') return false;
        }
        return false;
    }

    static boolean backToBody(List<Line> lines, int at) {
        if (at >= lines.size() || lines.get(at).frame() > 0) return false;
        Marker marker = Marker.of(lines.get(at).piece());
        return lines.get(at).isTable() || marker != null && marker.kind() == Marker.Kind.ROMAN;
    }

    static boolean startsTail(Line line, List<Line> lines, int at) {
        Piece piece = line.piece();
        if (Tail.RECIPIENTS.matcher(piece.fold).lookingAt() && piece.fold.startsWith("noi nhan")) return true;
        if (!Signatures.opens(piece)) return false;
        // A position in capitals is a signature only near the end of a document, not the authority above
        // “QUYẾT ĐỊNH”.
        return piece.text.matches(Signatures.MARKS + ".*") || !hasArticleAfter(lines, at);
    }

    private static boolean hasArticleAfter(List<Line> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + 40); i++) {
            Marker marker = Marker.of(lines.get(i).piece());
            if (marker != null && marker.kind().ordinal() <= Marker.Kind.NUMBER.ordinal() && marker.value() == 1)
                return true;
        }
        return false;
    }

    static boolean closes(Line line, List<Line> lines, int at, boolean closed) {
        Marker marker = Marker.of(line.piece());
        if (marker != null && (marker.kind() != Marker.Kind.BULLET || !closed)) return false;
        if (closed || CLOSING.matcher(line.piece().fold).matches()) return true;
        int left = 0;
        for (int i = at + 1; i < lines.size() && left < 4; i++, left++) {
            if (startsTail(lines.get(i), lines, i))
                return left < 3 && CLOSES.matcher(firstSentence(line.piece())).matches() && line.frame() == 0;
            if (Marker.of(lines.get(i).piece()) != null) return false;
        }
        return false;
    }

    private static String firstSentence(Piece piece) {
        return piece.fold.substring(0, Sentences.end(piece, 0));
    }
}
