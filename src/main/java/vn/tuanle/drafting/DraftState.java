package vn.tuanle.drafting;

import org.jspecify.annotations.Nullable;

/// Where a document of the unit stands, told by the last act. `css` is the class of its badge, `key` its
/// name in addresses.
public enum DraftState {
    DRAFTING("Đang soạn", "draft", "dang-soan"),
    RETURNED("Trả lại", "soon", "tra-lai"),
    SUBMITTED("Chờ duyệt", "working", "cho-duyet"),
    APPROVED("Đã duyệt", "received", "da-duyet"),
    ISSUED("Đã ban hành", "issued", "da-ban-hanh"),
    ENDED("Đã thu hồi, thay thế", "late", "het-hieu-luc");

    /// The state of a row `f` of the table draft that is not issued.
    static final String SQL = """
            coalesce((select case a.kind when 'SUBMITTED' then 'SUBMITTED' when 'RETURNED' then 'RETURNED'
                                         when 'APPROVED' then 'APPROVED' else 'DRAFTING' end
                      from draft_act a where a.draft_id = f.id order by a.ordinal desc limit 1), 'DRAFTING')""";

    private final String title;
    private final String css;
    private final String key;

    DraftState(String title, String css, String key) {
        this.title = title;
        this.css = css;
        this.key = key;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }

    public String key() {
        return key;
    }

    /// Its words may still change.
    public boolean open() {
        return this == DRAFTING || this == RETURNED;
    }

    static @Nullable DraftState of(String key) {
        for (DraftState state : values()) if (state.key.equals(key)) return state;
        return null;
    }
}
