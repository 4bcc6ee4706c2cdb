package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Documents;
import vn.tuanle.drafting.Approvals;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.DraftIssuing;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;

/// Documents of the ward of Trấn Biên beside its plan: an urging letter that was returned once, mended,
/// approved, issued and received; an invitation that waits for the head; a commendation being written.
@Component
class LetterWorld {
    private final Drafts drafts;
    private final Approvals approvals;
    private final DraftIssuing issuing;
    private final Documents documents;
    private final JdbcClient sql;

    LetterWorld(Drafts drafts, Approvals approvals, DraftIssuing issuing, Documents documents, JdbcClient sql) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.issuing = issuing;
        this.documents = documents;
        this.sql = sql;
    }

    void build(UUID ward, Asker officer, Asker head, UUID school, Asker teacher) {
        UUID office = java.util.Objects.requireNonNull(officer.actingUnit());
        urge(ward, office, officer, head, school, teacher);
        UUID invitation = begun(
                officer,
                Beginning.of(Form.GIAY_MOI, ward, "Dự tổng kết Tuần lễ hưởng ứng học tập suốt đời")
                        .draftedBy(office)
                        .to(List.of("Hiệu trưởng Trường Tiểu học Quang Vinh"))
                        .worded(
                                "Tới dự: Hội nghị tổng kết Tuần lễ hưởng ứng học tập suốt đời.\n\nChủ trì: Chủ tịch Ủy ban"
                                        + " nhân dân phường.\n\nThời gian: 08 giờ 00 phút, thứ Sáu tuần này.\n\nĐịa điểm: Hội trường Ủy ban nhân dân phường."));
        done(approvals.submit(officer, invitation, "Kính trình Chủ tịch duyệt giấy mời."));
        begun(
                officer,
                Beginning.of(Form.GIAY_KHEN, ward, "Trường Tiểu học Quang Vinh").draftedBy(office));
    }

    private void urge(UUID ward, UUID office, Asker officer, Asker head, UUID school, Asker teacher) {
        String first = "1. Ban hành kế hoạch của đơn vị và gửi về Ủy ban nhân dân phường.";
        UUID letter = begun(
                officer,
                Beginning.of(Form.DON_DOC, ward, "Đôn đốc thực hiện Kế hoạch Tuần lễ hưởng ứng học tập suốt đời")
                        .draftedBy(office)
                        .to(List.of("Trường Tiểu học Quang Vinh"))
                        .worded(first + "\n\n2. Báo cáo kết quả tổ chức Tuần lễ."));
        String text = sql.sql("select body from draft where id = ?")
                .param(letter)
                .query(String.class)
                .single()
                .replace("trước ngày …", "trong tuần này");
        done(drafts.save(officer, letter, 1, text));
        done(approvals.submit(officer, letter, ""));
        Map<String, String> remarks = new LinkedHashMap<>();
        remarks.put(first, "Ghi rõ gửi về Phòng Văn hóa - Xã hội để tổng hợp.");
        done(approvals.giveBack(head, letter, approvals.turn(letter), "", remarks));
        done(drafts.save(
                officer,
                letter,
                2,
                text.replace(
                        first,
                        first.replace(
                                "về Ủy ban nhân dân phường",
                                "về Ủy ban nhân dân phường (qua Phòng Văn hóa - Xã hội)"))));
        done(approvals.submit(officer, letter, "Đã sửa theo ý kiến."));
        done(approvals.approve(head, letter, approvals.turn(letter), ""));
        UUID issued = done(issuing.issue(head, letter, new DraftIssuing.Order(null, LocalDate.now(Days.ZONE), "")))
                .id();
        documents.receive(issued, school, teacher.person());
    }

    private UUID begun(Asker officer, Beginning beginning) {
        return done(drafts.begin(officer, beginning));
    }
}
