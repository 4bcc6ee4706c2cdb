package vn.tuanle.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.ui.NotFound;

/// Brings an activity to the public programme and takes it back: submitted, returned, published; who is trusted to
/// publish by itself.
@Component
public class Approving {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final ActivityAccess access;
    private final Notices notices;
    private final Lineage lineage;

    Approving(JdbcClient sql, Transactions transactions, ActivityAccess access, Notices notices, Lineage lineage) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.notices = notices;
        this.lineage = lineage;
    }

    /// To the head of the unit and the offices that publish for it.
    public Outcome<UUID> submit(Asker asker, UUID id, Instant now) {
        return transactions.run(() -> {
            ActivityRow row = access.owned(asker, id);
            if (row.state() == ActivityState.SUBMITTED || row.published()) return Outcome.done(id);
            if (row.state() == ActivityState.CANCELLED) return cancelled();
            access.state(id, ActivityState.SUBMITTED);
            UUID act = access.act(asker, id, null, ActKind.SUBMITTED, "", Map.of(), now);
            Set<UUID> to = new java.util.HashSet<>(row.offices());
            to.add(row.unit());
            tell(asker, to, row, act, Phrase.of("Hoạt động chờ duyệt"), "/duyet-hoat-dong");
            return Outcome.done(id);
        });
    }

    /// Back to the unit, with a reason.
    public Outcome<UUID> giveBack(Asker asker, UUID id, String typed, Instant now) {
        String why = Typed.of("ly-do", typed).words("ly-do");
        if (why.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi lý do trả lại.");
        if (why.length() > 4000) return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", 4000);
        return transactions.run(() -> {
            ActivityRow row = access.held(asker, id);
            if (!access.rights(asker, row).publishes()) throw new NotFound();
            if (row.state() == ActivityState.RETURNED) return Outcome.done(id);
            if (row.state() != ActivityState.SUBMITTED)
                return Outcome.refused("Chỉ trả lại được hoạt động đang chờ duyệt.");
            access.state(id, ActivityState.RETURNED);
            UUID act = access.act(asker, id, null, ActKind.RETURNED, why, Map.of(), now);
            tell(asker, List.of(row.unit()), row, act, Phrase.of("Hoạt động bị trả lại: {0}", brief(why)), page(id));
            return Outcome.done(id);
        });
    }

    /// Into the public programme.
    public Outcome<UUID> publish(Asker asker, UUID id, Instant now) {
        return transactions.run(() -> {
            ActivityRow row = access.held(asker, id);
            if (!access.rights(asker, row).publishes())
                return Outcome.refused(
                        "Bạn chưa được tự công bố. Hãy trình duyệt để thủ trưởng hoặc đơn vị đầu mối công bố.");
            if (row.published()) return Outcome.done(id);
            if (row.state() == ActivityState.CANCELLED) return cancelled();
            access.state(id, ActivityState.PUBLISHED);
            UUID act = access.act(asker, id, null, ActKind.PUBLISHED, "", Map.of(), now);
            ActivityAccess.Rights rights = access.rights(asker, row);
            if (rights.office() && !rights.own()) access.doneFor(act, Venues.unit(asker));
            tell(asker, List.of(row.unit()), row, act, Phrase.of("Hoạt động đã được công bố"), page(id));
            return Outcome.done(id);
        });
    }

    /// Out of the programme without being cancelled, to be put right.
    public Outcome<UUID> unpublish(Asker asker, UUID id, String typed, Instant now) {
        String why = Typed.of("ly-do", typed).words("ly-do");
        if (why.isEmpty()) return Outcome.refusedAt("ly-do-rut", "Hãy ghi lý do rút hoạt động.");
        if (why.length() > 4000) return Outcome.refusedAt("ly-do-rut", "Dài quá {0} ký tự.", 4000);
        return transactions.run(() -> {
            ActivityRow row = access.held(asker, id);
            if (!row.published()) return Outcome.done(id);
            access.state(id, ActivityState.RETURNED);
            UUID act = access.act(asker, id, null, ActKind.UNPUBLISHED, why, Map.of(), now);
            tell(
                    asker,
                    List.of(row.unit()),
                    row,
                    act,
                    Phrase.of("Hoạt động rút khỏi chương trình: {0}", brief(why)),
                    page(id));
            return Outcome.done(id);
        });
    }

    /// The office saw what the unit edited since; the next edit is told again.
    public Outcome<UUID> seen(Asker asker, UUID id, Instant now) {
        return transactions.run(() -> {
            ActivityRow row = access.held(asker, id);
            if (!access.rights(asker, row).office()) throw new NotFound();
            if (row.published()) access.act(asker, id, null, ActKind.SEEN, "", Map.of(), now);
            return Outcome.done(id);
        });
    }

    /// The office lets the unit publish by itself, or no longer.
    public Outcome<UUID> trust(Asker asker, UUID unit, boolean given, Instant now) {
        UUID office = Venues.unit(asker);
        if (!leads(office, unit)) throw new NotFound();
        return transactions.run(() -> {
            if (given)
                sql.sql("""
                        insert into publishing_trust (id, unit_id, office_id, given_by, given_at) values (?, ?, ?, ?, ?)
                        on conflict (unit_id, office_id) where ended_at is null do update set office_id = excluded.office_id""")
                        .params(Rows.values(UUID.randomUUID(), unit, office, asker.person(), now))
                        .update();
            else
                sql.sql("""
                        update publishing_trust set ended_by = ?, ended_at = ?
                        where unit_id = ? and office_id = ? and ended_at is null""")
                        .params(Rows.values(asker.person(), now, unit, office))
                        .update();
            notices.tellUnits(
                    lineage.withSuccessors(List.of(unit)),
                    Notice.of(
                            "publishing-trust:" + unit + ":" + now,
                            given
                                    ? Phrase.of("Đơn vị được tự công bố hoạt động")
                                    : Phrase.of("Đơn vị không còn tự công bố hoạt động"),
                            given
                                    ? Phrase.of("Cán bộ của đơn vị công bố hoạt động mà không phải chờ duyệt.")
                                    : Phrase.of("Từ nay hoạt động phải được thủ trưởng hoặc đơn vị đầu mối công bố."),
                            "/hoat-dong-don-vi"),
                    asker.person());
            return Outcome.done(unit);
        });
    }

    /// Whether the office publishes for the unit: its parent, or who issued or drafts a plan under which it has an
    /// activity.
    boolean leads(UUID office, UUID unit) {
        return sql.sql("""
                select exists (select 1 from unit_version v where v.unit_id = ? and v.parent_id = ? and v.valid_to is null)
                  or exists (select 1 from activity a join plan p on p.id = a.plan_id
                             where a.unit_id = ? and a.unit_id <> ? and ? in (p.issuing_unit, p.drafting_unit))""")
                .params(unit, office, unit, office, office)
                .query(Boolean.class)
                .single();
    }

    private void tell(Asker by, Collection<UUID> to, ActivityRow row, UUID act, Phrase subject, String path) {
        notices.tellUnits(
                lineage.withSuccessors(to),
                Notice.of("activity-act:" + act, subject, Phrase.of("{0}", row.title()), path),
                by.person());
    }

    static String page(UUID id) {
        return "/hoat-dong-don-vi/" + id;
    }

    private static String brief(String words) {
        return words.length() <= 200 ? words : words.substring(0, 200).strip() + " …";
    }

    private static Outcome<UUID> cancelled() {
        return Outcome.refused("Hoạt động đã hủy. Hãy sao chép thành hoạt động mới.");
    }
}
