package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// Writes acts, and with each what it makes of the report; the caller has locked the report's row.
@Component
class ReportActs {
    private final JdbcClient sql;
    private final Cells cells;
    private final ReportNotices notices;

    ReportActs(JdbcClient sql, Cells cells, ReportNotices notices) {
        this.sql = sql;
        this.cells = cells;
        this.notices = notices;
    }

    /// The act, and the state it leads to.
    UUID write(Asker asker, ReportRow report, ActKind kind, String note, ReportState state) {
        UUID act = insert(asker, report, kind, note, null);
        if (state != report.state())
            sql.sql("update report set state = ? where id = ?")
                    .params(Rows.values(state, report.id()))
                    .update();
        return act;
    }

    /// The report on top went on; a receiver of the installation is told.
    UUID sentOn(Asker asker, ReportRow report, @Nullable UUID to, String note) {
        UUID act = insert(asker, report, ActKind.SENT_ON, note, null);
        if (to != null) notices.sentOn(asker, report, to, act, note);
        return act;
    }

    UUID extension(Asker asker, ReportRow report, ActKind kind, String note, @Nullable LocalDate until) {
        return insert(asker, report, kind, note, until);
    }

    private UUID insert(Asker asker, ReportRow report, ActKind kind, String note, @Nullable LocalDate until) {
        UUID act = UUID.randomUUID();
        sql.sql("""
                insert into report_act (id, report_id, ordinal, kind, turn, note, until, done_by, done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from report_act where report_id = ?), ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        act, report.id(), report.id(), kind, report.turn(), note, until, asker.person(), Now.instant()))
                .update();
        notices.acted(asker, report, kind, act, note, until);
        return act;
    }

    void remark(UUID act, Map<String, String> remarks) {
        remarks.forEach((place, words) -> {
            if (Fold.nfc(words).isEmpty()) return;
            sql.sql("insert into report_remark (act_id, place, words) values (?, ?, ?)")
                    .params(Rows.values(act, place, Fold.nfc(words)))
                    .update();
        });
    }

    void signed(ReportRow report, Instant at, @Nullable Integer lateDays) {
        sql.sql("""
                update report set signed_turn = turn, first_signed_at = coalesce(first_signed_at, ?), late_days = ?
                where id = ?""").params(Rows.values(at, lateDays, report.id())).update();
    }

    /// It counts; a reason for going on without it is done with.
    void accepted(ReportRow report) {
        sql.sql("update report set accepted_turn = turn, excluded = '' where id = ?")
                .param(report.id())
                .update();
    }

    void nextTurn(ReportRow report) {
        cells.carryOver(report.id(), report.turn());
        sql.sql("""
                update report set turn = turn + 1,
                  form_version = (select f.version from report_form f where f.id = report.form_id)
                where id = ?""").param(report.id()).update();
    }

    void extend(ReportRow report, LocalDate until) {
        Instant due = Due.of(until, Due.Boundary.AT_LATEST).end();
        sql.sql("update report set extended_to = ?, due_at = ?, locks_at = greatest(locks_at, ?) where id = ?")
                .params(Rows.values(
                        until, due, until.plusDays(31).atStartOfDay(Days.ZONE).toInstant(), report.id()))
                .update();
    }

    void exclude(ReportRow report, String reason) {
        sql.sql("update report set excluded = ? where id = ?")
                .params(Rows.values(reason, report.id()))
                .update();
    }

    /// The day of the extension that waits for an answer.
    @Nullable
    LocalDate askedUntil(UUID report) {
        record Last(String kind, @Nullable LocalDate until) {}
        Last last = sql.sql("""
                select kind, until from report_act
                where report_id = ? and kind in ('EXTENSION_ASKED', 'EXTENDED', 'EXTENSION_REFUSED')
                order by ordinal desc limit 1""")
                .param(report)
                .query((row, n) -> new Last(row.getString("kind"), Rows.day(row, "until")))
                .optional()
                .orElse(null);
        return last == null || !last.kind().equals(ActKind.EXTENSION_ASKED.name()) ? null : last.until();
    }
}
