package vn.tuanle.activity;

/// What one learns there: the programme groups of community learning centres and what the Week adds.
public enum Subject {
    LITERACY("Xóa mù chữ, bổ túc kiến thức"),
    DIGITAL("Chuyển đổi số, kỹ năng số"),
    SAFETY_ONLINE("An toàn trên mạng"),
    READING("Văn hóa đọc"),
    ECONOMY("Kinh tế, nghề nghiệp"),
    HEALTH("Sức khỏe, đời sống"),
    LIFE_SKILLS("Kỹ năng sống"),
    LAW("Pháp luật"),
    LANGUAGES("Ngoại ngữ"),
    CULTURE("Văn hóa, nghệ thuật, lịch sử"),
    SCIENCE("Khoa học, công nghệ"),
    PEDAGOGY("Phương pháp dạy và học"),
    ENCOURAGEMENT("Khuyến học, xã hội học tập"),
    OTHER("Nội dung khác");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
