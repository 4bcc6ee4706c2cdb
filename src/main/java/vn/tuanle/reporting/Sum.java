package vn.tuanle.reporting;

import org.jspecify.annotations.Nullable;

/// What a figure comes to at one level: the unit's own, its listed activities, its adjustments, and
/// what the units below gave; each null or 0 units when nobody said anything.
public record Sum(@Nullable Long own, @Nullable Long listed, long adjustment, long below, int units) {
    static final Sum NOTHING = new Sum(null, null, 0, 0, 0);

    Sum plus(Sum other) {
        return new Sum(
                added(own, other.own),
                added(listed, other.listed),
                adjustment + other.adjustment,
                below + other.below,
                units + other.units);
    }

    private static @Nullable Long added(@Nullable Long one, @Nullable Long other) {
        if (one == null) return other;
        return other == null ? one : Long.valueOf(one + other);
    }

    /// The total; null when nobody, neither here nor below, has given a figure.
    public @Nullable Long total() {
        if (own == null && listed == null && units == 0 && adjustment == 0) return null;
        return (own == null ? 0 : own) + (listed == null ? 0 : listed) + adjustment + below;
    }

    /// Of how many units it is the sum, this one among them.
    public int givenBy() {
        return units + (own == null && listed == null ? 0 : 1);
    }
}
