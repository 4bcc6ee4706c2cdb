package vn.tuanle.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tuanle.kernel.Fold;

/// Whether two titles name the same thing: without tones and marks, in any order of words, with small typos.
final class Alike {
    private static final double NEAR = 0.75;
    private static final Set<String> SMALL =
            Set.of("va", "cua", "cho", "tai", "ve", "voi", "cac", "nhung", "trong", "o", "nam", "lan", "thu");

    private Alike() {}

    static boolean titles(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) return Fold.fold(one).equals(Fold.fold(other));
        List<String> left = new ArrayList<>(second);
        int shared = 0;
        for (String word : first) {
            int at = 0;
            while (at < left.size() && !near(word, left.get(at))) at++;
            if (at == left.size()) continue;
            left.remove(at);
            shared++;
        }
        return 2.0 * shared / (first.size() + second.size()) >= NEAR;
    }

    private static List<String> words(String title) {
        return Arrays.stream(Fold.fold(title).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .collect(Collectors.toList());
    }

    /// The same, or one letter more, less or other in a long word without digits.
    private static boolean near(String one, String other) {
        if (one.equals(other)) return true;
        if (Math.min(one.length(), other.length()) < 4 || Math.abs(one.length() - other.length()) > 1) return false;
        if (one.matches(".*\\d.*") || other.matches(".*\\d.*")) return false;
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) from++;
        int end = 0;
        while (end < shorter - from && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end))
            end++;
        return Math.max(one.length(), other.length()) - from - end <= 1;
    }
}
