package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;

/// Puts right what a recogniser is known to misread where the rest of the page proves it. Digits of
/// numbers, dates and amounts are never touched, tones only in pairs of words that have no other.
final class Misread {
    private static final Pattern REPORT = Pattern.compile("\\([bh6]\\s?[/Iil1|]\\s?[c€eé©][)]?([;.,]?)");
    private static final Pattern STROKES = Pattern.compile("[IVXHTl]{1,5}([;.,)]*)");

    /// Pairs of words that every such document holds and that mean nothing with another tone.
    private static final Map<String, String> PAIRS = pairs(
            "cao đẳng",
            "tổ chức",
            "tuần lễ",
            "thành phố",
            "tổng hợp",
            "cộng đồng",
            "chuyển đổi",
            "thương binh",
            "thể thao",
            "nghề nghiệp",
            "trung tâm",
            "khuyến học",
            "giáo dục",
            "đào tạo");

    private Misread() {}

    private static Map<String, String> pairs(String... written) {
        Map<String, String> out = new HashMap<>();
        for (String pair : written) out.put(Fold.fold(pair), pair);
        return Map.copyOf(out);
    }

    /// The pages as text, with a sentence for each mark of a clause that was put right.
    static SourceText mended(List<PageText> pages) throws RefusedFile {
        List<PageText> words = pages.stream().map(Misread::mended).toList();
        MarkerSequence sequence = new MarkerSequence(words);
        SourceText source = PageLayout.read(sequence.pages(), true);
        return source.with(sequence.repairs);
    }

    private static PageText mended(PageText page) {
        List<PageWord> out = new ArrayList<>(page.words().size());
        for (PageWord word : page.words()) {
            String before = out.isEmpty() ? "" : Fold.fold(out.getLast().text());
            out.add(word.confidence() == 1 ? word : word.saying(mended(word.text(), before)));
        }
        for (int i = 1; i < out.size(); i++) tones(out, i);
        return page.with(out);
    }

    private static void tones(List<PageWord> words, int at) {
        PageWord first = words.get(at - 1);
        PageWord second = words.get(at);
        if (first.confidence() == 1 || second.confidence() == 1) return;
        String core = second.text().replaceAll("[^\\p{L}]+$", "");
        String pair = PAIRS.get(Fold.fold(first.text() + " " + core));
        if (pair == null || !first.text().chars().allMatch(Character::isLetter)) return;
        int blank = pair.indexOf(' ');
        words.set(at - 1, first.saying(like(first.text(), pair.substring(0, blank))));
        words.set(
                at,
                second.saying(
                        like(core, pair.substring(blank + 1)) + second.text().substring(core.length())));
    }

    /// The right word in the capitals of the one that was read.
    private static String like(String read, String right) {
        if (read.length() != right.length()) return read;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < right.length(); i++)
            out.append(
                    Character.isUpperCase(read.charAt(i)) ? Character.toUpperCase(right.charAt(i)) : right.charAt(i));
        return out.toString();
    }

    private static String mended(String word, String before) {
        var report = REPORT.matcher(word);
        if (report.matches()) return "(b/c)" + report.group(1);
        var strokes = STROKES.matcher(word);
        if (before.equals("muc") && word.matches(".*[HTl].*") && strokes.matches()) {
            String roman = MarkerSequence.strokes(word.substring(0, strokes.start(1)));
            if (Marker.roman(roman) > 0) return roman + strokes.group(1);
        }
        return word;
    }
}
