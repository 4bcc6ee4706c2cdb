package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Questions that say nearly the same: of the words in their stems and options together, most are
/// shared.
final class Alike {
    /// Of the words of both, how many both must have.
    private static final double NEARLY = 0.75;

    private Alike() {}

    /// For each text, the places of those that are nearly the same.
    static List<List<Integer>> of(List<String> folded) {
        List<Set<String>> words = folded.stream().map(Alike::words).toList();
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < words.size(); i++)
            for (String word : words.get(i))
                holders.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        List<List<Integer>> alike = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) alike.add(List.copyOf(near(i, words, holders)));
        return alike;
    }

    /// The places of those that are nearly the same as the first.
    static List<Integer> first(List<String> folded) {
        List<Set<String>> words = folded.stream().map(Alike::words).toList();
        List<Integer> alike = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) if (near(words.getFirst(), words.get(i))) alike.add(i);
        return alike;
    }

    /// Whoever is alike shares one of the rarest words: of so many that the others alone are too
    /// few.
    private static Set<Integer> near(int i, List<Set<String>> words, Map<String, List<Integer>> holders) {
        Set<String> mine = words.get(i);
        int enough = mine.size() - (int) Math.ceil(NEARLY * mine.size()) + 1;
        Set<Integer> candidates = new TreeSet<>();
        mine.stream()
                .sorted(java.util.Comparator.<String>comparingInt(
                                word -> holders.getOrDefault(word, List.of()).size())
                        .thenComparing(word -> word))
                .limit(enough)
                .forEach(word -> candidates.addAll(holders.getOrDefault(word, List.of())));
        candidates.remove(i);
        candidates.removeIf(other -> !near(mine, words.get(other)));
        return candidates;
    }

    private static boolean near(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all > 0 && both.size() >= NEARLY * all;
    }

    private static Set<String> words(String folded) {
        Set<String> words = new HashSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{Nd}]+", -1)));
        words.remove("");
        return words;
    }
}
