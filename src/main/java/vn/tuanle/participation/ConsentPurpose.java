package vn.tuanle.participation;

/// What somebody agrees to when they register, each for itself. [#WORDING] changes whenever a
/// sentence here or on the form about it does: it is written beside each consent.
enum ConsentPurpose {
    TAKE_PART("Tham gia hoạt động này"),
    REMIND("Nhắc tôi một ngày trước"),
    TELL("Giới thiệu các hoạt động khác của đơn vị"),
    PHOTO("Chụp ảnh và đăng ảnh hoạt động");

    static final String WORDING = "2026-11";
    private final String title;

    ConsentPurpose(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The sentence that is agreed to.
    String words(RegistrationKind kind) {
        return switch (this) {
            case TAKE_PART ->
                switch (kind) {
                    case SELF ->
                        "Tôi từ đủ 16 tuổi và đồng ý để đơn vị tổ chức dùng những điều ghi ở đây để giữ chỗ và báo cho tôi về hoạt động này.";
                    case OTHER ->
                        "Người tham gia từ đủ 16 tuổi, đã nhờ tôi đăng ký và đồng ý để đơn vị tổ chức dùng những điều ghi ở đây để giữ chỗ và báo về hoạt động này.";
                    case HOUSEHOLD ->
                        "Những người có tên đều đồng ý, và tôi là cha mẹ hoặc người giám hộ của các em dưới 16 tuổi trong danh sách; đơn vị tổ chức dùng những điều ghi ở đây để giữ chỗ và báo về hoạt động này.";
                    case PUPIL ->
                        "Tôi là cha mẹ hoặc người giám hộ của em, đồng ý cho em tham gia và để đơn vị tổ chức dùng những điều ghi ở đây để giữ chỗ và báo về hoạt động này; em từ đủ 7 tuổi cũng đồng ý.";
                    case CLASS ->
                        "Tôi được nhà trường giao phụ trách lớp; nếu tôi ghi tên học sinh thì cha mẹ hoặc người giám hộ đã đồng ý. Đơn vị tổ chức dùng những điều ghi ở đây để giữ chỗ và báo về hoạt động này.";
                };
            case REMIND -> "Nhắc tôi trước buổi tham gia một ngày.";
            case TELL -> "Báo cho tôi về hoạt động học tập khác của đơn vị, đến ngày xóa thông tin.";
            case PHOTO ->
                kind == RegistrationKind.PUPIL || kind == RegistrationKind.HOUSEHOLD
                        ? "Chúng tôi (cả các em) đồng ý được chụp ảnh và đăng ảnh đưa tin về hoạt động này."
                        : "Đồng ý được chụp ảnh và đăng ảnh đưa tin về hoạt động này.";
        };
    }

    /// As its field is called.
    String field() {
        return switch (this) {
            case TAKE_PART -> "dong-y";
            case REMIND -> "nhac";
            case TELL -> "gioi-thieu";
            case PHOTO -> "chup-anh";
        };
    }
}
