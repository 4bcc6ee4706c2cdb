package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A task told by labels: “Cơ quan chủ trì: …”, “Phối hợp: …”, “Thời gian: …”, as items under it or
/// within
/// its own line.
final class LabelledTask {
    private static final Pattern CUT = Pattern.compile("[.;,()–-]\\s*(?=\\p{Lu}|\\p{Ll})");
    private static final Pattern BRACKET = Pattern.compile(
            "\\((?:giao )?([^()]{3,200}?)(?: (?:chu tri|phu trach|thuc hien|tham muu|dam nhan|chiu trach nhiem)(?:,?"
                    + " phoi hop(?: voi)? ([^()]*?))?[^()]{0,60})\\)");

    private static final Pattern TOLD = Pattern.compile("[.;]\\s(?<giao>giao|phan cong)(?: cho)?\\s(?=[a-z])");
    private static final Pattern LEADS = Pattern.compile(
            "\\s?,?\\s?(?:chu tri|phu trach|thuc hien|chiu trach nhiem|dam nhan|tham muu|chuan bi)(?: chinh| thuc"
                    + " hien)?(?:,? (?:va )?phoi hop(?: chat che)?(?: voi| cung)? (?<with>[^.;]*))?(?:[,;] ?(?:hoan thanh|xong|thoi (?:gian|han)|truoc|cham nhat|trong)\\b[^.;]*)?[.;]?$");

    final List<String> assignees = new ArrayList<>();
    /// “, Hội Nông dân phối hợp)”: with whom, told after the name.
    private static final Pattern WITH =
            Pattern.compile("[,;] ?(?:va )?([^(),;]{3,80}?) (?:cung )?phoi hop(?: thuc hien)?\\)");

    final List<String> coordinators = new ArrayList<>();
    final List<Piece> times = new ArrayList<>();
    final List<Node> contents = new ArrayList<>();

    @Nullable
    Piece content;

    @Nullable
    Piece product;

    Piece words;
    final List<Node> rest = new ArrayList<>();
    /// “Phân công: Trường A chuẩn bị sân khấu; Công an phường bảo đảm trật tự”: who does which part.
    final List<Share> shares = new ArrayList<>();

    record Share(Node node, Piece words) {}

    private LabelledTask(Piece words) {
        this.words = words;
    }

    /// The labels of an item, null when none names who does it.
    static @Nullable LabelledTask of(Node node) {
        LabelledTask task = new LabelledTask(node.words());
        TaskLabels.@Nullable Hit own = TaskLabels.at(node.words());
        if (own == null || own.label() == TaskLabels.CONTENT) task.inline(node.words());
        for (Node child : node.children) task.child(child);
        return task.assignees.isEmpty() && task.shares.isEmpty() ? null : task;
    }

    private void child(Node child) {
        Piece piece = child.words();
        TaskLabels.@Nullable Hit hit = child.table == null ? TaskLabels.at(piece) : null;
        if (hit != null) {
            Piece value = piece.sub(hit.end());
            if (hit.label() == TaskLabels.LEAD && share(child, value)) return;
            int before = assignees.size();
            Piece kept = words;
            if (hit.label() != TaskLabels.CONTENT || !value.isEmpty()) inline(piece);
            if (hit.label() != TaskLabels.CONTENT) words = kept;
            else if (content == null) content = words.sub(Math.min(words.text.length(), hit.end()));
            words = kept;
            if (hit.label() == TaskLabels.CONTENT && value.isEmpty()) contents.addAll(child.children);
            else if (!child.children.isEmpty()) members(child, hit.label());
            if (hit.label() == TaskLabels.LEAD
                    && assignees.size() == before
                    && child.children.isEmpty()
                    && !value.isEmpty()) assignees.addAll(Bodies.all(value));
            return;
        }
        @Nullable TaskLabels named = child.children.isEmpty() ? null : TaskLabels.named(piece);
        if (named == TaskLabels.CONTENT) contents.addAll(child.children);
        else if (named == TaskLabels.LEAD || named == TaskLabels.COORDINATOR) members(child, named);
        else if (named == null && !child.children.isEmpty() && piece.fold.startsWith("co quan chu tri")
                || piece.fold.startsWith("don vi chu tri, phoi hop")) {
            for (Node grand : child.children) child(grand);
        } else rest.add(child);
    }

    /// Whether the value of a label tells parts of the work, each with who does it.
    private boolean share(Node node, Piece value) {
        List<Share> parts = new ArrayList<>();
        int from = 0;
        while (from < value.text.length()) {
            int to = Sentences.end(value, from);
            Piece part = value.sub(from, to);
            @Nullable Assignee who = Assignee.of(part, true);
            if (who == null || !Charging.isSubject(part, who)) return false;
            parts.add(new Share(node, part));
            from = to + 1;
            while (from < value.text.length() && value.text.charAt(from) == ' ') from++;
        }
        shares.addAll(parts);
        return !parts.isEmpty();
    }

    private void members(Node node, TaskLabels label) {
        for (Node member : node.children) {
            if (TaskLabels.at(member.words()) != null) child(member);
            else if (label == TaskLabels.LEAD) assignees.addAll(Bodies.all(member.words()));
            else if (label == TaskLabels.COORDINATOR) coordinators.addAll(Bodies.all(member.words()));
        }
    }

    /// Labels within one line, one after the other; what stands before the first is the task.
    private void inline(Piece piece) {
        List<int[]> cuts = new ArrayList<>();
        List<TaskLabels.Hit> hits = new ArrayList<>();
        Matcher m = CUT.matcher(piece.text);
        int at = 0;
        while (at <= piece.text.length()) {
            Piece tail = piece.sub(at);
            TaskLabels.@Nullable Hit hit = TaskLabels.at(tail);
            // “Thời gian, địa điểm:” is one label, not two.
            boolean within = !cuts.isEmpty() && piece.text.length() - tail.text.length() < cuts.getLast()[1];
            if (hit != null
                    && !within
                    && !(at == 0 && hit.label() == TaskLabels.TIME && tail.fold.startsWith("thu "))) {
                int shift = piece.text.length() - tail.text.length();
                cuts.add(new int[] {shift, shift + hit.end()});
                hits.add(hit);
            }
            if (!m.find(Math.max(at, at == 0 ? 0 : at))) break;
            if (m.end() <= at) break;
            at = m.end();
        }
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1)[0] : piece.text.length();
            value(hits.get(i).label(), piece.sub(cuts.get(i)[1], end));
        }
        words = cuts.isEmpty()
                ? piece
                : piece.sub(
                        0,
                        cuts.getFirst()[0] == 0
                                ? cuts.size() > 1 ? cuts.get(1)[0] : piece.text.length()
                                : cuts.getFirst()[0]);
        if (cuts.isEmpty()) {
            bracket(piece);
            if (assignees.isEmpty()) told(piece);
        }
        words = trimmed(words);
    }

    /// “…. Giao Đoàn Thanh niên chủ trì, phối hợp với tổ Bảo vệ.” as a sentence of its own after the task.
    private void told(Piece piece) {
        Matcher m = TOLD.matcher(piece.fold);
        while (m.find()) {
            if (!piece.text.startsWith("Giao ", m.start("giao"))
                    && !piece.text.startsWith("Phân công ", m.start("giao"))) continue;
            Bodies.Names lead = Bodies.list(piece, m.end(), true);
            if (lead.names().isEmpty()) continue;
            Matcher leads = LEADS.matcher(piece.fold).region(lead.end(), piece.fold.length());
            if (!leads.lookingAt()) continue;
            assignees.addAll(lead.texts());
            if (leads.group("with") != null)
                coordinators.addAll(
                        Bodies.list(piece, leads.start("with"), true).texts());
            words = piece.sub(0, m.start("giao"));
            return;
        }
    }

    private static Piece trimmed(Piece piece) {
        int end = piece.text.length();
        while (end > 0 && " ,;(–-".indexOf(piece.text.charAt(end - 1)) >= 0) end--;
        return piece.sub(0, end);
    }

    private void value(TaskLabels label, Piece raw) {
        Piece value = raw;
        int depth = 0;
        for (int i = 0; i < raw.text.length(); i++) {
            char c = raw.text.charAt(i);
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) {
                value = raw.sub(0, i);
                break;
            }
        }
        value = trimmed(value);
        if (value.isEmpty()) return;
        switch (label) {
            case LEAD -> lead(value);
            case COORDINATOR -> coordinators.addAll(Bodies.all(value));
            case TIME -> times.add(value);
            case PRODUCT -> product = product == null ? value : product;
            default -> {}
        }
    }

    private void lead(Piece value) {
        Matcher with = Pattern.compile("[,;.]?\\s?\\b(?:phoi hop(?: voi| cung)?|cung phoi hop)\\s?:?\\s")
                .matcher(value.fold);
        if (with.find()) {
            assignees.addAll(Bodies.all(value.sub(0, with.start())));
            coordinators.addAll(Bodies.all(value.sub(with.end())));
            return;
        }
        int stop = Sentences.end(value, 0);
        boolean list = stop < value.text.length() && value.text.charAt(stop) == ';';
        Coordinators.parted(Bodies.all(list ? value : value.sub(0, stop)), assignees, coordinators);
    }

    /// “(Giao Công an tỉnh chủ trì, phối hợp với …)” at the end of a task.
    private void bracket(Piece piece) {
        Matcher m = BRACKET.matcher(piece.fold);
        while (m.find()) {
            if (Bodies.headEnd(piece, m.start(1), true) == 0) continue;
            assignees.addAll(Bodies.all(piece.sub(m.start(1), m.end(1))));
            if (m.group(2) != null) {
                coordinators.addAll(Bodies.list(piece, m.start(2), true).texts());
            }
            Matcher with = WITH.matcher(piece.fold).region(m.start(), m.end());
            if (m.group(2) == null && with.find())
                coordinators.addAll(Bodies.all(piece.sub(with.start(1), with.end(1))));
            words = piece.sub(0, m.start());
            return;
        }
    }
}
