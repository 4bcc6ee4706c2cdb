package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a cell of names of which each begins another name; a line that only goes on with the one above stays
/// with it.
final class CellLines {
    private static final Pattern ITEM = Pattern.compile("[-–+•*]\\s?(?=\\p{Lu})|\\d{1,2}[.)]\\s(?=\\p{Lu})");
    /// A name cannot end here.
    private static final Pattern OPEN = Pattern.compile(
            ".*(?:[,;(/-]|\\b(?:va|cung|voi|cua|cac|cap|thuoc|cho|tai|o|trong|ve|ngoai|lien))|(?:.*[,;] )?(?:ubnd|uy ban"
                    + " nhan dan|uy ban|hdnd|hoi dong nhan dan|truong|phong|so|bo|vu|cuc|cong an|doan|hoi|ban|to|dai|bao|trung"
                    + " tam|van phong|chu tich|pho chu tich|lanh dao|truong phong)");
    private static final Pattern PLACE = Pattern.compile("(?:xa|phuong|thi tran|quan|huyen|thi xa|thanh pho|tinh)\\b");

    private CellLines() {}

    static List<Piece> of(Piece cell) {
        List<Piece> out = new ArrayList<>();
        int from = 0;
        for (int at = cell.lineEnd(0); at >= 0; at = cell.lineEnd(at + 1)) {
            Piece before = cell.sub(from, at);
            if (before.isEmpty() || !begins(before, cell.sub(at))) continue;
            out.add(before);
            from = at;
        }
        out.add(cell.sub(from));
        return out;
    }

    private static boolean begins(Piece before, Piece line) {
        if (ITEM.matcher(line.text).lookingAt()) return !DashedNames.goesOn(before.text, line.text);
        boolean open = before.text.lastIndexOf('(') > before.text.lastIndexOf(')');
        return !open
                && !OPEN.matcher(before.fold).matches()
                && !PLACE.matcher(line.fold).lookingAt()
                && Bodies.begins(line, 0);
    }
}
