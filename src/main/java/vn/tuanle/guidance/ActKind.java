package vn.tuanle.guidance;

/// What is said and done about a difficulty.
enum ActKind {
    ASKED("Nêu khó khăn"),
    FILE("Gửi tệp"),
    ANSWERED("Trả lời"),
    ASKED_BACK("Hỏi lại"),
    REPLIED("Nói rõ thêm"),
    PASSED_UP("Chuyển lên cấp trên"),
    SOLVED("Đã rõ"),
    REOPENED("Chưa rõ, hỏi tiếp"),
    WITHDRAWN("Rút câu hỏi"),
    PUBLISHED("Công bố thành hướng dẫn chung"),
    UNPUBLISHED("Rút hướng dẫn chung"),
    LETTER("Bắt đầu soạn văn bản");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// How its line in the history is marked.
    public String css() {
        return switch (this) {
            case ANSWERED, SOLVED, PUBLISHED -> "done";
            case ASKED_BACK, REOPENED -> "late";
            default -> "";
        };
    }
}
