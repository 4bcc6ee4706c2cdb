package vn.tuanle.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tuanle.kernel.Fold;

/// Finds the guidance that is likely to answer what somebody types: by the words they share, a rare word counting for
/// more than one that stands in most answers. Tones and case do not matter.
final class Similar {
    /// Words that tell nothing of what is asked, folded.
    private static final Set<String> EMPTY = Set.of(
            "va", "cua", "cho", "cac", "nhung", "thi", "la", "o", "tai", "co", "khong", "duoc", "voi", "ve", "trong",
            "khi", "nao", "the", "gi", "nhu", "de", "den", "tu", "nay", "do", "ma", "chua", "phai", "xin", "hoi", "don",
            "vi", "phuong", "truong", "ubnd", "mot", "se", "da", "bi", "theo", "hay", "hoac", "neu", "lam", "sao", "a");

    private static final int SHARED = 2;
    private static final double ENOUGH = 0.3;

    private Similar() {}

    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Fold.fold(text).split("[^\\p{L}\\p{N}]+"))
            if (!word.isEmpty() && !EMPTY.contains(word)) words.add(word);
        return words;
    }

    /// The likeliest first, at most so many; nothing for what shares too little.
    static <T> List<T> likeliest(String typed, List<T> all, java.util.function.Function<T, String> folded, int limit) {
        Set<String> asked = words(typed);
        if (asked.size() < SHARED || all.isEmpty()) return List.of();
        List<Set<String>> texts =
                all.stream().map(each -> words(folded.apply(each))).toList();
        Map<String, Double> weight = new HashMap<>();
        double whole = 0;
        for (String word : asked) {
            long in = texts.stream().filter(text -> text.contains(word)).count();
            double rare = Math.log(1 + (double) all.size() / Math.max(1, in));
            weight.put(word, rare);
            if (in > 0) whole += rare;
        }
        record Scored<T>(T one, double score) {}
        List<Scored<T>> scored = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Set<String> text = texts.get(i);
            List<String> shared = asked.stream().filter(text::contains).toList();
            double score = shared.stream().mapToDouble(weight::get).sum();
            boolean enough = shared.size() >= SHARED && shared.size() * 4 >= asked.size() && score >= ENOUGH * whole;
            if (enough) scored.add(new Scored<>(all.get(i), score));
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble((Scored<T> each) -> -each.score()))
                .limit(limit)
                .map(Scored::one)
                .toList();
    }
}
