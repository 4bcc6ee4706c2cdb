package vn.tuanle.participation;

/// How a question of the activity is answered.
enum QuestionKind {
    TEXT("Trả lời bằng lời"),
    CHOICE("Chọn một"),
    YES_NO("Có hoặc không");

    private final String title;

    QuestionKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
