package vn.tuanle.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why people may not gather as they like (S-END-2), with the levels that come with the program: a proposal that each
/// locality changes to what its authorities decided.
enum Danger {
    EPIDEMIC(
            "Dịch bệnh",
            List.of(
                    new Proposed("Cấp 1, nguy cơ thấp", null, null),
                    new Proposed("Cấp 2, nguy cơ trung bình", 50, 100),
                    new Proposed("Cấp 3, nguy cơ cao", 20, 30),
                    new Proposed("Cấp 4, nguy cơ rất cao", 0, 0)),
            "Bốn cấp độ dịch theo Nghị quyết số 128/NQ-CP ngày 11/10/2021; số người do địa phương quyết định."),
    WEATHER(
            "Thời tiết",
            List.of(
                    new Proposed("Bình thường", null, null),
                    new Proposed("Nắng nóng, mưa lớn", null, 100),
                    new Proposed("Bão gần, ngập cục bộ", 100, 0),
                    new Proposed("Bão đổ bộ, lũ, cấm tập trung", 0, 0)),
            "Số người do địa phương quyết định theo bản tin cảnh báo thiên tai.");

    /// Most people indoors and outdoors; null: no limit, 0: not allowed.
    record Proposed(
            String title,
            @Nullable Integer indoor,
            @Nullable Integer outdoor) {}

    static final int LEVELS = 4;

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // lists made here, never changed
    private final List<Proposed> levels;

    private final String basis;

    Danger(String title, List<Proposed> levels, String basis) {
        this.title = title;
        this.levels = levels;
        this.basis = basis;
    }

    public String title() {
        return title;
    }

    List<Proposed> levels() {
        return levels;
    }

    public String basis() {
        return basis;
    }
}
