package vn.tuanle.writing;

/// The look of each part of a document, the same in Word and in PDF: size in points, weight, slope,
/// alignment, first line, spacing (Phụ lục I, Mục V).
public enum Style {
    NATION("QuocHieu", "Quốc hiệu", Decree30.MOTTO_TOP_SIZE, true, false, Align.CENTRE),
    MOTTO("TieuNgu", "Tiêu ngữ", Decree30.MOTTO_SIZE, true, false, Align.CENTRE),
    SUPERIOR("CoQuanChuQuan", "Cơ quan chủ quản", Decree30.BODY_NAME_SIZE, false, false, Align.CENTRE),
    ISSUER("CoQuanBanHanh", "Cơ quan ban hành", Decree30.BODY_NAME_SIZE, true, false, Align.CENTRE),
    NUMBER("SoKyHieu", "Số, ký hiệu", Decree30.NUMBER_SIZE, false, false, Align.CENTRE),
    ABOUT("TrichYeuCongVan", "Trích yếu công văn", Decree30.ABOUT_SIZE, false, false, Align.CENTRE),
    PLACE_DATE("DiaDanhNgay", "Địa danh, ngày", Decree30.PLACE_DATE_SIZE, false, true, Align.CENTRE),
    TYPE("TenLoai", "Tên loại", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    TITLE("TrichYeu", "Trích yếu", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    COMPETENCE("ThamQuyen", "Thẩm quyền ban hành", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    BASIS("CanCu", "Căn cứ", Decree30.TEXT_SIZE, false, true, Align.BOTH),
    DEAR("KinhGui", "Kính gửi", Decree30.TEXT_SIZE, false, false, Align.LEFT),
    DEAR_ONE("KinhGuiMotNoi", "Kính gửi một nơi", Decree30.TEXT_SIZE, false, false, Align.CENTRE),
    PART("PhanChuong", "Phần, chương", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    PART_TITLE("TenPhanChuong", "Tiêu đề phần, chương", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    HEADING("MucLon", "Mục I", Decree30.TEXT_SIZE, true, false, Align.BOTH),
    ARTICLE("Dieu", "Điều", Decree30.TEXT_SIZE, false, false, Align.BOTH),
    CLAUSE_TITLE("KhoanCoTieuDe", "Khoản có tiêu đề", Decree30.TEXT_SIZE, true, false, Align.BOTH),
    TEXT("NoiDung", "Nội dung", Decree30.TEXT_SIZE, false, false, Align.BOTH),
    CELL_HEAD("DauBang", "Đầu bảng", Decree30.TEXT_SIZE_LEAST, true, false, Align.CENTRE),
    CELL("OBang", "Ô bảng", Decree30.TEXT_SIZE_LEAST, false, false, Align.LEFT),
    CELL_SHORT("OBangGiua", "Ô bảng canh giữa", Decree30.TEXT_SIZE_LEAST, false, false, Align.CENTRE),
    CELL_AMOUNT("OBangTien", "Ô bảng số tiền", Decree30.TEXT_SIZE_LEAST, false, false, Align.RIGHT),
    CELL_TOTAL("OBangTong", "Ô bảng tổng cộng", Decree30.TEXT_SIZE_LEAST, true, false, Align.LEFT),
    CELL_AMOUNT_TOTAL("OBangTongTien", "Ô bảng tổng tiền", Decree30.TEXT_SIZE_LEAST, true, false, Align.RIGHT),
    CAPTION("TenBieuDo", "Tên biểu đồ", Decree30.TEXT_SIZE_LEAST, false, true, Align.CENTRE),
    AUTHORITY("QuyenHanChucVu", "Quyền hạn, chức vụ", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    NAME("HoTen", "Họ tên người ký", Decree30.TEXT_SIZE, true, false, Align.CENTRE),
    RECIPIENTS_WORD("NoiNhan", "Nơi nhận", Decree30.RECIPIENTS_WORD_SIZE, true, true, Align.LEFT),
    RECIPIENT("DongNoiNhan", "Dòng nơi nhận", Decree30.RECIPIENTS_SIZE, false, false, Align.LEFT),
    ANNEX("PhuLuc", "Phụ lục", Decree30.ANNEX_SIZE, true, false, Align.CENTRE),
    ANNEX_TITLE("TenPhuLuc", "Tên phụ lục", Decree30.ANNEX_SIZE, true, false, Align.CENTRE),
    ATTACHED("KemTheo", "Kèm theo", Decree30.ANNEX_SIZE, false, true, Align.CENTRE),
    STAMP("DauKhan", "Dấu mật, khẩn", Decree30.STAMP_SIZE, true, false, Align.CENTRE),
    CIRCULATION("LuuHanh", "Phạm vi lưu hành", Decree30.STAMP_SIZE, true, false, Align.CENTRE),
    ADDRESS("DiaChi", "Địa chỉ", Decree30.ADDRESS_SIZE, false, false, Align.CENTRE),
    CERTIFICATE_NATION("GiayQuocHieu", "Giấy: Quốc hiệu", 14, true, false, Align.CENTRE),
    CERTIFICATE_MOTTO("GiayTieuNgu", "Giấy: Tiêu ngữ", 15, true, false, Align.CENTRE),
    CERTIFICATE_BY("GiayThamQuyen", "Giấy: người tặng", 17, true, false, Align.CENTRE),
    CERTIFICATE_TYPE("GiayTenLoai", "Giấy: tên loại", 40, true, false, Align.CENTRE),
    CERTIFICATE_FOR("GiayNguoiNhan", "Giấy: người nhận", 22, true, false, Align.CENTRE),
    CERTIFICATE_TEXT("GiayNoiDung", "Giấy: nội dung", 17, false, false, Align.CENTRE),
    CERTIFICATE_NUMBER("GiaySo", "Giấy: số", 13, false, false, Align.LEFT),
    PAGE_NUMBER("SoTrang", "Số trang", Decree30.PAGE_NUMBER_SIZE, false, false, Align.CENTRE),
    /// A thin paragraph that only carries a line or the end of a section.
    LINE("DuongKe", "Đường kẻ", 2, false, false, Align.CENTRE);

    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        BOTH
    }

    final String id;
    final String title;
    final double size;
    final boolean bold;
    final boolean italic;
    final Align align;

    Style(String id, String title, double size, boolean bold, boolean italic, Align align) {
        this.id = id;
        this.title = title;
        this.size = size;
        this.bold = bold;
        this.italic = italic;
        this.align = align;
    }

    /// How it looks on the screen, as names of `paper.css`.
    String look() {
        String where = switch (align) {
            case LEFT -> "";
            case CENTRE -> " centre";
            case RIGHT -> " right";
            case BOTH -> " both";
        };
        return "size" + Math.round(size) + (bold ? " bold" : "") + (italic ? " italic" : "") + where
                + (line() > 1 ? " tall" : "");
    }

    /// Points above a paragraph.
    double before() {
        return switch (this) {
            case TYPE -> 14;
            case ABOUT, NUMBER, PLACE_DATE -> 6;
            case RECIPIENTS_WORD -> 10;
            case BASIS, TEXT, HEADING, ARTICLE, CLAUSE_TITLE, PART, COMPETENCE -> Decree30.PARAGRAPH_GAP;
            case DEAR, DEAR_ONE, STAMP, CIRCULATION, CAPTION -> 6;
            case CELL, CELL_HEAD, CELL_SHORT, CELL_AMOUNT, CELL_TOTAL, CELL_AMOUNT_TOTAL -> 2;
            case CERTIFICATE_BY -> 30;
            case CERTIFICATE_TYPE, CERTIFICATE_TEXT -> 8;
            case CERTIFICATE_FOR -> 16;
            case CERTIFICATE_NUMBER -> 3;
            default -> 0;
        };
    }

    /// Of the letters, as in HTML without the sign.
    String colour() {
        return this == CERTIFICATE_TYPE ? Certificate.TYPE_COLOUR : "000000";
    }

    double after() {
        return switch (this) {
            case CELL, CELL_HEAD, CELL_SHORT, CELL_AMOUNT, CELL_TOTAL, CELL_AMOUNT_TOTAL -> 2;
            default -> 0;
        };
    }

    /// Millimetres by which the first line is set in.
    double indent() {
        return align == Align.BOTH ? Decree30.INDENT : 0;
    }

    /// Height of a line as a multiple of the font's own.
    double line() {
        return switch (this) {
            case BASIS, TEXT, HEADING, ARTICLE, CLAUSE_TITLE, DEAR, DEAR_ONE -> Decree30.LINE;
            default -> 1;
        };
    }

    /// Depth in the outline from 0, or -1 outside it.
    int outline() {
        return switch (this) {
            case TYPE, PART, ANNEX, CERTIFICATE_TYPE -> 0;
            case HEADING, ARTICLE -> 1;
            case CLAUSE_TITLE -> 2;
            default -> -1;
        };
    }

    boolean keepsNext() {
        return switch (this) {
            case TYPE, TITLE, COMPETENCE, PART, PART_TITLE, HEADING, CLAUSE_TITLE, ANNEX, ANNEX_TITLE, ATTACHED, LINE ->
                true;
            default -> false;
        };
    }
}
