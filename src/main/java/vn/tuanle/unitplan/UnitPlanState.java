package vn.tuanle.unitplan;

import org.jspecify.annotations.Nullable;

/// Where a unit's plan stands, told by the last act and by the plan composed from it. `css` is the
/// class of its badge, `key` its name in addresses.
public enum UnitPlanState {
    NONE("Chưa lập", "unseen", "chua-lap"),
    DRAFTING("Đang soạn", "draft", "dang-soan"),
    RETURNED("Trả lại", "soon", "tra-lai"),
    SUBMITTED("Đã trình", "working", "da-trinh"),
    APPROVED("Đã duyệt", "received", "da-duyet"),
    ISSUED("Đã ban hành", "issued", "da-ban-hanh"),
    RECALLED("Đã thu hồi", "late", "thu-hoi");

    /// The state as SQL tells it, of tables `u` (unit_plan), `p` (its plan, perhaps null), `d` (its
    /// document, perhaps null).
    static final String SQL = """
            case
              when d.id is not null and exists (select 1 from document_act x where x.document_id = d.id
                                                and x.kind in ('RECALLED', 'REPLACED')) then 'RECALLED'
              when d.id is not null then 'ISSUED'
              else coalesce((select case a.kind
                                      when 'SUBMITTED' then 'SUBMITTED'
                                      when 'RETURNED' then 'RETURNED'
                                      when 'APPROVED' then case when p.dropped_at is null then 'APPROVED' else 'DRAFTING' end
                                      else 'DRAFTING' end
                             from unit_plan_act a where a.unit_plan_id = u.id order by a.ordinal desc limit 1),
                            'DRAFTING')
            end""";

    private final String title;
    private final String css;
    private final String key;

    UnitPlanState(String title, String css, String key) {
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

    /// The unit may still change what it says.
    public boolean open() {
        return this == DRAFTING || this == RETURNED;
    }

    static @Nullable UnitPlanState of(String key) {
        for (UnitPlanState state : values()) if (state.key.equals(key)) return state;
        return null;
    }
}
