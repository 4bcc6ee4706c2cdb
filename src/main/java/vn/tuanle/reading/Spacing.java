package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts words together again whose letters were spaced out (“ỦY B AN NHÂN D ÂN”) or run into one
/// (“KẾHOẠCH”).
/// Every Vietnamese word is one syllable, onset and rime, so the fewest likely syllables give the
/// words back.
final class Spacing {
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:uye|uya|uyu|ieu|yeu|uou|oai|oay|oao|oeo|uay|uoi|uye|ie|ye|ia|ua|uo|ue|uy|oa|oe|oo|ai|ao|au|ay|eo|eu|iu|oi|ui|uu|[aeiouy])(?:ng|nh|ch|[cmnpt])?");
    private static final Set<String> KNOWN = Set.copyOf(List.of(
            ("uy ban nhan dan tinh thanh pho phuong xa quan huyen thi tran hoi dong so phong giao duc va dao tao"
                            + " truong tieu hoc trung co pho thong mam non ban chi dao ho chi minh dong nai bien hoa lang son"
                            + " tuyen quang ha noi hai khuyen viet nam van tin the thao lao tinh xay dung chap hanh doan ke hoach"
                            + " quyet dinh lien cong an bo tam thuong binh mat tran to quoc noi vu cap")
                    .split(" ")));

    private static final Pattern RUN = Pattern.compile("\\p{L}+(?: \\p{L}+)*");

    private Spacing() {}

    /// The piece with its words whole again; the same piece where nothing is broken.
    static Piece mend(Piece piece) {
        if (!isBroken(piece.text)) return piece;
        StringBuilder out = new StringBuilder();
        Matcher m = RUN.matcher(piece.text);
        int from = 0;
        while (m.find()) {
            out.append(piece.text, from, m.start()).append(words(m.group()));
            from = m.end();
        }
        out.append(piece.text, from, piece.text.length());
        String spaced = out.toString();
        return spaced.equals(piece.text) ? piece : piece.respaced(spaced);
    }

    private static final Pattern CUT_YEAR =
            Pattern.compile("(?<=\\d\\s?[/.-]\\s?\\d{1,2}[/.-](?=\\d))(\\d{1,3}) (\\d{1,3})(?!\\d|\\s?[/.-]\\s?\\d)");

    /// “05/10/202 4”: a year that a narrow column cut in two.
    static Piece dates(Piece piece) {
        Matcher m = CUT_YEAR.matcher(piece.text);
        if (!m.find() || m.group(1).length() + m.group(2).length() != 4) return piece;
        return piece.respaced(piece.text.substring(0, m.end(1)) + piece.text.substring(m.start(2)));
    }

    private static String words(String run) {
        String[] words = run.split(" ");
        String letters = run.replace(" ", "");
        String fold = Piece.of(letters, 0).fold;
        int n = letters.length();
        if (fold.length() != n) return run;
        Set<Integer> breaks = new HashSet<>();
        int at = 0;
        for (String word : words) breaks.add(at += word.length());
        int[] cost = new int[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, Integer.MAX_VALUE / 2);
        cost[0] = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j <= Math.min(n, i + 8); j++) {
                String syllable = fold.substring(i, j);
                boolean sound = SYLLABLE.matcher(syllable).matches();
                boolean asWritten =
                        j > i + 1 && (i == 0 || breaks.contains(i)) && breaks.contains(j) && uncut(breaks, i, j);
                if (!sound && !asWritten && j > i + 1) continue;
                int price = KNOWN.contains(syllable) ? 2 : sound ? j == i + 1 ? 9 : 6 : asWritten ? 7 : 12;
                if (!breaks.contains(j)) price += 1;
                for (int k = i + 1; k < j; k++) if (breaks.contains(k)) price += 1;
                if (j < n
                        && j > i
                        && Character.isUpperCase(letters.charAt(i))
                        && Character.isLowerCase(letters.charAt(j))
                        && !breaks.contains(j)) price += 1;
                if (cost[i] + price < cost[j]) {
                    cost[j] = cost[i] + price;
                    from[j] = i;
                }
            }
        }
        List<String> out = new ArrayList<>();
        for (int j = n; j > 0; j = from[j]) out.addFirst(letters.substring(from[j], j));
        return String.join(" ", out);
    }

    private static boolean uncut(Set<Integer> breaks, int from, int to) {
        for (int k = from + 1; k < to; k++) if (breaks.contains(k)) return false;
        return true;
    }

    /// Broken: consonants standing alone that make a known word with the next letters, or a word
    /// with two
    /// marked rimes.
    private static boolean isBroken(String text) {
        String[] words = text.split(" ");
        int alone = 0;
        for (int i = 0; i < words.length; i++) {
            String fold = Piece.of(words[i], 0).fold;
            if (fold.isEmpty() || !fold.chars().allMatch(Character::isLetter)) continue;
            boolean single = fold.length() == 1 && "bcdghklmnpqrstvx".indexOf(fold.charAt(0)) >= 0;
            String next = i + 1 < words.length ? Piece.of(words[i + 1], 0).fold : "";
            if (single) alone += KNOWN.contains(fold + next) ? 2 : 1;
            if (fold.length() > 4
                    && marks(words[i]) >= 2
                    && !SYLLABLE.matcher(fold).matches()) return true;
        }
        return alone >= 2;
    }

    private static int marks(String word) {
        int n = 0;
        boolean before = false;
        for (int i = 0; i < word.length(); i++) {
            boolean marked = word.charAt(i) > 0x7F && "đĐ".indexOf(word.charAt(i)) < 0;
            if (marked && !before) n++;
            before = marked;
        }
        return n;
    }
}
