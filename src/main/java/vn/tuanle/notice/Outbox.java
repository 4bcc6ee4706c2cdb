package vn.tuanle.notice;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// The notices on their way, as rows that several copies of the program may work on at once: each
/// is taken by one of them under a lease, before it is sent.
@Component
class Outbox {
    static final int MOST_TRIES = 8;
    private static final int MOST_IN_ONE = 50;
    private static final Duration LEASE = Duration.ofMinutes(3);
    private final JdbcClient sql;
    private final Transactions transactions;

    Outbox(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// What goes to one person by one way at once. `id` names the letter; `tries` counts this try.
    record Batch(UUID id, Channel channel, String address, int tries, List<Item> items) {}

    /// `outside` is for somebody without an account.
    record Item(UUID delivery, Phrase subject, Phrase body, String path, boolean outside, boolean english) {}

    /// Takes what is due next, or nothing. Messages go one by one under their own lasting number,
    /// so that the gateway knows a repeated one.
    List<Batch> take() {
        return transactions.run(() -> {
            record Next(UUID id, @Nullable UUID person, Channel channel) {}
            List<Next> next = sql.sql("""
                    select id, person_id, channel from notice_delivery
                    where state = 'WAITING' and due <= now()
                    order by due, id limit 1 for update skip locked""")
                    .query((row, n) -> new Next(
                            Rows.uuid(row, "id"),
                            Rows.uuidOrNull(row, "person_id"),
                            Channel.valueOf(row.getString("channel"))))
                    .list();
            if (next.isEmpty()) return List.of();
            Next first = next.getFirst();
            UUID person = first.channel() == Channel.MESSAGE ? null : first.person();
            UUID id = person == null ? first.id() : UUID.randomUUID();
            List<UUID> taken = person == null ? List.of(first.id()) : together(person);
            sql.sql("""
                    update notice_delivery set state = 'SENDING', tries = tries + 1, batch = ?, changed_at = now(),
                      lease = now() + make_interval(secs => ?)
                    where id = any(cast(? as uuid[]))""")
                    .params(Rows.values(id, (int) LEASE.toSeconds(), strings(taken)))
                    .update();
            return List.of(batch(id, first.channel(), taken));
        });
    }

    private List<UUID> together(UUID person) {
        return sql.sql("""
                select id from notice_delivery
                where person_id = ? and channel = 'MAIL' and state = 'WAITING' and due <= now()
                order by due, id limit ? for update skip locked""")
                .params(Rows.values(person, MOST_IN_ONE))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    private Batch batch(UUID id, Channel channel, List<UUID> taken) {
        record Row(Item item, String address, int tries) {}
        List<Row> rows = sql.sql("""
                select d.id, d.address, d.tries, coalesce(n.subject, l.subject) subject, coalesce(n.body, l.body) body,
                  coalesce(n.path, l.path) path, l.id is not null outside, coalesce(l.english, false) english
                from notice_delivery d
                left join notice n on n.id = d.notice_id left join notice_letter l on l.id = d.letter_id
                where d.id = any(cast(? as uuid[])) order by n.said_at, n.id""")
                .params(Rows.values((Object) strings(taken)))
                .query((row, n) -> new Row(
                        new Item(
                                Rows.uuid(row, "id"),
                                Said.phrase(row.getString("subject")),
                                Said.phrase(row.getString("body")),
                                row.getString("path"),
                                row.getBoolean("outside"),
                                row.getBoolean("english")),
                        row.getString("address"),
                        row.getInt("tries")))
                .list();
        int tries = rows.stream().mapToInt(Row::tries).max().orElse(1);
        return new Batch(
                id,
                channel,
                rows.getFirst().address(),
                tries,
                rows.stream().map(Row::item).toList());
    }

    /// Writes down what became of a try: a temporary trouble waits 1, 2, 4 … minutes, at last it
    /// is given up.
    void became(Batch batch, Sent sent) {
        boolean over = sent.state() == DeliveryState.WAITING && batch.tries() >= MOST_TRIES;
        sql.sql("""
                update notice_delivery set state = ?, trouble = ?, lease = null, changed_at = now(),
                  due = case when ? then now() + make_interval(mins => ?) else due end
                where batch = ? and state = 'SENDING'""")
                .params(Rows.values(
                        over ? DeliveryState.GIVEN_UP : sent.state(),
                        sent.trouble(),
                        sent.state() == DeliveryState.WAITING,
                        1 << Math.min(batch.tries() - 1, 8),
                        batch.id()))
                .update();
        if (sent.state() == DeliveryState.SENT && batch.items().getFirst().outside()) wipe(batch.id());
    }

    /// The secret link in a letter to somebody without an account is kept no longer than it is
    /// needed.
    private void wipe(UUID batch) {
        sql.sql("""
                update notice_letter set path = '/', body = '{"vietnamese": "", "values": []}'
                where id in (select letter_id from notice_delivery where batch = ?)""").param(batch).update();
    }

    /// What a stopped program left half sent. A message is tried again under its number; of a
    /// letter nobody knows, so a person decides.
    void reclaim() {
        sql.sql("""
                update notice_delivery set
                  state = case channel when 'MESSAGE' then 'WAITING' else 'UNCERTAIN' end,
                  trouble = 'Chương trình dừng khi đang gửi', lease = null, changed_at = now()
                where state = 'SENDING' and lease < now()""").update();
    }

    /// Addresses are kept no longer than they help: half a year after the letter, a month those
    /// of people without an account.
    void forget() {
        sql.sql("""
                delete from notice_delivery
                where state not in ('WAITING', 'SENDING')
                  and changed_at < now() - case when letter_id is null then interval '180 days' else interval '30 days' end""").update();
        sql.sql("""
                delete from notice_letter l where said_at < now() - interval '30 days'
                  and not exists (select 1 from notice_delivery d where d.letter_id = l.id)""").update();
    }

    private static String[] strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
