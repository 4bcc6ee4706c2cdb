package vn.tuanle.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Publishes a contest, which freezes its rules, or cancels it. Both are acts of the unit's head.
@Component
public class Publishing {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Contests contests;
    private final Rounds rounds;

    Publishing(JdbcClient sql, Transactions transactions, Contests contests, Rounds rounds) {
        this.sql = sql;
        this.transactions = transactions;
        this.contests = contests;
        this.rounds = rounds;
    }

    /// What is still missing before it can be published.
    List<Phrase> missing(Contest contest) {
        List<Phrase> missing = new ArrayList<>();
        if (contests.members(contest.id()).stream().noneMatch(each -> each.part() == Part.CHAIR))
            missing.add(Phrase.of("Ban Tổ chức chưa có trưởng ban."));
        if (contest.document() == null && contest.file() == null) missing.add(Phrase.of("Chưa có văn bản thể lệ."));
        if (contest.kind() != ContestKind.QUIZ) return missing;
        List<Round> all = rounds.of(contest.id());
        if (all.isEmpty()) missing.add(Phrase.of("Chưa có vòng thi nào."));
        for (Round each : all) if (each.sets().isEmpty()) missing.add(Phrase.of("{0} chưa có đề thi.", each.title()));
        Rules rules = contest.rules();
        if ((rules.entrance().rosterOnly()
                        || rules.formula().threshold() > 0
                        || rules.formula().keys().contains(CollectiveKey.RATE))
                && !frozen(contest.id()))
            missing.add(Phrase.of("Quy tắc dùng danh sách của các đơn vị: hãy đặt lúc chốt danh sách."));
        return missing;
    }

    private boolean frozen(UUID contest) {
        return sql.sql("select roster_closes_at is not null from contest where id = ?")
                .param(contest)
                .query(Boolean.class)
                .single();
    }

    public Outcome<UUID> publish(Asker asker, UUID id, Instant now) {
        return transactions.run(() -> {
            Contest contest = contests.held(asker, id);
            if (!contests.heads(asker, contest)) return Outcome.refused("Chỉ thủ trưởng đơn vị công bố được cuộc thi.");
            if (contest.state() == ContestState.PUBLISHED) return Outcome.done(id);
            if (contest.state() == ContestState.CANCELLED) return Outcome.refused("Cuộc thi đã hủy.");
            List<Phrase> missing = missing(contest);
            if (!missing.isEmpty()) return new Outcome.Refused<>(missing.getFirst(), "");
            sql.sql("update contest set state = 'PUBLISHED', published_at = ? where id = ?")
                    .params(Rows.values(now, id))
                    .update();
            sql.sql("update contest_rules set frozen_at = ? where contest_id = ? and frozen_at is null")
                    .params(Rows.values(now, id))
                    .update();
            contests.act(asker, id, ActKind.PUBLISHED, "", Map.of(), now);
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> cancel(Asker asker, UUID id, String why, Instant now) {
        return transactions.run(() -> {
            Contest contest = contests.held(asker, id);
            boolean may = contest.draft() || contests.heads(asker, contest);
            if (!may) return Outcome.refused("Cuộc thi đã công bố: chỉ thủ trưởng đơn vị hủy được.");
            if (contest.state() == ContestState.CANCELLED) return Outcome.done(id);
            if (why.isEmpty() && !contest.draft())
                return Outcome.refusedAt("ly-do", "Hãy ghi lý do hủy; mọi người sẽ đọc câu này.");
            if (why.length() > 2000) return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", 2000);
            sql.sql("update contest set state = 'CANCELLED' where id = ?")
                    .param(id)
                    .update();
            contests.act(asker, id, ActKind.CANCELLED, why, Map.of(), now);
            return Outcome.done(id);
        });
    }
}
