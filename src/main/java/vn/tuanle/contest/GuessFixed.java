package vn.tuanle.contest;

/// When the figure that a guess is compared with is fixed.
public enum GuessFixed {
    ROUND_END("khi mỗi vòng kết thúc, riêng cho vòng ấy"),
    LAST_ROUND_END("khi vòng cuối kết thúc, chung cho cả cuộc thi");

    private final String title;

    GuessFixed(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
