package vn.tuanle.activity;

import java.util.Optional;
import vn.tuanle.kernel.Fold;

/// The columns of a spreadsheet of activities, each a field of the form.
enum ImportColumn {
    KEY("Mã riêng", "khoa", "khai-mac"),
    TITLE("Tên hoạt động", "ten", "Ngày hội đọc sách"),
    KIND("Loại", "loai", "Ngày hội sách, đọc sách, thư viện"),
    SUBJECT("Nội dung", "linh-vuc", "Văn hóa đọc"),
    DAY("Ngày", "ngay", "01/10/2026"),
    FROM("Từ giờ", "gio", "08:00"),
    TO("Đến giờ", "den", "10:00"),
    REPEAT("Lặp lại", "lap", ""),
    UNTIL("Đến ngày", "lap-den", ""),
    MODE("Hình thức", "hinh-thuc", "Trực tiếp"),
    PLACE("Địa điểm", "noi", "Nhà văn hóa khu phố 3"),
    ROOM("Phòng", "phong", ""),
    LINK("Đường dẫn", "duong-dan", ""),
    CHANNEL("Kênh", "kenh", ""),
    STOPS("Các điểm dừng", "tuyen", ""),
    PLACES("Số chỗ", "cho", "100"),
    ONLINE_PLACES("Số chỗ trực tuyến", "cho-truc-tuyen", ""),
    REGISTRATION("Đăng ký", "dang-ky", ""),
    AUDIENCES("Dành cho", "doi-tuong", "Học sinh; Phụ huynh"),
    FEE("Phí (đồng)", "phi", ""),
    LANGUAGE("Ngôn ngữ", "ngon-ngu", ""),
    ABOUT("Giới thiệu", "gioi-thieu", ""),
    CONTACT("Liên hệ", "lien-he", ""),
    THEME("Chủ đề", "chu-de", ""),
    COORDINATING("Đơn vị phối hợp", "phoi-hop", ""),
    PARTNERS("Đối tác", "doi-tac", "");

    private final String heading;
    private final String field;
    private final String example;

    ImportColumn(String heading, String field, String example) {
        this.heading = heading;
        this.field = field;
        this.example = example;
    }

    public String heading() {
        return heading;
    }

    String field() {
        return field;
    }

    String example() {
        return example;
    }

    static Optional<ImportColumn> of(String heading) {
        String wanted = Fold.fold(heading);
        for (ImportColumn each : values()) if (Fold.fold(each.heading).equals(wanted)) return Optional.of(each);
        return Optional.empty();
    }

    /// The heading of the column of a form's field, empty for a field without one.
    static String headingOf(String field) {
        for (ImportColumn each : values()) if (each.field.equals(field)) return each.heading;
        return "";
    }
}
