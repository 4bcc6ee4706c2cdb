package vn.tuanle.activity;

/// What an activity of the programme is (kinds suggested by the ministry's dispatches 2014–2025).
public enum ActivityKind {
    LAUNCH("Lễ phát động, khai mạc"),
    TALK("Nói chuyện chuyên đề, tọa đàm"),
    CLASS("Lớp học, khóa học"),
    TRAINING("Tập huấn kỹ năng"),
    READING("Ngày hội sách, đọc sách, thư viện"),
    CULTURE("Hoạt động bảo tàng, nhà văn hóa"),
    CLUB("Câu lạc bộ, diễn đàn"),
    CONTEST("Hội thi, cuộc thi"),
    MOBILE("Tuyên truyền lưu động"),
    BROADCAST("Chương trình phát thanh, truyền hình"),
    DONATION("Quyên góp sách, học bổng"),
    CAREER("Tham quan, trải nghiệm nghề nghiệp"),
    ADVICE("Tư vấn học tập"),
    OTHER("Hoạt động khác");

    private final String title;

    ActivityKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
