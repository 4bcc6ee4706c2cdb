package vn.tuanle.activity;

import java.util.Arrays;
import java.util.List;

/// Which rows hold which word: rows as differences in as few bytes as they need, words in their order for beginnings.
final class ProgrammeIndex {
    private final int rows;
    private final byte[][] rowsOf;
    private final byte[][] titlesOf;
    private final String[] sorted;
    private final int[] numbers;

    /// @param entries the entry of each row
    ProgrammeIndex(List<String> words, ProgrammeEntry[] entries) {
        rows = entries.length;
        Growing[] all = new Growing[words.size()];
        Growing[] titles = new Growing[words.size()];
        for (int row = 0; row < rows; row++) {
            int[] held = entries[row].words();
            int inTitle = entries[row].titleWords();
            for (int i = 0; i < held.length; i++) {
                add(all, held[i], row);
                if (i < inTitle) add(titles, held[i], row);
            }
        }
        rowsOf = ended(all);
        titlesOf = ended(titles);
        Integer[] order = new Integer[words.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> words.get(one).compareTo(words.get(other)));
        sorted = new String[order.length];
        numbers = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = words.get(order[i]);
            numbers[i] = order[i];
        }
    }

    private static final class Growing {
        private byte[] bytes = new byte[4];
        private int length;
        private int last;

        void add(int row) {
            int rest = row - last;
            last = row;
            if (length + 5 > bytes.length) bytes = Arrays.copyOf(bytes, bytes.length * 2 + 5);
            while (rest > 127) {
                bytes[length++] = (byte) (rest | 128);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }
    }

    private static void add(Growing[] lists, int word, int row) {
        Growing list = lists[word];
        if (list == null) lists[word] = list = new Growing();
        list.add(row);
    }

    private static byte[][] ended(Growing[] lists) {
        byte[][] ended = new byte[lists.length][];
        for (int i = 0; i < lists.length; i++)
            ended[i] = lists[i] == null ? new byte[0] : Arrays.copyOf(lists[i].bytes, lists[i].length);
        return ended;
    }

    /// Adds the rows of the word at a place of the order to the set.
    void add(int place, boolean titleOnly, long[] into) {
        byte[] list = (titleOnly ? titlesOf : rowsOf)[numbers[place]];
        int row = 0;
        for (int i = 0; i < list.length; ) {
            int shift = 0;
            int step = 0;
            byte part;
            do {
                part = list[i++];
                step |= (part & 127) << shift;
                shift += 7;
            } while (part < 0);
            row += step;
            into[row >> 6] |= 1L << (row & 63);
        }
    }

    int rows() {
        return rows;
    }

    int words() {
        return sorted.length;
    }

    String word(int place) {
        return sorted[place];
    }

    /// Where the word stands in the order, or -1 where no row may hold it.
    int place(String word) {
        int at = Arrays.binarySearch(sorted, word);
        return at >= 0 ? at : -1;
    }

    /// The first place whose word is not before this one.
    int from(String word) {
        int at = Arrays.binarySearch(sorted, word);
        return at >= 0 ? at : -at - 1;
    }
}
