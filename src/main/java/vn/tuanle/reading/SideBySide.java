package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Two columns set with tabs or blanks instead of a table, as letterheads and signatures often are:
/// gathers their lines and gives each column whole.
final class SideBySide {
    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?: {4,}| *\\t[\\t ]*)(?=\\S)");
    private static final Pattern MARKER = Pattern.compile("\\s*(?:[-–+*•·▪●]|\\(?[\\p{L}\\d]{1,4}[.)/])\\s*");
    /// A line without a gap that is longer than this belongs to the text again.
    private static final int LONGEST = 110;
    private static final int INDENT = 16;

    record Written(String text, Look look) {}

    final List<Written> left = new ArrayList<>();
    final List<Written> right = new ArrayList<>();
    private final boolean tail;
    private int tabs;

    private SideBySide(boolean tail) {
        this.tail = tail;
    }

    /// The columns that this line opens, or null where it is a line like any other.
    static @Nullable SideBySide openedBy(String line, Look look) {
        int[] gap = gap(line);
        if (gap == null) return null;
        Piece first = Piece.of(line.substring(0, gap[0]), 0);
        Piece second = Piece.of(line.substring(gap[1]), 0);
        boolean letterhead = Lines.MOTTO.matcher(second.fold).find()
                && !Lines.MOTTO.matcher(first.fold).find();
        boolean tail = first.fold.matches("noi nhan ?[:;.]?.{0,20}") || Signatures.opens(second) && first.isEmpty();
        if (!letterhead && !tail) return null;
        SideBySide columns = new SideBySide(tail);
        columns.take(line, look);
        return columns;
    }

    /// Takes a further line; false where the columns have ended above it.
    boolean take(String line, Look look) {
        int[] gap = gap(line);
        if (gap != null) {
            tabs = Math.max(tabs, tabs(line.substring(0, gap[1])));
            left.add(new Written(line.substring(0, gap[0]), look));
            right.add(new Written(line.substring(gap[1]), look));
            return true;
        }
        Piece piece = Piece.of(line, 0);
        if (piece.text.length() > LONGEST || ends(piece, look)) return false;
        (isRight(line, piece) ? right : left).add(new Written(line, look));
        return true;
    }

    private boolean ends(Piece piece, Look look) {
        if (Segments.typeOf(new Line(piece, look.bold(), look.centred(), 0, 0, null)) != null) return true;
        if (Segments.DEAR.matcher(piece.fold).lookingAt() || Marker.annex(piece) != null) return true;
        return !tail && Marker.of(piece) != null;
    }

    private boolean isRight(String line, Piece piece) {
        if (Lines.MOTTO.matcher(piece.fold).find()) return true;
        if (tail ? Signatures.opens(piece) : Header.isDateLine(piece)) return true;
        int blank = line.length() - line.stripLeading().length();
        int before = tabs(line.substring(0, blank));
        return before > 0 ? tabs > 0 && before >= tabs : blank >= INDENT;
    }

    /// Where the gap between the columns begins and ends; the gap behind a list marker is none.
    private static int @Nullable [] gap(String line) {
        Matcher m = GAP.matcher(line);
        while (m.find()) {
            if (!MARKER.matcher(line.substring(0, m.start())).matches()) return new int[] {m.start(), m.end()};
        }
        return null;
    }

    private static int tabs(String text) {
        return (int) text.chars().filter(c -> c == '\t').count();
    }
}
