package vn.tuanle.reading;

/// One word of a page with its place, in points from the top left, as a PDF or the text recogniser
/// gives it.
/// `base` is the baseline, `size` the height of the letters; `confidence` is 1 for digital text.
record PageWord(
        String text,
        double left,
        double right,
        double base,
        double size,
        boolean bold,
        boolean italic,
        double confidence) {
    private static final double SURE_DIGITS = 0.8;

    PageWord saying(String other) {
        return other.equals(text) ? this : new PageWord(other, left, right, base, size, bold, italic, confidence);
    }

    /// Digits of which the recogniser itself was not sure.
    boolean isFaint() {
        return confidence < SURE_DIGITS && text.chars().anyMatch(Character::isDigit);
    }

    double top() {
        return base - size * 0.8;
    }

    double bottom() {
        return base + size * 0.25;
    }
}
