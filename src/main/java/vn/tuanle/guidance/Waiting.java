package vn.tuanle.guidance;

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

/// Counts the difficulties that wait for a unit or about a plan, for the pages of work and progress.
@Component
class Waiting implements Errands {
    private final JdbcClient sql;
    private final Saying saying;

    Waiting(JdbcClient sql, Saying saying) {
        this.sql = sql;
        this.saying = saying;
    }

    private record Counted(int waiting, int late, int turn) {}

    @Override
    public List<Errand> ofUnit(UUID unit, Instant now) {
        String[] units = PlansHeld.array(saying.theirs(Set.of(unit)));
        Counted counted = sql.sql("""
                select count(*) filter (where state = 'WAITING' and holder = any(cast(? as uuid[]))) waiting,
                  count(*) filter (where state = 'WAITING' and holder = any(cast(? as uuid[])) and due < ?) late,
                  count(*) filter (where state in ('ASKED_BACK', 'ANSWERED') and unit_id = any(cast(? as uuid[]))) turn
                from difficulty where holder = any(cast(? as uuid[])) or unit_id = any(cast(? as uuid[]))""")
                .params(Rows.values(units, units, today(now), units, units, units))
                .query((row, n) -> new Counted(row.getInt("waiting"), row.getInt("late"), row.getInt("turn")))
                .single();
        List<Errand> errands = new ArrayList<>();
        if (counted.waiting() > 0)
            errands.add(new Errand(
                    counted.waiting(),
                    Phrase.of("khó khăn chờ đơn vị trả lời"),
                    "/kho-khan?xem=cho-tra-loi",
                    counted.late() > 0));
        if (counted.turn() > 0)
            errands.add(new Errand(
                    counted.turn(), Phrase.of("câu hỏi của đơn vị cần xem"), "/kho-khan?xem=cua-don-vi", false));
        return errands;
    }

    @Override
    public List<Errand> ofPlan(UUID plan, Instant now) {
        Counted counted = sql.sql("""
                select count(*) waiting, count(*) filter (where due < ?) late from difficulty
                where plan_id = ? and state = 'WAITING'""")
                .params(Rows.values(today(now), plan))
                .query((row, n) -> new Counted(row.getInt("waiting"), row.getInt("late"), 0))
                .single();
        if (counted.waiting() == 0) return List.of();
        return List.of(new Errand(
                counted.waiting(),
                Phrase.of("khó khăn chờ trả lời"),
                "/kho-khan?xem=dau-moi&ke-hoach=" + plan + "&trang-thai=cho-tra-loi",
                counted.late() > 0));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Days.ZONE);
    }
}
