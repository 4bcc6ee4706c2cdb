package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// What lead offices decided about following up by itself; each decision is a row.
@Component
public class FollowUps {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final FormRows forms;
    private final Holders holders;

    FollowUps(JdbcClient sql, Transactions transactions, FormRows forms, Holders holders) {
        this.sql = sql;
        this.transactions = transactions;
        this.forms = forms;
        this.holders = holders;
    }

    FollowUp of(UUID form) {
        return sql.sql("""
                select u.*, p.name from report_follow_up u join person p on p.id = u.set_by
                where u.form_id = ? order by u.ordinal desc limit 1""")
                .param(form)
                .query((row, n) -> new FollowUp(
                        row.getBoolean("active"),
                        row.getInt("remind_before"),
                        row.getInt("urge_after"),
                        row.getInt("superior_after"),
                        (Integer) row.getObject("letter_after"),
                        Rows.uuidOrNull(row, "signer_id"),
                        Rows.uuid(row, "set_by"),
                        row.getString("name")))
                .optional()
                .orElse(FollowUp.PROPOSED);
    }

    /// Forms that are followed up by themselves now.
    List<UUID> active() {
        return sql.sql("""
                select u.form_id from report_follow_up u
                where u.active and u.ordinal = (select max(ordinal) from report_follow_up x where x.form_id = u.form_id)
                order by u.form_id""").query((row, n) -> Rows.uuid(row, "form_id")).list();
    }

    public record Signer(UUID person, String name) {}

    /// The heads of the lead office, or of whom it became.
    List<Signer> signers(FormRow form) {
        return sql.sql("""
                select distinct p.id, p.name from role_grant g join person p on p.id = g.person_id and p.ended_at is null
                where g.role = 'HEAD' and g.from_day <= :today and (g.to_day is null or g.to_day >= :today)
                  and (g.unit_id = :lead or g.unit_id in (select to_unit from unit_succession where from_unit = :lead))
                order by p.name""")
                .param("today", LocalDate.ofInstant(Now.instant(), Days.ZONE))
                .param("lead", form.lead())
                .query((row, n) -> new Signer(Rows.uuid(row, "id"), row.getString("name")))
                .list();
    }

    Outcome<UUID> set(Asker asker, UUID id, FollowUp how) {
        int before = how.remindBefore();
        int after = how.urgeAfter();
        int superior = how.superiorAfter();
        if (before < 1 || before > 30) return Outcome.refusedAt("nhac-truoc", "Hãy ghi từ {0} đến {1} ngày.", 1, 30);
        if (after < 1 || after > 30) return Outcome.refusedAt("don-doc-sau", "Hãy ghi từ {0} đến {1} ngày.", 1, 30);
        if (superior <= after || superior > 60)
            return Outcome.refusedAt(
                    "cap-tren-sau", "Hãy ghi từ {0} đến {1} ngày: sau ngày đôn đốc đơn vị.", after + 1, 60);
        Integer letter = how.letterAfter();
        if (letter != null && (letter < after || letter > 60))
            return Outcome.refusedAt(
                    "cong-van-sau", "Hãy ghi từ {0} đến {1} ngày: không trước ngày đôn đốc.", after, 60);
        return transactions.run(() -> {
            forms.lock(id);
            FormRow form = forms.form(id);
            if (!form.ledBy(holders.staff(asker))) throw new NotFound();
            if (letter != null
                    && signers(form).stream().noneMatch(one -> one.person().equals(how.signer())))
                return Outcome.refusedAt("nguoi-ky", "Hãy chọn người ký công văn.");
            sql.sql("""
                    insert into report_follow_up (form_id, ordinal, active, remind_before, urge_after, superior_after,
                      letter_after, signer_id, set_by)
                    values (?, (select coalesce(max(ordinal), 0) + 1 from report_follow_up where form_id = ?), ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            id,
                            id,
                            how.active(),
                            before,
                            after,
                            superior,
                            letter,
                            letter == null ? null : how.signer(),
                            asker.person()))
                    .update();
            return Outcome.done(id);
        });
    }
}
