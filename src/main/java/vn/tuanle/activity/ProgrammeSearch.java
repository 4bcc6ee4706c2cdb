package vn.tuanle.activity;

import java.util.List;

/// Finds the texts that hold the words somebody typed: as written, then as beginnings, then with a slip of a letter.
/// @param found the numbers of all found
/// @param first of them those that hold every word in their title
/// @param near whether the words had to be read with slips
@SuppressWarnings("ArrayRecordComponent") // in memory only, never compared
record ProgrammeSearch(long[] found, long[] first, boolean near) {
    /// With fewer texts than these found, beginnings of words count too.
    private static final int ENOUGH = 20;

    /// @param live the numbers of the texts that are searched
    static ProgrammeSearch in(ProgrammeIndex index, long[] live, List<String> words) {
        long[] exact = live.clone();
        long[] titles = live.clone();
        for (String word : words) {
            int place = index.place(word);
            long[] texts = ProgrammeBits.none(index.texts());
            long[] inTitle = ProgrammeBits.none(index.texts());
            if (place >= 0) {
                index.add(place, false, texts);
                index.add(place, true, inTitle);
            }
            ProgrammeBits.and(exact, texts);
            ProgrammeBits.and(titles, inTitle);
        }
        if (ProgrammeBits.count(exact) >= ENOUGH) return new ProgrammeSearch(exact, titles, false);
        long[] begun = live.clone();
        for (int i = 0; i < words.size(); i++)
            ProgrammeBits.and(begun, beginning(index, words.get(i), i == words.size() - 1));
        ProgrammeBits.or(begun, exact);
        if (ProgrammeBits.count(begun) > 0) return new ProgrammeSearch(begun, titles, false);
        long[] slipped = live.clone();
        for (String word : words) ProgrammeBits.and(slipped, slips(index, word));
        return new ProgrammeSearch(slipped, titles, true);
    }

    /// Texts with the word itself or, where it is the last one or unknown, with one that begins like it.
    private static long[] beginning(ProgrammeIndex index, String word, boolean last) {
        long[] texts = ProgrammeBits.none(index.texts());
        int from = index.from(word);
        boolean known = index.place(word) >= 0;
        if (known) index.add(from, false, texts);
        if (known && !last) return texts;
        for (int i = from; i < index.words() && index.word(i).startsWith(word); i++) index.add(i, false, texts);
        return texts;
    }

    /// Texts with a word that differs by one slip, or with both words that were written as one.
    private static long[] slips(ProgrammeIndex index, String word) {
        long[] texts = beginning(index, word, true);
        if (word.length() < 3) return texts;
        for (int i = 0; i < index.words(); i++) if (oneSlip(word, index.word(i))) index.add(i, false, texts);
        for (int cut = 2; cut <= word.length() - 2; cut++) {
            int left = index.place(word.substring(0, cut));
            int right = index.place(word.substring(cut));
            if (left < 0 || right < 0) continue;
            long[] both = ProgrammeBits.none(index.texts());
            long[] other = ProgrammeBits.none(index.texts());
            index.add(left, false, both);
            index.add(right, false, other);
            ProgrammeBits.and(both, other);
            ProgrammeBits.or(texts, both);
        }
        return texts;
    }

    /// One letter too many, too few, another, or two that changed places.
    static boolean oneSlip(String one, String other) {
        int difference = other.length() - one.length();
        if (difference < -1 || difference > 1) return false;
        int shorter = Math.min(one.length(), other.length());
        int i = 0;
        while (i < shorter && one.charAt(i) == other.charAt(i)) i++;
        if (difference == 1) return other.regionMatches(i + 1, one, i, one.length() - i);
        if (difference == -1) return one.regionMatches(i + 1, other, i, other.length() - i);
        if (i == shorter) return false;
        if (one.regionMatches(i + 1, other, i + 1, shorter - i - 1)) return true;
        return i + 1 < shorter
                && one.charAt(i) == other.charAt(i + 1)
                && one.charAt(i + 1) == other.charAt(i)
                && one.regionMatches(i + 2, other, i + 2, shorter - i - 2);
    }
}
