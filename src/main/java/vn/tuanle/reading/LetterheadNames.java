package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of bodies in a letterhead, from the superior down: a name may take several lines.
final class LetterheadNames {
    private static final Pattern UNION = Pattern.compile("doan (?:tncs|thanh nien cong san) ho chi minh");

    private LetterheadNames() {}

    /// The last name is the issuer, what stands above it the superior (Phụ lục I, Mục II, 2). A
    /// name may take
    /// several lines.
    static List<Found<String>> of(List<Piece> written) {
        List<Piece> lines = once(written);
        List<List<Piece>> names = new ArrayList<>();
        for (Piece line : lines) {
            for (Piece part : atNames(line)) {
                // “… TẠO HẢI” / “PHÒNG” is one name broken by the column.
                boolean opens = Header.BODY.matcher(part.fold).lookingAt() && !part.fold.equals("phong");
                boolean hangs = !names.isEmpty() && hangs(names.getLast().getLast());
                if (names.isEmpty() || opens && !hangs) names.add(new ArrayList<>(List.of(part)));
                else names.getLast().add(part);
            }
        }
        // “ĐOÀN TNCS HỒ CHÍ MINH” stands above the body and again, as a motto, on the right.
        for (int i = names.size() - 1; i > 0; i--) {
            String fold = Piece.joined(names.get(i)).fold;
            if (names.subList(0, i).stream().anyMatch(n -> Piece.joined(n).fold.equals(fold))) names.remove(i);
        }
        // There it is also the motto, whatever stands on the left.
        if (names.size() > 1
                && UNION.matcher(Piece.joined(names.getLast()).fold).matches()) names.removeLast();
        return names.stream().map(LetterheadNames::name).toList();
    }

    /// A heading that is repeated as a whole counts once. A line alone may well come twice: “HỘI
    /// KHUYẾN HỌC / TỈNH … / HỘI KHUYẾN HỌC / HUYỆN …”.
    private static List<Piece> once(List<Piece> lines) {
        List<String> folds = lines.stream().map(line -> line.fold).toList();
        for (int n = 1; n <= lines.size() / 2; n++) {
            if (folds.subList(0, n).equals(folds.subList(n, 2 * n))) {
                List<Piece> rest = new ArrayList<>(lines.subList(0, n));
                rest.addAll(lines.subList(2 * n, lines.size()));
                return once(rest);
            }
        }
        return lines;
    }

    /// “BAN CHẤP HÀNH” and “BAN CHỈ ĐẠO” alone on a line go on below with the name of their body.
    static boolean hangs(Piece line) {
        return line.fold.matches(
                "(?:ban chap hanh|bch|ban thuong vu|truong|hoi|doan|van phong|ban thuong truc|uy ban mat tran to quoc"
                        + " viet nam|ban chi dao)");
    }

    private static List<Piece> atNames(Piece line) {
        List<Piece> out = new ArrayList<>();
        int from = 0;
        Matcher m = Pattern.compile(
                        "\\b(?:phong (?=[a-z]+ )|so |truong |hoi khuyen hoc|trung tam |ban chi dao|lien doan|ubnd"
                                + " (?=phuong|xa|thi tran))")
                .matcher(line.fold);
        while (m.find()) {
            String before = line.fold.substring(from, m.start()).strip();
            if (before.isEmpty()
                    || !before.contains(" ")
                    // “HỘI KHUYẾN HỌC - SỞ GIÁO DỤC VÀ ĐÀO TẠO” issue together.
                    || before.endsWith("-")
                    || !Header.BODY.matcher(before).lookingAt()
                    || before.matches(".*(?:ban chap hanh|\\bbch(?: .*)?|\\bdoan|cua|van|hai|va|truc|ban thuong vu)")
                    // “UBND XÃ TRƯỜNG SƠN”: what follows “xã” is its name.
                    || before.matches(".*\\b(?:xa|phuong|huyen|quan|tinh|thanh pho|tp|thi xa|thi tran|dac khu)"))
                continue;
            if (m.group().startsWith("so ") && !line.fold.startsWith("so ", m.start())) continue;
            out.add(line.sub(from, m.start()));
            from = m.start();
        }
        out.add(line.sub(from));
        return out;
    }

    private static Found<String> name(List<Piece> lines) {
        Piece all = Piece.joined(lines);
        // Capitals are the form of a letterhead, also for a line set in small letters.
        boolean shouts = lines.getFirst().isCapitals();
        String name = shouts ? all.text.toUpperCase(java.util.Locale.ROOT) : all.text;
        return new Found<>(name, all.span(), Header.mended(all));
    }
}
