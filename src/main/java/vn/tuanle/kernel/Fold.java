package vn.tuanle.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Vietnamese text brought to one form for comparison and search: lower case, no tones or marks, đ
/// as d, single spaces.
public final class Fold {
    /// PostgreSQL keeps no NUL either.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

    private Fold() {}

    /// “Trấn Biên”, “TRAN BIEN” and decomposed spellings all give “tran bien”; hòa and hoà both
    /// give “hoa”.
    public static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(bare.length());
        boolean space = true;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            int type = Character.getType(c);
            // FORMAT: soft hyphens, joiners and byte-order marks, as a page's own text carries them into the clipboard
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) continue;
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (!space) out.append(' ');
                space = true;
            } else {
                out.append(c == 'đ' || c == 'Đ' ? 'd' : Character.toLowerCase(c));
                space = false;
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /// The text as it is stored: composed letters (NFC, TCVN 6909:2001), without what nobody sees: soft
    /// hyphens, word joiners, byte-order marks, marks that turn the direction of what follows; trimmed.
    public static String nfc(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }
}
