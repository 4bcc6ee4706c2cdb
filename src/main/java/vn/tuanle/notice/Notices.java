package vn.tuanle.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Writes notices. Call it in the transaction of the act that is told, so that both happen or none;
/// what leaves the product goes through the outbox afterwards.
@Component
public class Notices {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final SendingHours hours;
    private final Letters letters;
    private final Gateway gateway;

    Notices(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            SendingHours hours,
            Letters letters,
            Gateway gateway) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.hours = hours;
        this.letters = letters;
        this.gateway = gateway;
    }

    /// Tells the staff (head, officers, clerks) of each unit; `by` caused it and gets no letter about
    /// it. Told again with the same key, nothing is sent twice.
    public void tellUnits(Collection<UUID> units, Notice notice, @Nullable UUID by) {
        tell("unit_id", units, notice, by);
    }

    /// Tells one person.
    public void tell(UUID person, Notice notice, @Nullable UUID by) {
        tell("person_id", List.of(person), notice, by);
    }

    private void tell(String whose, Collection<UUID> owners, Notice notice, @Nullable UUID by) {
        if (owners.isEmpty()) return;
        transactions.run(() -> {
            String subject = Said.json(notice.subject());
            String body = Said.json(notice.body());
            // a repeat writes again, so that it waits for the first to be durable; the first words stay
            batch.batchUpdate(
                    "insert into notice (id, " + whose + ", key, subject, body, path, urgent, said_by)"
                            + " values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)"
                            + " on conflict (" + whose + ", key) do update set key = excluded.key",
                    owners.stream()
                            .distinct()
                            .map(owner -> new Object[] {
                                UUID.randomUUID(),
                                owner,
                                notice.key(),
                                subject,
                                body,
                                notice.path(),
                                notice.urgent(),
                                by
                            })
                            .toList());
            post(whose, owners, notice, by);
        });
    }

    private record Addressee(
            UUID notice,
            UUID person,
            @Nullable String email,
            @Nullable String phone,
            MailChoice choice) {}

    /// Puts one row for each person and way into the outbox; in a person's several units, once each.
    private void post(String whose, Collection<UUID> owners, Notice notice, @Nullable UUID by) {
        Instant now = Instant.now();
        List<Object[]> rows = addressees(whose, owners, notice, by).stream()
                .flatMap(to -> ways(to, notice.urgent()).stream().map(way -> new Object[] {
                    UUID.randomUUID(),
                    to.person(),
                    to.notice(),
                    way.channel().name(),
                    way.address(),
                    hours.due(now, notice.urgent(), to.choice()).atOffset(ZoneOffset.UTC)
                }))
                .toList();
        batch.batchUpdate("""
                insert into notice_delivery (id, person_id, notice_id, channel, address, state, due)
                values (?, ?, ?, ?, ?, 'WAITING', ?)
                on conflict (person_id, notice_id, channel) do update set tries = notice_delivery.tries""", rows);
    }

    private record Way(Channel channel, String address) {}

    /// By letter where there are a mail server and an address, and the person wants letters or it is
    /// urgent; by message where a gateway is set up and it is urgent or there is no address.
    private List<Way> ways(Addressee to, boolean urgent) {
        List<Way> ways = new ArrayList<>();
        if (to.email() != null && letters.works() && (urgent || to.choice() != MailChoice.NEVER))
            ways.add(new Way(Channel.MAIL, to.email()));
        if (to.phone() != null && gateway.works() && (urgent || to.email() == null))
            ways.add(new Way(Channel.MESSAGE, to.phone()));
        return ways;
    }

    private List<Addressee> addressees(String whose, Collection<UUID> owners, Notice notice, @Nullable UUID by) {
        String people = whose.equals("person_id") ? "n.person_id = p.id" : """
                        exists (select 1 from role_grant g where g.person_id = p.id and g.unit_id = n.unit_id
                          and g.role in ('HEAD', 'OFFICER', 'CLERK')
                          and g.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                          and (g.to_day is null or g.to_day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date))""";
        return sql.sql("""
                select n.id notice_id, p.id person_id, p.email, p.phone, coalesce(c.mail, 'SOON') mail
                from notice n
                join person p on p.ended_at is null and p.password_hash is not null and %s
                left join notice_choice c on c.person_id = p.id
                where n.key = ? and n.%s = any(cast(? as uuid[])) and p.id is distinct from cast(? as uuid)
                order by p.id, n.id""".formatted(people, whose))
                .params(Rows.values(
                        notice.key(), owners.stream().map(UUID::toString).toArray(String[]::new), by))
                .query((row, n) -> new Addressee(
                        Rows.uuid(row, "notice_id"),
                        Rows.uuid(row, "person_id"),
                        row.getString("email"),
                        row.getString("phone"),
                        MailChoice.valueOf(row.getString("mail"))))
                .list();
    }
}
