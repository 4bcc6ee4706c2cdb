package vn.tuanle.document;

/// What may be done to an issued document later (NĐ 30/2020, Điều 17 khoản 3, Điều 18).
public enum DocumentActKind {
    CORRECTED("Đính chính"),
    REPLACED("Thay thế"),
    RECALLED("Thu hồi");

    private final String title;

    DocumentActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
