package vn.tuanle.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;

/// The calendar of public holidays: what comes with the program, and what an administrator adds or
/// takes out when the year's notice says so.
@Component
public class Holidays {
    private static final String OURS = "/data/ngay-nghi.csv";
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    Holidays(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /// A holiday of the calendar.
    public record Holiday(LocalDate day, String name) {}

    /// All days off that are known; one query.
    public DaysOff daysOff() {
        Map<LocalDate, String> days = new HashMap<>();
        all().forEach(each -> days.put(each.day(), each.name()));
        return new DaysOff(days);
    }

    List<Holiday> all() {
        return sql.sql("select day, name from holiday where removed_at is null order by day")
                .query((row, n) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    Outcome<LocalDate> add(LocalDate day, String name, UUID by) {
        String called = Fold.nfc(name).replaceAll("\\p{Cntrl}", " ").strip();
        if (day.getYear() < 1900 || day.getYear() > 2200) return Outcome.refusedAt("day", "Năm phải từ 1900 đến 2200.");
        if (called.isEmpty()) return Outcome.refusedAt("name", "Hãy ghi tên ngày nghỉ.");
        if (called.length() > 200) return Outcome.refusedAt("name", "Tên dài quá 200 ký tự.");
        sql.sql("""
                insert into holiday (day, name, changed_by) values (?, ?, ?)
                on conflict (day) do update set name = excluded.name, changed_by = excluded.changed_by,
                  changed_at = now(), removed_at = null""").params(Rows.values(day, called, by)).update();
        return Outcome.done(day);
    }

    void remove(LocalDate day, UUID by) {
        sql.sql("update holiday set removed_at = now(), changed_by = ?, changed_at = now() where day = ?")
                .params(Rows.values(by, day))
                .update();
    }

    /// Brings the days that come with the program in; those a person changed or took out stay as
    /// they are.
    @EventListener(ApplicationReadyEvent.class)
    void load() {
        List<Object[]> rows = new ArrayList<>();
        for (Holiday each : ours()) rows.add(new Object[] {each.day(), each.name()});
        batch.batchUpdate("""
                insert into holiday (day, name) values (?, ?)
                on conflict (day) do update set name = case when holiday.changed_by is null then excluded.name
                                                            else holiday.name end""", rows);
    }

    static List<Holiday> ours() {
        try (InputStream in = Holidays.class.getResourceAsStream(OURS)) {
            if (in == null) throw new IllegalStateException("missing " + OURS);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> new Holiday(LocalDate.parse(line.substring(0, 10)), line.substring(11)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
