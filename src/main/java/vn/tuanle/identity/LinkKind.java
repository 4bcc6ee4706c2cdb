package vn.tuanle.identity;

/// What a secret link is for, and how long it is good.
public enum LinkKind {
    INVITATION(14 * 24),
    RESET(2);

    private final int hours;

    LinkKind(int hours) {
        this.hours = hours;
    }

    public int hours() {
        return hours;
    }
}
