package vn.tuanle.drafting;

import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentType;

/// What one begins a document from: a kind of document, and for the urging letter the use it is put to.
public enum Form {
    CONG_VAN(DocumentType.CONG_VAN, "Công văn", "Trao đổi, đề nghị, trả lời, giao việc giữa các cơ quan."),
    DON_DOC(DocumentType.CONG_VAN, "Văn bản đôn đốc", "Nhắc các đơn vị việc đến hạn, quá hạn của kế hoạch."),
    GIAY_MOI(DocumentType.GIAY_MOI, "Giấy mời", "Mời họp, mời dự lễ: ai, lúc nào, ở đâu."),
    THONG_BAO(DocumentType.THONG_BAO, "Thông báo", "Cho các đơn vị biết một việc, một kết luận."),
    HUONG_DAN(DocumentType.HUONG_DAN, "Hướng dẫn", "Chỉ cách làm một việc đã giao."),
    BAO_CAO(DocumentType.BAO_CAO, "Báo cáo", "Kết quả, khó khăn, kiến nghị gửi cấp trên."),
    TO_TRINH(DocumentType.TO_TRINH, "Tờ trình", "Xin cấp trên quyết định một việc."),
    QUYET_DINH(DocumentType.QUYET_DINH, "Quyết định", "Thành lập ban tổ chức, khen thưởng, phê duyệt."),
    BIEN_BAN(DocumentType.BIEN_BAN, "Biên bản", "Ghi lại cuộc họp, buổi kiểm tra; có thư ký cùng ký."),
    GIAY_KHEN(DocumentType.GIAY_KHEN, "Giấy khen", "Khen một tập thể, một cá nhân.");

    private final DocumentType kind;
    private final String title;
    private final String brief;

    Form(DocumentType kind, String title, String brief) {
        this.kind = kind;
        this.title = title;
        this.brief = brief;
    }

    public DocumentType kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /// What it is for, in one line.
    public String brief() {
        return brief;
    }

    static @Nullable Form named(String name) {
        for (Form form : values()) if (form.name().equals(name)) return form;
        return null;
    }
}
