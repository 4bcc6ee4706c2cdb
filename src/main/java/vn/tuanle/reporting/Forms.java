package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// The lead office makes the form of a campaign, issues it, and changes it by new versions.
@Component
public class Forms {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final FormRows rows;
    private final Obligations obligations;
    private final Holders holders;
    private final ReportNotices notices;
    private final FormBeginning beginning;

    Forms(
            JdbcClient sql,
            Transactions transactions,
            FormRows rows,
            Obligations obligations,
            Holders holders,
            ReportNotices notices,
            FormBeginning beginning) {
        this.sql = sql;
        this.transactions = transactions;
        this.rows = rows;
        this.obligations = obligations;
        this.holders = holders;
        this.notices = notices;
        this.beginning = beginning;
    }

    /// A form for the plan, begun from the catalogue with the deadlines that the plan gives for
    /// reports. The one that is there already when it was begun before.
    public Outcome<UUID> begin(Asker asker, UUID plan) {
        return beginning.of(asker, plan, false);
    }

    /// A further form for the plan, to be the pattern of periods.
    public Outcome<UUID> beginPeriodic(Asker asker, UUID plan) {
        return beginning.of(asker, plan, true);
    }

    static List<Rule> rulesFor(List<String> codes) {
        return Catalogue.rules().stream()
                .filter(rule -> codes.contains(rule.left()) && codes.contains(rule.right()))
                .toList();
    }

    /// Writes what was typed over the version being made; a form in use gets a new version first.
    public Outcome<UUID> save(Asker asker, UUID id, FormInput typed) {
        FormRow form = led(asker, id);
        return transactions.run(() -> {
            rows.lock(id);
            FormVersion draft = rows.draft(form).orElse(null);
            if (draft == null) return Outcome.refused("Mẫu này đang dùng; hãy mở phiên bản mới rồi sửa.");
            FormVersion inForce = form.version() == 0 ? null : rows.version(id, form.version());
            Outcome<FormVersion> read = typed.over(draft, inForce);
            if (!(read instanceof Outcome.Done<FormVersion>(FormVersion changed)))
                return ((Outcome.Refused<FormVersion>) read).as();
            if (typed.title().isBlank()) return Outcome.refusedAt("ten", "Hãy ghi tên báo cáo.");
            sql.sql("update report_form set title = ?, period = ? where id = ?")
                    .params(Rows.values(typed.title(), typed.period(), id))
                    .update();
            rows.write(changed, asker.person());
            return Outcome.done(id);
        });
    }

    /// Puts the version in force: every unit gets its obligation. A later version must say what
    /// moved.
    public Outcome<Integer> issue(Asker asker, UUID id) {
        FormRow form = led(asker, id);
        return transactions.run(() -> {
            rows.lock(id);
            FormVersion draft = rows.draft(form).orElse(null);
            if (draft == null) return Outcome.refused("Mẫu đã phát hành rồi.");
            if (draft.fields().isEmpty()) return Outcome.refused("Mẫu chưa hỏi gì; hãy chọn chỉ tiêu.");
            if (draft.version() > 1 && draft.moved().isBlank())
                return Outcome.refusedAt("thay-doi", "Hãy ghi phiên bản này thay đổi gì, để các đơn vị biết.");
            if (form.periodic())
                return Outcome.refused("Mẫu định kỳ không phát hành: mỗi kỳ tự phát hành khi mở, theo lịch đã đặt.");
            return Outcome.done(put(form, draft, asker.person()));
        });
    }

    /// Puts a version in force; how many units have a report more.
    int put(FormRow form, FormVersion version, UUID by) {
        sql.sql("update report_form_version set issued_by = ?, issued_at = ? where form_id = ? and version = ?")
                .params(Rows.values(by, Now.instant(), form.id(), version.version()))
                .update();
        sql.sql("update report_form set version = ? where id = ?")
                .params(Rows.values(version.version(), form.id()))
                .update();
        Redistribution given = obligations.give(form, version, by);
        notices.issued(by, form, version.version());
        notices.released(by, form, version.version(), given.released());
        return given.added().size();
    }

    /// A copy of the version in force, to be changed and issued as the next.
    public Outcome<UUID> renew(Asker asker, UUID id) {
        FormRow form = led(asker, id);
        return transactions.run(() -> {
            rows.lock(id);
            if (rows.draft(form).isPresent()) return Outcome.done(id);
            FormVersion now = rows.version(id, form.version());
            rows.write(
                    new FormVersion(
                            id, now.version() + 1, now.opensOn(), "", null, now.fields(), now.rules(), now.audiences()),
                    asker.person());
            return Outcome.done(id);
        });
    }

    /// The version being made, else the one in force.
    public FormVersion inHand(Asker asker, UUID id) {
        FormRow form = led(asker, id);
        return rows.draft(form).orElseGet(() -> rows.version(id, form.version()));
    }

    /// The form for staff of the lead office; else it is not there.
    FormRow led(Asker asker, UUID id) {
        FormRow form = rows.form(id);
        if (!form.ledBy(holders.staff(asker))) throw new NotFound();
        return form;
    }
}
