package vn.tuanle.contest;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Draw;

/// Begins attempts: one statement writes the row and its event, before anything is shown. The same number asked twice
/// is the same attempt.
@Component
public class Starting {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String START = """
            with mine as (
              select number, state, id from attempt where round_id = ? and contestant_id = ?),
            who as (
              select id, roster_id from contestant where id = ? and contest_id = ? and (proof <> 'NONE' or not ?)),
            made as (
              insert into attempt (id, round_id, contestant_id, number, set_id, seed, roster_id, state, started_at,
                deadline_at, late_until)
              select ?, ?, who.id, ?, ?, ?, who.roster_id, 'OPEN', ?, ?, ? from who
              where ? = (select count(*) + 1 from mine) and not exists (select 1 from mine where state = 'OPEN')
              on conflict (round_id, contestant_id, number) do update set number = excluded.number
              returning id, set_id, seed, started_at, state),
            told as (
              insert into attempt_event (attempt_id, id, kind, detail, received_at, written_at, address, device)
              select id, ?, 'START', ?, ?, ?, ?, ? from made where id = ?)
            select id, 1 rank, true known from made
            union all
            select id, case state when 'OPEN' then 2 else 3 end, true from mine where state = 'OPEN' or number = ?
            union all
            select null, 4, exists (select 1 from who)
            order by rank limit 1""";

    private final JdbcClient sql;
    private final Papers papers;
    private final Attempts attempts;
    private final Rush rush;

    Starting(JdbcClient sql, Papers papers, Attempts attempts, Rush rush) {
        this.sql = sql;
        this.papers = papers;
        this.attempts = attempts;
        this.rush = rush;
    }

    /// From where somebody asks, for the log.
    public record From(String address, String device) {}

    /// `number` counts the contestant's attempts in the round, from 1; `wanted` is the set they chose.
    public Outcome<UUID> start(
            String code, UUID roundId, UUID contestant, int number, int wanted, Instant received, From from) {
        Papers.Opened opened = papers.round(code, roundId);
        Round round = opened.round();
        Phrase closed = closed(opened, number, received);
        if (closed != null) return new Outcome.Refused<>(closed, "");
        Round.Named set = round.choice()
                ? round.set(wanted)
                : round.sets().get(RANDOM.nextInt(round.sets().size()));
        if (set == null) return Outcome.refusedAt("de", "Hãy chọn một đề.");
        long seed = RANDOM.nextLong();
        UUID id = Ids.at(received);
        Instant deadline = round.deadline(received);
        boolean proven = round.preset() == Preset.EXAM;
        record Got(@Nullable UUID id, boolean known) {}
        Got got = rush.inTurn(() -> sql.sql(START)
                .params(Rows.values(
                        roundId,
                        contestant,
                        contestant,
                        opened.contest().id(),
                        proven,
                        id,
                        roundId,
                        number,
                        set.set(),
                        seed,
                        received,
                        deadline,
                        deadline.plusSeconds(round.grace()),
                        number,
                        Ids.at(received),
                        number + " " + set.name(),
                        received,
                        Arrival.now(),
                        from.address(),
                        from.device(),
                        id,
                        number))
                .query((row, n) -> new Got(Rows.uuidOrNull(row, "id"), row.getBoolean("known")))
                .single());
        UUID begun = got.id();
        if (begun == null)
            return got.known()
                    ? Outcome.refused("Bạn đang có một lượt chưa nộp, hoặc lượt này chưa đến. Hãy mở trang của bạn.")
                    : Outcome.refused(
                            "Vòng này chỉ dành cho người đã xác minh. Hãy xác minh ở trang của bạn rồi bắt đầu.");
        if (begun.equals(id))
            attempts.begun(
                    new Attempt(id, roundId, contestant, number, Draw.of(papers.set(set.set()), seed), received));
        return Outcome.done(begun);
    }

    private static @Nullable Phrase closed(Papers.Opened opened, int number, Instant received) {
        Round round = opened.round();
        if (opened.contest().state() != ContestState.PUBLISHED) return Phrase.of("Cuộc thi đã hủy.");
        if (round.before(received)) return Phrase.of("Vòng thi chưa mở.");
        if (round.over(received)) return Phrase.of("Vòng thi đã đóng.");
        if (number < 1 || number > round.attempts()) return Phrase.of("Bạn đã dùng hết số lượt của vòng này.");
        return null;
    }
}
