package vn.tuanle.participation;

/// What may become of a registration.
enum RegistrationActKind {
    REGISTERED("Đăng ký"),
    CONFIRMED("Có chỗ"),
    WAITING("Vào danh sách chờ"),
    OFFERED("Được mời nhận chỗ"),
    TAKEN("Nhận chỗ"),
    EXPIRED("Quá giờ nhận chỗ"),
    CANCELLED("Hủy"),
    REMOVED("Đơn vị bỏ khỏi danh sách"),
    KEPT("Vẫn tham gia sau khi đổi"),
    SWITCHED("Chuyển hình thức tham gia"),
    RENAMED("Đổi tên người tham gia"),
    CONSENT("Đổi điều đã đồng ý"),
    CLOSED("Buổi bị hủy"),
    ERASED("Xóa thông tin cá nhân");

    private final String title;

    RegistrationActKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
