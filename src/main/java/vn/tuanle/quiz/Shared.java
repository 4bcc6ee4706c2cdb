package vn.tuanle.quiz;

/// What units below the one that has a bank may do with it.
public enum Shared {
    NONE("Chỉ đơn vị này"),
    READ("Đơn vị cấp dưới được xem"),
    USE("Đơn vị cấp dưới được xem và rút câu vào đề của mình");

    private final String title;

    Shared(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
