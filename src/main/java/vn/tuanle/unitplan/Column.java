package vn.tuanle.unitplan;

/// One field of a row: its name in forms and tables, what sort of value it holds, what it is called.
public record Column(String name, Kind kind, String title, int longest) {
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DAY,
        HOUR,
        COUNT,
        QUANTITY,
        MONEY,
        SOURCE,
        TICK
    }

    static Column text(String name, String title, int longest) {
        return new Column(name, Kind.TEXT, title, longest);
    }

    static Column of(String name, Kind kind, String title) {
        return new Column(name, kind, title, 40);
    }

    /// That a row with nothing but this is still empty: it was filled in for the person.
    boolean given() {
        return kind == Kind.TICK || kind == Kind.SOURCE;
    }
}
