package vn.tuanle.contest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Hashes the events of a closed round, block after block, each over the one before: who changes, adds or takes away an
/// event later is found out, and the last hash can be published.
@Component
public class Chaining {
    private static final int BLOCK = 500;
    private static final byte[] NOTHING = new byte[32];
    private final JdbcClient sql;
    private final Transactions transactions;

    Chaining(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest
    private record Block(
            int ordinal, int attempts, int events, @Nullable UUID last, byte[] hash) {}

    /// The last hash of the round as everybody may note it; empty until all of it is chained.
    public Optional<String> seal(UUID round) {
        return sql.sql("select hash from round_chain where round_id = ? and attempts = 0")
                .param(round)
                .query((row, n) -> HexFormat.of().formatHex(row.getBytes("hash")))
                .optional();
    }

    /// Chains the rounds in which nothing can happen any more.
    void chain(Instant now) {
        List<UUID> closed = sql.sql("""
                select r.id from contest_round r
                where r.closes_at + r.grace * interval '1 second' < ?
                  and not exists (select 1 from round_chain c where c.round_id = r.id and c.attempts = 0)
                  and not exists (select 1 from attempt a where a.round_id = r.id and a.state = 'OPEN')""")
                .params(Rows.values(now))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        for (UUID round : closed) while (next(round, now)) {}
    }

    /// One block; the last is empty and says that the round is whole.
    private boolean next(UUID round, Instant now) {
        return transactions.run(() -> {
            sql.sql("select id from contest_round where id = ? for update")
                    .param(round)
                    .query(UUID.class)
                    .single();
            List<Block> kept = kept(round);
            Block before = kept.isEmpty() ? new Block(0, 1, 0, null, NOTHING) : kept.getLast();
            if (before.attempts() == 0) return false;
            Block block = block(round, before);
            sql.sql("""
                    insert into round_chain (round_id, ordinal, attempts, events, last_id, hash, made_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            round,
                            block.ordinal(),
                            block.attempts(),
                            block.events(),
                            block.last() == null ? new UUID(0, 0) : block.last(),
                            block.hash(),
                            now))
                    .update();
            return block.attempts() > 0;
        });
    }

    /// The ordinal of the first block that does not say what was chained; 0 when all of it does.
    public int broken(UUID round) {
        Block before = new Block(0, 1, 0, null, NOTHING);
        for (Block kept : kept(round)) {
            Block now = block(round, before);
            if (!MessageDigest.isEqual(now.hash(), kept.hash()) || now.events() != kept.events()) return kept.ordinal();
            before = now;
        }
        return 0;
    }

    private List<Block> kept(UUID round) {
        return sql.sql(
                        "select ordinal, attempts, events, last_id, hash from round_chain where round_id = ? order by ordinal")
                .param(round)
                .query((row, n) -> new Block(
                        row.getInt("ordinal"),
                        row.getInt("attempts"),
                        row.getInt("events"),
                        Rows.uuid(row, "last_id"),
                        row.getBytes("hash")))
                .list();
    }

    private Block block(UUID round, Block before) {
        UUID after = before.last() == null ? new UUID(0, 0) : before.last();
        List<UUID> attempts = sql.sql("select id from attempt where round_id = ? and id > ? order by id limit ?")
                .params(Rows.values(round, after, BLOCK))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        MessageDigest sha = sha();
        sha.update(before.hash());
        List<String> lines = attempts.isEmpty() ? List.of() : lines(attempts);
        lines.forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
        return new Block(
                before.ordinal() + 1,
                attempts.size(),
                lines.size(),
                attempts.isEmpty() ? after : attempts.getLast(),
                sha.digest());
    }

    private List<String> lines(List<UUID> attempts) {
        return new ArrayList<>(sql.sql("""
                select attempt_id, id, kind, detail, received_at, written_at, address, device from attempt_event
                where attempt_id = any(cast(? as uuid[])) order by attempt_id, id""")
                .param(attempts.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> String.join(
                                "\t",
                                row.getString("attempt_id"),
                                row.getString("id"),
                                row.getString("kind"),
                                row.getString("detail"),
                                String.valueOf(Objects.requireNonNull(Rows.instant(row, "received_at"))),
                                String.valueOf(Objects.requireNonNull(Rows.instant(row, "written_at"))),
                                row.getString("address"),
                                row.getString("device"))
                        + "\n")
                .list());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
