package vn.tuanle.contest;

/// The guess of a contest: what is guessed, whom the figure counts, and when it is fixed.
public record Guess(GuessKind kind, GuessBase base, GuessFixed fixed) {
    public static final Guess NONE = new Guess(GuessKind.NONE, GuessBase.FINISHED_PERSONS, GuessFixed.ROUND_END);

    public boolean asked() {
        return kind != GuessKind.NONE;
    }
}
