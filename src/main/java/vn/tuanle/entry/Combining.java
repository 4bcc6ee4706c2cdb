package vn.tuanle.entry;

/// How the marks of several judges become one.
public enum Combining {
    MEAN("Trung bình cộng"),
    MEDIAN("Trung vị"),
    TRIMMED("Trung bình sau khi bỏ điểm cao nhất và thấp nhất");

    private final String title;

    Combining(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
