package vn.tuanle.reporting;

/// A place in a report: a field and a member of its breakdown, empty without one.
public record CellKey(String code, String member) {}
