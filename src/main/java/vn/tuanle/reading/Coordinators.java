package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// With whom a task is done: the names after “phối hợp (với)”, where the one who is charged
/// coordinates.
final class Coordinators {
    private static final Pattern WITH =
            Pattern.compile("\\bphoi hop(?:,)?(?: chat che| chinh| dong bo| thuong xuyen)?(?: voi| cung(?: voi)?)?\\s");
    private static final Pattern OTHERS = Pattern.compile(
            "(?:chi dao|huong dan|khuyen khich|yeu cau|van dong|de nghi|tao dieu kien cho|don doc|keu goi)\\b.*");

    private static final Pattern AS =
            Pattern.compile(" ?\\((?:don vi |co quan )?(chu tri|phoi hop|thuc hien)(?: thuc hien)?\\)$");

    private Coordinators() {}

    static List<String> in(Piece piece) {
        Matcher m = WITH.matcher(piece.fold);
        while (m.find()) {
            int start = Sentences.start(piece, m.start());
            if (OTHERS.matcher(piece.fold.substring(start, m.start())).lookingAt()) continue;
            Bodies.Names names = Bodies.list(piece, m.end(), true);
            if (!names.names().isEmpty()) return names.texts();
        }
        return List.of();
    }

    /// “A (chủ trì), B, C (phối hợp)”: what stands in brackets holds for the names since the last brackets.
    static void parted(List<String> names, List<String> leads, List<String> others) {
        List<String> open = new ArrayList<>();
        for (String name : names) {
            Matcher m = AS.matcher(Piece.of(name, 0).fold);
            open.add(m.find() ? name.substring(0, m.start()).strip() : name);
            if (!m.hasMatch()) continue;
            (m.group(1).startsWith("phoi") ? others : leads).addAll(open);
            open.clear();
        }
        leads.addAll(open);
    }
}
