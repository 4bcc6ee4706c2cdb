package vn.tuanle.activity;

import org.jspecify.annotations.Nullable;

/// What a level of danger lets happen in a locality: most people at once; null is no limit, 0 not allowed.
record SafetyRule(
        Danger danger,
        int level,
        String title,
        @Nullable Integer indoor,
        @Nullable Integer outdoor,
        String basis) {
    @Nullable
    Integer most(boolean inside) {
        return inside ? indoor : outdoor;
    }

    /// The stricter of two rules for one place.
    static @Nullable Integer stricter(@Nullable Integer one, @Nullable Integer other) {
        if (one == null) return other;
        return other == null ? one : Integer.valueOf(Math.min(one, other));
    }
}
