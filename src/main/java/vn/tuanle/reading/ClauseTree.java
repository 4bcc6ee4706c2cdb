package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Lines to a tree of clauses. Markers nest by the order in which they first appear, not by a fixed
/// rank: one
/// plan counts
/// `I. 1. a)`, another `A. I. 1.`, a third `I/ 1/ -`.
final class ClauseTree {
    private static final Pattern LABEL = TaskLabels.START;

    private static final Pattern REMARK = Pattern.compile("\\([^()]{12,}\\)[.;]?");

    final Node root;
    final List<Phrase> warnings = new ArrayList<>();
    private final Nesting nesting = new Nesting();
    private Node open;
    private boolean upright = true;
    private Set<Line> annexes = Set.of();
    /// No clause has a Roman number or a letter: sections may be told by bold type alone.
    private boolean unnumbered;

    private ClauseTree(Piece start) {
        root = new Node(null, null, "", start.sub(0, 0), start.sub(0, 0), false, null);
        open = root;
    }

    static ClauseTree of(Parts parts) {
        List<Line> lines = parts.clauses;
        ClauseTree tree = new ClauseTree(
                lines.isEmpty() ? Piece.of("", 0) : lines.getFirst().piece());
        tree.annexes = parts.annexes;
        boolean capitals = countsCapitals(lines);
        tree.unnumbered = lines.stream()
                .map(l -> Marker.of(l.piece()))
                .noneMatch(m -> m != null && m.kind().ordinal() <= Marker.Kind.ROMAN.ordinal());
        for (int i = 0; i < lines.size(); i++)
            tree.add(lines.get(i), capitals, i + 1 < lines.size() ? lines.get(i + 1) : null);
        Sequences.check(tree.root, tree.warnings);
        return tree;
    }

    /// C., D., I., V., X. are Roman numbers unless the document counts A., B. before them.
    private static boolean countsCapitals(List<Line> lines) {
        return lines.stream()
                .map(l -> Marker.of(l.piece()))
                .anyMatch(m -> m != null && m.label().equals("B"));
    }

    private void add(Line line, boolean capitals, @Nullable Line next) {
        Piece piece = line.piece();
        if (line.isTable()) {
            Node host = open;
            while (host.isBullet() && host.parent != null) host = host.parent;
            host.children.add(new Node(host, null, host.path, piece, piece, false, line.table()));
            upright = false;
            return;
        }
        if (upright && DashedNames.goesOn(last().words().text, piece.text)) {
            last().append(piece);
            return;
        }
        Marker annex = annexes.contains(line) ? Marker.unnamedAnnex() : Marker.annex(piece);
        Marker marker = annex != null ? annex : Marker.of(piece);
        if (marker != null && marker.label().matches("[CD]") && capitals) {
            marker = new Marker(
                    Marker.Kind.CAPITAL,
                    "CAPITAL",
                    marker.label(),
                    marker.label().equals("C") ? 3 : 4,
                    marker.end());
        }
        if (marker == null) bare(line, next);
        else item(line, marker);
        upright = true;
    }

    private void bare(Line line, @Nullable Line next) {
        Piece piece = line.piece();
        if (unnumbered && isTitle(line)) {
            Node title = new Node(root, null, "", piece.sub(0, 0), piece, line.bold(), null);
            title.titles();
            root.children.add(title);
            open = title;
            return;
        }
        if (upright && continues(open, line) && !isRemark(piece)) {
            last().append(piece);
            return;
        }
        boolean remark = isRemark(piece) || next == null && isLastWord(piece);
        Node host = remark ? root : open;
        boolean label = LABEL.matcher(piece.fold).lookingAt();
        if (!remark && !label && !open.leadsOn()) {
            while (host.isBullet() && host.parent != null) host = host.parent;
            // A title on the line below its marker: “Chương I” / “QUY ĐỊNH CHUNG”.
            if (host == open && host.words().isEmpty() && host.marker != null) {
                host.append(piece);
                return;
            }
        }
        boolean heads = LooseLines.headsDay(piece) || LooseLines.names(line, next);
        if (heads) while (host.isHead() && host.parent != null) host = host.parent;
        Node node = new Node(host, null, host.path, piece.sub(0, 0), piece, line.bold(), null);
        host.children.add(node);
        if (heads && !label) {
            node.heads();
            open = node;
        }
    }

    /// “(Phụ lục kèm theo)” on a line of its own below a whole sentence speaks of the document.
    private boolean isRemark(Piece piece) {
        return REMARK.matcher(piece.fold).matches()
                && ".;".indexOf(last().words().last()) >= 0;
    }

    /// “Giao Sở … theo dõi, đôn đốc việc thực hiện Kế hoạch này.” at the very end, below items of others.
    private boolean isLastWord(Piece piece) {
        boolean below = open.marker != null && open.parent != null && open.parent.isHeading();
        return below && open.words().last() == '.' && piece.text.matches("(?s)(?:Giao|Đề nghị|Yêu cầu) .*[./]");
    }

    /// “TỔ CHỨC THỰC HIỆN” on a line of its own, in bold or capitals.
    private boolean isTitle(Line line) {
        Piece piece = line.piece();
        return (line.bold() || piece.isCapitals())
                && piece.text.length() < 100
                && ".;,".indexOf(piece.last()) < 0
                && (open == root || open.isTitle() || open.parent != root || open.isBare())
                && Role.of(piece, Role.OTHER) != Role.OTHER;
    }

    private Node last() {
        return open.children.isEmpty() || !open.children.getLast().isBare() ? open : open.children.getLast();
    }

    private boolean continues(Node node, Line line) {
        Piece piece = line.piece();
        Node last = last();
        Piece before = last.words();
        if (before.isEmpty() || last == root) return false;
        if (LooseLines.hangs(before)) return true;
        if (LooseLines.headsDay(piece) || line.bold() && !last.bold && Character.isUpperCase(piece.first()))
            return false;
        char end = before.last();
        if (".;:!?”".indexOf(end) >= 0 && !(end == '”' && Character.isLowerCase(piece.first()))) return false;
        if (LABEL.matcher(piece.fold).lookingAt()) return false;
        char first = piece.first();
        if (Character.isLowerCase(first) || first == '(' && piece.text.length() < 200 || ",;)".indexOf(first) >= 0)
            return true;
        if (before.isCapitals() && piece.isCapitals() && node.marker != null) return true;
        return end == ',' || before.text.length() >= 70 && !last.bold && !node.isHeading() && !before.isCapitals();
    }

    private void item(Line line, Marker marker) {
        Node host = nesting.hostOf(marker, open, root);
        Piece piece = line.piece();
        int ordinal = 1 + count(host, marker);
        Node node = new Node(
                host,
                marker,
                path(host, marker, ordinal),
                piece.sub(0, marker.end()),
                piece.sub(marker.end()),
                line.bold(),
                null);
        host.children.add(node);
        nesting.seen(host, marker);
        open = node;
    }

    /// Items under a name without a marker count on within the clause.
    private static int count(Node host, Marker marker) {
        if ((host.isHead() || host.isTitle() && marker.kind() == Marker.Kind.BULLET) && host.parent != null)
            return count(host.parent, marker);
        return held(host, marker.key());
    }

    /// Items of a node, with those under its names and titles that bear no number.
    private static int held(Node host, String key) {
        int count = 0;
        for (Node child : host.children) {
            if (child.marker != null && child.marker.key().equals(key)) count++;
            if (child.isHead() || child.isTitle()) count += held(child, key);
        }
        return count;
    }

    /// `III.2.d`; a dash is named by its place: `II.3-1`, and a plus under it `II.3-1+2`.
    private static String path(Node host, Marker marker, int ordinal) {
        String up = host.path;
        if (marker.kind() == Marker.Kind.BULLET) return up + marker.label() + ordinal;
        String label = marker.label();
        Marker holder = host.marker;
        if (holder != null && holder.kind() == Marker.Kind.NUMBER && label.startsWith(holder.label() + "."))
            label = label.substring(holder.label().length() + 1);
        return up.isEmpty() ? label : up + "." + label;
    }
}
