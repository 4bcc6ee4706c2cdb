package vn.tuanle.contest;

/// Which of several attempts of a person counts.
public enum Counted {
    BEST("Lượt có kết quả tốt nhất"),
    FIRST("Lượt đầu tiên"),
    LAST("Lượt cuối cùng");

    private final String title;

    Counted(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
