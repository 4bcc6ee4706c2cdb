package vn.tuanle.quiz;

/// What was done with a question.
enum ActKind {
    WRITTEN("Soạn"),
    IMPORTED("Nhập từ tệp"),
    SUBMITTED("Gửi duyệt"),
    REVIEWED("Duyệt"),
    RETURNED("Trả lại"),
    RETIRED("Ngừng dùng"),
    RESTORED("Dùng lại");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
