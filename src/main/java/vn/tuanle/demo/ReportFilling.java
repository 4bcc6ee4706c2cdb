package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.reporting.Activities;
import vn.tuanle.reporting.ActivityKind;
import vn.tuanle.reporting.CellKey;
import vn.tuanle.reporting.NewActivity;
import vn.tuanle.reporting.Saves;

/// What a unit of the demonstration writes into its report of 2021.
@Component
class ReportFilling {
    private final Saves saves;
    private final Activities activities;

    ReportFilling(Saves saves, Activities activities) {
        this.saves = saves;
        this.activities = activities;
    }

    /// `turn` makes each unit's figures its own; `joint` is an activity that others list too.
    UUID fill(Asker officer, UUID report, int turn, @Nullable String joint) {
        Map<CellKey, String> typed = new HashMap<>();
        put(typed, "ban-to-chuc", "1");
        put(typed, "phat-thanh", String.valueOf(6 + turn % 9));
        put(typed, "phut-phat-thanh", String.valueOf(45 + 5 * (turn % 9)));
        put(typed, "tin-bai", String.valueOf(turn % 5));
        put(typed, "pano", String.valueOf(3 + turn % 7));
        put(typed, "luot", String.valueOf(180 + 17 * (turn % 11)));
        put(typed, "nguoi", String.valueOf(120 + 11 * (turn % 11)));
        put(typed, "sach-tang", String.valueOf(20 * (turn % 6)));
        put(typed, "giai", "0");
        put(typed, "da-chi", String.valueOf(3_500_000 + 250_000L * (turn % 8)));
        typed.put(new CellKey("hoc-sinh-ho-tro", "TH"), String.valueOf(turn % 13));
        typed.put(new CellKey("hoc-sinh-ho-tro", "THCS"), String.valueOf(turn % 7));
        put(typed, "muc-1", "Đã ban hành kế hoạch, thành lập ban tổ chức và phân công từng thành viên phụ trách.");
        put(
                typed,
                "muc-2-1",
                "Phát thanh chuyên mục học tập suốt đời hằng ngày trong Tuần lễ; treo băng rôn tại trụ sở và nhà văn hóa.");
        put(typed, "muc-2-2", "Mở lớp trực tuyến về kỹ năng tìm kiếm, sử dụng thông tin an toàn trên Internet.");
        put(typed, "muc-3-1", "Người dân hưởng ứng, nhất là thanh niên và học sinh.");
        put(
                typed,
                "muc-3-2",
                turn % 2 == 0
                        ? "Đường truyền yếu ở một số khu phố; người lớn tuổi ít tham gia trực tuyến."
                        : "Còn khó khăn do dịch.");
        Saves.Saved saved = saves.type(officer, report, typed);
        if (!saved.done()) throw new IllegalStateException(saved.errors().toString());
        add(
                officer,
                report,
                ActivityKind.LOP,
                "Lớp kỹ năng số cơ bản cho người lớn tuổi, nhóm " + (turn + 1),
                18,
                40 + turn,
                32);
        // neighbours listed the same contest, which the level above joins
        if (joint != null && turn % 8 < 2) add(officer, report, ActivityKind.CUOC_THI, joint, 20, 60, 60);
        return report;
    }

    private void add(Asker officer, UUID report, ActivityKind kind, String name, int day, int visits, int people) {
        done(activities.add(
                officer,
                report,
                new NewActivity(
                        kind,
                        name,
                        Days.day(LocalDate.of(2021, 10, day)),
                        "",
                        String.valueOf(visits),
                        String.valueOf(people),
                        Set.of())));
    }

    private static void put(Map<CellKey, String> typed, String code, String value) {
        typed.put(new CellKey(code, ""), value);
    }
}
