package vn.tuanle.activity;

/// For whom an activity is meant; one may be for several.
public enum Audience {
    EVERYBODY("Mọi người"),
    CHILDREN("Trẻ em (dưới 11 tuổi)"),
    PUPILS("Học sinh"),
    STUDENTS("Sinh viên, học viên"),
    YOUTH("Thanh niên"),
    PARENTS("Phụ huynh"),
    TEACHERS("Giáo viên"),
    OFFICIALS("Cán bộ, công chức, viên chức"),
    WORKERS("Công nhân, người lao động"),
    FARMERS("Nông dân"),
    WOMEN("Phụ nữ"),
    ELDERLY("Người cao tuổi"),
    DISABLED("Người khuyết tật"),
    MINORITIES("Đồng bào dân tộc thiểu số");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
