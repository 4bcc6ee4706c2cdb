package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts a file into its documents, and each document into heading, body and tail.
/// A type line in capitals opens a document once the one before has been signed, addressed or
/// ordered.
final class Segments {
    /// One document: the lines before its type line, the type line itself, and what follows.
    record Segment(DocumentKind kind, @Nullable Line type, List<Line> head, List<Line> rest) {}

    private static final Map<String, DocumentKind> TYPES = Map.ofEntries(
            Map.entry("kehoach", DocumentKind.KE_HOACH),
            Map.entry("kehoachlientich", DocumentKind.KE_HOACH),
            Map.entry("kehoachliennganh", DocumentKind.KE_HOACH),
            Map.entry("huongdanlientich", DocumentKind.HUONG_DAN),
            Map.entry("huongdanliennganh", DocumentKind.HUONG_DAN),
            Map.entry("quyetdinh", DocumentKind.QUYET_DINH),
            Map.entry("baocao", DocumentKind.BAO_CAO),
            Map.entry("huongdan", DocumentKind.HUONG_DAN),
            Map.entry("thongbao", DocumentKind.THONG_BAO),
            Map.entry("congvan", DocumentKind.CONG_VAN),
            Map.entry("totrinh", DocumentKind.KHAC),
            Map.entry("chuongtrinh", DocumentKind.KHAC),
            Map.entry("nghiquyet", DocumentKind.KHAC),
            Map.entry("chithi", DocumentKind.KHAC),
            Map.entry("quyche", DocumentKind.KHAC),
            Map.entry("quydinh", DocumentKind.KHAC),
            Map.entry("thele", DocumentKind.KHAC),
            Map.entry("dean", DocumentKind.KHAC),
            Map.entry("phuongan", DocumentKind.KHAC),
            Map.entry("bienban", DocumentKind.KHAC),
            Map.entry("giaymoi", DocumentKind.KHAC),
            Map.entry("giaykhen", DocumentKind.KHAC),
            Map.entry("congdien", DocumentKind.KHAC),
            Map.entry("luat", DocumentKind.KHAC),
            Map.entry("nghidinh", DocumentKind.KHAC),
            Map.entry("thongtu", DocumentKind.KHAC));
    static final Pattern DEAR = Pattern.compile("kinh gui\\s*:?");
    static final Pattern MOTTO = Pattern.compile(
            "c\\s?o\\s?n\\s?g h\\s?o\\s?a x\\s?a h\\s?o\\s?i(?: c\\s?h\\s?u n\\s?g\\s?h\\s?i\\s?a)?(?: viet nam)?|dang"
                    + " cong san viet nam");
    static final Pattern TAIL =
            Pattern.compile("noi nhan\\s*[:;.]?|(?:(?:tm|kt|tl|tuq|q)\\s?\\.|(?:t/m|k/t|t/l|t/uq)\\.?)\\s?[a-z].*");
    private static final Pattern ARTICLE = Pattern.compile("dieu \\d+ ?[.:]");

    private Segments() {}

    static List<Segment> of(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        int type = -1;
        boolean closed = true;
        int from = 0;
        @Nullable DocumentKind current = null;
        boolean articles = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Piece piece = line.piece();
            if (type >= 0) {
                if (MOTTO.matcher(piece.fold).find() && piece.isCapitals()) {
                    closed = true;
                    from = headStart(lines, i, type + 1);
                } else if (TAIL.matcher(piece.fold).lookingAt()
                        && (piece.fold.startsWith("noi nhan") || piece.isCapitals())) {
                    closed = true;
                    from = Math.max(from, i + 1);
                }
            }
            articles |= piece.starts(ARTICLE);
            @Nullable DocumentKind kind = typeOf(line);
            if (kind == null) continue;
            boolean ordered = current == DocumentKind.QUYET_DINH && kind != current && articles && i > type + 5;
            if (!closed && !ordered) continue;
            if (type >= 0) {
                boolean hasHead = from > type
                        && lines.subList(Math.min(from, i), i).stream()
                                .anyMatch(l -> MOTTO.matcher(l.piece().fold).find());
                starts.add(hasHead ? from : i);
            } else {
                starts.add(0);
            }
            types.add(i);
            type = i;
            current = kind;
            closed = false;
            articles = false;
        }
        return cut(lines, starts, types);
    }

    private static List<Segment> cut(List<Line> lines, List<Integer> starts, List<Integer> types) {
        List<Segment> out = new ArrayList<>();
        int dear = dear(lines, types.isEmpty() ? lines.size() : types.getFirst());
        if (dear >= 0) {
            int end = starts.size() > 0 && starts.getFirst() > 0 ? starts.getFirst() : nextStart(lines, types, dear);
            out.add(new Segment(DocumentKind.CONG_VAN, null, lines.subList(0, dear), lines.subList(dear, end)));
        } else if (types.isEmpty()) {
            int head = untypedHead(lines);
            out.add(new Segment(DocumentKind.KHAC, null, lines.subList(0, head), lines.subList(head, lines.size())));
        }
        for (int k = 0; k < types.size(); k++) {
            int at = types.get(k);
            int start = k == 0 && dear >= 0 ? nextStart(lines, types, dear) : starts.get(k);
            int end = k + 1 < types.size() ? starts.get(k + 1) : lines.size();
            DocumentKind kind = typeOf(lines.get(at)) instanceof DocumentKind d ? d : DocumentKind.KHAC;
            out.add(new Segment(
                    kind, lines.get(at), lines.subList(Math.min(start, at), at), lines.subList(at + 1, end)));
        }
        return out;
    }

    private static int nextStart(List<Line> lines, List<Integer> types, int after) {
        if (types.isEmpty()) return lines.size();
        for (int i = after; i < types.getFirst(); i++)
            if (MOTTO.matcher(lines.get(i).piece().fold).find()) return headStart(lines, i, after);
        return types.getFirst();
    }

    /// “Kính gửi” before any type line makes the document a công văn (Nghị định 30/2020, Phụ lục
    /// III, mẫu
    /// 1.5).
    private static int dear(List<Line> lines, int before) {
        for (int i = 0; i < Math.min(before, 60); i++) if (lines.get(i).piece().starts(DEAR)) return i;
        return -1;
    }

    private static int untypedHead(List<Line> lines) {
        int head = 0;
        for (int i = 0; i < Math.min(lines.size(), 12); i++) {
            Piece piece = lines.get(i).piece();
            if (MOTTO.matcher(piece.fold).find()
                    || Header.isNumberLine(piece)
                    || Header.isDateLine(piece)
                    || lines.get(i).frame() > 0) head = i + 1;
        }
        return head;
    }

    private static int headStart(List<Line> lines, int motto, int floor) {
        Line line = lines.get(motto);
        int start = motto;
        while (start > floor) {
            Line before = lines.get(start - 1);
            boolean sameFrame = line.frame() > 0 && before.frame() == line.frame();
            boolean body = line.frame() == 0
                    && before.piece().isCapitals()
                    && (Bodies.begins(before.piece(), 0) || before.piece().starts(Header.AREA));
            if (!sameFrame && !body) break;
            start--;
        }
        return start;
    }

    static @Nullable DocumentKind typeOf(Line line) {
        Piece piece = line.piece();
        if (piece.isEmpty() || piece.text.length() > 200) return null;
        String despaced = piece.despaced();
        DocumentKind kind = TYPES.get(despaced);
        if (kind != null)
            return piece.isCapitals() || line.bold() || line.centred() || piece.text.length() < 14 ? kind : null;
        if (!piece.isCapitals() && !leadsInCapitals(piece)) return null;
        for (Map.Entry<String, DocumentKind> type : TYPES.entrySet()) {
            boolean worth = type.getValue() != DocumentKind.KHAC && type.getValue() != DocumentKind.CONG_VAN;
            if (worth
                    && despaced.startsWith(type.getKey())
                    && despaced.length() > type.getKey().length() + 6) return type.getValue();
        }
        return null;
    }

    /// “KẾ HOẠCH Tổ chức Tuần lễ …”: type and title on one line.
    private static boolean leadsInCapitals(Piece piece) {
        int words = 0;
        for (String word : piece.text.split(" ")) {
            if (!word.equals(word.toUpperCase(java.util.Locale.ROOT))) break;
            words++;
        }
        return words == 2 && !piece.fold.contains(" so ") && !piece.text.contains("/");
    }

    /// How many letters of a type line are the type, when a title follows on the same line; all of
    /// it
    /// otherwise.
    static int typeEnd(Piece piece) {
        if (TYPES.containsKey(piece.despaced())) return piece.text.length();
        int letters = 0;
        for (int i = 0; i < piece.text.length(); i++) {
            if (piece.text.charAt(i) != ' ') letters++;
            if (TYPES.containsKey(piece.despaced().substring(0, letters))) return i + 1;
        }
        return piece.text.length();
    }
}
