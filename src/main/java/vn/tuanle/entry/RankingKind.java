package vn.tuanle.entry;

/// What a ranking of entries is made from.
public enum RankingKind {
    MARKS("Kết quả chấm"),
    VOTES("Kết quả bình chọn");

    private final String title;

    RankingKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
