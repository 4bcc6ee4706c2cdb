package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.Holidays;
import vn.tuanle.ui.NotFound;

/// In how many working days each office answers: what it set itself, else five.
@Component
class AnswerTerms {
    static final int USUAL = 5;
    private static final int LONGEST = 60;
    private final JdbcClient sql;
    private final Holidays holidays;

    AnswerTerms(JdbcClient sql, Holidays holidays) {
        this.sql = sql;
        this.holidays = holidays;
    }

    int of(UUID unit) {
        return sql.sql("select working_days from answer_term where unit_id = ?")
                .param(unit)
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    /// The last day on which the office answers in time what reaches it at that moment.
    LocalDate due(UUID unit, Instant from) {
        return holidays.daysOff().workingDaysAfter(LocalDate.ofInstant(from, Days.ZONE), of(unit));
    }

    /// What waits already keeps its day.
    Outcome<Integer> set(Asker asker, UUID unit, String typed, Instant now) {
        if (!asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        int days;
        try {
            days = Integer.parseInt(typed.strip());
        } catch (NumberFormatException no) {
            days = 0;
        }
        if (days < 1 || days > LONGEST) return Outcome.refusedAt("ngay", "Hãy ghi một số ngày từ 1 đến {0}.", LONGEST);
        sql.sql("""
                insert into answer_term (unit_id, working_days, changed_by, changed_at) values (?, ?, ?, ?)
                on conflict (unit_id) do update set working_days = excluded.working_days,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""").params(Rows.values(unit, days, asker.person(), now)).update();
        return Outcome.done(days);
    }
}
