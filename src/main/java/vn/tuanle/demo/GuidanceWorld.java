package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.guidance.Asking;
import vn.tuanle.guidance.Difficulties;
import vn.tuanle.guidance.Publishing;
import vn.tuanle.guidance.Question;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;

/// Difficulties of the demonstration: of 2021 one that became guidance, one passed up, one asked back; at the ward of
/// Trấn Biên one that waits too long, one of today.
@Component
class GuidanceWorld {
    private final JdbcClient sql;
    private final Asking asking;
    private final Difficulties difficulties;
    private final Publishing publishing;

    GuidanceWorld(JdbcClient sql, Asking asking, Difficulties difficulties, Publishing publishing) {
        this.sql = sql;
        this.asking = asking;
        this.difficulties = difficulties;
        this.publishing = publishing;
    }

    /// In the plan of 2021: `lead` of the Education Office, `officer` of a ward, `school` of a school, `chairman` of
    /// the
    /// city.
    void bienHoa(UUID plan, Asker lead, Asker officer, Asker school, Asker chairman) {
        UUID rooms = ask(
                officer,
                Question.aboutTask(
                        task(plan, officer),
                        "Nhà văn hóa khu phố không có máy tính để mở lớp kỹ năng số",
                        "Đợt này người dân còn ngại đi xa. Đề nghị hướng dẫn cách mượn phòng máy và kinh phí đi lại của giảng viên."),
                at(11, 9));
        done(difficulties.answer(
                lead,
                rooms,
                "Mượn phòng máy của trường trung học cơ sở trên địa bàn ngoài giờ học, mỗi lớp không quá 20 người. Giảng viên là giáo viên tin học; thù lao tính trong dự toán của phường.",
                at(12, 15)));
        done(difficulties.solved(officer, rooms, at(13, 8)));
        done(publishing.publish(
                lead,
                rooms,
                "Nhà văn hóa không có máy tính thì mở lớp kỹ năng số ở đâu?",
                "Mượn phòng máy của trường trung học cơ sở trên địa bàn ngoài giờ học, mỗi lớp không quá 20 người. Thù lao giảng viên tính trong dự toán của phường, xã.",
                false,
                at(13, 9)));
        UUID money = ask(
                school,
                Question.of(
                        "ke-hoach:" + plan,
                        "Trường ngoài địa bàn phường thì kinh phí Tuần lễ lấy từ đâu",
                        "Nhà trường trực thuộc Sở nên không có trong dự toán của phường."),
                at(12, 10));
        done(difficulties.passUp(
                lead,
                money,
                "Vượt thẩm quyền của Phòng. Đề nghị cho dùng nguồn chi thường xuyên của trường.",
                at(13, 16)));
        done(difficulties.answer(
                chairman,
                money,
                "Trường trực thuộc Sở dùng nguồn chi thường xuyên của đơn vị; thành phố không bố trí riêng.",
                at(15, 10)));
        UUID form = ask(officer, Question.aboutReport(plan, "Người học ở hai lớp thì tính mấy người", ""), at(20, 8));
        done(difficulties.askBack(lead, form, "Hai lớp này do cùng một đơn vị tổ chức hay hai đơn vị?", at(20, 14)));
    }

    /// At the ward, of these days, so that one is late whenever the world is made.
    void tranBien(UUID plan, Asker officer, Asker school, Instant now) {
        ask(
                school,
                Question.of(
                        "ke-hoach:" + plan,
                        "Xe thư viện lưu động không vào được hẻm trước cổng trường",
                        "Hẻm rộng 2,5 mét. Đề nghị đổi điểm dừng."),
                now.minus(Duration.ofDays(20)));
        ask(
                school,
                Question.aboutReport(plan, "Báo cáo có phải gửi kèm bản giấy không", ""),
                now.minus(Duration.ofHours(3)));
        UUID loud = ask(
                school,
                Question.of("ke-hoach:" + plan, "Loa của trường hỏng, phát thanh bằng gì", ""),
                now.minus(Duration.ofDays(6)));
        done(difficulties.answer(
                officer,
                loud,
                "Mượn loa kéo của Đoàn Thanh niên phường, liên hệ trước một ngày.",
                now.minus(Duration.ofDays(5))));
    }

    private UUID task(UUID plan, Asker officer) {
        return sql.sql("""
                select a.id from assignment a join plan_item i on i.id = a.task_id
                where a.plan_id = ? and a.unit_id = ? order by i.ordinal limit 1""")
                .params(Rows.values(plan, officer.actingUnit()))
                .query(UUID.class)
                .single();
    }

    private UUID ask(Asker asker, Question question, Instant at) {
        return done(asking.ask(asker, question, at));
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2021, 10, day)
                .atTime(LocalTime.of(hour, 5))
                .atZone(Days.ZONE)
                .toInstant();
    }
}
