package vn.tuanle.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Who does what on a day of the Week: “Thứ Ba (06/10): Giới thiệu sách - Tổ Ngữ văn, Thư viện.”
record DayLines(Assignee who, Piece words, @Nullable Phrase doubt) {
    /// Behind the last dash, or in brackets at the end.
    private static final Pattern BEHIND = Pattern.compile(
            "(?:\\s-\\s|;\\s|\\s?\\()(?:do )?(?<who>[^:;()]{2,120}?)(?: (?:phu trach|thuc hien|dam nhan|chu tri|to chuc|chiu trach nhiem))?\\)?\\s?[.;]?$");

    private static final Pattern UNKNOWN = Pattern.compile("\\s[-–]\\s(?<who>\\p{Lu}[^:;()–]{2,60}?)\\s?[.;]?$");

    /// Null where the line names nobody.
    static @Nullable DayLines of(Piece line) {
        int colon = line.fold.indexOf(": ");
        Piece told = colon < 0 || colon > 60 ? line : line.sub(colon + 1);
        @Nullable Assignee subject = Assignee.of(told, true);
        if (subject != null && (subject.strong() || Charging.isSubject(told, subject)))
            return new DayLines(subject, subject.task(told), null);
        Matcher m = BEHIND.matcher(told.fold);
        int from = 0;
        while (m.find(from)) {
            Piece names = told.sub(m.start("who"), m.end("who"));
            List<String> who = Bodies.all(names);
            long known = who.stream().filter(DayLines::isBody).count();
            // What stands behind the dash may hold a dash itself: “Phòng Văn hóa - Xã hội”.
            if (known > 0 && isBody(who.getFirst()) && m.start() > 0)
                return new DayLines(
                        new Assignee(who, false, false, true, 0),
                        told.sub(0, m.start()),
                        known == who.size()
                                ? null
                                : Phrase.of(
                                        "Chưa chắc “{0}” là đơn vị hay người được giao: xin đối chiếu.", names.text));
            from = m.start() + 1;
        }
        return null;
    }

    /// “Thi kể chuyện - Đội cờ đỏ.”: whether who does it stands behind the dash a person must say.
    static @Nullable Phrase doubt(Piece line) {
        Matcher m = UNKNOWN.matcher(line.text);
        return m.find()
                ? Phrase.of("Chưa chắc “{0}” là đơn vị hay người được giao: xin đối chiếu.", m.group("who"))
                : null;
    }

    private static boolean isBody(String name) {
        return Bodies.begins(Piece.of(name, 0), 0);
    }
}
