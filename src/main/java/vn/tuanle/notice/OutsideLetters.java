package vn.tuanle.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Writes to people without an account, through the same outbox. Call it in the transaction of
/// the act that is told.
@Component
public class OutsideLetters {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final SendingHours hours;
    private final Letters letters;
    private final Gateway gateway;

    OutsideLetters(
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

    /// True when this installation has a way to write to such an address.
    public boolean reaches(Contact to) {
        return to.email() != null ? letters.works() : gateway.works();
    }

    /// This moment, or the end of the quiet hours it falls into.
    public Instant awake(Instant moment) {
        return hours.afterQuiet(moment);
    }

    /// Puts the letters that can go into the outbox, to leave from `due` on. Written again with
    /// the same key, nothing is sent twice.
    public void write(Collection<OutsideLetter> all, Instant due) {
        List<OutsideLetter> going =
                all.stream().filter(one -> reaches(one.to())).toList();
        if (going.isEmpty()) return;
        transactions.run(() -> {
            batch.batchUpdate(
                    """
                    insert into notice_letter (id, key, english, subject, body, path)
                    values (?, ?, ?, ?::jsonb, ?::jsonb, ?) on conflict (key) do update set key = excluded.key""",
                    going.stream()
                            .map(one -> new Object[] {
                                id(one.key()),
                                one.key(),
                                one.english(),
                                Said.json(one.subject()),
                                Said.json(one.body()),
                                one.path()
                            })
                            .toList());
            batch.batchUpdate(
                    """
                    insert into notice_delivery (id, letter_id, channel, address, state, due)
                    values (?, ?, ?, ?, 'WAITING', ?)
                    on conflict (letter_id) do update set tries = notice_delivery.tries""",
                    going.stream()
                            .map(one -> new Object[] {
                                UUID.randomUUID(),
                                id(one.key()),
                                (one.to().email() != null ? Channel.MAIL : Channel.MESSAGE).name(),
                                one.to().email() != null
                                        ? one.to().email()
                                        : one.to().phone(),
                                due.atOffset(ZoneOffset.UTC)
                            })
                            .toList());
        });
    }

    /// Takes away every letter whose key begins so, gone or not.
    public void forget(String keys) {
        Object from = keys;
        Object to = keys + "\uFFFF";
        sql.sql("""
                delete from notice_delivery where letter_id in (select id from notice_letter where key >= ? and key < ?)""").params(Rows.values(from, to)).update();
        sql.sql("delete from notice_letter where key >= ? and key < ?")
                .params(Rows.values(from, to))
                .update();
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
