package vn.tuanle.reading;

import java.util.Locale;
import java.util.Map;

/// Text typed in the fonts from before Unicode (TCVN3 `.VnTime`, `VNI-Times`), whose letters are
/// stored under other
/// codes.
enum LegacyFont {
    NONE,
    TCVN3,
    TCVN3_CAPITALS,
    VNI;

    /// TCVN 5712-1:1993 from code A0 on, as glibc's iconv gives it; the tone marks B0–B4 are
    /// combining.
    private static final String TCVN =
            "\u00A0\u0102\u00C2\u00CA\u00D4\u01A0\u01AF\u0110\u0103\u00E2\u00EA\u00F4\u01A1\u01B0\u0111\u1EB0"
                    + "\u0300\u0309\u0303\u0301\u0323\u00E0\u1EA3\u00E3\u00E1\u1EA1\u1EB2\u1EB1\u1EB3\u1EB5\u1EAF\u1EB4"
                    + "\u1EAE\u1EA6\u1EA8\u1EAA\u1EA4\u1EC0\u1EB7\u1EA7\u1EA9\u1EAB\u1EA5\u1EAD\u00E8\u1EC2\u1EBB\u1EBD"
                    + "\u00E9\u1EB9\u1EC1\u1EC3\u1EC5\u1EBF\u1EC7\u00EC\u1EC9\u1EC4\u1EBE\u1ED2\u0129\u00ED\u1ECB\u00F2"
                    + "\u1ED4\u1ECF\u00F5\u00F3\u1ECD\u1ED3\u1ED5\u1ED7\u1ED1\u1ED9\u1EDD\u1EDF\u1EE1\u1EDB\u1EE3\u00F9"
                    + "\u1ED6\u1EE7\u0169\u00FA\u1EE5\u1EEB\u1EED\u1EEF\u1EE9\u1EF1\u1EF3\u1EF7\u1EF9\u00FD\u1EF5\u1ED0";

    /// VNI writes the mark as a letter of its own after the base letter.
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('\u00D9', "\u0301"),
            Map.entry('\u00D8', "\u0300"),
            Map.entry('\u00DB', "\u0309"),
            Map.entry('\u00D5', "\u0303"),
            Map.entry('\u00CF', "\u0323"),
            Map.entry('\u00CA', "\u0306"),
            Map.entry('\u00C9', "\u0306\u0301"),
            Map.entry('\u00C8', "\u0306\u0300"),
            Map.entry('\u00DA', "\u0306\u0309"),
            Map.entry('\u00DC', "\u0306\u0303"),
            Map.entry('\u00CB', "\u0306\u0323"),
            Map.entry('\u00C2', "\u0302"),
            Map.entry('\u00C1', "\u0302\u0301"),
            Map.entry('\u00C0', "\u0302\u0300"),
            Map.entry('\u00C5', "\u0302\u0309"),
            Map.entry('\u00C3', "\u0302\u0303"),
            Map.entry('\u00C4', "\u0302\u0323"));

    private static final Map<Character, Character> VNI_LETTERS = Map.of(
            '\u00CD', 'Í', '\u00CC', 'Ì', '\u00C6', 'Ỉ', '\u00D3', 'Ĩ', '\u00D2', 'Ị', '\u00D4', 'Ơ', '\u00D6', 'Ư',
            '\u00CE', 'Ỵ', '\u00D1', 'Đ');

    /// Chooses by the font's name, also as a PDF subset (`ABCDEF+VNI-Times`).
    static LegacyFont of(String fontName) {
        String name = fontName.toLowerCase(Locale.ROOT);
        int plus = name.indexOf('+');
        if (plus == 6) name = name.substring(7);
        if (name.startsWith(".vn")) return name.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
        if (name.startsWith("vni-") || name.startsWith("vni ")) return VNI;
        return NONE;
    }

    /// The text in Unicode, marks possibly still decomposed.
    String decode(String typed) {
        return switch (this) {
            case NONE -> typed;
            case TCVN3 -> tcvn(typed);
            case TCVN3_CAPITALS -> tcvn(typed).toUpperCase(Locale.ROOT);
            case VNI -> vni(typed);
        };
    }

    private static String tcvn(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            out.append(c >= '\u00A0' && c <= '\u00FF' ? TCVN.charAt(c - '\u00A0') : c);
        }
        return out.toString();
    }

    private static String vni(String typed) {
        StringBuilder out = new StringBuilder(typed.length() + 8);
        char base = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            char upper = Character.toUpperCase(c);
            String mark = VNI_MARKS.get(upper);
            if (mark != null && isVowel(base)) {
                out.append(mark);
                base = 0;
                continue;
            }
            Character letter = VNI_LETTERS.get(upper);
            char shown = letter == null ? c : c == upper ? letter : Character.toLowerCase(letter);
            out.append(shown);
            base = shown;
        }
        return out.toString();
    }

    private static boolean isVowel(char c) {
        return "aeoyuAEOYUƠơƯư".indexOf(c) >= 0;
    }
}
