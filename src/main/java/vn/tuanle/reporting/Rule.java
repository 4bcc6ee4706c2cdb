package vn.tuanle.reporting;

/// “left is not more than right”, between the totals of two fields.
public record Rule(String left, String right, Weight weight, String words) {
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
}
