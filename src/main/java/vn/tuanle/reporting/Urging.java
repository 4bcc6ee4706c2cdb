package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// The urging ladder: a reminder, a word on the day, urging, the list to the superior; by hand or by
/// the form's follow-up. Each is an act of the report that names the last day it is about; all of a
/// form's happen one after another, so that nobody is reached twice for one thing.
@Component
public class Urging {
    /// Reports reached in one transaction, so that those who submit meanwhile do not wait long.
    private static final int AT_ONCE = 500;

    static final String CLOSED = "Đợt báo cáo đã kết thúc nên không nhắc, đôn đốc nữa.";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final FormRows forms;
    private final FollowUps followUps;
    private final Holders holders;
    private final Superiors superiors;
    private final ReportNotices notices;

    Urging(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            FormRows forms,
            FollowUps followUps,
            Holders holders,
            Superiors superiors,
            ReportNotices notices) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.forms = forms;
        this.followUps = followUps;
        this.holders = holders;
        this.superiors = superiors;
        this.notices = notices;
    }

    /// How many were reached, and how many of those chosen it was not the time or the place for.
    public record Reached(int units, int passedOver) {}

    /// The last rung a report was reached by for one deadline.
    private record Rung(ActKind kind, LocalDate about, Instant at) {}

    private record Out(ReportRow report, List<Rung> rungs) {
        /// The highest rung reached for the deadline that counts now.
        @Nullable
        Rung highest() {
            return rungs.stream()
                    .filter(rung -> rung.about().equals(report.counts().lastDay()))
                    .max(Comparator.comparingInt((Rung rung) -> ActKind.LADDER.indexOf(rung.kind()))
                            .thenComparing(Rung::at, Comparator.reverseOrder()))
                    .orElse(null);
        }

        boolean reached(ActKind kind, LocalDate day) {
            return rungs.stream()
                    .anyMatch(rung -> rung.kind() == kind
                            && LocalDate.ofInstant(rung.at(), Days.ZONE).equals(day));
        }
    }

    /// What a form's follow-up has to do now; again and again the same moment does nothing more. How many
    /// units were reached.
    public int followUp(UUID form) {
        int reached = 0;
        for (int now = AT_ONCE; now >= AT_ONCE; reached += now) now = transactions.run(() -> round(form));
        return reached;
    }

    private int round(UUID id) {
        forms.lock(id);
        FollowUp how = followUps.of(id);
        UUID by = how.setBy();
        if (!how.active() || by == null || forms.closed(id)) return 0;
        FormRow form = forms.form(id);
        Superiors.Superior superior = superiors.of(form);
        Instant now = Now.instant();
        Map<ActKind, List<ReportRow>> due = new TreeMap<>();
        int all = 0;
        for (Out out : out(id, now, null)) {
            Rung last = out.highest();
            ActKind rung =
                    how.due(out.report(), last == null ? null : last.kind(), last == null ? null : last.at(), now);
            if (rung == null || (rung == ActKind.LISTED && superior == null)) continue;
            due.computeIfAbsent(rung, kind -> new ArrayList<>()).add(out.report());
            if (++all == AT_ONCE) break;
        }
        due.forEach((rung, reports) -> write(form, rung, reports, "", by, true, superior));
        return all;
    }

    /// Reaches the chosen reports by hand. Who is only invited, has sent, was reached by the same today or,
    /// for formal urging, still has time, is passed over.
    public Outcome<Reached> urge(Asker asker, UUID id, ActKind rung, Collection<UUID> chosen, String typed) {
        if (!ActKind.LADDER.contains(rung)) throw new NotFound();
        String note = Fold.nfc(typed);
        if (note.length() > Chain.LONGEST)
            return Outcome.refusedAt("loi-nhan", "Dài quá {0} ký tự; hãy viết gọn lại.", Chain.LONGEST);
        return transactions.run(() -> {
            FormRow form = led(asker, id);
            if (forms.closed(id)) return Outcome.refused(CLOSED);
            Superiors.Superior superior = superiors.of(form);
            if (rung == ActKind.LISTED && superior == null)
                return Outcome.refused("Đơn vị đầu mối không có cấp trên trong hệ thống để gửi danh sách.");
            List<ReportRow> reports = reachable(id, rung, chosen);
            if (reports.isEmpty()) return Outcome.refused(nobody(rung));
            Map<ActKind, List<ReportRow>> byRung = reports.stream()
                    .collect(Collectors.groupingBy(one -> today(rung, one), TreeMap::new, Collectors.toList()));
            byRung.forEach((kind, those) -> write(form, kind, those, note, asker.person(), false, superior));
            return Outcome.done(new Reached(reports.size(), chosen.size() - reports.size()));
        });
    }

    static String nobody(ActKind rung) {
        return rung.formal()
                ? "Không có đơn vị nào trong số đã chọn phải đôn đốc: chưa quá hạn, đã gửi, đã khóa, chỉ được đề nghị, hoặc đã đôn đốc hôm nay."
                : "Không có đơn vị nào trong số đã chọn cần nhắc: đã gửi, chưa mở, đã khóa, hoặc đã nhắc hôm nay.";
    }

    /// A reminder on the last day itself is that.
    private static ActKind today(ActKind rung, ReportRow report) {
        Instant now = Now.instant();
        boolean last = !report.counts().late(now) && report.counts().daysLeft(now) == 0;
        return rung == ActKind.REMINDED && last ? ActKind.DUE_TODAY : rung;
    }

    /// Those of the chosen, or without a choice of all, that must report, are still out, and have let the day pass.
    List<ReportRow> late(UUID form, @Nullable Collection<UUID> chosen) {
        Instant now = Now.instant();
        return out(form, now, chosen).stream()
                .map(Out::report)
                .filter(report -> report.duty() == Duty.MUST && report.counts().late(now))
                .toList();
    }

    boolean closed(UUID form) {
        return forms.closed(form);
    }

    private List<ReportRow> reachable(UUID form, ActKind rung, Collection<UUID> chosen) {
        Instant now = Now.instant();
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        return out(form, now, chosen).stream()
                .filter(out -> !rung.formal()
                        || (out.report().duty() == Duty.MUST
                                && out.report().counts().late(now)))
                .filter(out -> !out.reached(today(rung, out.report()), today))
                .map(Out::report)
                .toList();
    }

    FormRow led(Asker asker, UUID id) {
        forms.lock(id);
        FormRow form = forms.form(id);
        if (!form.ledBy(holders.staff(asker))) throw new NotFound();
        return form;
    }

    /// Reports that wait for their unit: opened, not locked, not sent or sent back, not gone on without;
    /// their rows locked. Without a choice only what was never sent.
    private List<Out> out(UUID form, Instant now, @Nullable Collection<UUID> chosen) {
        Map<UUID, List<Rung>> rungs = new HashMap<>();
        List<ReportRow> reports = sql.sql(ReportRow.SELECT + """
                 where r.form_id = :form and r.parent_id is not null and r.state in ('OPEN', 'SUBMITTED', 'RETURNED')
                  and r.accepted_turn is null and r.excluded = '' and r.opens_at <= :now and r.locks_at > :now
                """
                        + (chosen == null
                                ? " and r.first_signed_at is null"
                                : " and r.id = any(cast(:chosen as uuid[]))")
                        + " order by r.id for update of r")
                .param("form", form)
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .param(
                        "chosen",
                        chosen == null
                                ? new String[0]
                                : chosen.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> ReportRow.of(row))
                .list();
        sql.sql("""
                select a.report_id, a.kind, a.until, a.done_at from report_act a join report r on r.id = a.report_id
                where r.form_id = ? and a.kind in ('REMINDED', 'DUE_TODAY', 'URGED', 'LISTED') order by a.ordinal""").param(form).query(row -> {
            rungs.computeIfAbsent(Rows.uuid(row, "report_id"), id -> new ArrayList<>())
                    .add(new Rung(
                            ActKind.valueOf(row.getString("kind")),
                            Objects.requireNonNull(Rows.day(row, "until")),
                            Objects.requireNonNull(Rows.instant(row, "done_at"))));
        });
        return reports.stream()
                .map(report -> new Out(report, rungs.getOrDefault(report.id(), List.of())))
                .toList();
    }

    private void write(
            FormRow form,
            ActKind rung,
            List<ReportRow> reports,
            String note,
            UUID by,
            boolean itself,
            Superiors.@Nullable Superior superior) {
        Instant now = Now.instant();
        batch.batchUpdate(
                """
                insert into report_act (id, report_id, ordinal, kind, turn, note, until, done_by, done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from report_act where report_id = ?), ?, ?, ?, ?, ?, ?)""",
                reports.stream()
                        .map(one -> Rows.values(
                                        UUID.randomUUID(),
                                        one.id(),
                                        one.id(),
                                        rung,
                                        one.turn(),
                                        note,
                                        one.counts().lastDay(),
                                        by,
                                        now)
                                .toArray())
                        .toList());
        notices.urged(form, rung, reports, note, by, itself, superior == null ? null : superior.unit());
    }
}
