package vn.tuanle.reporting;

/// How often a form is reported by.
public enum Cadence {
    MONTH("Hằng tháng"),
    QUARTER("Hằng quý"),
    TERM("Học kỳ"),
    DATES("Theo ngày đã định");

    private final String title;

    Cadence(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
