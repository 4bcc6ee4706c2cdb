package vn.tuanle.participation;

/// What is asked about the age of each person.
enum AskedAges {
    NONE("Không hỏi"),
    BAND("Nhóm tuổi"),
    YEAR("Năm sinh");

    private final String title;

    AskedAges(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
