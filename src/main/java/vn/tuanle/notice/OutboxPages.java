package vn.tuanle.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads the outbox for the administrator, and sends again what is stuck.
@Component
class OutboxPages {
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final Letters letters;
    private final Gateway gateway;

    OutboxPages(JdbcClient sql, Letters letters, Gateway gateway) {
        this.sql = sql;
        this.letters = letters;
        this.gateway = gateway;
    }

    OutboxPage page() {
        Map<DeliveryState, Integer> numbers = new HashMap<>();
        sql.sql("select state, count(*) number from notice_delivery group by state")
                .query(row -> {
                    numbers.put(DeliveryState.valueOf(row.getString("state")), row.getInt("number"));
                });
        List<OutboxPage.Count> counts = Arrays.stream(DeliveryState.values())
                .map(state -> new OutboxPage.Count(state.title(), state.badge(), numbers.getOrDefault(state, 0)))
                .toList();
        return new OutboxPage(counts, stuck(), letters.works(), gateway.works(), oldest());
    }

    private List<OutboxPage.Stuck> stuck() {
        return sql.sql("""
                select d.id, coalesce(p.name, '') as name, d.channel,
                  case when p.id is null then left(d.address, 3) || '…' || right(d.address, 3) else d.address end address,
                  coalesce(n.subject, l.subject) subject, d.state, d.trouble, d.changed_at
                from notice_delivery d left join person p on p.id = d.person_id
                left join notice n on n.id = d.notice_id left join notice_letter l on l.id = d.letter_id
                where d.state in ('UNCERTAIN', 'REFUSED', 'GIVEN_UP')
                order by d.changed_at desc, d.id limit ?""")
                .param(MOST)
                .query((row, n) -> {
                    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
                    return new OutboxPage.Stuck(
                            Rows.uuid(row, "id"),
                            row.getString("name"),
                            Channel.valueOf(row.getString("channel")).title(),
                            row.getString("address"),
                            Said.phrase(row.getString("subject")),
                            state.title(),
                            state.badge(),
                            row.getString("trouble"),
                            Objects.requireNonNull(Rows.instant(row, "changed_at")));
                })
                .list();
    }

    private @Nullable Instant oldest() {
        return sql.sql("""
                select min(due) due from notice_delivery where state = 'WAITING' and due < now() - interval '1 hour'
                having min(due) is not null""")
                .query((row, n) -> Objects.requireNonNull(Rows.instant(row, "due")))
                .optional()
                .orElse(null);
    }

    /// Puts a stuck one back into the outbox, also one that may have gone already. True when there was
    /// such a one.
    boolean again(UUID delivery) {
        return sql.sql("""
                update notice_delivery set state = 'WAITING', tries = 0, due = now(), trouble = '', changed_at = now()
                where id = ? and state in ('UNCERTAIN', 'REFUSED', 'GIVEN_UP')""").param(delivery).update() == 1;
    }
}
