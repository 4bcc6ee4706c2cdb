package vn.tuanle.results;

/// What is told to the committee.
enum CaseKind {
    INCIDENT("Sự cố"),
    APPEAL("Khiếu nại");

    private final String title;

    CaseKind(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    String title() {
        return title;
    }
}
