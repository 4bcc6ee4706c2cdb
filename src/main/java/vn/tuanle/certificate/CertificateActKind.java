package vn.tuanle.certificate;

/// What is done to certificates, singly or prepared together.
public enum CertificateActKind {
    PREPARED("Chuẩn bị"),
    ISSUED("Cấp"),
    RETURNED("Trả lại"),
    DROPPED("Bỏ"),
    REPLACED("Thay bằng giấy khác"),
    REVOKED("Thu hồi"),
    ERASED("Xóa tên theo thời hạn lưu");

    private final String title;

    CertificateActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
