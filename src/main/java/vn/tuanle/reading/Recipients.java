package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines under “Nơi nhận” (Phụ lục I, Mục II, 9). Purposes come in one form: “để b/c”, “báo
/// cáo” are
/// `b/c`,
/// “để thực hiện” is `thực hiện`, “để phối hợp” `phối hợp`, the archive line `Lưu`.
final class Recipients {
    private static final Pattern PURPOSE =
            Pattern.compile("\\s*\\((?:-\\s?)?(?:de\\s)?(?<p>b/?c|bao cao|bc|t/?h|thuc hien|trien khai thuc hien|trien"
                    + " khai|th|p/?h|phoi hop(?: thuc hien| chi dao)?|chi dao|c/?d|theo doi|biet|de biet|p/h|k/?t|kiem tra|dang"
                    + " tin|dang tai|tuyen truyen|cung thuc hien|giup do|ph)[^)]*\\)\\s*");
    private static final Pattern INNER = Pattern.compile("\\([^()]+(\\s?[-,;]\\s?(?:de )?(?:b/?c|bao cao)\\s?\\))");
    private static final Pattern DRAFTER = Pattern.compile("\\p{Lu}{1,5}\\.?(?:\\s?\\(\\d+\\))?\\.?");
    private static final Pattern KEEP = Pattern.compile("luu\\s*:?\\s*");

    /// A cell set on one line holds all of them, “- A; - B; - Lưu: VT.”
    private static final Pattern DASHES = Pattern.compile("(?:^|[;.:)])\\s*[-–+*•]\\s*|;\\s*(?=Lưu\\b)");
    /// “Như trên; Sở Nội vụ; Lưu: VT.” has no dashes at all.
    private static final Pattern TOGETHER = Pattern.compile("[;.:)]\\s*[-–+*•]\\s*|;\\s*(?=\\p{Lu})(?![^(]*\\))");

    private Recipients() {}

    static List<Found<ReadDocument.Recipient>> of(List<Piece> lines) {
        List<Found<ReadDocument.Recipient>> out = new ArrayList<>();
        for (Piece line : lines)
            for (Piece part : parts(line)) if (!part.isEmpty() && !isDrafter(part, out)) out.add(one(part));
        return out;
    }

    /// “PL.” under the archive line is whoever drafted it (Phụ lục I, Mục III, 3).
    private static boolean isDrafter(Piece part, List<Found<ReadDocument.Recipient>> before) {
        return !before.isEmpty()
                && before.getLast().value().purpose().equals("Lưu")
                && DRAFTER.matcher(part.text.strip()).matches();
    }

    private static List<Piece> parts(Piece line) {
        List<Piece> out = new ArrayList<>();
        Matcher m = (line.fold.startsWith("nhu ") ? TOGETHER : DASHES).matcher(line.text);
        int from = 0;
        while (m.find()) {
            if (m.start() > from)
                out.add(line.sub(
                        from,
                        m.start() + (m.start() < line.text.length() && m.group().startsWith(")") ? 1 : 0)));
            from = m.end();
        }
        out.add(line.sub(from));
        return out;
    }

    private static Found<ReadDocument.Recipient> one(Piece part) {
        Span span = part.span();
        Matcher keep = KEEP.matcher(part.fold);
        if (keep.lookingAt())
            return Found.sure(new ReadDocument.Recipient(clean(part.text.substring(keep.end())), "Lưu"), span);
        Matcher inner = INNER.matcher(part.fold);
        if (inner.find())
            return Found.sure(
                    new ReadDocument.Recipient(
                            clean(part.text.substring(0, inner.start(1)) + ")" + part.text.substring(inner.end())),
                            "b/c"),
                    span);
        Matcher m = PURPOSE.matcher(part.fold);
        if (!m.find()) return Found.sure(new ReadDocument.Recipient(clean(part.text), ""), span);
        String name = part.text.substring(0, m.start()) + " " + part.text.substring(m.end());
        return Found.sure(new ReadDocument.Recipient(clean(name), purpose(m.group("p"))), span);
    }

    private static String purpose(String written) {
        return switch (written) {
            case "b/c", "bc", "bao cao" -> "b/c";
            case "t/h", "th", "thuc hien", "trien khai", "trien khai thuc hien", "cung thuc hien" -> "thực hiện";
            case "p/h", "ph", "phoi hop", "phoi hop thuc hien", "phoi hop chi dao" -> "phối hợp";
            case "chi dao", "c/d", "cd" -> "chỉ đạo";
            case "theo doi" -> "theo dõi";
            case "k/t", "kt", "kiem tra" -> "kiểm tra";
            case "dang tin", "dang tai" -> "đăng tải";
            case "tuyen truyen" -> "tuyên truyền";
            case "giup do" -> "giúp đỡ";
            default -> "biết";
        };
    }

    private static String clean(String text) {
        return text.replaceAll("^[-–+*•\\s]+|[\\s;.,]+$", "")
                .replaceAll("\\s+([;,.)])", "$1")
                .replaceAll(";\\s*$", "")
                .replaceAll("\\s{2,}", " ")
                .strip();
    }
}
