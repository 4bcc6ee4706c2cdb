package vn.tuanle.contest;

/// What somebody is in the committee of a contest.
public enum Part {
    CHAIR("Trưởng ban"),
    SECRETARY("Thư ký"),
    MEMBER("Ủy viên"),
    JUDGE("Giám khảo");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
