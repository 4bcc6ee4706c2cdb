package vn.tuanle.quiz;

/// What an entrant is asked to do.
public enum QuestionKind {
    SINGLE_CHOICE("Một lựa chọn"),
    MULTIPLE_CHOICE("Nhiều lựa chọn"),
    TRUE_FALSE("Đúng sai"),
    ORDERING("Sắp thứ tự"),
    MATCHING("Ghép cặp"),
    SHORT_ANSWER("Trả lời ngắn");

    private final String title;

    QuestionKind(String title) {
        this.title = title;
    }

    /// The Vietnamese name, which is also the key of its translation.
    public String title() {
        return title;
    }
}
