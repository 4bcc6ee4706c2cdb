package vn.tuanle.writing;

/// One rule of the decree that a file breaks. `rule` never changes and can be counted on; the rest is for people:
/// the place in the decree, what is there, what should be, and where. `mendable` when the form alone can put it right.
public record Breach(String rule, String clause, String found, String expected, String where, boolean mendable) {}
