package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;

/// Series and their periods in their tables.
@Component
class SeriesRows {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    SeriesRows(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    Optional<Series> series(UUID form) {
        return sql.sql("select * from report_series where form_id = ?")
                .param(form)
                .query((row, n) -> new Series(
                        Cadence.valueOf(row.getString("cadence")),
                        Objects.requireNonNull(Rows.day(row, "first_day")),
                        Objects.requireNonNull(Rows.day(row, "last_day")),
                        row.getString("given"),
                        row.getInt("opens_before"),
                        row.getBoolean("due_of_month"),
                        row.getInt("due_number"),
                        Due.Boundary.valueOf(row.getString("boundary")),
                        row.getInt("locks_after"),
                        row.getBoolean("active")))
                .optional();
    }

    List<Period> periods(UUID form) {
        return sql.sql("select * from report_period where series_id = ? order by first_day")
                .param(form)
                .query((row, n) -> period(row))
                .list();
    }

    private static Period period(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Period(
                Objects.requireNonNull(Rows.day(row, "first_day")),
                Objects.requireNonNull(Rows.day(row, "last_day")),
                row.getString("name"),
                Objects.requireNonNull(Rows.day(row, "opens_on")),
                Due.of(
                        Objects.requireNonNull(Rows.day(row, "due_day")),
                        Due.Boundary.valueOf(row.getString("boundary"))),
                Objects.requireNonNull(Rows.day(row, "locks_on")),
                Rows.uuidOrNull(row, "form_id"));
    }

    /// Writes the series and those periods that have not opened; one that has opened stays as it was.
    void write(UUID form, Series how, List<Period> periods, UUID by) {
        sql.sql("""
                insert into report_series (form_id, cadence, first_day, last_day, given, opens_before, due_of_month,
                                           due_number, boundary, locks_after, active, set_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (form_id) do update set cadence = excluded.cadence, first_day = excluded.first_day,
                  last_day = excluded.last_day, given = excluded.given, opens_before = excluded.opens_before,
                  due_of_month = excluded.due_of_month, due_number = excluded.due_number, boundary = excluded.boundary,
                  locks_after = excluded.locks_after, active = excluded.active, set_by = excluded.set_by, set_at = now()""")
                .params(Rows.values(
                        form,
                        how.cadence(),
                        how.first(),
                        how.last(),
                        how.given(),
                        how.opensBefore(),
                        how.dueOfMonth(),
                        how.dueNumber(),
                        how.boundary(),
                        how.locksAfter(),
                        how.active(),
                        by))
                .update();
        sql.sql("delete from report_period where series_id = ? and form_id is null")
                .param(form)
                .update();
        List<Period> open = periods(form);
        List<Object[]> rows = periods.stream()
                .filter(one -> open.stream()
                        .noneMatch(was ->
                                !one.first().isAfter(was.last()) && !one.last().isBefore(was.first())))
                .map(one -> Rows.values(
                                form,
                                one.first(),
                                one.last(),
                                one.name(),
                                one.opensOn(),
                                one.due().day(),
                                one.due().boundary(),
                                one.locksOn())
                        .toArray())
                .toList();
        if (!rows.isEmpty()) batch.batchUpdate("""
                    insert into report_period (series_id, first_day, last_day, name, opens_on, due_day, boundary, locks_on)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /// A period that has to open by that day, of an active series, its row held; none when another copy of the
    /// program holds it or nothing is to be done.
    record ToOpen(UUID series, UUID by, Period period) {}

    Optional<ToOpen> toOpen(LocalDate today) {
        return sql.sql("""
                select p.*, s.set_by from report_period p join report_series s on s.form_id = p.series_id
                where p.form_id is null and p.opens_on <= ? and s.active
                order by p.opens_on, p.series_id limit 1 for update of p skip locked""")
                .param(today)
                .query((row, n) -> new ToOpen(Rows.uuid(row, "series_id"), Rows.uuid(row, "set_by"), period(row)))
                .optional();
    }

    void opened(UUID series, Period period, UUID form) {
        sql.sql("update report_period set form_id = ?, opened_at = ? where series_id = ? and first_day = ?")
                .params(Rows.values(form, Now.instant(), series, period.first()))
                .update();
    }
}
