package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What the words before the clauses say: on what the document rests, who speaks, and whom he asks.
final class Preamble {
    private static final Pattern SPEAKS = Pattern.compile(
            "(?:^|[;,.] )(?<who>(?:chu tich |giam doc |truong )?(?:uy ban nhan dan|ubnd|so|bo|phong|truong|ban chi"
                    + " dao|hoi|ban|trung tam|thu vien|lien doan|cong doan|doan)\\b)[^;.]{3,120}?(?:(?:ban hanh|xay"
                    + " dung|lap|trien khai) (?:ke hoach|thuc hien)|(?:ban hanh|xay dung|lap|trien khai|to chuc|de"
                    + " nghi|thong bao|bao cao|huong dan|yeu cau)[^;.]{0,120}(?:nhu sau|sau day|sau|cu the)\\s?:|(?:de"
                    + " nghi|yeu cau)[^;]{0,400}(?:nhu sau|sau day|sau|cu the)\\s?:$|kinh (?:trinh|de nghi|bao"
                    + " cao)[^;.]{0,120}:)");

    private static final Pattern ASKS = Pattern.compile("\\b(?:de nghi|yeu cau|giao) ");

    private static final Pattern PART = Pattern.compile("[,;.] (?=[a-z])");

    private Preamble() {}

    static List<Found<ReadDocument.LegalBasis>> bases(List<Piece> preamble) {
        List<Found<ReadDocument.LegalBasis>> out = new ArrayList<>();
        for (Piece piece : preamble) {
            int from = Math.max(0, piece.text.matches("(?s)[-–]\\s.*") ? 2 : 0);
            Piece words = piece.sub(from);
            // “…, Ủy ban nhân dân phường ban hành kế hoạch như sau:” says who speaks, not what rests on what.
            Matcher speaks = SPEAKS.matcher(words.fold);
            if (speaks.find() && speaks.start("who") > 0) words = words.sub(0, speaks.start("who"));
            int asks = asks(words);
            if (asks > 0) words = words.sub(0, asks);
            if (words.starts(Bases.OPENS)
                    || words.has(Pattern.compile("\\bcan cu |theo de nghi|\\bso \\d+[^;]{0,12}/")))
                out.addAll(Bases.in(words));
        }
        return List.copyOf(out);
    }

    /// Without a heading, the one who speaks in the preamble: “Chủ tịch UBND thành phố X ban hành
    /// Kế hoạch
    /// …”.
    static @Nullable Found<String> speaker(List<Piece> preamble) {
        for (Piece piece : preamble) {
            Matcher m = SPEAKS.matcher(piece.fold);
            if (!m.find()) continue;
            Bodies.Names names = Bodies.list(piece, m.start("who"), false);
            if (names.names().isEmpty()) continue;
            String who = names.texts()
                    .getFirst()
                    .replaceFirst(
                            "(?iu)^(?:chủ tịch|giám đốc|trưởng|hiệu trưởng)\\s+(?=ủy ban|ubnd|sở|phòng|trường)", "");
            return new Found<>(
                    who,
                    piece.span(m.start("who"), names.end()),
                    Phrase.of("Không có phần đầu văn bản; lấy theo lời dẫn."));
        }
        return null;
    }

    /// “…, Bộ Giáo dục và Đào tạo đề nghị UBND các tỉnh chỉ đạo …”: where the one who asks is named; -1 where nobody
    /// is.
    static int asks(Piece piece) {
        if (Speaker.isAsking(piece)) return 0;
        Matcher m = PART.matcher(piece.fold);
        while (m.find())
            if (Character.isUpperCase(piece.text.charAt(m.end())) && Speaker.isAsking(piece.sub(m.end())))
                return m.end();
        return -1;
    }

    /// Where the words that ask begin, -1 where none do.
    static int asking(Piece piece) {
        Matcher m = ASKS.matcher(piece.fold);
        int at = -1;
        while (m.find()) at = m.start();
        return at;
    }

    /// Those whom a công văn asks before it lists what: “… đề nghị các trường thực hiện các nội dung sau:”.
    static @Nullable Assignee told(Piece piece) {
        if (piece.last() != ':') return null;
        Matcher m = ASKS.matcher(piece.fold);
        @Nullable Assignee found = null;
        while (m.find()) {
            Bodies.Names names = Bodies.list(piece, m.end(), true);
            if (names.names().isEmpty()) continue;
            boolean request = !m.group().startsWith("yeu cau") && !m.group().startsWith("giao");
            found = new Assignee(names.texts(), request, true, false, 0);
        }
        return found;
    }
}
