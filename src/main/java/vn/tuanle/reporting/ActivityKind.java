package vn.tuanle.reporting;

import java.util.List;

/// What sort of activity a unit led, and into which fields it counts: itself once, its visits, its
/// distinct people.
public enum ActivityKind {
    LOP("Lớp, chuyên đề, tập huấn", "lop"),
    TUYEN_TRUYEN("Buổi tuyên truyền", "buoi-tuyen-truyen"),
    HOI_NGHI("Hội thảo, tọa đàm, diễn đàn", "hoi-nghi"),
    THU_VIEN("Hoạt động thư viện, sách", "hoat-dong-thu-vien"),
    CUOC_THI("Cuộc thi, sân chơi", "cuoc-thi");

    static final String VISITS = "luot";
    static final String PEOPLE = "nguoi";

    /// The fields that activities count into.
    static final List<String> CODES =
            List.of("lop", "buoi-tuyen-truyen", "hoi-nghi", "hoat-dong-thu-vien", "cuoc-thi", VISITS, PEOPLE);

    private final String title;
    private final String code;

    ActivityKind(String title, String code) {
        this.title = title;
        this.code = code;
    }

    public String title() {
        return title;
    }

    String code() {
        return code;
    }
}
