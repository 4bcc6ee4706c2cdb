package vn.tuanle.contest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Copies a contest as a draft: what it is about, rules, committee, and what other modules keep of it.
@Component
public class Copying {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Contests contests;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;

    Copying(
            JdbcClient sql,
            Transactions transactions,
            Contests contests,
            Rounds rounds,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.transactions = transactions;
        this.contests = contests;
        this.rounds = rounds;
        this.events = events;
    }

    /// `copy` is the id the copy gets, so that a form sent twice makes one.
    public Outcome<UUID> copy(Asker asker, UUID id, UUID copy, Instant now) {
        return transactions.run(() -> {
            Contest contest = contests.owned(asker, id);
            boolean fresh = sql.sql("""
                    insert into contest (id, code, unit_id, kind, title, about, audience, contact, document_id, file_id,
                      plan_id, task_id, state, copied_from, created_by, created_at, changed_at)
                    select ?, ?, unit_id, kind, title, about, audience, contact, document_id, file_id, plan_id, task_id,
                      'DRAFT', id, ?, ?, ? from contest where id = ?
                    on conflict (id) do update set id = excluded.id
                    returning not exists (select 1 from contest_act k where k.contest_id = contest.id)""")
                    .params(Rows.values(copy, Codes.code(8), asker.person(), now, now, id))
                    .query(Boolean.class)
                    .single();
            if (!fresh) return Outcome.done(contests.owned(asker, copy).id());
            sql.sql(
                            "insert into contest_rules (contest_id, version, rules, made_by, made_at) values (?, 1, cast(? as jsonb), ?, ?)")
                    .params(Rows.values(copy, contest.rules().json(), asker.person(), now))
                    .update();
            int ordinal = 0;
            for (Member each : contests.members(id))
                sql.sql(
                                "insert into contest_member (id, contest_id, ordinal, part, name, post, person_id) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(Rows.values(
                                UUID.randomUUID(),
                                copy,
                                ++ordinal,
                                each.part(),
                                each.name(),
                                each.post(),
                                each.person()))
                        .update();
            for (Round each : rounds.of(id)) copy(each, copy);
            events.publishEvent(new ContestCopied(id, copy));
            contests.act(asker, copy, ActKind.COPIED, "", Map.of("from", id.toString()), now);
            return Outcome.done(copy);
        });
    }

    private void copy(Round round, UUID contest) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into contest_round (id, contest_id, ordinal, title, preset, opens_at, closes_at, minutes, attempts, grace,
                  choice, single)
                select ?, ?, ordinal, title, preset, opens_at, closes_at, minutes, attempts, grace, choice, single
                from contest_round where id = ?""").params(Rows.values(id, contest, round.id())).update();
        sql.sql(
                        "insert into round_set (round_id, ordinal, name, set_id) select ?, ordinal, name, set_id from round_set where round_id = ?")
                .params(Rows.values(id, round.id()))
                .update();
    }
}
