package vn.tuanle.quiz;

/// What a later marking does to a question whose key was wrong.
public sealed interface Correction {
    /// Marks by another key: the same question, kind and options, other right answers.
    record OtherKey(Question content) implements Correction {}

    /// Besides what was right, this answer is right too.
    record AlsoRight(Answer answer) implements Correction {}

    /// Everybody has the points, whoever answered and whoever did not.
    record RightForAll() implements Correction {}

    /// The question does not count: nobody has points, and the set is worth less.
    record NotCounted() implements Correction {}
}
