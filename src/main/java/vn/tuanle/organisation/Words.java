package vn.tuanle.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tuanle.kernel.Fold;

/// A unit's name as a list of plain words, the same for all the ways in which offices write it:
/// abbreviations written out, “và”, dashes and commas left out, tones folded.
final class Words {
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("ubnd", "uy ban nhan dan"),
            Map.entry("hdnd", "hoi dong nhan dan"),
            Map.entry("ubmttq", "mat tran to quoc"),
            Map.entry("mttq", "mat tran to quoc"),
            Map.entry("ubmttqvn", "mat tran to quoc"),
            Map.entry("gddt", "giao duc dao tao"),
            Map.entry("gd", "giao duc"),
            Map.entry("dt", "dao tao"),
            Map.entry("sgddt", "so giao duc dao tao"),
            Map.entry("pgddt", "phong giao duc dao tao"),
            Map.entry("vhtt", "van hoa thong tin"),
            Map.entry("vhttdl", "van hoa the thao du lich"),
            Map.entry("vhxh", "van hoa xa hoi"),
            Map.entry("ldtbxh", "lao dong thuong binh xa hoi"),
            Map.entry("ldtb", "lao dong thuong binh"),
            Map.entry("ld", "lao dong"),
            Map.entry("tb", "thuong binh"),
            Map.entry("xh", "xa hoi"),
            Map.entry("vh", "van hoa"),
            Map.entry("tdtt", "the duc the thao"),
            Map.entry("htcd", "hoc tap cong dong"),
            Map.entry("tthtcd", "trung tam hoc tap cong dong"),
            Map.entry("gdnn", "giao duc nghe nghiep"),
            Map.entry("gdtx", "giao duc thuong xuyen"),
            Map.entry("thpt", "trung hoc pho thong"),
            Map.entry("thcs", "trung hoc co so"),
            Map.entry("th", "tieu hoc"),
            Map.entry("mn", "mam non"),
            Map.entry("mg", "mau giao"),
            Map.entry("tp", "thanh pho"),
            Map.entry("tx", "thi xa"),
            Map.entry("tt", "trung tam"),
            Map.entry("vp", "van phong"),
            Map.entry("p", "phuong"),
            Map.entry("hkh", "hoi khuyen hoc"),
            Map.entry("lhpn", "lien hiep phu nu"),
            Map.entry("ccb", "cuu chien binh"),
            Map.entry("ldld", "lien doan lao dong"),
            Map.entry("tncs", "thanh nien cong san"),
            Map.entry("hcm", "ho chi minh"),
            Map.entry("qlda", "quan ly du an"),
            Map.entry("bch", "ban chi huy"));

    private Words() {}

    /// The plain words of a name, joined by single spaces.
    static String plain(String text) {
        String folded = Fold.fold(text).replaceAll("([a-z0-9])&([a-z0-9])", "$1 $2");
        List<String> words = new ArrayList<>();
        for (String word : folded.split("[^\\p{L}\\p{Nd}]+")) {
            if (word.isEmpty() || word.equals("va")) continue;
            words.add(WRITTEN_OUT.getOrDefault(word, word));
        }
        return String.join(" ", words)
                .replaceFirst("^uy ban mat tran", "mat tran")
                .replace("mat tran to quoc viet nam", "mat tran to quoc")
                .replace("lien hiep phu nu viet nam", "lien hiep phu nu");
    }

    /// The words with their letters and tones, but wherever in its syllable the tone is written:
    /// “hòa” and “hoà” are one, “hòa” and “hoa” are two.
    static String spelling(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if ("\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0) tone.append(c);
            else if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) out.append(c);
            else {
                out.append(tone);
                tone.setLength(0);
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
            }
        }
        return out.append(tone).toString().strip();
    }
}
