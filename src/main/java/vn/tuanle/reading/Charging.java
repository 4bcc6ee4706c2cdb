package vn.tuanle.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a clause charges somebody, and what a section is about from its heading and its items.
final class Charging {
    /// What a task begins with.
    static final Pattern TELLS = Pattern.compile("(?:" + BodyWords.VERBS_FOLDED + ")(?![a-z])");

    private static final Pattern EXECUTES =
            Pattern.compile(".*chiu trach nhiem (?:thi hanh|thuc hien) (?:quyet dinh|ke hoach) nay.*");

    private static final Pattern DEMANDS = Pattern.compile("(?:mot so )?yeu cau(?: chung| thuc hien| doi voi .*)?:?");
    private static final Pattern IS = Pattern.compile("(?:hiện (?:có|nay|đang)|đã|đang|vừa)(?!\\p{L})");

    private Charging() {}

    static Role role(Node node, Role inherited) {
        if (!node.isHeading()) {
            int colon = node.words().fold.indexOf(':');
            boolean charges = inherited == Role.ASSIGN || inherited == Role.REPORTING;
            return colon > 0 && colon < 60 && !charges ? Role.of(node.words(), inherited) : inherited;
        }
        Role own = Role.of(node.words(), inherited);
        // “3. Yêu cầu” over those who are told what to do.
        if (own == Role.PURPOSE && DEMANDS.matcher(node.words().fold).matches() && naming(node)) return Role.ASSIGN;
        if (own == Role.PURPOSE
                || own == Role.THEME
                || own == Role.TIME
                || own == Role.ASSIGN
                || own == Role.REPORTING
                || own == Role.BUDGET) return own;
        return charging(node) ? Role.ASSIGN : own;
    }

    /// Six items of ten name who does them.
    static boolean charging(Node node) {
        long marked = node.children.stream()
                .filter(c -> c.marker != null || c.isHead())
                .count();
        long named = node.children.stream()
                .filter(c -> (c.marker != null || c.isHead()) && names(c))
                .count();
        return marked >= 2 && named * 10 >= marked * 6;
    }

    /// The same, where a verb behind the name is enough.
    static boolean naming(Node node) {
        long marked = node.children.stream().filter(c -> c.marker != null).count();
        long named = node.children.stream()
                .filter(c -> c.marker != null)
                .filter(c -> {
                    @Nullable Assignee head = Assignee.of(c.words());
                    return head != null && (head.strong() || head.closed() || isSubject(c.words(), head));
                })
                .count();
        return marked >= 2 && named * 10 >= marked * 6;
    }

    /// An item that names who does it: set off by a colon or a heading, or with words that charge.
    static boolean names(Node node) {
        @Nullable Assignee head = Assignee.of(node.words());
        return head != null && (head.strong() || head.closed());
    }

    /// A name and a verb after it: “Ban Tài chính bố trí …”.
    static boolean isSubject(Piece words, Assignee head) {
        // “Mỗi tổ chức có ít nhất …” counts those whom the item above names.
        if (head.closed() || words.fold.startsWith("moi ")) return false;
        return BodyWords.VERB
                        .matcher(words.text)
                        .region(head.rest(), words.text.length())
                        .useTransparentBounds(true)
                        .lookingAt()
                || NameEnd.closedByPlace(words, head.rest());
    }

    static boolean charges(Node node, Assignee head, Role role) {
        if (EXECUTES.matcher(node.words().fold).matches()) return false;
        if (!head.strong() && tellsWhatIs(node, head)) return false;
        if (head.strong() || role == Role.ASSIGN || role == Role.REPORTING) return true;
        // Among the things to do, “Trung tâm học tập cộng đồng xã mở 03 lớp …” charges the one it names.
        if (role == Role.ACTIVITIES && node.marker != null && isSubject(node.words(), head)) return true;
        // “Phòng Kinh tế thẩm định dự toán trước ngày 26/9/2025.” under the heading of money.
        if (role == Role.BUDGET && node.children.isEmpty() && isSubject(node.words(), head)) return true;
        // A heading that only names a body, over items that begin with what it is to do.
        long told = node.children.stream()
                .filter(c -> TELLS.matcher(c.words().fold).lookingAt())
                .count();
        return role != Role.TIME
                && role != Role.BUDGET
                && head.closed()
                && node.isHeading()
                && head.task(node.words()).isEmpty()
                && told > 0
                && told * 2 >= node.children.size();
    }

    /// “Trung tâm hiện có 02 phòng học …”, “UBND xã đã chỉ đạo …” tell what is, and charge nobody.
    private static boolean tellsWhatIs(Node node, Assignee head) {
        return IS.matcher(node.words().text.substring(head.rest())).lookingAt();
    }

    static boolean isArticle(Node node) {
        return node.marker != null && node.marker.kind() == Marker.Kind.ARTICLE;
    }

    /// What the items beside a time say is to be done.
    static Piece content(Node time) {
        Node up = time.parent;
        if (up == null) return time.words();
        return up.children.stream()
                .map(Node::words)
                .filter(w -> TaskLabels.at(w) instanceof TaskLabels.Hit hit && hit.label() == TaskLabels.CONTENT)
                .findFirst()
                .orElse(up.words());
    }
}
