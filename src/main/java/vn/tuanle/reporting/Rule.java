package vn.tuanle.reporting;

import org.jspecify.annotations.Nullable;

/// What must hold between the total of a field and that of another, or a number. `own` when the
/// lead office made it; the others come with the catalogue.
public record Rule(
        String left,
        Comparison comparison,
        String right,
        @Nullable Long number,
        Weight weight,
        String words,
        boolean own) {
    /// A BLOCK keeps a report from being submitted, a WARN asks for a second look.
    public enum Weight {
        BLOCK("Chặn"),
        WARN("Nhắc");

        private final String title;

        Weight(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// How the left side must stand to the right; `broken` is the sign of the contrary.
    public enum Comparison {
        AT_MOST("không lớn hơn", ">"),
        LESS("nhỏ hơn", "≥"),
        EQUAL("bằng", "≠"),
        AT_LEAST("không nhỏ hơn", "<"),
        MORE("lớn hơn", "≤");

        private final String title;
        private final String broken;

        Comparison(String title, String broken) {
            this.title = title;
            this.broken = broken;
        }

        public String title() {
            return title;
        }

        String broken() {
            return broken;
        }

        boolean holds(long left, long right) {
            return switch (this) {
                case AT_MOST -> left <= right;
                case LESS -> left < right;
                case EQUAL -> left == right;
                case AT_LEAST -> left >= right;
                case MORE -> left > right;
            };
        }
    }
}
