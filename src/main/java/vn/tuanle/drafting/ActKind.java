package vn.tuanle.drafting;

/// What is done with a draft before it is issued.
enum ActKind {
    SUBMITTED("Trình"),
    WITHDRAWN("Rút lại"),
    RETURNED("Trả lại"),
    APPROVED("Duyệt"),
    REOPENED("Mở lại để sửa");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
