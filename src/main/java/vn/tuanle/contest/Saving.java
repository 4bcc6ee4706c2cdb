package vn.tuanle.contest;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;

/// Writes answers and hands attempts in: one statement each, with its event. A save that comes twice, late or out of
/// order changes nothing; after the end nothing is taken.
@Component
public class Saving {
    private static final String WRITE = """
            , saved as (
              insert into answer (attempt_id, slot, chosen, guess, client_seq, received_at)
              select a.id, x.slot, x.chosen, x.guess, x.seq, ?
              from a, unnest(?::smallint[], ?::text[], ?::numeric[], ?::bigint[]) x(slot, chosen, guess, seq)
              on conflict (attempt_id, slot) do update set chosen = excluded.chosen, guess = excluded.guess,
                client_seq = excluded.client_seq, received_at = excluded.received_at
              where answer.client_seq < excluded.client_seq
              returning slot),
            told as (
              insert into attempt_event (attempt_id, id, kind, detail, received_at, written_at, address)
              select a.id, ?, ?, ?, ?, ?, ? from a""";
    private static final String SAVE = """
            with a as (
              select id, deadline_at from attempt
              where id = ? and contestant_id = ? and state = 'OPEN' and late_until >= ? for share)""" + WRITE
            + " where exists (select 1 from saved))"
            + " select a.deadline_at, (select array_agg(slot) from saved) slots from a";
    private static final String SUBMIT =
            """
            with a as (
              update attempt set state = 'SUBMITTED', finished_at = least(?, deadline_at)
              where id = ? and contestant_id = ? and state = 'OPEN' and late_until >= ?
              returning id, deadline_at)""" + WRITE + ") select a.deadline_at, (select array_agg(slot) from saved) slots from a";

    private final JdbcTemplate sql;
    private final Rush rush;

    Saving(JdbcTemplate sql, Rush rush) {
        this.sql = sql;
        this.rush = rush;
    }

    /// What came of a save: the slots of which something newer was there already, and until when there is time.
    public record Saved(Set<Integer> stale, Instant deadline) {}

    public Outcome<Saved> save(Attempt attempt, List<Sent> sent, Instant received, String address) {
        return written(SAVE, "SAVE", attempt, sent, received, address);
    }

    /// Hands the attempt in with what came along; what was handed in before stays as it is.
    public Outcome<Saved> submit(Attempt attempt, List<Sent> sent, Instant received, String address) {
        return written(SUBMIT, "SUBMIT", attempt, sent, received, address);
    }

    private Outcome<Saved> written(
            String statement, String kind, Attempt attempt, List<Sent> sent, Instant received, String address) {
        ConnectionCallback<Outcome<Saved>> work = connection -> {
            try (PreparedStatement asked = connection.prepareStatement(statement)) {
                int at = 0;
                if (kind.equals("SUBMIT")) asked.setObject(++at, received.atOffset(ZoneOffset.UTC));
                asked.setObject(++at, attempt.id());
                asked.setObject(++at, attempt.contestant());
                asked.setObject(++at, received.atOffset(ZoneOffset.UTC));
                asked.setObject(++at, received.atOffset(ZoneOffset.UTC));
                at = answers(connection, asked, at, sent);
                asked.setObject(++at, Ids.at(received));
                asked.setString(++at, kind);
                asked.setString(++at, sent.stream().map(Sent::line).collect(Collectors.joining("\n")));
                asked.setObject(++at, received.atOffset(ZoneOffset.UTC));
                asked.setObject(++at, Arrival.now().atOffset(ZoneOffset.UTC));
                asked.setString(++at, address);
                try (ResultSet row = asked.executeQuery()) {
                    return row.next() ? Outcome.done(saved(row, sent)) : ended();
                }
            }
        };
        return rush.inTurn(() -> Objects.requireNonNull(sql.execute(work)));
    }

    private static int answers(Connection connection, PreparedStatement asked, int from, List<Sent> sent)
            throws SQLException {
        int at = from;
        asked.setArray(
                ++at,
                connection.createArrayOf(
                        "int2", sent.stream().map(each -> (short) each.slot()).toArray(Short[]::new)));
        asked.setArray(
                ++at,
                connection.createArrayOf(
                        "text",
                        sent.stream().map(each -> each.chosen().stored()).toArray(String[]::new)));
        asked.setArray(
                ++at,
                connection.createArrayOf(
                        "numeric", sent.stream().map(Sent::guess).toArray(BigDecimal[]::new)));
        asked.setArray(
                ++at,
                connection.createArrayOf("int8", sent.stream().map(Sent::seq).toArray(Long[]::new)));
        return at;
    }

    private static Saved saved(ResultSet row, List<Sent> sent) throws SQLException {
        Set<Integer> stale = new HashSet<>(sent.stream().map(Sent::slot).toList());
        Array slots = row.getArray("slots");
        if (slots != null)
            Arrays.stream((Object[]) slots.getArray()).forEach(slot -> stale.remove(((Number) slot).intValue()));
        return new Saved(
                stale,
                row.getObject("deadline_at", java.time.OffsetDateTime.class).toInstant());
    }

    private static Outcome<Saved> ended() {
        return Outcome.refused("Bài này đã nộp hoặc đã hết giờ; câu trả lời vừa gửi không được nhận.");
    }

    /// The page of a running attempt was opened again.
    void resumed(UUID attempt, Instant received, String address, String device) {
        sql.update(
                """
                insert into attempt_event (attempt_id, id, kind, received_at, written_at, address, device)
                select id, ?, 'RESUME', ?, ?, ?, ? from attempt where id = ? and state = 'OPEN'""",
                Ids.at(received),
                received.atOffset(ZoneOffset.UTC),
                Arrival.now().atOffset(ZoneOffset.UTC),
                address,
                device,
                attempt);
    }
}
