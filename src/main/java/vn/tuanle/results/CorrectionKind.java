package vn.tuanle.results;

/// What a later marking puts right in a question.
enum CorrectionKind {
    ALSO_RIGHT("Thêm đáp án được coi là đúng"),
    OTHER_KEY("Thay đáp án đúng"),
    RIGHT_FOR_ALL("Mọi người được đủ điểm câu này"),
    NOT_COUNTED("Không tính câu này");

    private final String title;

    CorrectionKind(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    String title() {
        return title;
    }

    boolean answered() {
        return this == ALSO_RIGHT || this == OTHER_KEY;
    }
}
