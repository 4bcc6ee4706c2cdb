package vn.tuanle.contest;

/// What a contestant guesses.
public enum GuessKind {
    NONE("Không có câu dự đoán"),
    PARTICIPANTS("Số người tham gia"),
    ALL_RIGHT("Số người trả lời đúng tất cả các câu"),
    PERCENT("Tỷ lệ người trả lời đúng tất cả các câu, tính bằng phần trăm"),
    PER_QUESTION("Số người trả lời đúng từng câu");

    private final String title;

    GuessKind(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
