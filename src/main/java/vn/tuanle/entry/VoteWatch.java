package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Shows the committee where many ballots came at once, and lets it leave a set of them out, with
/// its reason. Ballots are never deleted; whoever counts again leaves the same ones out.
@Component
public class VoteWatch {
    /// More ballots than this in a minute are shown.
    static final int BURST = 10;
    /// So are so many from one address, whenever they came.
    static final int CROWD = 20;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final EntryAccess access;

    VoteWatch(JdbcClient sql, Transactions transactions, EntryAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
    }

    /// A minute in which many came: how many, from how many addresses, from how many places that answer for letters, and
    /// how many name the same entries.
    /// @param alike how many of them have the choice that is most frequent among them
    public record Burst(Instant minute, int ballots, int verified, int addresses, int alike, int annulled) {}

    /// @param address the first letters of its digest
    public record Crowd(String address, int ballots, int verified, Instant first, Instant last, int alike, int annulled) {}

    public record Annulment(String reason, int ballots, String by, Instant at) {}

    /// @param counted proven and not annulled
    public record Sum(int cast, int counted, int provisional, int annulled) {}

    private static final String CHOICES = """
            with cast_now as (
              select b.*, encode(b.address, 'hex') hex, date_trunc('minute', b.made_at) as began,
                (select string_agg(l.entry_id::text, ',' order by l.entry_id) from entry_ballot_line l
                  where l.ballot_id = b.id) choice
              from entry_ballot b where b.contest_id = ?)
            """;

    public List<Burst> bursts(UUID contest) {
        return sql.sql(CHOICES + """
                select began, count(*) ballots, count(verified_at) verified, count(distinct hex) addresses,
                  count(annulment_id) annulled,
                  (select max(same) from (select count(*) same from cast_now c where c.began = cast_now.began
                    group by c.choice) s) alike
                from cast_now group by began having count(*) > ? order by count(*) desc, began limit 50""")
                .params(contest, BURST)
                .query((row, n) -> new Burst(
                        Objects.requireNonNull(Rows.instant(row, "began")),
                        row.getInt("ballots"),
                        row.getInt("verified"),
                        row.getInt("addresses"),
                        row.getInt("alike"),
                        row.getInt("annulled")))
                .list();
    }

    public List<Crowd> crowds(UUID contest) {
        return sql.sql(CHOICES + """
                select hex, count(*) ballots, count(verified_at) verified, min(made_at) as from_at, max(made_at) as to_at,
                  count(annulment_id) annulled,
                  (select max(same) from (select count(*) same from cast_now c where c.hex = cast_now.hex group by c.choice) s)
                    alike
                from cast_now group by hex having count(*) > ? order by count(*) desc, hex limit 50""")
                .params(contest, CROWD)
                .query((row, n) -> new Crowd(
                        row.getString("hex").substring(0, 12),
                        row.getInt("ballots"),
                        row.getInt("verified"),
                        Objects.requireNonNull(Rows.instant(row, "from_at")),
                        Objects.requireNonNull(Rows.instant(row, "to_at")),
                        row.getInt("alike"),
                        row.getInt("annulled")))
                .list();
    }

    public Sum sum(UUID contest) {
        return sql.sql("""
                select count(*) cast_all, count(*) filter (where verified_at is not null and annulment_id is null) counted,
                  count(*) filter (where verified_at is null and annulment_id is null) provisional, count(annulment_id) annulled
                from entry_ballot where contest_id = ?""")
                .param(contest)
                .query((row, n) -> new Sum(
                        row.getInt("cast_all"),
                        row.getInt("counted"),
                        row.getInt("provisional"),
                        row.getInt("annulled")))
                .single();
    }

    public List<Annulment> annulments(UUID contest) {
        return sql.sql("""
                select a.reason, a.ballots, p.name, a.done_at from entry_annulment a join person p on p.id = a.done_by
                where a.contest_id = ? order by a.done_at, a.id""")
                .param(contest)
                .query((row, n) -> new Annulment(
                        row.getString("reason"),
                        row.getInt("ballots"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    /// Leaves out all ballots of an address, of a minute, or of both; counted anew they are not among them.
    public Outcome<Integer> annul(
            Asker asker, UUID contest, String address, String minute, String reason, Instant now) {
        access.deciding(asker, contest);
        boolean byAddress = address.matches("[0-9a-f]{12}");
        boolean byMinute = minute.matches("\\d{1,12}");
        if (!byAddress && !byMinute) return Outcome.refused("Hãy chọn một đợt phiếu.");
        if (reason.isBlank() || reason.length() > 2_000)
            return Outcome.refusedAt("ly-do", "Hãy ghi lý do loại, nhiều nhất 2.000 ký tự.");
        Instant from = byMinute ? Instant.ofEpochSecond(Long.parseLong(minute)) : Instant.EPOCH;
        Instant to = byMinute ? from.plusSeconds(60) : Instant.parse("9999-01-01T00:00:00Z");
        return transactions.run(() -> {
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into entry_annulment (id, contest_id, reason, ballots, done_by, done_at) values (?, ?, ?, 0, ?, ?)""")
                    .params(Rows.values(id, contest, reason, asker.person(), now))
                    .update();
            int annulled = sql.sql("""
                    update entry_ballot set annulment_id = ? where contest_id = ? and annulment_id is null
                      and encode(address, 'hex') like ? and made_at >= ? and made_at < ?""")
                    .params(Rows.values(id, contest, (byAddress ? address : "") + "%", from, to))
                    .update();
            if (annulled == 0) return Outcome.refused("Đợt phiếu này không còn phiếu nào chưa loại.");
            sql.sql("update entry_annulment set ballots = ? where id = ?")
                    .params(annulled, id)
                    .update();
            return Outcome.done(annulled);
        });
    }
}
