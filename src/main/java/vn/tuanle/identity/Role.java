package vn.tuanle.identity;

/// What a person may be for a unit.
public enum Role {
    ADMINISTRATOR("Quản trị"),
    HEAD("Thủ trưởng"),
    OFFICER("Cán bộ đầu mối"),
    CLERK("Văn thư");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /// The Vietnamese name, which is also the key of its translation.
    public String title() {
        return title;
    }
}
