package vn.tuanle.activity;

/// What is done with an activity or one of its sittings.
enum ActKind {
    CREATED("Soạn hoạt động"),
    SUBMITTED("Trình duyệt"),
    RETURNED("Trả lại"),
    PUBLISHED("Công bố"),
    UNPUBLISHED("Rút khỏi chương trình"),
    CHANGED("Sửa"),
    MOVED("Đổi ngày giờ hoặc địa điểm"),
    MODE("Đổi hình thức tham gia"),
    LIMITED("Giới hạn số người"),
    POSTPONED("Tạm hoãn"),
    RESUMED("Tổ chức trở lại"),
    CANCELLED("Hủy"),
    HELD("Đã tổ chức"),
    NOT_HELD("Không tổ chức được"),
    PHOTO("Thêm ảnh"),
    SEEN("Đã xem chỗ sửa");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    /// Of what is published it changes what people read.
    boolean edits() {
        return this == CHANGED || this == MOVED || this == MODE;
    }

    public String title() {
        return title;
    }
}
