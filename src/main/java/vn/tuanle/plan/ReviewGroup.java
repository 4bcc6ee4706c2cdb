package vn.tuanle.plan;

/// The parts of the review page in their order: what must be looked at first, then by kind.
enum ReviewGroup {
    LOOK("can-xem-lai", "Cần xem lại"),
    HEADER("phan-dau", "Phần đầu văn bản"),
    WEEK("tuan-le", "Tuần lễ và chủ đề"),
    PARTY("don-vi", "Các cơ quan, đơn vị được nhắc đến"),
    TASK("nhiem-vu", "Nhiệm vụ"),
    DEADLINE("thoi-han", "Thời hạn"),
    BASIS("can-cu", "Căn cứ"),
    ACTIVITY("hoat-dong", "Hoạt động gợi ý"),
    BUDGET("kinh-phi", "Kinh phí"),
    QUANTITY("so-luong", "Số lượng yêu cầu"),
    RECIPIENT("noi-nhan", "Nơi nhận"),
    SECTION("de-muc", "Đề mục"),
    UNPLACED("chua-ro", "Không thuộc phần nào"),
    DROPPED("da-bo", "Đã bỏ");

    private final String key;
    private final String title;

    ReviewGroup(String key, String title) {
        this.key = key;
        this.title = title;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /// Where an item stands by its kind, once nothing about it must be looked at.
    static ReviewGroup of(PlanItem item) {
        if (item.state() == PlanItem.State.DROPPED) return DROPPED;
        return switch (item.kind()) {
            case HEADER -> HEADER;
            case BASIS -> BASIS;
            case SECTION -> SECTION;
            case CAMPAIGN, THEME -> WEEK;
            case ACTIVITY -> ACTIVITY;
            case TASK -> TASK;
            case DEADLINE -> DEADLINE;
            case BUDGET -> BUDGET;
            case QUANTITY -> QUANTITY;
            case RECIPIENT -> RECIPIENT;
            case UNPLACED -> UNPLACED;
        };
    }

    /// The kind that is added under this heading; null where nothing is.
    @org.jspecify.annotations.Nullable
    ItemKind adds() {
        return switch (this) {
            case WEEK -> ItemKind.CAMPAIGN;
            case TASK -> ItemKind.TASK;
            case DEADLINE -> ItemKind.DEADLINE;
            case BASIS -> ItemKind.BASIS;
            case ACTIVITY -> ItemKind.ACTIVITY;
            case BUDGET -> ItemKind.BUDGET;
            case QUANTITY -> ItemKind.QUANTITY;
            case RECIPIENT -> ItemKind.RECIPIENT;
            default -> null;
        };
    }
}
