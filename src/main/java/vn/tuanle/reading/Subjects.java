package vn.tuanle.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Who does an item that does not begin with a name: told behind a colon, behind a time or a ground, or by a word
/// that is not known as a name but stands among names.
final class Subjects {
    /// “Định kỳ …, Cơ quan Thường trực báo cáo …”; “Căn cứ nhiệm vụ được giao, các đơn vị xây dựng …”.
    private static final Pattern BEFORE = Pattern.compile(
            "(?:dinh ky|truoc|cham nhat|muon nhat|hang|moi|trong|sau|ngay|vao|tu ngay|tu|den|khi|ket thuc|can cu|theo|tren co"
                    + " so|de|nham|doi voi|thuc hien|hoan thanh|sang|chieu|thu|qua|thong qua|neu|vao luc|dung|luc)\\b[^.;:]{3,160}?,\\s");

    /// `task` are the words of the task; `labelled` tells that words before the name say what it is about.
    record Subject(
            Assignee who,
            Piece task,
            boolean labelled,
            @Nullable Phrase doubt) {}

    private Subjects() {}

    static @Nullable Subject of(Node node, Role role) {
        Piece words = node.words();
        @Nullable Subject later = behindComma(node);
        if (later != null) return later;
        int colon = words.fold.indexOf(':');
        if (node.marker != null && (colon < 2 || colon > 120)) return beforeVerb(node, role);
        if (node.marker == null) return null;
        Piece rest = words.sub(colon + 1);
        @Nullable Assignee behind = Assignee.of(rest, true);
        // “Kinh phí: giao Phòng Kinh tế tham mưu …”; “Cấp huyện: Phòng GDĐT tổ chức …”
        boolean told = behind != null && behind.strong() && !behind.closed();
        if (!told && TaskLabels.at(words) != null) return null;
        if (behind != null && (told || Charging.isSubject(rest, behind)))
            return new Subject(behind, behind.task(rest), true, null);
        return amongNames(node, role);
    }

    /// The same for an item under a name, which is that body's own unless it plainly names another.
    static @Nullable Subject within(Node node) {
        @Nullable Subject later = behindComma(node);
        return later != null ? later : amongNames(node, Role.ASSIGN);
    }

    private static @Nullable Subject behindComma(Node node) {
        return node.isHeading() ? null : behindComma(node.words());
    }

    static @Nullable Subject behindComma(Piece words) {
        Matcher m = BEFORE.matcher(words.fold);
        if (!m.lookingAt()) return null;
        for (int from = m.end(); from > 0 && from < 200; from = words.fold.indexOf(", ", from) + 2) {
            Piece rest = words.sub(from);
            boolean named = Character.isUpperCase(rest.first()) || rest.fold.matches("(?s)(?:cac|moi|tat ca|tung) .*");
            @Nullable Assignee who = named ? Assignee.of(rest, true) : null;
            if (who != null && (who.strong() || Charging.isSubject(rest, who)))
                return new Subject(who, words, true, null);
            if (words.fold.indexOf(", ", from) < 0) break;
        }
        return null;
    }

    /// “Cụm văn hóa số 3 phối hợp …” among items that name bodies.
    private static @Nullable Subject beforeVerb(Node node, Role role) {
        Piece words = node.words();
        if (role != Role.ASSIGN || node.isHeading() || !among(node) || !Character.isUpperCase(words.first()))
            return null;
        if (Charging.TELLS.matcher(words.fold).lookingAt()) return null;
        Matcher verb = BodyWords.VERB.matcher(words.text);
        if (!verb.find() || verb.start() < 5 || verb.start() > 70) return null;
        Piece name = words.sub(0, verb.start());
        boolean many = name.fold.matches("(?:cac|nhung|toan the|moi|tat ca) .*");
        if (name.text.matches(many ? ".*[.;:].*" : ".*[.;:,].*") || Role.of(name, Role.OTHER) != Role.OTHER)
            return null;
        Assignee who = new Assignee(java.util.List.of(name.text), false, false, false, verb.start());
        return new Subject(who, words.sub(verb.start()), false, unsure(name));
    }

    /// Whether a verb stands in the words; “Bảo vệ, phục vụ” names what people are for.
    private static boolean acts(Piece name) {
        Matcher verb = BodyWords.VERB.matcher(name.text);
        while (verb.find()) if (!BodyWords.NOUNS.contains(name.fold.substring(verb.start(), verb.end()))) return true;
        return false;
    }

    private static Phrase unsure(Piece name) {
        return Phrase.of("Chưa chắc “{0}” là đơn vị hay người được giao: xin đối chiếu.", name.text);
    }

    private static boolean among(Node node) {
        return node.parent != null && node.parent.named() >= 2;
    }

    /// “Thư ký: ghi biên bản.” among items that name bodies: who is meant is taken from the place, and a
    /// person looks.
    private static @Nullable Subject amongNames(Node node, Role role) {
        Piece words = node.words();
        int colon = words.fold.indexOf(':');
        if (node.marker == null || colon < 2 || colon > 80 || TaskLabels.at(words) != null) return null;
        Piece name = words.sub(0, colon);
        Piece rest = words.sub(colon + 1);
        if (role != Role.ASSIGN
                || !among(node)
                || !Character.isUpperCase(name.first())
                || acts(name)
                || Role.of(name, Role.OTHER) != Role.OTHER) return null;
        Assignee who = new Assignee(
                java.util.List.of(name.text), false, false, true, words.text.length() - rest.text.length());
        return new Subject(who, rest, false, unsure(name));
    }
}
