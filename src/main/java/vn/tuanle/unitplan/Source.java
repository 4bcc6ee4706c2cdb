package vn.tuanle.unitplan;

/// Where the money of a line of the estimate comes from.
public enum Source {
    BUDGET("Ngân sách"),
    SOCIAL("Xã hội hóa");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
