package vn.tuanle.contest;

/// What is done in a contest.
public enum ContestKind {
    QUIZ("Trả lời câu hỏi"),
    ENTRY("Gửi bài dự thi");

    private final String title;

    ContestKind(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
