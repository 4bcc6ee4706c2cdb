package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Takes incidents and appeals and keeps what the committee answered; an answer is given once.
@Component
class Cases {
    /// Of one contestant that are not answered yet; more would not be read sooner.
    private static final int MOST_OPEN = 5;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Access access;

    Cases(JdbcClient sql, Transactions transactions, Access access) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
    }

    /// By a contestant, from the own page.
    Outcome<UUID> tell(Contest contest, UUID contestant, Typed typed, Instant now) {
        return transactions.run(() -> {
            // the contestant's row orders what one person sends at once
            boolean theirs = sql.sql("select id from contestant where id = ? and contest_id = ? for update")
                    .params(contestant, contest.id())
                    .query(UUID.class)
                    .optional()
                    .isPresent();
            if (!theirs) throw new NotFound();
            long open = sql.sql("select count(*) from contest_case where contestant_id = ? and answered_at is null")
                    .param(contestant)
                    .query(Long.class)
                    .single();
            if (open >= MOST_OPEN)
                return Outcome.refused("Bạn đang có {0} việc chờ trả lời. Hãy đợi Ban Tổ chức trả lời trước.", open);
            return keep(contest, contestant, null, typed, now);
        });
    }

    /// By the office, of what came by telephone or was seen in the hall.
    Outcome<UUID> note(Asker asker, UUID contestId, Typed typed, Instant now) {
        Contest contest = access.acted(asker, contestId);
        return transactions.run(() -> keep(contest, null, asker.person(), typed, now));
    }

    private Outcome<UUID> keep(
            Contest contest, @Nullable UUID contestant, @Nullable UUID by, Typed typed, Instant now) {
        CaseKind kind = Typed.constant(CaseKind.class, typed.get("loai"));
        if (kind == null) return Outcome.refusedAt("loai", "Hãy chọn sự cố hay khiếu nại.");
        String words = typed.text("noi-dung").strip();
        if (words.isEmpty()) return Outcome.refusedAt("noi-dung", "Hãy ghi việc gì đã xảy ra, lúc nào.");
        if (words.length() > 4000) return Outcome.refusedAt("noi-dung", "Dài quá {0} ký tự.", 4000);
        UUID round = Typed.id(typed.get("vong"));
        if (round != null) access.round(contest.id(), round);
        UUID key = Typed.id(typed.get("ma"));
        UUID id = key == null ? UUID.randomUUID() : key;
        sql.sql("""
                insert into contest_case (id, contest_id, contestant_id, round_id, kind, words, told_by, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set id = excluded.id""")
                .params(Rows.values(id, contest.id(), contestant, round, kind, words, by, now))
                .update();
        return Outcome.done(id);
    }

    Outcome<UUID> answer(Asker asker, UUID contestId, UUID id, Typed typed, Instant now) {
        Contest contest = access.seen(asker, contestId);
        if (!access.acts(asker, contest) && !access.decides(asker, contest)) throw new NotFound();
        Ruling ruling = Typed.constant(Ruling.class, typed.get("ket-luan"));
        if (ruling == null) return Outcome.refusedAt("ket-luan-" + id, "Hãy chọn chấp nhận hay không.");
        String words = typed.text("tra-loi").strip();
        if (words.isEmpty()) return Outcome.refusedAt("tra-loi-" + id, "Hãy ghi câu trả lời; người gửi sẽ đọc nó.");
        if (words.length() > 4000) return Outcome.refusedAt("tra-loi-" + id, "Dài quá {0} ký tự.", 4000);
        return transactions.run(() -> {
            access.hold(contestId);
            int answered = sql.sql("""
                    update contest_case set ruling = ?, answer = ?, answered_by = ?, answered_at = ?
                    where id = ? and contest_id = ? and answered_at is null""")
                    .params(Rows.values(ruling, words, asker.person(), now, id, contestId))
                    .update();
            return answered == 1 ? Outcome.done(id) : Outcome.refused("Việc này đã được trả lời. Hãy tải lại trang.");
        });
    }

    List<Case> of(UUID contest) {
        return cases("x.contest_id = ?", contest);
    }

    List<Case> ofContestant(UUID contestant) {
        return cases("x.contestant_id = ?", contestant);
    }

    private List<Case> cases(String which, UUID of) {
        return sql.sql("""
                select x.*, coalesce(c.name, '') contestant, coalesce(r.title, '') round, coalesce(p.name, '') by
                from contest_case x left join contestant c on c.id = x.contestant_id
                left join contest_round r on r.id = x.round_id left join person p on p.id = x.answered_by
                where %s order by x.answered_at is not null, x.told_at desc, x.id limit 500""".formatted(which))
                .param(of)
                .query((row, n) -> new Case(
                        Rows.uuid(row, "id"),
                        row.getString("contestant"),
                        row.getString("round"),
                        Phrase.of(CaseKind.valueOf(row.getString("kind")).title()),
                        row.getString("words"),
                        java.util.Objects.requireNonNull(Rows.instant(row, "told_at")),
                        row.getString("ruling") == null
                                ? null
                                : Phrase.of(
                                        Ruling.valueOf(row.getString("ruling")).title()),
                        row.getString("answer"),
                        row.getString("by"),
                        Rows.instant(row, "answered_at")))
                .list();
    }
}
