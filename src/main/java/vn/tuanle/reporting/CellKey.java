package vn.tuanle.reporting;

/// A place in a report: a field and a member of its breakdown, empty without one.
public record CellKey(String code, String member) {
    /// In place of a member: the unit's words on a figure that asks for a second look.
    static final String WHY = "vi-sao";

    static CellKey why(String code) {
        return new CellKey(code, WHY);
    }

    boolean explains() {
        return member.equals(WHY);
    }
}
