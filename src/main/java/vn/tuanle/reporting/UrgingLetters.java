package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
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
    private final FormRows forms;
    private final FollowUps followUps;
    private final ReportNotices notices;

    UrgingLetters(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            Urging urging,
            Holders holders,
            Drafts drafts,
            FormRows forms,
            FollowUps followUps,
            ReportNotices notices) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.urging = urging;
        this.holders = holders;
        this.drafts = drafts;
        this.forms = forms;
        this.followUps = followUps;
        this.notices = notices;
    }

    /// The draft, by the lead office or by whom of the asker's it became.
    Outcome<UUID> begin(Asker asker, UUID id, Collection<UUID> chosen) {
        return transactions.run(() -> {
            FormRow form = urging.led(asker, id);
            if (urging.closed(id)) return Outcome.refused(Urging.CLOSED);
            List<ReportRow> late = urging.late(id, chosen);
            if (late.isEmpty())
                return Outcome.refused(
                        "Không có đơn vị nào trong số đã chọn phải đôn đốc bằng công văn: chưa quá hạn, đã gửi, đã khóa hoặc chỉ được đề nghị.");
            UUID own = holders.actingFor(asker, form.lead());
            UUID unit = own == null ? form.issuer() : own;
            Outcome<UUID> begun = drafts.begin(asker, beginning(form, unit, late));
            if (begun instanceof Outcome.Done<UUID>(UUID draft)) keep(draft, form, late, asker.person());
            return begun;
        });
    }

    /// Drafts the letter to those whose day for it has come, once for each deadline, in the name of who set the
    /// follow-up; the person who signs is told. To how many units.
    int followUp(UUID id) {
        return transactions.run(() -> {
            forms.lock(id);
            FollowUp how = followUps.of(id);
            Integer after = how.letterAfter();
            UUID by = how.setBy();
            UUID signer = how.signer();
            if (!how.active() || after == null || by == null || signer == null || urging.closed(id)) return 0;
            LocalDate day = LocalDate.ofInstant(Now.instant(), Days.ZONE).minusDays(after);
            Set<UUID> written = written(id);
            List<ReportRow> late = urging.late(id, null).stream()
                    .filter(one -> !one.counts().lastDay().isAfter(day))
                    .filter(one -> !written.contains(one.id()))
                    .toList();
            if (late.isEmpty()) return 0;
            FormRow form = forms.form(id);
            Asker writer = writer(by, form);
            if (writer == null) return 0;
            UUID unit = Objects.requireNonNull(writer.actingUnit());
            if (!(drafts.begin(writer, beginning(form, unit, late)) instanceof Outcome.Done<UUID>(UUID draft)))
                return 0;
            keep(draft, form, late, by);
            notices.letter(form, draft, signer, late.size());
            return late.size();
        });
    }

    /// Reports that a letter, begun by hand or by schedule, already urges about their deadline of now.
    private Set<UUID> written(UUID form) {
        return new HashSet<>(sql.sql("""
                select a.report_id from report_letter_about a join report_letter l on l.draft_id = a.draft_id
                join draft f on f.id = l.draft_id and f.dropped_at is null join report r on r.id = a.report_id
                where l.form_id = ? and a.about = case when r.extended_to is not null then r.extended_to
                  when r.boundary = 'BEFORE' and (r.due_hour is null or r.due_hour = time '00:00') then r.due_day - 1
                  else r.due_day end""")
                .param(form)
                .query((row, n) -> Rows.uuid(row, "report_id"))
                .list());
    }

    /// Who set the follow-up, while they work for the lead office, the unit it became, or the body whose plan it
    /// follows; the program drafts for nobody else.
    private @Nullable Asker writer(UUID person, FormRow form) {
        return sql.sql("""
                select p.name, g.unit_id from role_grant g join person p on p.id = g.person_id and p.ended_at is null
                where p.id = :person and g.role in ('HEAD', 'OFFICER', 'CLERK')
                  and g.from_day <= :today and (g.to_day is null or g.to_day >= :today)
                  and (g.unit_id in (:lead, :issuer) or g.unit_id in (select to_unit from unit_succession where from_unit = :lead))
                order by g.unit_id = :lead desc limit 1""")
                .param("person", person)
                .param("today", LocalDate.ofInstant(Now.instant(), Days.ZONE))
                .param("lead", form.lead())
                .param("issuer", form.issuer())
                .query((row, n) -> {
                    UUID works = Rows.uuid(row, "unit_id");
                    UUID unit = works.equals(form.issuer()) ? form.lead() : works;
                    return new Asker(
                            person,
                            row.getString("name"),
                            UUID.randomUUID(),
                            unit,
                            List.of(new Asker.Right(unit, Role.OFFICER)));
                })
                .optional()
                .orElse(null);
    }

    private Beginning beginning(FormRow form, UUID unit, List<ReportRow> late) {
        return Beginning.of(Form.DON_DOC, unit, "Đôn đốc gửi " + lowered(form.title()))
                .to(late.stream().map(ReportRow::unitName).toList())
                .worded(words(late));
    }

    private void keep(UUID draft, FormRow form, List<ReportRow> late, UUID by) {
        sql.sql("insert into report_letter (draft_id, form_id, begun_by) values (?, ?, ?)")
                .params(Rows.values(draft, form.id(), by))
                .update();
        batch.batchUpdate(
                "insert into report_letter_about (draft_id, report_id, about) values (?, ?, ?)",
                late.stream()
                        .map(one -> new Object[] {draft, one.id(), one.counts().lastDay()})
                        .toList());
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
