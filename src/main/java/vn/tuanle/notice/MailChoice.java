package vn.tuanle.notice;

/// When a person wants letters about notices.
enum MailChoice {
    SOON("Gửi thư sớm, gộp các thông báo trong mười phút"),
    DAILY("Mỗi ngày một thư, lúc {0}"),
    NEVER("Không gửi thư, trừ thông báo khẩn");

    private final String title;

    MailChoice(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
