package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines of one document parted by what they are: title, preamble, clauses, closing words,
/// recipients,
/// signature.
final class Parts {
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?:[-–] )?(?:can cu|thuc hien|thi hanh|theo|xet|nham|de (?:trien|thuc|tiep|tang|huong|day|nang|chu)|tiep"
                    + " tuc|trien khai (?:ke hoach|cong van|van ban|quyet dinh|chi thi|nghi quyet|thuc hien"
                    + " (?:ke|quyet|cong|van|chi))|huong ung|chap hanh|trong khuon kho|tren co so|uy ban nhan"
                    + " dan|ubnd|(?:phong|so|truong|ban chi dao|hoi|ban|chu tich|trung tam|bch|doan)\\b.*(?:ban hanh|xay"
                    + " dung|trien khai|to chuc|lap) )\\b?.*");
    /// How minutes, invitations and certificates begin under their title (Phụ lục III, Mẫu 1.7, 1.9).
    private static final Pattern BEGINS = Pattern.compile(
            "(?:thoi gian|dia diem|thanh phan)[^:]{0,40}:.*|.*\\btran trong (?:kinh moi|gioi thieu)\\b.*|da co thanh tich.*");
    static final Pattern ATTACHED = Pattern.compile("\\(?\\s?(?:ban hanh )?kem theo.*");
    private static final Pattern ATTACHED_IN = Pattern.compile("\\(\\s?(?:ban hanh )?kem theo");
    private static final Pattern BASIS = Pattern.compile(
            "(?<=[\\p{L}\\d”\").])\\s(?=Căn cứ (?:vào )?(?:các )?(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị|Quyết|Kế hoạch|Công văn|Chỉ thị|Thông tư|Hướng dẫn|Chương trình|Văn bản|Kết luận|Đề án|Điều lệ))");
    private static final Pattern RULE = Pattern.compile("[-–—_=*.\\s]+");

    final List<Piece> title = new ArrayList<>();
    final List<Piece> attached = new ArrayList<>();
    final List<Piece> preamble = new ArrayList<>();
    final List<Piece> addressees = new ArrayList<>();
    final List<Line> clauses = new ArrayList<>();
    /// Titles of what is attached below the signature without the word “Phụ lục”.
    final Set<Line> annexes = new HashSet<>();
    final List<Piece> closing = new ArrayList<>();
    final List<Piece> left = new ArrayList<>();
    final Tail tail = new Tail();
    private boolean boldTitle;
    private final DocumentKind kind;

    private Parts(DocumentKind kind) {
        this.kind = kind;
    }

    static Parts of(Segments.Segment segment) {
        Parts parts = new Parts(segment.kind());
        List<Line> lines = segment.rest();
        int at = 0;
        if (segment.type() != null) {
            Piece type = segment.type().piece();
            int end = Segments.typeEnd(type);
            if (end < type.text.length()) parts.title.add(parts.rested(type.sub(end)));
            at = parts.title(lines);
        }
        at = parts.preamble(lines, at);
        parts.rest(lines, at);
        return parts;
    }

    private int title(List<Line> lines) {
        int at = 0;
        while (at < lines.size() && at < 8) {
            Line line = lines.get(at);
            Piece piece = line.piece();
            if (line.isTable()) break;
            java.util.regex.Matcher with = ATTACHED_IN.matcher(piece.fold);
            if (with.find() && with.start() > 0) {
                attached.add(piece.sub(with.start()));
                piece = piece.sub(0, with.start());
                line = new Line(piece, line.bold(), line.centred(), line.column(), line.frame(), null);
            }
            if (piece.fold.startsWith("can cu ") && Character.isUpperCase(piece.first())) break;
            piece = rested(piece);
            if (!preamble.isEmpty()) {
                title.add(piece);
                return at + 1;
            }
            if (RULE.matcher(piece.fold).matches()) {
                at++;
                if (!title.isEmpty()) break;
                continue;
            }
            boolean open = !attached.isEmpty()
                    && attached.getLast().text.lastIndexOf('(') >= 0
                    && attached.getLast().last() != ')'
                    && piece.last() == ')';
            if (open || ATTACHED.matcher(piece.fold).matches()) {
                attached.add(piece);
                at++;
                continue;
            }
            Marker marker = Marker.of(piece);
            boolean heading = marker != null && marker.kind() != Marker.Kind.BULLET;
            if (heading || Segments.DEAR.matcher(piece.fold).lookingAt()) break;
            boolean first = title.isEmpty();
            if (!first && BEGINS.matcher(piece.fold).matches()) break;
            boolean preamble = PREAMBLE.matcher(piece.fold).matches()
                    && !(first
                            && !piece.fold.startsWith("can cu")
                            && piece.last() != ';'
                            && (line.bold() || line.centred() || piece.isCapitals() || piece.text.length() < 130));
            boolean shows = line.bold()
                    || line.centred()
                    || piece.isCapitals()
                    || Character.isLowerCase(piece.first())
                    || piece.first() == '(';
            boolean theme = piece.fold.startsWith("chu de") || piece.first() == '“' || piece.first() == '"';
            boolean short1 = piece.text.length() <= 110 && piece.last() != ';' && piece.last() != ':';
            boolean authority = !first
                    && piece.isCapitals()
                    && piece.fold.matches(
                            "(?:chu tich|uy ban|giam doc|hieu truong|truong phong|bo truong|truong ban|ban chi dao|hoi"
                                    + " dong|ban chap hanh|ban thuong vu|thu tuong).*");
            if (authority) {
                this.preamble.add(piece);
                at++;
                break;
            }
            if (preamble && !shows) break;
            // A title in bold ends where the bold ends.
            if (!first && boldTitle && !line.bold() && !line.centred() && !piece.isCapitals() && !theme) break;
            if (preamble && !first && !Character.isLowerCase(piece.first())) break;
            if (!first
                    && (title.size() >= 5
                            || !(shows && piece.text.length() < 300
                                    || theme
                                    || short1 && title.getLast().last() != '.'))) break;
            if (first && piece.text.length() > 400) break;
            if (first) boldTitle = line.bold();
            title.add(piece);
            at++;
        }
        return at;
    }

    /// The words of a title before “Căn cứ Quyết định số …” that stands on the same line; the rest is no title.
    private Piece rested(Piece piece) {
        String[] parts = BASIS.split(piece.text, 2);
        if (parts.length == 2) preamble.add(piece.sub(parts[0].length()));
        return piece.sub(0, parts[0].length());
    }

    private int preamble(List<Line> lines, int from) {
        int at = addressees(lines, from);
        while (at < lines.size()) {
            Line line = lines.get(at);
            Piece piece = line.piece();
            if (line.isTable() || PartEnds.startsTail(line, lines, at)) break;
            Marker marker = Marker.annex(piece) != null ? Marker.annex(piece) : Marker.of(piece);
            boolean basis = marker != null
                    && marker.kind() == Marker.Kind.BULLET
                    && piece.sub(marker.end()).starts(Bases.OPENS)
                    && at < 25;
            if (marker != null && !basis) break;
            if (!preamble.isEmpty() && isSection(line)) break;
            if (RULE.matcher(piece.fold).matches() && piece.text.length() > 2) {
                at++;
                continue;
            }
            if (kind == DocumentKind.CONG_VAN
                    && !piece.starts(Segments.DEAR)
                    && !piece.starts(Bases.OPENS)
                    && Assignee.of(piece) instanceof Assignee a
                    && (a.strong()
                            || !preamble.isEmpty() && preamble.getLast().last() == ':' && Charging.isSubject(piece, a)))
                break;
            // “UBND xã yêu cầu các đơn vị … gửi báo cáo trước ngày …” is what a công văn is about.
            if (kind == DocumentKind.CONG_VAN && !preamble.isEmpty() && piece.last() != ':' && Speaker.isAsking(piece))
                break;
            Piece before = preamble.isEmpty() ? null : preamble.getLast();
            boolean joins = before != null
                    && ".;:".indexOf(before.last()) < 0
                    && (Character.isLowerCase(piece.first())
                            || Character.isDigit(piece.first())
                            || LooseLines.hangs(before)
                            || before.last() == '/');
            if (joins && before != null) preamble.set(preamble.size() - 1, Piece.joined(List.of(before, piece)));
            else preamble.add(piece);
            at++;
        }
        return at;
    }

    /// “MỤC ĐÍCH, YÊU CẦU” in bold or capitals, without a number.
    private static boolean isSection(Line line) {
        Piece piece = line.piece();
        return (line.bold() || piece.isCapitals())
                && piece.text.length() < 100
                && ".;,:".indexOf(piece.last()) < 0
                && !piece.starts(Bases.OPENS)
                && Role.of(piece, Role.OTHER) != Role.OTHER;
    }

    /// “Kính gửi:” and the lines under it.
    private int addressees(List<Line> lines, int from) {
        int at = from;
        if (at >= lines.size() || !lines.get(at).piece().starts(Segments.DEAR)) return at;
        do addressees.add(lines.get(at++).piece());
        while (at < lines.size()
                && !lines.get(at).isTable()
                && !lines.get(at).piece().starts(Bases.OPENS)
                && (lines.get(at).piece().text.matches("(?s)[-–+*•].{3,200}")
                        || lines.get(at).piece().last() == ';'
                                && lines.get(at).piece().text.length() < 120));
        return at;
    }

    private void rest(List<Line> lines, int from) {
        boolean tail = false;
        boolean closed = false;
        boolean listing = false;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            Piece piece = line.piece();
            if (Marker.annex(piece) != null && !piece.starts(Bases.OPENS)) {
                tail = false;
                closed = false;
                clauses.add(line);
                continue;
            }
            if (tail && this.tail.signature.isComplete() && PartEnds.titlesAnnex(lines, i)) {
                tail = false;
                closed = false;
                annexes.add(line);
                clauses.add(line);
                continue;
            }
            boolean approves = !line.isTable() && piece.isCapitals() && Tail.approving(piece);
            if (!tail && !approves && (line.isTable() || !PartEnds.startsTail(line, lines, i))) {
                if (RULE.matcher(piece.fold).matches() && !line.isTable() && piece.text.length() > 2) continue;
                closed = !line.isTable() && PartEnds.closes(line, lines, i, closed);
                if (closed) closing.add(piece);
                else clauses.add(line);
                continue;
            }
            if (!tail) listing = false;
            tail = true;
            if (line.isTable()) {
                tail = false;
                clauses.add(line);
                continue;
            }
            listing = this.tail.take(line, piece, listing);
            if (this.tail.signature.isComplete() && !listing && PartEnds.backToBody(lines, i + 1)) tail = false;
        }
    }
}
