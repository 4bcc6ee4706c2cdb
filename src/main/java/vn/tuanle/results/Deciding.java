package vn.tuanle.results;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Prize;
import vn.tuanle.contest.TieKey;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// What the committee decides: who of equals stands first, that results are right, that they are void, who is out.
@Component
class Deciding {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Access access;
    private final Rankings rankings;

    Deciding(JdbcClient sql, Transactions transactions, Access access, Rankings rankings) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.rankings = rankings;
    }

    /// Sets equals of one place apart in this order, empty where what was typed is none; a new version of the ranking
    /// says so.
    Outcome<UUID> settle(Asker asker, UUID contestId, UUID ranking, List<UUID> order, String reason, Instant now) {
        Contest contest = access.decided(asker, contestId);
        if (order.isEmpty())
            return Outcome.refusedAt("thu-tu", "Hãy ghi thứ tự 1, 2, 3 …, mỗi người, mỗi đơn vị một số khác nhau.");
        if (reason.isBlank())
            return Outcome.refusedAt("ly-do", "Hãy ghi lý do của Ban Tổ chức; câu này nằm trong biên bản.");
        if (reason.length() > 2000) return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", 2000);
        return transactions.run(() -> {
            access.hold(contestId);
            Ranking on = rankings.find(contestId, ranking);
            if (!on.provisional()) return Outcome.refused("Chỉ quyết định được trên bảng tạm tính.");
            if (!newest(on)) return Outcome.refused("Đã có bảng xếp hạng mới hơn. Hãy mở bảng ấy.");
            if (!equals(on, order))
                return Outcome.refused("Chỉ xếp lại được những người, đơn vị bằng nhau ở mọi tiêu chí.");
            boolean people = rankings.lines(ranking).stream()
                    .anyMatch(line -> line.contestant().equals(order.getFirst()));
            boolean may = people
                    ? contest.rules().keys().contains(TieKey.COMMITTEE)
                    : contest.rules().formula().keys().contains(vn.tuanle.contest.CollectiveKey.COMMITTEE);
            if (!may) return Outcome.refused("Thể lệ không giao cho Ban Tổ chức quyết định: bằng nhau thì cùng hạng.");
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into tie_decision (id, scope_id, contest_id, reason, decided_by, decided_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(id, on.scope(), contestId, reason.strip(), asker.person(), now))
                    .update();
            for (int i = 0; i < order.size(); i++)
                sql.sql("insert into tie_decision_line (decision_id, ordinal, who) values (?, ?, ?)")
                        .params(id, i + 1, order.get(i))
                        .update();
            return rankings.make(asker, contestId, on.scope(), on.prizes(), reason.strip(), now);
        });
    }

    private boolean equals(Ranking on, List<UUID> order) {
        if (order.size() < 2) return false;
        List<Ties.Placed> people = rankings.lines(on.id()).stream()
                .filter(Ranks.Line::wins)
                .map(line -> new Ties.Placed(line.contestant(), line.place(), null))
                .toList();
        List<Ties.Placed> units = rankings.units(on.id()).stream()
                .filter(Ranks.UnitLine::reached)
                .map(line -> new Ties.Placed(line.roster(), line.place() == null ? 0 : line.place(), null))
                .toList();
        HashSet<UUID> asked = new HashSet<>(order);
        return asked.size() == order.size()
                && java.util.stream.Stream.of(people, units)
                        .flatMap(lines -> Ties.groups(lines).stream())
                        .anyMatch(group -> asked.equals(new HashSet<>(
                                group.stream().map(Ties.Placed::who).toList())));
    }

    private boolean newest(Ranking on) {
        return sql.sql("select max(version) from ranking where scope_id = ?")
                        .param(on.scope())
                        .query(Integer.class)
                        .single()
                == on.version();
    }

    /// Confirms a ranking by its issued minutes; an earlier confirmed version is replaced.
    Outcome<UUID> confirm(Asker asker, UUID contestId, UUID ranking, Instant now) {
        Contest contest = access.decided(asker, contestId);
        return transactions.run(() -> {
            access.hold(contestId);
            Ranking on = rankings.find(contestId, ranking);
            if (on.confirmed()) return Outcome.done(ranking);
            if (!on.provisional() || !newest(on)) return Outcome.refused("Chỉ xác nhận được bảng tạm tính mới nhất.");
            if (!open(contest, on).isEmpty())
                return Outcome.refused("Còn người, đơn vị bằng nhau ở mức giải: Ban Tổ chức phải quyết định trước.");
            boolean minuted = sql.sql("""
                    select exists (select 1 from ranking_minutes where ranking_id = ? and document_id is not null)""").param(ranking).query(Boolean.class).single();
            if (!minuted) return Outcome.refused("Hãy lập và ban hành biên bản của bảng này rồi mới xác nhận.");
            sql.sql("select id from ranking where scope_id = ? and state = 'CONFIRMED'")
                    .param(on.scope())
                    .query(UUID.class)
                    .list()
                    .forEach(earlier -> {
                        state(earlier, RankingState.REPLACED);
                        rankings.act(asker, earlier, RankingActKind.REPLACED, on.why(), now);
                    });
            state(ranking, RankingState.CONFIRMED);
            rankings.act(asker, ranking, RankingActKind.CONFIRMED, "", now);
            return Outcome.done(ranking);
        });
    }

    /// The places whose equals are more than the prizes left for them.
    List<Integer> open(Contest contest, Ranking on) {
        if (!on.prizes()) return List.of();
        List<Integer> people = open(
                rankings.lines(on.id()).stream()
                        .filter(Ranks.Line::wins)
                        .map(Ranks.Line::place)
                        .toList(),
                contest.rules().individual(),
                contest.rules().keys().contains(TieKey.COMMITTEE));
        List<Integer> units = open(
                rankings.units(on.id()).stream()
                        .filter(Ranks.UnitLine::reached)
                        .map(unit -> unit.place() == null ? 0 : unit.place())
                        .toList(),
                contest.rules().collective(),
                contest.rules().formula().keys().contains(vn.tuanle.contest.CollectiveKey.COMMITTEE));
        return java.util.stream.Stream.concat(people.stream(), units.stream()).toList();
    }

    private static List<Integer> open(List<Integer> places, List<Prize> prizes, boolean decides) {
        return Awarding.along(places, prizes, decides).open();
    }

    Outcome<UUID> revoke(Asker asker, UUID contestId, UUID ranking, String why, Instant now) {
        access.decided(asker, contestId);
        if (why.isBlank()) return Outcome.refusedAt("huy-ly-do", "Hãy ghi lý do hủy; mọi người sẽ đọc câu này.");
        if (why.length() > 2000) return Outcome.refusedAt("huy-ly-do", "Dài quá {0} ký tự.", 2000);
        return transactions.run(() -> {
            access.hold(contestId);
            Ranking on = rankings.find(contestId, ranking);
            if (on.state() == RankingState.REVOKED) return Outcome.done(ranking);
            if (on.state() == RankingState.REPLACED) return Outcome.refused("Bảng này đã được thay thế.");
            state(ranking, RankingState.REVOKED);
            rankings.act(asker, ranking, RankingActKind.REVOKED, why.strip(), now);
            return Outcome.done(ranking);
        });
    }

    /// Takes somebody out of the results of a contest, or back in; the next version of a ranking follows it.
    Outcome<UUID> exclude(Asker asker, UUID contestId, UUID contestant, boolean out, String why, Instant now) {
        access.decided(asker, contestId);
        if (why.isBlank()) return Outcome.refusedAt("vi-sao", "Hãy ghi lý do; câu này nằm trong biên bản.");
        if (why.length() > 2000) return Outcome.refusedAt("vi-sao", "Dài quá {0} ký tự.", 2000);
        return transactions.run(() -> {
            access.hold(contestId);
            boolean theirs = sql.sql("select exists (select 1 from contestant where id = ? and contest_id = ?)")
                    .params(contestant, contestId)
                    .query(Boolean.class)
                    .single();
            if (!theirs) throw new vn.tuanle.ui.NotFound();
            sql.sql(
                            "insert into exclusion_act (id, contestant_id, out, why, done_by, done_at) values (?, ?, ?, ?, ?, ?)")
                    .params(Rows.values(UUID.randomUUID(), contestant, out, why.strip(), asker.person(), now))
                    .update();
            return Outcome.done(contestant);
        });
    }

    private void state(UUID ranking, RankingState state) {
        sql.sql("update ranking set state = ? where id = ?")
                .params(Rows.values(state, ranking))
                .update();
    }
}
