package vn.tuanle.reporting;

/// What sort of answer a field of a report takes.
public enum FieldKind {
    NUMBER("Số"),
    MONEY("Tiền"),
    YES_NO("Có hoặc không"),
    CHOICE("Chọn một"),
    TEXT("Chữ"),
    TABLE("Bảng"),
    PROSE("Mục viết lời");

    private final String title;

    FieldKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Answers that are numbers, and are added up on the way; a yes counts one.
    public boolean counted() {
        return this == NUMBER || this == MONEY || this == YES_NO;
    }
}
