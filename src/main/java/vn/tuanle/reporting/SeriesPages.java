package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.plan.Holidays;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the pattern of periods, in a fixed number of queries.
@Component
class SeriesPages {
    private final JdbcClient sql;
    private final FormRows forms;
    private final SeriesRows series;
    private final Holders holders;
    private final Superiors superiors;
    private final Holidays holidays;

    SeriesPages(
            JdbcClient sql,
            FormRows forms,
            SeriesRows series,
            Holders holders,
            Superiors superiors,
            Holidays holidays) {
        this.sql = sql;
        this.forms = forms;
        this.series = series;
        this.holders = holders;
        this.superiors = superiors;
        this.holidays = holidays;
    }

    SeriesPage page(Asker asker, UUID id, SeriesPage.@Nullable Typed typed, Errors errors) {
        FormRow form = forms.form(id);
        Set<UUID> units = holders.staff(asker);
        Superiors.Superior superior = superiors.of(form);
        boolean leads = form.ledBy(units);
        if (!leads && (superior == null || !units.contains(superior.unit()))) throw new NotFound();
        if (!form.periodic() && form.version() > 0) throw new NotFound();
        Series set = series.series(id).orElse(null);
        if (!leads && set == null) throw new NotFound();
        DaysOff off = holidays.daysOff();
        Map<UUID, int[]> sent = sent(id);
        List<SeriesPage.Line> lines = series.periods(id).stream()
                .map(period -> {
                    int[] counts = period.form() == null ? new int[2] : sent.getOrDefault(period.form(), new int[2]);
                    return new SeriesPage.Line(period, period.due().warning(off), counts[0], counts[1]);
                })
                .toList();
        return new SeriesPage(
                form,
                leads,
                set != null && set.active(),
                typed != null ? typed : shown(set == null ? proposed() : set),
                lines,
                units(id),
                errors);
    }

    /// Every month of the school year, before the fifth day of the next.
    private static Series proposed() {
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        int year = today.getMonthValue() >= 7 ? today.getYear() : today.getYear() - 1;
        return new Series(
                Cadence.MONTH,
                LocalDate.of(year, 9, 1),
                LocalDate.of(year + 1, 5, 31),
                "",
                5,
                true,
                5,
                Due.Boundary.BEFORE,
                30,
                true);
    }

    private static SeriesPage.Typed shown(Series set) {
        return new SeriesPage.Typed(
                set.cadence().name(),
                Days.day(set.first()),
                Days.day(set.last()),
                set.given(),
                String.valueOf(set.opensBefore()),
                set.dueOfMonth(),
                String.valueOf(set.dueNumber()),
                set.boundary().name(),
                String.valueOf(set.locksAfter()));
    }

    private Map<UUID, int[]> sent(UUID id) {
        Map<UUID, int[]> counts = new HashMap<>();
        sql.sql("""
                select r.form_id, count(r.first_signed_at) sent, count(*) all_ from report r
                join report_form f on f.id = r.form_id and f.series_id = ?
                where r.parent_id is not null and r.duty = 'MUST' and r.state <> 'RELEASED' group by r.form_id""").param(id).query(row -> {
            counts.put(vn.tuanle.kernel.Rows.uuid(row, "form_id"), new int[] {row.getInt("sent"), row.getInt("all_")});
        });
        return counts;
    }

    /// The units of all open periods that send straight to the lead office.
    private List<SeriesPage.Unit> units(UUID id) {
        Instant now = Now.instant();
        Map<UUID, Map<UUID, SeriesPage.Cell>> cells = new LinkedHashMap<>();
        Map<UUID, String> names = new HashMap<>();
        sql.sql("""
                select s.* from (%s where f.series_id = ? and p.parent_id is null and r.parent_id is not null
                      and r.state <> 'RELEASED') s order by s.sort_key, s.unit_id""".formatted(ReportRow.SELECT)).param(id).query(row -> {
            ReportRow report = ReportRow.of(row);
            names.put(report.unit(), report.unitName());
            cells.computeIfAbsent(report.unit(), unit -> new HashMap<>())
                    .put(report.form(), new SeriesPage.Cell(report.id(), report.standing(), report.timeliness(now)));
        });
        List<SeriesPage.Unit> units = new ArrayList<>();
        cells.forEach((unit, of) -> units.add(new SeriesPage.Unit(names.getOrDefault(unit, ""), of)));
        return units;
    }
}
