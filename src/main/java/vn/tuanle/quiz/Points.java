package vn.tuanle.quiz;

import java.math.BigDecimal;

/// An exact number of points, in hundredths.
public record Points(long hundredths) implements Comparable<Points> {
    public static final Points NONE = new Points(0);

    public static Points of(long whole) {
        return new Points(whole * 100);
    }

    public Points plus(Points other) {
        return new Points(hundredths + other.hundredths);
    }

    /// The part `right` of `all`, to the nearest hundredth, half upwards; nothing for less than
    /// none.
    public Points share(long right, long all) {
        if (right <= 0) return NONE;
        return new Points((2 * hundredths * Math.min(right, all) + all) / (2 * all));
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /// “1”, “0,5”, “0,33”: without zeros that say nothing.
    public String text() {
        return value().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }
}
