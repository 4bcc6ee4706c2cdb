package vn.tuanle.entry;

/// What was done with an entry.
public enum EntryActKind {
    BEGUN("Bắt đầu soạn"),
    SUBMITTED("Nộp bài"),
    VERIFIED("Xác minh địa chỉ liên hệ"),
    ACCEPTED("Nhận dự thi"),
    RETURNED("Trả lại để sửa"),
    REFUSED("Không nhận"),
    WITHDRAWN("Rút bài");

    private final String title;

    EntryActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
