package vn.tuanle.certificate;

/// Whether an issued certificate holds.
public enum CertificateState {
    VALID("Có hiệu lực", "done"),
    REPLACED("Đã thay bằng giấy khác", "plain"),
    REVOKED("Đã thu hồi", "late");

    private final String title;
    private final String badge;

    CertificateState(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    public String title() {
        return title;
    }

    public String badge() {
        return badge;
    }
}
