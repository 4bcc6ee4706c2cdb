package vn.tuanle.oversight;

/// What was last said about a task's report of completion, by the unit or by the lead office.
enum Report {
    NONE(""),
    MADE(""),
    RETURNED("Trả lại"),
    TAKEN_BACK("Đã rút báo cáo"),
    CONFIRMED("Đã xác nhận");

    private final String title;

    Report(String title) {
        this.title = title;
    }

    /// The words of its badge; empty where the state says it all.
    public String title() {
        return title;
    }

    public String css() {
        return this == CONFIRMED ? "done" : "soon";
    }

    /// True while the task counts as done.
    boolean stands() {
        return this == MADE || this == CONFIRMED;
    }
}
