package vn.tuanle.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Prize;
import vn.tuanle.kernel.Rows;

/// What other modules may know of a contest of entries: its confirmed results and how many took part.
@Component
public class EntryResults {
    private final JdbcClient sql;
    private final Rankings rankings;

    EntryResults(JdbcClient sql, Rankings rankings) {
        this.sql = sql;
        this.rankings = rankings;
    }

    /// @param prize its name by the rules; empty where there is none
    /// @param verified whether the contact was proven
    public record Winner(
            UUID entry,
            String code,
            String title,
            String author,
            String group,
            @Nullable UUID unit,
            String unitName,
            String contact,
            boolean verified,
            int place,
            BigDecimal score,
            String prize) {}

    /// All entries of the confirmed ranking by marks, in its order; nothing while none is confirmed.
    public List<Winner> confirmed(Contest contest) {
        Optional<Rankings.Ranking> ranking = rankings.confirmed(contest.id(), RankingKind.MARKS);
        if (ranking.isEmpty()) return List.of();
        List<Rankings.Rank> ranks = rankings.ranks(ranking.get().id());
        Map<UUID, Entry> entries = new TreeMap<>();
        sql.sql("select * from entry where contest_id = ?")
                .param(contest.id())
                .query((row, n) -> Entry.of(row))
                .list()
                .forEach(one -> entries.put(one.id(), one));
        return ranks.stream()
                .map(rank -> {
                    Entry entry = java.util.Objects.requireNonNull(entries.get(rank.entry()));
                    return new Winner(
                            entry.id(), entry.code(), entry.title(), entry.author(), entry.group(), entry.unit(),
                            entry.unitName(), entry.contact(), entry.verified() != null, rank.place(), rank.score(),
                            prize(contest, rank));
                })
                .toList();
    }

    /// Prizes go down the places; who shares a place shares the prize that its first place has.
    static String prize(Contest contest, Rankings.Rank rank) {
        int given = 0;
        for (Prize prize : contest.rules().individual()) {
            given += prize.count();
            if (rank.place() <= given) return prize.name();
        }
        return "";
    }

    /// @param authors different contacts
    /// @param minors whose author is not of age
    public record Figures(int entries, int authors, int accepted, int minors, int units, int voters) {}

    /// Of entries that were handed in and not taken back.
    public Figures figures(UUID contest) {
        return sql.sql("""
                select count(*) entries, count(distinct contact) authors, count(*) filter (where state = 'ACCEPTED') accepted,
                  count(*) filter (where guardian <> '') minors, count(distinct unit_id) units,
                  (select count(*) from entry_ballot b where b.contest_id = ? and b.verified_at is not null
                    and b.annulment_id is null) voters
                from entry where contest_id = ? and state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'REFUSED')""")
                .params(contest, contest)
                .query((row, n) -> new Figures(
                        row.getInt("entries"),
                        row.getInt("authors"),
                        row.getInt("accepted"),
                        row.getInt("minors"),
                        row.getInt("units"),
                        row.getInt("voters")))
                .single();
    }

    /// Accepted entries by the unit they are of; those of no unit of ours are left out.
    public Map<UUID, Integer> byUnit(UUID contest) {
        Map<UUID, Integer> units = new TreeMap<>();
        sql.sql("""
                select unit_id, count(*) entries from entry
                where contest_id = ? and state = 'ACCEPTED' and unit_id is not null group by unit_id""")
                .param(contest)
                .query(row -> {
                    units.put(Rows.uuid(row, "unit_id"), row.getInt("entries"));
                });
        return units;
    }
}
