package vn.tuanle.participation;

/// What is said of one person at a sitting.
enum AttendanceMark {
    PRESENT("Có mặt", "done"),
    ABSENT("Vắng", "late"),
    EXCUSED("Vắng có phép", "soon");

    private final String title;
    private final String badge;

    AttendanceMark(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    String title() {
        return title;
    }

    String badge() {
        return badge;
    }
}
