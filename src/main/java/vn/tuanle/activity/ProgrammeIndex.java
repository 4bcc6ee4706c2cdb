package vn.tuanle.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which texts hold which word, never changed: texts by number, as differences in as few bytes as they need, words in
/// their order for beginnings. A text that is read again takes a new number; who searches leaves out the old ones.
final class ProgrammeIndex {
    private static final byte[] NOTHING = {};
    static final ProgrammeIndex EMPTY = new ProgrammeIndex(0, new String[0], new byte[0][], new byte[0][], new int[0]);

    private final int texts;
    private final String[] words;
    private final byte[][] held;
    private final byte[][] titles;
    /// Two for each word, the last number in either list, from which the next difference goes.
    private final int[] last;

    private ProgrammeIndex(int texts, String[] words, byte[][] held, byte[][] titles, int[] last) {
        this.texts = texts;
        this.words = words;
        this.held = held;
        this.titles = titles;
        this.last = last;
    }

    /// The words of one text, each once; those of its title are among them.
    record Text(Collection<String> all, Collection<String> title) {}

    /// What comes to one word: numbers that follow the last.
    private static final class Growing {
        private byte[] bytes = new byte[8];
        private int length;
        private int last;

        Growing(int first) {
            this.last = first;
        }

        void add(int number) {
            int rest = number - last;
            last = number;
            if (length + 5 > bytes.length) bytes = Arrays.copyOf(bytes, bytes.length * 2);
            while (rest > 127) {
                bytes[length++] = (byte) (rest | 128);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }

        byte[] after(byte[] before) {
            byte[] longer = Arrays.copyOf(before, before.length + length);
            System.arraycopy(bytes, 0, longer, before.length, length);
            return longer;
        }
    }

    /// The same with more texts, which take the numbers from {@link #texts} on.
    ProgrammeIndex with(List<Text> more) {
        if (more.isEmpty()) return this;
        Map<String, @Nullable Growing[]> growing = new TreeMap<>();
        int number = texts;
        for (Text text : more) {
            for (String word : text.all) grown(growing, word, 0).add(number);
            for (String word : text.title) grown(growing, word, 1).add(number);
            number++;
        }
        long fresh = growing.keySet().stream().filter(word -> place(word) < 0).count();
        int count = words.length + (int) fresh;
        String[] allWords = new String[count];
        byte[][] allHeld = new byte[count][];
        byte[][] allTitles = new byte[count][];
        int[] allLast = new int[count * 2];
        int old = 0;
        int at = 0;
        for (var each : growing.entrySet()) {
            int until = from(each.getKey());
            at = copied(old, until, allWords, allHeld, allTitles, allLast, at);
            boolean known = until < words.length && words[until].equals(each.getKey());
            old = known ? until + 1 : until;
            Growing inText = each.getValue()[0];
            Growing inTitle = each.getValue()[1];
            allWords[at] = known ? words[until] : each.getKey();
            byte[] before = known ? held[until] : NOTHING;
            byte[] titlesBefore = known ? titles[until] : NOTHING;
            allHeld[at] = inText == null ? before : inText.after(before);
            allTitles[at] = inTitle == null ? titlesBefore : inTitle.after(titlesBefore);
            allLast[at * 2] = inText == null ? known ? last[until * 2] : 0 : inText.last;
            allLast[at * 2 + 1] = inTitle == null ? known ? last[until * 2 + 1] : 0 : inTitle.last;
            at++;
        }
        copied(old, words.length, allWords, allHeld, allTitles, allLast, at);
        return new ProgrammeIndex(number, allWords, allHeld, allTitles, allLast);
    }

    private int copied(
            int from, int until, String[] toWords, byte[][] toHeld, byte[][] toTitles, int[] toLast, int at) {
        System.arraycopy(words, from, toWords, at, until - from);
        System.arraycopy(held, from, toHeld, at, until - from);
        System.arraycopy(titles, from, toTitles, at, until - from);
        System.arraycopy(last, from * 2, toLast, at * 2, (until - from) * 2);
        return at + until - from;
    }

    private Growing grown(Map<String, @Nullable Growing[]> growing, String word, int which) {
        @Nullable Growing[] both = growing.computeIfAbsent(word, none -> new Growing[2]);
        Growing one = both[which];
        if (one == null) {
            int place = place(word);
            both[which] = one = new Growing(place < 0 ? 0 : last[place * 2 + which]);
        }
        return one;
    }

    /// Adds the texts with the word at a place of the order to the set.
    void add(int place, boolean titleOnly, long[] into) {
        byte[] list = (titleOnly ? titles : held)[place];
        int number = 0;
        for (int i = 0; i < list.length; ) {
            int shift = 0;
            int step = 0;
            byte part;
            do {
                part = list[i++];
                step |= (part & 127) << shift;
                shift += 7;
            } while (part < 0);
            number += step;
            into[number >> 6] |= 1L << (number & 63);
        }
    }

    /// How many numbers were given.
    int texts() {
        return texts;
    }

    int words() {
        return words.length;
    }

    String word(int place) {
        return words[place];
    }

    /// Where the word stands in the order, or -1 where no text holds it.
    int place(String word) {
        int at = Arrays.binarySearch(words, word);
        return at >= 0 ? at : -1;
    }

    /// The first place whose word is not before this one.
    int from(String word) {
        int at = Arrays.binarySearch(words, word);
        return at >= 0 ? at : -at - 1;
    }
}
