package vn.tuanle.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Writes the rounds of a contest. Once a round has opened only its end moves, and only later.
@Component
public class RoundChanges {
    static final int MOST_SETS = 6;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Contests contests;
    private final Rounds rounds;
    private final RoundSets sets;

    RoundChanges(JdbcClient sql, Transactions transactions, Contests contests, Rounds rounds, RoundSets sets) {
        this.sql = sql;
        this.transactions = transactions;
        this.contests = contests;
        this.rounds = rounds;
        this.sets = sets;
    }

    /// A new round where `id` is null; the form's `ma` makes a form sent twice one round.
    public Outcome<UUID> save(Asker asker, UUID contest, @Nullable UUID id, Typed typed, Errors errors, Instant now) {
        return transactions.run(() -> {
            Contest held = contests.held(asker, contest);
            if (held.kind() != ContestKind.QUIZ) throw new NotFound();
            if (held.state() == ContestState.CANCELLED) return Outcome.refused("Cuộc thi đã hủy, không sửa được nữa.");
            List<Round> all = rounds.of(contest);
            UUID wanted = id == null ? Typed.id(typed.get("ma")) : id;
            UUID round = wanted == null ? UUID.randomUUID() : wanted;
            Round was = all.stream()
                    .filter(each -> each.id().equals(round))
                    .findFirst()
                    .orElse(null);
            if (id != null && was == null) throw new NotFound();
            if (id == null && was != null) return Outcome.done(round);
            if (was != null && was.version() != typed.number("phien-ban", 0, 1_000_000, 0, Errors.none()))
                return Outcome.refused("Người khác vừa sửa vòng này. Hãy mở lại trang ở thẻ khác để so, rồi sửa tiếp.");
            String why = typed.text("vi-sao");
            if (!held.draft()) {
                if (!contests.heads(asker, held))
                    return Outcome.refused("Cuộc thi đã công bố: chỉ thủ trưởng đơn vị đổi được vòng thi.");
                if (why.isEmpty()) errors.at("vi-sao", "Hãy ghi đổi điều gì và vì sao; mọi người sẽ đọc câu này.");
                if (why.length() > 2000) errors.at("vi-sao", "Dài quá {0} ký tự.", 2000);
            }
            Round typedRound = read(held, was, round, was == null ? all.size() + 1 : was.ordinal(), typed, errors, now);
            if (errors.any()) return Preparing.refused(errors);
            write(typedRound);
            contests.act(asker, contest, ActKind.ROUND_CHANGED, why, before(was), now);
            return Outcome.done(round);
        });
    }

    private Round read(
            Contest contest, @Nullable Round was, UUID id, int ordinal, Typed typed, Errors errors, Instant now) {
        Instant closes = typed.moment("dong", errors);
        if (closes == null) errors.at("dong", "Hãy ghi lúc đóng, như 17:00 20/11/2026.");
        if (was != null && !contest.draft() && !was.before(now)) {
            if (closes != null && closes.isBefore(was.closes()))
                errors.at("dong", "Vòng đã mở: chỉ dời được lúc đóng muộn hơn.");
            return new Round(
                    id,
                    contest.id(),
                    ordinal,
                    was.title(),
                    was.preset(),
                    was.opens(),
                    closes == null ? was.closes() : closes,
                    was.minutes(),
                    was.attempts(),
                    was.grace(),
                    was.choice(),
                    was.single(),
                    was.version() + 1,
                    was.sets());
        }
        Instant opens = typed.moment("mo", errors);
        if (opens == null) errors.at("mo", "Hãy ghi lúc mở, như 08:00 16/11/2026.");
        if (opens != null && closes != null && !closes.isAfter(opens)) errors.at("dong", "Lúc đóng phải sau lúc mở.");
        if (!contest.draft() && opens != null && opens.isBefore(now))
            errors.at("mo", "Cuộc thi đã công bố: lúc mở phải ở phía trước.");
        return new Round(
                id,
                contest.id(),
                ordinal,
                typed.required("ten", 200, "Hãy ghi tên vòng.", errors),
                typed.one("kieu", Preset.class, Preset.CONTEST),
                opens == null ? Instant.EPOCH : opens,
                closes == null ? Instant.MAX : closes,
                typed.number("phut", 1, 600, 30, errors),
                typed.number("so-luot", 1, 100, 1, errors),
                typed.number("cho-duong-truyen", 0, 600, 60, errors),
                typed.has("chon-de", "co"),
                typed.has("tung-cau", "co"),
                was == null ? 1 : was.version() + 1,
                named(contest, typed, errors));
    }

    private List<Round.Named> named(Contest contest, Typed typed, Errors errors) {
        List<Round.Named> named = new ArrayList<>();
        List<RoundSets.Choice> mine = sets.of(contests.mine(java.util.Set.of(contest.unit())));
        for (int i = 1; i <= MOST_SETS; i++) {
            UUID set = Typed.id(typed.get("de-" + i));
            if (set == null) continue;
            if (mine.stream().noneMatch(each -> each.id().equals(set))) throw new NotFound();
            if (named.stream().anyMatch(each -> each.set().equals(set)))
                errors.at("de-" + i, "Mỗi đề chỉ chọn một lần.");
            String name = typed.line("ten-de-" + i);
            if (name.length() > 100) errors.at("ten-de-" + i, "Dài quá {0} ký tự.", 100);
            named.add(new Round.Named(named.size() + 1, name.isEmpty() ? "Đề " + (named.size() + 1) : name, set));
        }
        if (named.isEmpty()) errors.at("de-1", "Hãy chọn ít nhất một đề.");
        return named;
    }

    private void write(Round it) {
        sql.sql("""
                insert into contest_round (id, contest_id, ordinal, title, preset, opens_at, closes_at, minutes, attempts, grace,
                  choice, single, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set title = excluded.title, preset = excluded.preset, opens_at = excluded.opens_at,
                  closes_at = excluded.closes_at, minutes = excluded.minutes, attempts = excluded.attempts,
                  grace = excluded.grace, choice = excluded.choice, single = excluded.single, version = excluded.version""")
                .params(Rows.values(
                        it.id(),
                        it.contest(),
                        it.ordinal(),
                        it.title(),
                        it.preset(),
                        it.opens(),
                        it.closes(),
                        it.minutes(),
                        it.attempts(),
                        it.grace(),
                        it.choice(),
                        it.single(),
                        it.version()))
                .update();
        sql.sql("delete from round_set where round_id = ?").param(it.id()).update();
        for (Round.Named each : it.sets())
            sql.sql("insert into round_set (round_id, ordinal, name, set_id) values (?, ?, ?, ?)")
                    .params(Rows.values(it.id(), each.ordinal(), each.name(), each.set()))
                    .update();
    }

    private static Map<String, ?> before(@Nullable Round was) {
        if (was == null) return Map.of();
        return Map.of(
                "title",
                was.title(),
                "opens",
                Days.moment(was.opens()),
                "closes",
                Days.moment(was.closes()),
                "minutes",
                was.minutes(),
                "attempts",
                was.attempts(),
                "grace",
                was.grace());
    }
}
