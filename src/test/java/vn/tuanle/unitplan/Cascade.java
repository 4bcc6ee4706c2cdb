package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;

/// A city with its plan of 2021, a ward that has received it, and the ward's school.
final class Cascade {
    static final LocalDate DAY = LocalDate.of(2021, 10, 8);
    final UUID city;
    final UUID ward;
    final UUID school;
    final Cast.Person leader;
    final Cast.Person officer;
    final Cast.Person head;
    final Cast.Person clerk;
    final Cast.Person teacher;
    final IssuedPlan plan;
    final UUID report;
    private final JdbcClient sql;

    Cascade(JdbcClient sql, JdbcTemplate batch, Cast cast, ApplicationEventPublisher events) {
        this.sql = sql;
        city = cast.unit("UBND thành phố Biên Hòa", UnitKind.UBND_TP, null);
        ward = cast.unit("UBND phường Trảng Dài", UnitKind.UBND_XA, city);
        school = cast.unit("Trường Tiểu học Trảng Dài", UnitKind.TRUONG_TH, ward);
        leader = cast.person("Lãnh Đạo", city, Role.HEAD);
        officer = cast.person("Võ Ngọc Lan", ward, Role.OFFICER);
        head = cast.person("Trần Văn Chủ", ward, Role.HEAD);
        clerk = cast.person("Lê Văn Thư", ward, Role.CLERK);
        teacher = cast.person("Cô Giáo", school, Role.OFFICER);
        plan = new IssuedPlan(
                        sql,
                        batch,
                        city,
                        leader.id(),
                        DAY,
                        "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021 trên địa bàn thành phố Biên Hòa")
                .deliveredTo(ward);
        item(
                "CAMPAIGN",
                "Tuần lễ hưởng ứng học tập suốt đời năm 2021",
                LocalDate.of(2021, 10, 16),
                LocalDate.of(2021, 10, 22));
        item("THEME", "Chuyển đổi số và cơ hội học tập suốt đời cho tất cả mọi người", null, null);
        item("THEME", "Chuyển đổi số để xây dựng thành công một xã hội học tập mới", null, null);
        item("ACTIVITY", "Tuyên truyền trên hệ thống đài truyền thanh", null, null);
        UUID make = plan.task(
                "III.7a",
                "Xây dựng kế hoạch, dự toán kinh phí và tổ chức các hoạt động Tuần lễ tại địa phương.",
                false);
        report = plan.task("III.7c", "Tổng hợp, báo cáo kết quả về UBND thành phố", false);
        plan.deadline(report, LocalDate.of(2021, 10, 28), null, Due.Boundary.BEFORE, "trước ngày 28/10/2021");
        UUID classes = plan.task("III.6a", "Mở lớp tập huấn trực tuyến cho học sinh", false);
        plan.party(make, "ASSIGNEE", "UBND 30 phường, xã", List.of(ward));
        plan.party(report, "ASSIGNEE", "Các phường, xã", List.of(ward));
        plan.party(classes, "ASSIGNEE", "Các trường", List.of(school));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
    }

    private void item(String kind, String text, @Nullable LocalDate day, @Nullable LocalDate last) {
        sql.sql("""
                insert into plan_item (id, plan_id, kind, ordinal, text, day, last_day) values (?, ?, ?, 0, ?, ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), plan.id, kind, text, day, last))
                .update();
    }
}
