package vn.tuanle.contest;

/// What a round is for. Practice shows right answers at once and counts for nothing; an exam lets only verified people
/// in.
public enum Preset {
    PRACTICE("Luyện tập"),
    CONTEST("Thi"),
    EXAM("Thi có xác minh");

    private final String title;

    Preset(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
