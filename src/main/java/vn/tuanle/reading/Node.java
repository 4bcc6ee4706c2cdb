package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One item of a document: its marker, its words and what stands under it. A paragraph without
/// marker is an
/// item without one.
final class Node {
    private static final Pattern LEADS_ON = Pattern.compile(".*(?:nhu sau|sau day|cu the|gom|sau)\\s*:?$");

    final @Nullable Marker marker;
    final @Nullable Node parent;
    final String path;
    final Block.@Nullable Table table;
    final boolean bold;
    final List<Node> children = new ArrayList<>();
    /// A line without a marker that names who, or which day, what follows is for.
    private boolean head;

    private int named = -1;

    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Piece whole;
    final Piece sign;

    Node(
            @Nullable Node parent,
            @Nullable Marker marker,
            String path,
            Piece sign,
            Piece words,
            boolean bold,
            Block.@Nullable Table table) {
        this.parent = parent;
        this.marker = marker;
        this.path = path;
        this.sign = sign;
        this.bold = bold;
        this.table = table;
        pieces.add(words);
    }

    /// A bold line without a marker right above a table names the table; nobody does it.
    boolean isCaption() {
        if (parent == null || !bold || !isBare() || !children.isEmpty()) return false;
        int next = parent.children.indexOf(this) + 1;
        return next < parent.children.size() && parent.children.get(next).table != null;
    }

    void append(Piece piece) {
        pieces.add(piece);
        whole = null;
    }

    /// The words of this item itself, without its marker.
    Piece words() {
        if (whole == null) whole = Piece.joined(pieces);
        return whole;
    }

    List<Piece> parts() {
        return pieces;
    }

    /// The words of this item and of all that stands under it, markers kept for what stands under
    /// it.
    Piece all() {
        if (children.isEmpty()) return words();
        List<Piece> out = new ArrayList<>();
        gather(out, false);
        return Piece.joined(out);
    }

    private void gather(List<Piece> out, boolean signed) {
        if (signed && !sign.isEmpty()) out.add(sign);
        out.add(words());
        for (Node child : children) child.gather(out, true);
    }

    List<Node> self() {
        List<Node> out = new ArrayList<>();
        walk(out);
        return out;
    }

    private void walk(List<Node> out) {
        out.add(this);
        for (Node child : children) child.walk(out);
    }

    /// How many of the items under this one name who does them.
    int named() {
        if (named < 0)
            named = (int) children.stream()
                    .filter(c -> c.marker != null && Charging.names(c))
                    .count();
        return named;
    }

    boolean isBullet() {
        return marker != null && marker.kind() == Marker.Kind.BULLET;
    }

    /// A heading without a number, told by its bold type or its capitals.
    private boolean title;

    void titles() {
        title = true;
    }

    boolean isHead() {
        return head;
    }

    void heads() {
        head = true;
    }

    boolean isTitle() {
        return title;
    }

    boolean isBare() {
        return marker == null && table == null && !title;
    }

    int depth() {
        return parent == null || parent.marker == null && parent.parent == null ? 1 : parent.depth() + 1;
    }

    /// A heading names what follows: set off by kind of marker, a colon, capitals, or no stop at
    /// its end.
    boolean isHeading() {
        if (title) return true;
        if (marker == null || table != null) return false;
        if (marker.kind().ordinal() <= Marker.Kind.ROMAN.ordinal()) return true;
        Piece words = words();
        if (words.isEmpty() || children.isEmpty() || isBullet()) return false;
        char end = words.last();
        return words.text.length() <= 250 && end != '.' && end != ';';
    }

    /// “… theo bảng sau:” right above a table.
    boolean leadsToTable() {
        if (!leadsOn()) return false;
        if (!children.isEmpty()) return children.getFirst().table != null;
        int next = parent == null ? 0 : parent.children.indexOf(this) + 1;
        return parent != null && next < parent.children.size() && parent.children.get(next).table != null;
    }

    /// Whether the table to which these words lead has a column of those who do the work.
    boolean tableTellsWho() {
        Node below = children.isEmpty() && parent != null
                ? parent.children.get(parent.children.indexOf(this) + 1)
                : children.getFirst();
        return below.table != null && TaskColumns.tellsWho(below.table);
    }

    boolean leadsOn() {
        Piece words = words();
        return words.last() == ':' || LEADS_ON.matcher(words.fold).matches() && words.last() != '.';
    }
}
