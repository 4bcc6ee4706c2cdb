package vn.tuanle.plan;

/// The kinds of thing a plan says.
public enum ItemKind {
    HEADER("Phần đầu văn bản"),
    BASIS("Căn cứ"),
    SECTION("Mục"),
    CAMPAIGN("Tuần lễ, đợt hoạt động"),
    THEME("Chủ đề"),
    ACTIVITY("Hoạt động gợi ý"),
    TASK("Nhiệm vụ"),
    DEADLINE("Thời hạn"),
    BUDGET("Kinh phí"),
    QUANTITY("Số lượng yêu cầu"),
    RECIPIENT("Nơi nhận"),
    UNPLACED("Chưa rõ thuộc về đâu");

    private final String title;

    ItemKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
