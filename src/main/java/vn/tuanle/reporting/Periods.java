package vn.tuanle.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Follow-ups through the year: a form becomes the pattern of periods, and each period is given its own form and
/// obligations when it opens, in the name of who set the series (S-III.7c).
@Component
public class Periods {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Forms forms;
    private final FormRows rows;
    private final SeriesRows series;

    Periods(JdbcClient sql, Transactions transactions, Forms forms, FormRows rows, SeriesRows series) {
        this.sql = sql;
        this.transactions = transactions;
        this.forms = forms;
        this.rows = rows;
        this.series = series;
    }

    /// Sets how often and by when; periods that are open already stay as they are.
    Outcome<UUID> set(Asker asker, UUID id, Series how) {
        FormRow form = forms.led(asker, id);
        Outcome<List<Period>> periods = how.periods();
        if (periods instanceof Outcome.Refused<List<Period>> refused) return refused.as();
        return transactions.run(() -> {
            rows.lock(id);
            if (form.series() != null) return Outcome.refused("Mẫu này thuộc một kỳ; hãy đặt lịch ở mẫu định kỳ.");
            if (form.version() > 0)
                return Outcome.refused("Mẫu đã phát hành cho một đợt thì không đặt định kỳ; hãy lập mẫu định kỳ mới.");
            if (forms.inHand(asker, id).fields().isEmpty())
                return Outcome.refused("Mẫu chưa hỏi gì; hãy chọn chỉ tiêu.");
            sql.sql("update report_form set periodic = true where id = ?")
                    .param(id)
                    .update();
            series.write(id, how, ((Outcome.Done<List<Period>>) periods).value(), asker.person());
            return Outcome.done(id);
        });
    }

    /// Opens every period whose day has come; several copies of the program may, each period once. How many.
    public int open() {
        int opened = 0;
        while (transactions.run(this::openOne)) opened++;
        return opened;
    }

    private boolean openOne() {
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        SeriesRows.ToOpen next = series.toOpen(today).orElse(null);
        if (next == null) return false;
        FormRow pattern = rows.form(next.series());
        FormVersion asks = rows.draft(pattern).orElseThrow();
        Period period = next.period();
        UUID id = UUID.randomUUID();
        String title = pattern.title() + " – " + period.name();
        sql.sql("""
                insert into report_form (id, plan_id, lead_unit, title, period, first_day, last_day, created_by, series_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        pattern.plan(),
                        pattern.lead(),
                        title.length() > 500 ? title.substring(0, 500) : title,
                        period.name(),
                        period.first(),
                        period.last(),
                        next.by(),
                        pattern.id()))
                .update();
        FormVersion version = new FormVersion(
                id, 1, period.opensOn(), "", null, asks.fields(), asks.rules(), clocks(asks.audiences(), period));
        rows.write(version, next.by());
        forms.put(rows.form(id), version, next.by());
        series.opened(pattern.id(), period, id);
        return true;
    }

    /// The earliest of the pattern's deadlines becomes the period's; who has days more there has them here.
    static List<Audience> clocks(List<Audience> pattern, Period period) {
        LocalDate earliest = pattern.stream()
                .filter(one -> one.duty() != Duty.NONE)
                .map(one -> one.due().lastDay())
                .min(LocalDate::compareTo)
                .orElse(period.due().lastDay());
        return pattern.stream()
                .map(one -> {
                    long more = Math.max(
                            0, ChronoUnit.DAYS.between(earliest, one.due().lastDay()));
                    Due due = Due.of(
                            period.due().day().plusDays(more), period.due().boundary());
                    return new Audience(
                            one.kind(),
                            one.duty(),
                            one.via(),
                            due,
                            period.locksOn()
                                    .plusDays(
                                            ChronoUnit.DAYS.between(period.due().day(), due.day())));
                })
                .toList();
    }
}
