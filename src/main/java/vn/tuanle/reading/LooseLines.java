package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What a line without a marker is for: one that names a body or a day holds what follows, one left hanging goes
/// on below.
final class LooseLines {
    /// No sentence ends in such a word: the line below goes on.
    private static final Pattern HANGS = Pattern.compile(
            "(?:^|\\s)(?:đến|ngày|tháng|năm|và|của|về|các|những|trước|theo|số|trong|từ|với|cho|tại|do|để|bằng|hoặc|qua|là|được|như|gồm|thuộc)$");
    private static final Pattern DAY_LINE = Pattern.compile(
            "(?:buoi (?:sang|chieu|toi),? )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay)\\s?[,(]?\\s?(?:ngay"
                    + " )?(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{2,4})?|\\d{1,2} thang \\d{1,2}(?: nam"
                    + " \\d{4})?)\\)?\\s?(?:\\([^)]{0,20}\\))?\\s?(?:[:–-].*)?");

    private static final int HEAP = 8;

    private LooseLines() {}

    /// Whether the words cannot end where their line ends.
    static boolean hangs(Piece piece) {
        return HANGS.matcher(piece.text).find();
    }

    /// “Thứ Hai, ngày 06/10/2025: …” begins a day of its own.
    static boolean headsDay(Piece piece) {
        return DAY_LINE.matcher(piece.fold).matches();
    }

    /// “Phòng Văn hóa - Xã hội” alone on a line, in bold or before a list, charges what follows.
    static boolean names(Line line, @Nullable Line next) {
        Piece piece = line.piece();
        if (piece.text.length() > 200 || ".;,".indexOf(piece.last()) >= 0) return false;
        @Nullable Marker follows = next == null || next.isTable() ? null : Marker.of(next.piece());
        boolean lists = follows != null && (follows.kind() == Marker.Kind.BULLET || follows.value() == 1);
        if (!line.bold() && !lists && piece.last() != ':') return false;
        @Nullable Assignee head = Assignee.of(piece);
        if (head == null) return false;
        // “Giao Trung tâm … mở 03 chuyên đề:” over its list.
        if (lists && piece.last() == ':' && (head.strong() || Charging.isSubject(piece, head))) return true;
        return head.closed() && head.task(piece).isEmpty();
    }

    /// “Đồng Nai, ngày” / “04 tháng 12 năm 2013”, as copied text breaks it.
    static List<Line> joined(List<Line> given) {
        List<Line> out = new ArrayList<>();
        List<Line> lines = yearsJoined(given);
        for (Line line : lines) {
            Line before = out.isEmpty() ? null : out.getLast();
            boolean goesOn = before != null
                    && Character.isDigit(line.piece().first())
                    && before.piece().fold.matches(".*\\b(?:ngay|thang|nam)");
            if (before == null || !goesOn) {
                out.add(line);
                continue;
            }
            Piece whole = Piece.joined(List.of(before.piece(), line.piece()));
            out.set(
                    out.size() - 1,
                    new Line(whole, before.bold(), before.centred(), before.column(), before.frame(), null));
        }
        return out;
    }

    /// “Kiên Giang, ngày 17 tháng 9” / “năm 2024”, with a line of the other column between them.
    private static List<Line> yearsJoined(List<Line> lines) {
        List<Line> out = new ArrayList<>(lines);
        for (int i = 0; i < out.size(); i++) {
            if (!out.get(i).piece().fold.matches(".*\\bngay ?\\d{1,2} ?thang ?\\d{1,2}")) continue;
            for (int k = i + 1; k < Math.min(out.size(), i + 4); k++) {
                if (!out.get(k).piece().fold.matches("nam ?\\d{4}")) continue;
                Line line = out.get(i);
                Piece whole = Piece.joined(List.of(line.piece(), out.get(k).piece()));
                out.set(i, new Line(whole, line.bold(), line.centred(), line.column(), line.frame(), null));
                out.remove(k);
                break;
            }
        }
        return out;
    }

    /// Many short lines that are no sentences, one after the other, are what is left of a table that was not
    /// understood: each is shown to a person.
    static void heaps(Node root, List<Found<String>> unplaced, List<Phrase> warnings) {
        for (Node node : root.self()) {
            List<Node> heap = node.children.stream()
                    .filter(c -> c.isBare() && c.children.isEmpty() && isScrap(c.words()))
                    .toList();
            if (heap.size() < HEAP || heap.size() * 2 < node.children.size()) continue;
            for (Node scrap : heap) {
                boolean known = unplaced.stream()
                        .anyMatch(u -> u.span().equals(scrap.words().span()));
                if (!known)
                    unplaced.add(Found.sure(scrap.words().text, scrap.words().span()));
            }
            warnings.add(Phrase.of(
                    "Mục {0} có nhiều dòng rời, có thể là bảng chưa hiểu được: các dòng nằm ở phần chưa xếp được.",
                    node.path));
        }
    }

    private static boolean isScrap(Piece words) {
        return words.text.length() < 60 && ".;:".indexOf(words.last()) < 0;
    }
}
