package vn.tuanle.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who issues the document, as its own sentences name him: “UBND xã yêu cầu các đơn vị … gửi báo cáo” charges
/// the units, not the one who speaks.
record Speaker(@Nullable String issuer) {
    private static final Pattern ASK = Pattern.compile(
            "\\s*,?\\s*(?:tran trong |kinh )?(?<w>yeu cau|de nghi|giao|phan cong)(?: nhiem vu)?(?: cho)?\\s+");
    private static final Pattern LEAD = Pattern.compile("\\s*(?:[:,.–-]\\s*)?");

    /// Those whom the issuer asks in a sentence that begins with his own name; null where it does not.
    @Nullable
    Assignee asks(Piece sentence) {
        Bodies.Names who = Bodies.list(sentence, 0, false);
        if (who.names().size() != 1 || !is(who.texts().getFirst())) return null;
        return asked(sentence, who.end());
    }

    /// Whether somebody, whoever he be, asks others in this sentence.
    static boolean isAsking(Piece sentence) {
        return asking(sentence) != null;
    }

    /// Those whom somebody, whoever he be, asks in this sentence.
    static @Nullable Assignee asking(Piece sentence) {
        Bodies.Names who = Bodies.list(sentence, 0, false);
        return who.names().size() == 1 ? asked(sentence, who.end()) : null;
    }

    private static @Nullable Assignee asked(Piece sentence, int at) {
        Matcher ask = ASK.matcher(sentence.fold).region(at, sentence.fold.length());
        if (!ask.lookingAt()) return null;
        Bodies.Names asked = Bodies.list(sentence, ask.end(), true);
        if (asked.names().isEmpty()) return null;
        Matcher lead = LEAD.matcher(sentence.fold).region(asked.end(), sentence.fold.length());
        int rest = lead.lookingAt() ? lead.end() : asked.end();
        boolean closed = asked.end() >= sentence.text.length() || sentence.fold.startsWith(":", asked.end());
        return new Assignee(asked.texts(), ask.group("w").equals("de nghi"), true, closed, rest);
    }

    private boolean is(String name) {
        if (issuer == null) return false;
        String own = plain(issuer);
        String said = plain(name);
        return own.startsWith(said) || said.startsWith(own);
    }

    private static String plain(String name) {
        return Piece.of(name, 0)
                .fold
                .replaceFirst("^(?:chu tich|giam doc|ban thuong vu|ban lanh dao|hieu truong)\\s+(?=\\p{L})", "")
                .replaceFirst("^ubnd\\b", "uy ban nhan dan")
                .replaceAll("\\bgd ?& ?dt\\b|\\bgddt\\b", "giao duc va dao tao");
    }
}
