package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Rankings of entries are versions: computed from the marks or votes as they are, confirmed by the
/// committee with the reason wherever equals were told apart. None is ever written over.
@Component
public class Rankings {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final EntryAccess access;
    private final Terms terms;
    private final EntryLetters letters;
    private final Entries entries;

    Rankings(
            JdbcClient sql,
            Transactions transactions,
            EntryAccess access,
            Terms terms,
            EntryLetters letters,
            Entries entries) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.terms = terms;
        this.letters = letters;
        this.entries = entries;
    }

    /// @param why told when it follows one that was confirmed
    public record Ranking(
            UUID id,
            UUID contest,
            RankingKind kind,
            int version,
            Instant computed,
            String by,
            String why,
            @Nullable Instant confirmed,
            @Nullable String confirmer) {}

    /// @param decided why it stands here among equals
    public record Rank(UUID entry, String code, String title, int place, BigDecimal score, String decided) {}

    public List<Ranking> of(UUID contest, RankingKind kind) {
        return sql.sql("""
                select r.*, p.name, c.name confirmer from entry_ranking r join person p on p.id = r.computed_by
                left join person c on c.id = r.confirmed_by
                where r.contest_id = ? and r.kind = ? order by r.version desc""")
                .params(Rows.values(contest, kind))
                .query((row, n) -> new Ranking(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "contest_id"),
                        RankingKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        java.util.Objects.requireNonNull(Rows.instant(row, "computed_at")),
                        row.getString("name"),
                        row.getString("why"),
                        Rows.instant(row, "confirmed_at"),
                        row.getString("confirmer")))
                .list();
    }

    /// The one that holds: the newest that was confirmed.
    public Optional<Ranking> confirmed(UUID contest, RankingKind kind) {
        return of(contest, kind).stream().filter(one -> one.confirmed() != null).findFirst();
    }

    public List<Rank> ranks(UUID ranking) {
        return sql.sql("""
                select k.entry_id, e.code, e.title, k.place, k.score, k.decided from entry_rank k
                join entry e on e.id = k.entry_id where k.ranking_id = ? order by k.place, e.code""")
                .param(ranking)
                .query((row, n) -> new Rank(
                        Rows.uuid(row, "entry_id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("place"),
                        row.getBigDecimal("score"),
                        row.getString("decided")))
                .list();
    }

    /// A new provisional version from what is there now.
    public Outcome<UUID> compute(Asker asker, UUID contest, RankingKind kind, String why, Instant now) {
        access.deciding(asker, contest);
        if (confirmed(contest, kind).isPresent() && why.isBlank())
            return Outcome.refusedAt("ly-do", "Đã có kết quả được xác nhận: hãy ghi vì sao tính lại.");
        Outcome<Map<UUID, BigDecimal>> scores = kind == RankingKind.MARKS ? marks(contest) : votes(contest, now);
        if (scores instanceof Outcome.Refused<Map<UUID, BigDecimal>> refused) return refused.as();
        Map<UUID, BigDecimal> all = ((Outcome.Done<Map<UUID, BigDecimal>>) scores).value();
        if (all.isEmpty()) return Outcome.refused("Chưa có bài nào để xếp hạng.");
        Map<UUID, Integer> places = Scores.places(all);
        try {
            return transactions.run(() -> {
                UUID id = UUID.randomUUID();
                sql.sql("""
                        insert into entry_ranking (id, contest_id, kind, version, computed_by, computed_at, why)
                        values (?, ?, ?, (select coalesce(max(version), 0) + 1 from entry_ranking where contest_id = ? and kind = ?),
                          ?, ?, ?)""")
                        .params(Rows.values(id, contest, kind, contest, kind, asker.person(), now, why))
                        .update();
                places.forEach((entry, place) -> sql.sql("""
                                insert into entry_rank (ranking_id, entry_id, place, score) values (?, ?, ?, ?)""")
                        .params(id, entry, place, java.util.Objects.requireNonNull(all.get(entry)))
                        .update());
                return Outcome.done(id);
            });
        } catch (DuplicateKeyException another) {
            return Outcome.refused("Người khác vừa tính xếp hạng. Hãy tải lại trang.");
        }
    }

    private Outcome<Map<UUID, BigDecimal>> marks(UUID contest) {
        EntryTerms.Judging judging = terms.of(contest).terms().judging();
        Map<UUID, List<BigDecimal>> marks = new LinkedHashMap<>();
        sql.sql("""
                select e.id, a.total from entry e
                left join entry_assignment a on a.entry_id = e.id and a.state = 'MARKED'
                where e.contest_id = ? and e.state = 'ACCEPTED' order by e.id, a.ended_at, a.id""")
                .param(contest)
                .query(row -> {
                    List<BigDecimal> of = marks.computeIfAbsent(Rows.uuid(row, "id"), none -> new ArrayList<>());
                    BigDecimal total = row.getBigDecimal("total");
                    if (total != null) of.add(total);
                });
        long unfinished = marks.values().stream()
                .filter(of -> of.size() < Scores.needed(judging, of))
                .count();
        if (unfinished > 0) return Outcome.refused("Còn {0} bài chưa đủ điểm chấm nên chưa xếp hạng được.", unfinished);
        Map<UUID, BigDecimal> scores = new HashMap<>();
        marks.forEach((entry, of) -> scores.put(entry, Scores.combined(judging.combining(), of)));
        return Outcome.done(scores);
    }

    /// Ballots whose contact was proven and that were not annulled.
    private Outcome<Map<UUID, BigDecimal>> votes(UUID contest, Instant now) {
        EntryTerms.Voting voting = terms.of(contest).terms().voting();
        if (voting == null) return Outcome.refused("Cuộc thi này không có bình chọn.");
        if (now.isBefore(voting.closes())) return Outcome.refused("Chưa hết giờ bình chọn nên chưa kiểm phiếu.");
        Map<UUID, BigDecimal> votes = new HashMap<>();
        sql.sql("""
                select e.id, count(b.id) votes from entry e
                left join entry_ballot_line l on l.entry_id = e.id
                left join entry_ballot b on b.id = l.ballot_id and b.verified_at is not null and b.annulment_id is null
                where e.contest_id = ? and e.state = 'ACCEPTED' group by e.id""")
                .param(contest)
                .query(row -> {
                    votes.put(Rows.uuid(row, "id"), row.getBigDecimal("votes"));
                });
        return Outcome.done(votes);
    }

    /// The committee's word: this version holds. Equals may be told apart, each group with all its places and a reason.
    public Outcome<UUID> confirm(
            Asker asker, UUID ranking, Map<UUID, Integer> places, String reason, Instant now) {
        Ranking one = find(ranking);
        Contest contest = access.office(asker, one.contest());
        if (!access.confirms(asker, contest))
            return Outcome.refused("Chỉ trưởng ban hoặc thủ trưởng đơn vị xác nhận kết quả.");
        Outcome<UUID> outcome = transactions.run(() -> {
            sql.sql("select 1 from entry_ranking where id = ? for update")
                    .param(ranking)
                    .query((row, n) -> 1)
                    .single();
            if (find(ranking).confirmed() != null) return Outcome.done(ranking);
            if (of(one.contest(), one.kind()).getFirst().version() != one.version())
                return Outcome.refused("Đã có bản xếp hạng mới hơn. Hãy xem bản ấy.");
            Outcome<Map<UUID, Integer>> told = Ties.told(ranks(ranking), places, reason);
            if (told instanceof Outcome.Refused<Map<UUID, Integer>> refused) return refused.as();
            if (told instanceof Outcome.Done<Map<UUID, Integer>>(Map<UUID, Integer> decided))
                decided.forEach((entry, place) -> sql.sql("""
                                update entry_rank set place = ?, decided = ? where ranking_id = ? and entry_id = ?""")
                        .params(place, reason, ranking, entry)
                        .update());
            sql.sql("update entry_ranking set confirmed_by = ?, confirmed_at = ? where id = ?")
                    .params(Rows.values(asker.person(), now, ranking))
                    .update();
            tell(one, contest, now);
            return Outcome.done(ranking);
        });
        return outcome;
    }

    private void tell(Ranking ranking, Contest contest, Instant now) {
        Set<UUID> told = new HashSet<>();
        for (Rank rank : ranks(ranking.id()))
            if (told.add(rank.entry()))
                letters.write(
                        entries.find(rank.entry(), ""),
                        "ket-qua/" + ranking.kind() + "/" + ranking.version(),
                        Phrase.of("Kết quả cuộc thi “{0}”", contest.title()),
                        Phrase.of("Ban Tổ chức đã xác nhận kết quả. Xem hạng, điểm và nhận xét cho bài {0} ở liên kết dưới đây.", rank.code()),
                        now);
    }

    Ranking find(UUID ranking) {
        return sql.sql("select contest_id, kind from entry_ranking where id = ?")
                .param(ranking)
                .query((row, n) -> of(Rows.uuid(row, "contest_id"), RankingKind.valueOf(row.getString("kind"))))
                .optional()
                .stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(ranking))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
