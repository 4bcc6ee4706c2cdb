package vn.tuanle.contest;

/// What shows who a contestant is.
public enum Proof {
    NONE("Chưa xác minh"),
    CONTACT("Mã gửi tới số điện thoại hoặc thư điện tử"),
    ROSTER("Khớp với danh sách của đơn vị");

    private final String title;

    Proof(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
