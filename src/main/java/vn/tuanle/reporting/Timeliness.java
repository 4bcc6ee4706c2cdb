package vn.tuanle.reporting;

/// Whether a report came in time. On time and late are frozen when it is first sent.
public enum Timeliness {
    WAITING("Chưa đến hạn", "plain"),
    SOON("Sắp hạn", "soon"),
    MISSING("Quá hạn, chưa gửi", "late"),
    ON_TIME("Đúng hạn", "done"),
    LATE("Trễ hạn", "late"),
    INVITED("Được đề nghị", "request"),
    INVITED_SENT("Đã gửi theo đề nghị", "done"),
    RELEASED("Không phải báo cáo", "plain");

    private final String title;
    private final String css;

    Timeliness(String title, String css) {
        this.title = title;
        this.css = css;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }
}
