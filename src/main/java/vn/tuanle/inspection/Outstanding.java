package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.oversight.Errands;

/// Counts the visits ahead and what must be put right, for the pages of work and progress.
@Component
class Outstanding implements Errands {
    private final JdbcClient sql;

    Outstanding(JdbcClient sql) {
        this.sql = sql;
    }

    private record Counted(int ahead, int open, int late, int judge) {}

    @Override
    public List<Errand> ofUnits(Set<UUID> mine, Instant now) {
        String[] units = Sides.array(mine);
        Counted counted = sql.sql("""
                select (select count(*) from visit v where v.state in ('PLANNED', 'REOPENED')
                          and (v.unit_id = any(mine.units) or v.lead_unit = any(mine.units))) ahead,
                  m.open, m.late, m.judge
                from (select cast(? as uuid[]) units) mine
                cross join lateral (select count(*) filter (where r.state = 'OPEN' and r.unit_id = any(mine.units)) open,
                    count(*) filter (where r.state = 'OPEN' and r.unit_id = any(mine.units) and %s < ?) late,
                    count(*) filter (where r.state = 'DONE' and v.lead_unit = any(mine.units)) judge
                  from remedy r join visit v on v.id = r.visit_id
                  where r.state in ('OPEN', 'DONE') and %s) m""".formatted(VisitListPages.LAST, Remedy.GIVEN))
                .params(Rows.values(units, LocalDate.ofInstant(now, Days.ZONE)))
                .query((row, n) ->
                        new Counted(row.getInt("ahead"), row.getInt("open"), row.getInt("late"), row.getInt("judge")))
                .single();
        List<Errand> errands = new ArrayList<>();
        if (counted.open() > 0)
            errands.add(new Errand(counted.open(), Phrase.of("việc phải khắc phục"), "/khac-phuc", counted.late() > 0));
        if (counted.judge() > 0)
            errands.add(new Errand(
                    counted.judge(), Phrase.of("khắc phục chờ xác nhận"), "/khac-phuc?trang-thai=cho-xac-nhan", false));
        if (counted.ahead() > 0)
            errands.add(new Errand(
                    counted.ahead(),
                    Phrase.of("cuộc kiểm tra đã lên lịch"),
                    "/cuoc-kiem-tra?trang-thai=da-len-lich",
                    false));
        return errands;
    }

    @Override
    public List<Errand> ofPlan(UUID plan, Instant now) {
        Counted counted = sql.sql("""
                select (select count(*) from visit v where v.plan_id = ? and v.state <> 'CANCELLED') ahead,
                  count(*) open, count(*) filter (where r.state = 'OPEN' and %s < ?) late, 0 judge
                from remedy r join visit v on v.id = r.visit_id
                where v.plan_id = ? and r.state in ('OPEN', 'DONE') and %s""".formatted(VisitListPages.LAST, Remedy.GIVEN))
                .params(Rows.values(plan, LocalDate.ofInstant(now, Days.ZONE), plan))
                .query((row, n) ->
                        new Counted(row.getInt("ahead"), row.getInt("open"), row.getInt("late"), row.getInt("judge")))
                .single();
        List<Errand> errands = new ArrayList<>();
        if (counted.ahead() > 0)
            errands.add(
                    new Errand(counted.ahead(), Phrase.of("cuộc kiểm tra"), "/cuoc-kiem-tra?ke-hoach=" + plan, false));
        if (counted.open() > 0)
            errands.add(new Errand(
                    counted.open(), Phrase.of("việc chưa khắc phục xong"), "/khac-phuc", counted.late() > 0));
        return errands;
    }
}
