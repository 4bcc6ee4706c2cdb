package vn.tuanle.participation;

/// How finely people are counted; the three are never mixed silently.
enum AttendanceGrain {
    NAMED("Có tên"),
    GROUP("Lớp, nhóm"),
    HEADS("Đếm người");

    private final String title;

    AttendanceGrain(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
