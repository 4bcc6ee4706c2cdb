package vn.tuanle.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
}
