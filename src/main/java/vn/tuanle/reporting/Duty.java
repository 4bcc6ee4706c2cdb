package vn.tuanle.reporting;

/// Whether units of a kind must report, are only invited to (“đề nghị”: never late), or neither.
public enum Duty {
    MUST("Phải báo cáo"),
    INVITED("Đề nghị"),
    NONE("Không");

    private final String title;

    Duty(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
