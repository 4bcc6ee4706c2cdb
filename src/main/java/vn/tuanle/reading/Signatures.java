package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Authority mark, position and name of the signer (Phụ lục I, Mục II, 7). Marks stand one above
/// the other;
/// they are kept
/// joined by “ / ”.
final class Signatures {
    private static final String POST =
            "PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ HIỆU TRƯỞNG|HIỆU TRƯỞNG|PHÓ TRƯỞNG PHÒNG|TRƯỞNG PHÒNG|PHÓ"
                    + " TRƯỞNG BAN(?: THƯỜNG TRỰC)?|TRƯỞNG BAN|PHÓ CHÁNH VĂN PHÒNG|CHÁNH VĂN PHÒNG|PHÓ BÍ THƯ(?: THƯỜNG"
                    + " TRỰC)?|BÍ THƯ|PHÓ BỘ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔ TRƯỞNG|PHÓ THỦ TƯỚNG|THỦ TƯỚNG|PHÓ CỤC"
                    + " TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|PHÓ TỔNG GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TRƯỞNG ĐOÀN|TRƯỞNG"
                    + " ĐOÀN|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|PHÓ HIỆU TRƯỞNG PHỤ TRÁCH|ỦY VIÊN|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|NGƯỜI LẬP|CHI HỘI TRƯỞNG|ĐỘI"
                    + " TRƯỞNG";
    /// “TM.”, and “T/M” as the Party and its organisations write it.
    static final String MARKS = "(?:(?:TM|KT|TL|TUQ|Q)\\s?\\.|(?:T/M|K/T|T/L|T/UQ)\\.?)";
    private static final Pattern MARK = Pattern.compile(MARKS + "\\s?");
    private static final Pattern POSITION = Pattern.compile("(?:Q\\.\\s?)?(?:" + POST + ")(?![\\p{L}])");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:GS|PGS|TS|ThS|BS|CN|KS|Ths|NGƯT|NGND|Th\\.S|T\\.S)\\.?\\s?)*(?:\\p{Lu}['’]\\s?)?\\p{Lu}[\\p{Ll}\\p{M}]*(?:[\\s-](?:\\p{Lu}['’])?\\p{Lu}[\\p{Ll}\\p{M}]*){1,5}|\\p{Lu}['’]\\p{Lu}[\\p{Ll}\\p{M}]+|\\p{Lu}{2,7}(?:\\s\\p{Lu}{1,7}){1,4}");
    private static final Pattern BROKEN = Pattern.compile(
            "PHÓ(?: (?:CHÁNH|CHÁNH VĂN|TRƯỞNG|HIỆU|GIÁM|CHỦ|TỔNG|TỔNG GIÁM|CHI CỤC))?|CHÁNH(?: VĂN)?|HIỆU|TỔNG(?: GIÁM)?");
    private static final Pattern SIGNED = Pattern.compile(
            "\\(?\\s?(?:da ky|ky ten|ky, dong dau|chu ky.*|dau|ky ten, dong dau|da ky, dong dau)\\s?\\)?");

    final List<Piece> left = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private @Nullable String position;
    private @Nullable String name;
    private final List<String> others = new ArrayList<>();
    private final List<Piece> own = new ArrayList<>();
    /// “(đã ký)”, “(Ký tên, đóng dấu)”: kept, but no part of a name.
    private final List<Piece> formal = new ArrayList<>();

    static boolean opens(Piece piece) {
        if (BROKEN.matcher(piece.text).matches()) return true;
        if (!piece.isCapitals() && !MARK.matcher(piece.text).lookingAt())
            return POSITION.matcher(piece.text).lookingAt() && piece.text.length() < 80;
        return MARK.matcher(piece.text).lookingAt() && piece.text.length() < 160
                || POSITION.matcher(piece.text).lookingAt() && piece.text.length() < 60;
    }

    void take(Piece piece) {
        Piece rest = piece;
        // Another who signs beside the first: his own mark and post begin.
        if (name != null && opens(piece)) {
            others.add(name);
            left.addAll(own);
            own.clear();
            marks.clear();
            position = null;
            name = null;
        }
        while (!rest.isEmpty()) {
            Matcher mark = MARK.matcher(rest.text);
            if (mark.lookingAt()) {
                int end = markEnd(rest, mark.end());
                marks.add(rest.sub(0, end).text.replaceAll("\\s*\\.\\s*", ". ").replaceAll("[,;]$", ""));
                own.add(rest.sub(0, end));
                rest = rest.sub(end);
                continue;
            }
            Matcher post = POSITION.matcher(rest.text);
            if (post.lookingAt() && name == null) {
                int end = postEnd(rest, post.end());
                position = position == null ? rest.sub(0, end).text : position + " / " + rest.sub(0, end).text;
                own.add(rest.sub(0, end));
                rest = rest.sub(end);
                continue;
            }
            // “PHÓ CHÁNH VĂN” / “PHÒNG”: a post broken by its column.
            if (BROKEN.matcher(rest.text).matches() && position == null && name == null) {
                position = rest.text;
                own.add(rest);
                return;
            }
            break;
        }
        if (rest.isEmpty()) return;
        if (SIGNED.matcher(rest.fold).matches()) {
            formal.add(rest);
            return;
        }
        Piece bare = rest;
        Matcher signed = Pattern.compile("\\(?\\s?da ky\\s?\\)?\\s*").matcher(rest.fold);
        if (signed.lookingAt()) {
            formal.add(rest.sub(0, signed.end()));
            bare = rest.sub(signed.end());
        }
        if (NAME.matcher(bare.text).matches()
                && !POSITION.matcher(bare.text).lookingAt()
                && (position != null || !marks.isEmpty())) {
            if (name != null) {
                others.add(name);
                left.add(own.getLast());
            }
            name = bare.text;
            own.add(bare);
        } else if (position == null && marks.size() > 0 && bare.isCapitals()) {
            marks.set(marks.size() - 1, marks.getLast() + " " + bare.text);
            own.add(bare);
        } else if (position != null && name == null && bare.isCapitals()) {
            position = position + " " + bare.text;
            own.add(bare);
        } else {
            left.add(bare);
        }
    }

    /// A mark's own title: “KT. CHỦ TỊCH” before “PHÓ CHỦ TỊCH”, “TM. ỦY BAN NHÂN DÂN” before “CHỦ
    /// TỊCH”.
    private static int markEnd(Piece piece, int from) {
        Matcher post = POSITION.matcher(piece.text);
        int start = from;
        if (post.region(from, piece.text.length()).lookingAt()) start = post.end();
        Matcher next = Pattern.compile("\\s(?=" + MARKS + "|" + POST + ")").matcher(piece.text);
        if (next.find(start)) return next.start();
        return capitalsEnd(piece, start);
    }

    private static int postEnd(Piece piece, int from) {
        return capitalsEnd(piece, from);
    }

    private static int capitalsEnd(Piece piece, int from) {
        int end = from;
        for (int i = from; i < piece.text.length(); ) {
            int next = piece.text.indexOf(' ', i);
            if (next < 0) next = piece.text.length();
            String word = piece.text.substring(i, next);
            if (!word.isEmpty() && !word.equals(word.toUpperCase(java.util.Locale.ROOT))) break;
            if (word.startsWith("(")) break;
            end = next;
            i = next + 1;
        }
        return end;
    }

    List<Piece> pieces() {
        List<Piece> all = new ArrayList<>(own);
        all.addAll(formal);
        return all;
    }

    boolean begun() {
        return position != null || !marks.isEmpty();
    }

    boolean isComplete() {
        return name != null;
    }

    @Nullable
    Found<ReadDocument.Signature> found(boolean scanned) {
        if (!begun()) return null;
        Span span = new Span(
                own.getFirst().span().from(),
                own.stream().mapToInt(p -> p.span().to()).max().orElse(0));
        @Nullable Phrase doubt = null;
        if (scanned) doubt = Phrase.of("Người ký đọc từ bản quét: xin đối chiếu với bản gốc.");
        else if (!others.isEmpty())
            doubt = Phrase.of(
                    "Văn bản có nhiều người ký ({0}): xin chọn người ký chính.",
                    String.join(", ", others) + (name == null ? "" : ", " + name));
        else if (name == null) doubt = Phrase.of("Không thấy họ tên người ký.");
        @Nullable String authority = marks.isEmpty() ? null : String.join(" / ", marks);
        return new Found<>(new ReadDocument.Signature(authority, position, name), span, doubt);
    }
}
