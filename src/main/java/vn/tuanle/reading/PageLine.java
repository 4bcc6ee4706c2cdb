package vn.tuanle.reading;

import java.util.List;

/// Words that stand beside each other with no wide gap: a whole line, or one column's part of it.
record PageLine(List<PageWord> words, double left, double right, double base, double size) {
    static PageLine of(List<PageWord> words) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double size = 0;
        double base = 0;
        for (PageWord word : words) {
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
            size = Math.max(size, word.size());
            base += word.base();
        }
        return new PageLine(List.copyOf(words), left, right, base / words.size(), size);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (PageWord word : words) {
            if (!out.isEmpty()) out.append(' ');
            out.append(word.text());
        }
        return out.toString();
    }

    /// How much room this line would have needed on the one above; a number stays with the word
    /// beside it.
    double firstWordWidth() {
        boolean number = words.size() > 1 && (isNumber(words.getFirst()) || isNumber(words.get(1)));
        return (number ? words.get(1) : words.getFirst()).right()
                - words.getFirst().left();
    }

    private static boolean isNumber(PageWord word) {
        return Character.isDigit(word.text().charAt(0));
    }

    double middle() {
        return (left + right) / 2;
    }

    double top() {
        return base - size * 0.8;
    }

    double bottom() {
        return base + size * 0.25;
    }

    boolean bold() {
        return words.stream().allMatch(PageWord::bold);
    }

    boolean italic() {
        return words.stream().allMatch(PageWord::italic);
    }
}
