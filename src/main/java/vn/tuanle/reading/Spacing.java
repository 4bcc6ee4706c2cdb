package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Puts words together again whose letters were spaced out (“ỦY B AN NHÂN D ÂN”) or run into one (“KẾHOẠCH”).
/// Every Vietnamese word is one syllable, onset and rime, so the fewest likely syllables give the words back.
final class Spacing {
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:uye|uya|uyu|ieu|yeu|uou|oai|oay|oao|oeo|uay|uoi|uye|ie|ye|ia|ua|uo|ue|uy|oa|oe|oo|ai|ao|au|ay|eo|eu|iu|oi|ui|uu|[aeiouy])(?:ng|nh|ch|[cmnpt])?");
    private static final Set<String> KNOWN = Set.copyOf(List.of(
            ("uy ban nhan dan tinh thanh pho phuong xa quan huyen thi tran hoi dong so phong giao duc va dao tao truong tieu hoc trung co pho thong mam non ban chi dao ho chi minh dong nai bien hoa lang son tuyen quang ha noi hai khuyen viet nam van tin the thao lao tinh xay dung chap hanh doan ke hoach quyet dinh lien cong an bo tam thuong binh mat tran to quoc noi vu cap").split(" ")));

    private Spacing() {}

    static String repaired(String text) {
        String[] words = text.split(" ");
        boolean broken = Arrays.stream(words).anyMatch(Spacing::isBroken);
        if (!broken) return text;
        String letters = text.replace(" ", "");
        String fold = Piece.of(letters, 0).fold;
        int n = letters.length();
        Set<Integer> breaks = new java.util.HashSet<>();
        int at = 0;
        for (String word : words) breaks.add(at += word.length());
        int[] cost = new int[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, Integer.MAX_VALUE / 2);
        cost[0] = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j <= Math.min(n, i + 7); j++) {
                String syllable = fold.substring(i, j);
                boolean sound = SYLLABLE.matcher(syllable).matches();
                if (!sound && j > i + 1) continue;
                int price = KNOWN.contains(syllable) ? 2 : sound ? j == i + 1 ? 9 : 6 : 12;
                if (!breaks.contains(j)) price += 1;
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

    private static boolean isBroken(String word) {
        String fold = Piece.of(word, 0).fold;
        boolean letters = word.chars().allMatch(Character::isLetter);
        return letters && (fold.length() == 1 && !fold.matches("[uyoaei]") || fold.length() > 1 && vowels(fold) && !SYLLABLE.matcher(fold).matches());
    }

    private static boolean vowels(String fold) {
        return fold.length() < 40 && fold.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
