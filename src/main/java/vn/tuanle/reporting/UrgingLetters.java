package vn.tuanle.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Begins the official letter that urges the units still out, with each unit's officer and deadline;
/// it is written on, approved, issued and delivered as every document is.
@Component
class UrgingLetters {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Urging urging;
    private final Holders holders;
    private final Drafts drafts;

    UrgingLetters(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            Urging urging,
            Holders holders,
            Drafts drafts) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.urging = urging;
        this.holders = holders;
        this.drafts = drafts;
    }

    /// The draft, by the lead office or by whom of the asker's it became.
    Outcome<UUID> begin(Asker asker, UUID id, Collection<UUID> chosen) {
        return transactions.run(() -> {
            FormRow form = urging.led(asker, id);
            if (urging.closed(id)) return Outcome.refused(Urging.CLOSED);
            List<ReportRow> late = urging.late(id, chosen);
            if (late.isEmpty())
                return Outcome.refused(
                        "Không có đơn vị nào trong số đã chọn phải đôn đốc bằng công văn: chưa quá hạn, đã gửi hoặc chỉ được đề nghị.");
            UUID own = holders.actingFor(asker, form.lead());
            UUID unit = own == null ? form.issuer() : own;
            Outcome<UUID> begun = drafts.begin(
                    asker,
                    Beginning.of(Form.DON_DOC, unit, "Đôn đốc gửi " + lowered(form.title()))
                            .to(late.stream().map(ReportRow::unitName).toList())
                            .worded(words(late)));
            if (begun instanceof Outcome.Done<UUID>(UUID draft)) keep(draft, form, late, asker.person());
            return begun;
        });
    }

    private void keep(UUID draft, FormRow form, List<ReportRow> late, UUID by) {
        sql.sql("insert into report_letter (draft_id, form_id, begun_by) values (?, ?, ?)")
                .params(Rows.values(draft, form.id(), by))
                .update();
        batch.batchUpdate(
                "insert into report_letter_about (draft_id, report_id) values (?, ?)",
                late.stream().map(one -> new Object[] {draft, one.id()}).toList());
    }

    /// “1. UBND phường … (Võ Ngọc Lan, cán bộ đầu mối): báo cáo phải gửi trước ngày …, chưa gửi.”
    private String words(List<ReportRow> late) {
        Map<UUID, String> officers = officers(late);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < late.size(); i++) {
            ReportRow one = late.get(i);
            String officer = officers.get(one.unit());
            words.append(i == 0 ? "" : "\n\n")
                    .append(i + 1)
                    .append(". ")
                    .append(one.unitName())
                    .append(officer == null ? "" : " (" + officer + ", cán bộ đầu mối)")
                    .append(": báo cáo phải gửi ")
                    .append(one.counts().words().text())
                    .append(one.firstSignedAt() == null ? ", chưa gửi." : ", bị trả lại, chưa gửi lại.");
        }
        return words.toString();
    }

    private Map<UUID, String> officers(List<ReportRow> late) {
        Map<UUID, String> officers = new HashMap<>();
        sql.sql("""
                select g.unit_id, string_agg(distinct p.name, ', ' order by p.name) names
                from role_grant g join person p on p.id = g.person_id and p.ended_at is null
                where g.role = 'OFFICER' and g.unit_id = any(cast(? as uuid[]))
                  and g.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                  and (g.to_day is null or g.to_day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
                group by g.unit_id""")
                .param(late.stream().map(one -> one.unit().toString()).toArray(String[]::new))
                .query(row -> {
                    officers.put(Rows.uuid(row, "unit_id"), row.getString("names"));
                });
        return officers;
    }

    private static String lowered(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.forLanguageTag("vi")) + title.substring(1);
    }
}
