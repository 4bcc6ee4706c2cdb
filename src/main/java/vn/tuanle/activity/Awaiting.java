package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.oversight.Errands;

/// Counts the activities that wait for a unit, for the pages of work and progress.
@Component
class Awaiting implements Errands {
    private final JdbcClient sql;

    Awaiting(JdbcClient sql) {
        this.sql = sql;
    }

    private record Counted(int approve, int returned, int due, int edited) {}

    @Override
    public List<Errand> ofUnits(Set<UUID> mine, Instant now) {
        String[] units = ActivityAccess.array(mine);
        Counted counted = sql.sql("select (select count(*) from activity a where a.state = 'SUBMITTED' and "
                        + ApprovalPages.LED + """
                ) approve,
                  (select count(*) from activity a where a.state = 'RETURNED' and a.unit_id = any(cast(? as uuid[]))) returned,
                  (select count(distinct a.id) from activity a join occurrence o on o.activity_id = a.id
                   where a.state = 'PUBLISHED' and a.unit_id = any(cast(? as uuid[])) and o.state = 'ON' and o.ends_at <= ?) due,
                  (""" + EditedPages.counted() + """
                    and not exists (select from publishing_trust t where t.unit_id = a.unit_id and t.ended_at is null)) edited""")
                .params(Rows.values(units, units, units, now, units))
                .query((row, n) -> new Counted(
                        row.getInt("approve"), row.getInt("returned"), row.getInt("due"), row.getInt("edited")))
                .single();
        List<Errand> errands = new ArrayList<>();
        if (counted.approve() > 0)
            errands.add(new Errand(counted.approve(), Phrase.of("hoạt động chờ duyệt"), "/duyet-hoat-dong", false));
        if (counted.edited() > 0)
            errands.add(new Errand(
                    counted.edited(), Phrase.of("hoạt động sửa sau khi duyệt"), "/duyet-hoat-dong#da-sua", false));
        if (counted.returned() > 0)
            errands.add(new Errand(
                    counted.returned(),
                    Phrase.of("hoạt động bị trả lại"),
                    "/hoat-dong-don-vi?trang-thai=RETURNED",
                    true));
        if (counted.due() > 0)
            errands.add(new Errand(
                    counted.due(),
                    Phrase.of("hoạt động chờ ghi kết quả"),
                    "/hoat-dong-don-vi?thoi-gian=cho-ket-qua",
                    false));
        return errands;
    }

    @Override
    public List<Errand> ofPlan(UUID plan, Instant now) {
        int waiting = sql.sql("select count(*) from activity where plan_id = ? and state = 'SUBMITTED'")
                .param(plan)
                .query(Integer.class)
                .single();
        return waiting == 0
                ? List.of()
                : List.of(new Errand(waiting, Phrase.of("hoạt động chờ duyệt"), "/duyet-hoat-dong", false));
    }
}
