package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.inspection.Checklists;
import vn.tuanle.inspection.Findings;
import vn.tuanle.inspection.Planning;
import vn.tuanle.inspection.Remedies;
import vn.tuanle.inspection.Visits;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;

/// Visits of the demonstration: in 2021 one that is over, with something put right and something late; at the ward of
/// Trấn Biên one being written down, one ahead.
@Component
class VisitWorld {
    private final JdbcClient sql;
    private final Checklists checklists;
    private final Visits visits;
    private final Findings findings;
    private final Remedies remedies;

    VisitWorld(JdbcClient sql, Checklists checklists, Visits visits, Findings findings, Remedies remedies) {
        this.sql = sql;
        this.checklists = checklists;
        this.visits = visits;
        this.findings = findings;
        this.remedies = remedies;
    }

    void bienHoa(UUID plan, Asker lead, Asker officer) {
        UUID list = done(
                checklists.save(lead, null, 0, "Kiểm tra phường, xã trong Tuần lễ", Checklists.proposed(), at(10, 9)));
        UUID unit = java.util.Objects.requireNonNull(officer.actingUnit());
        UUID visit = plan(lead, plan, list, Set.of(unit), LocalDate.of(2021, 10, 19), at(11, 9))
                .getFirst();
        Instant there = at(19, 9);
        List<UUID> rows = rows(visit);
        String[] answers = {"YES", "YES", "YES", "PARTLY", "NO", "YES", "PARTLY", "YES", "YES", "", ""};
        String[] notes = {
            "Kế hoạch số 01, phân công đủ 12 khu phố.",
            "",
            "Loa phát thanh ngày hai buổi.",
            "Lớp kỹ năng số lùi hai ngày do mưa.",
            "Lớp ở khu phố 4 chưa lập danh sách người học.",
            "Có nước sát khuẩn, giãn cách chỗ ngồi.",
            "Tủ sách khu phố 2 còn ít đầu sách cho thiếu nhi.",
            "",
            "",
            "Câu lạc bộ “Ông bà kể chuyện” của khu phố 5.",
            "Đề nghị thành phố hỗ trợ máy tính cho nhà văn hóa."
        };
        for (int i = 0; i < rows.size(); i++)
            done(findings.save(lead, visit, rows.get(i), answers[i], notes[i], 0, there));
        done(findings.photograph(lead, visit, rows.get(2), picture(), "bang-tin.png", "Bảng tin trước trụ sở", there));
        done(findings.sum(
                lead,
                visit,
                "Bà Võ Ngọc Lan, cán bộ văn hóa - xã hội\nÔng Trần Quốc Bảo, Chủ tịch",
                "Phường triển khai nghiêm túc, nhiều cách làm hay. Cần bổ sung danh sách người học và sách cho thiếu nhi.",
                0,
                there));
        UUID lists = done(remedies.add(
                lead,
                visit,
                new Remedies.Wanted(
                        rows.get(4), unit, "Lập danh sách người học các lớp ở khu phố 4", "BEFORE", "26/10/2021"),
                there));
        done(remedies.add(
                lead,
                visit,
                new Remedies.Wanted(
                        rows.get(6),
                        unit,
                        "Bổ sung ít nhất 50 đầu sách thiếu nhi cho tủ sách khu phố 2",
                        "AT_LATEST",
                        "30/11/2021"),
                there));
        done(visits.conclude(lead, visit, true, at(19, 11)));
        done(remedies.done(officer, lists, "Đã lập danh sách 42 người, lưu tại khu phố.", at(22, 9)));
        done(remedies.confirm(lead, lists, at(23, 9)));
    }

    void tranBien(UUID plan, Asker lead, UUID school, UUID other, Instant now) {
        UUID list = done(checklists.save(lead, null, 0, "Kiểm tra trường học", Checklists.proposed(), now));
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        UUID visit = plan(lead, plan, list, Set.of(school), today, now).getFirst();
        List<UUID> rows = rows(visit);
        done(findings.save(lead, visit, rows.get(0), "YES", "", 0, now));
        done(findings.save(lead, visit, rows.get(1), "PARTLY", "Chưa có dự toán cho xe thư viện lưu động.", 0, now));
        plan(lead, plan, list, Set.of(other), today.plusDays(6), now);
    }

    private List<UUID> plan(Asker lead, UUID plan, UUID list, Set<UUID> units, LocalDate day, Instant now) {
        UUID document = sql.sql("select document_id from plan where id = ?")
                .param(plan)
                .query(UUID.class)
                .single();
        return done(visits.plan(
                lead,
                new Planning(
                        UUID.randomUUID(),
                        plan,
                        units,
                        day.toString(),
                        "08:30",
                        document,
                        "",
                        lead.name() + ", trưởng đoàn\nĐại diện Hội Khuyến học",
                        list),
                now));
    }

    private List<UUID> rows(UUID visit) {
        return sql.sql("select id from visit_finding where visit_id = ? order by ordinal")
                .param(visit)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    /// A notice board, drawn.
    private static byte[] picture() {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xd9, 0xcf, 0xb8));
        pen.fillRect(0, 0, 640, 400);
        pen.setColor(new Color(0x6b, 0x4a, 0x2f));
        pen.fillRect(60, 40, 520, 280);
        Color[] papers = {Color.WHITE, new Color(0xfd, 0xf3, 0xc4), new Color(0xcf, 0xe6, 0xe6)};
        for (int i = 0; i < 6; i++) {
            pen.setColor(papers[i % 3]);
            pen.fillRect(80 + 165 * (i % 3), 60 + 125 * (i / 3), 140, 110);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2021, 10, day)
                .atTime(LocalTime.of(hour, 5))
                .atZone(Days.ZONE)
                .toInstant();
    }
}
