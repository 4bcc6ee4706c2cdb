package vn.tuanle.participation;

/// Where a row of attendance comes from.
enum AttendanceSource {
    LIST("Danh sách"),
    ADDED("Ghi tại chỗ"),
    CODE("Mã điểm danh"),
    SHEET("Phiếu ký tên"),
    FILE("Tệp của buổi họp trực tuyến");

    private final String title;

    AttendanceSource(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
