package vn.tuanle.certificate;

/// Which words a certificate has: of taking part, or of an award; with those of the program for
/// units that wrote none of their own.
public enum TemplateKind {
    TAKING_PART(
            "Tham gia hoạt động",
            "Giấy chứng nhận",
            "Đã tham gia “{hoat-dong}”\n{ngay}[, tại {noi}][; thời lượng {thoi-luong}]"),
    AWARD("Giải, kết quả cuộc thi", "Giấy chứng nhận", "Đạt [{giai}, ]“{hoat-dong}”\n{ngay}[, tại {noi}]");

    private final String title;
    private final String paper;
    private final String words;

    TemplateKind(String title, String paper, String words) {
        this.title = title;
        this.paper = paper;
        this.words = words;
    }

    public String title() {
        return title;
    }

    Template usual() {
        return new Template(null, 0, paper, words);
    }
}
