package vn.tuanle.quiz;

/// How far a version has come.
enum VersionState {
    DRAFT("Đang soạn", "draft"),
    WAITING("Chờ duyệt", "soon"),
    RETURNED("Trả lại", "late"),
    REVIEWED("Đã duyệt", "done");

    private final String title;
    private final String badge;

    VersionState(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    String title() {
        return title;
    }

    /// The class of its badge.
    String badge() {
        return badge;
    }
}
