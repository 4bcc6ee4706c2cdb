package vn.tuanle.contest;

/// Whom the figure counts that a guess is compared with.
public enum GuessBase {
    FINISHED_PERSONS("người có ít nhất một bài đã nộp"),
    PROVEN_PERSONS("người đã xác minh và có ít nhất một bài đã nộp"),
    FINISHED_ATTEMPTS("bài đã nộp, mỗi lượt tính một bài");

    private final String title;

    GuessBase(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
