package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Attempt;
import vn.tuanle.contest.Attempts;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Contestants;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.RosterSheet;
import vn.tuanle.contest.Rosters;
import vn.tuanle.contest.Round;
import vn.tuanle.contest.Rounds;
import vn.tuanle.contest.Saving;
import vn.tuanle.contest.Sent;
import vn.tuanle.contest.Starting;
import vn.tuanle.contest.Typed;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.quiz.Answer;
import vn.tuanle.ui.Errors;

/// Who takes part in a contest of the demonstration: staff of schools, in their lists, and what they answered.
@Component
class ContestCrowd {
    static final List<String> SCHOOLS = List.of("Trường Tiểu học Quang Vinh", "Trường Tiểu học Nguyễn Du");
    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ");
    private static final List<String> GIVEN = List.of("Thị An", "Văn Bình", "Ngọc Chi", "Minh Đức");
    private final Contests contests;
    private final Rounds rounds;
    private final Rosters rosters;
    private final Contestants contestants;
    private final Starting starting;
    private final Attempts attempts;
    private final Saving saving;
    private final Transactions transactions;

    ContestCrowd(
            Contests contests,
            Rounds rounds,
            Rosters rosters,
            Contestants contestants,
            Starting starting,
            Attempts attempts,
            Saving saving,
            Transactions transactions) {
        this.contests = contests;
        this.rounds = rounds;
        this.rosters = rosters;
        this.contestants = contestants;
        this.starting = starting;
        this.attempts = attempts;
        this.saving = saving;
        this.transactions = transactions;
    }

    static RosterSheet roster(String school) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < FAMILY.size(); i++)
            for (String given : GIVEN.subList(0, SCHOOLS.indexOf(school) + 2))
                lines.append(FAMILY.get(i))
                        .append(' ')
                        .append(given)
                        .append("; ")
                        .append(1970 + i)
                        .append('\n');
        return done(RosterSheet.text(lines.toString()));
    }

    /// Most of those in the lists, each in their own minutes, some right and some wrong.
    void takePart(UUID id, Instant from) {
        Contest contest = contests.whatever(id);
        Round round = rounds.of(id).getFirst();
        Random chance = new Random(2025);
        Instant at = from;
        for (Rosters.Unit unit : rosters.of(id))
            for (Rosters.Line line : rosters.lines(unit.id())) {
                if (chance.nextInt(10) < 2) continue;
                at = at.plus(Duration.ofMinutes(7 + chance.nextInt(40)));
                UUID who = done(contestants.register(
                        contest,
                        Typed.of(
                                "ten", line.name(),
                                "lien-he", "nguoi" + line.id().toString().substring(0, 8) + "@vidu.vn",
                                "sinh", String.valueOf(line.birthYear()),
                                "don-vi", unit.id().toString()),
                        false,
                        "10.0.0." + (1 + chance.nextInt(3)),
                        Errors.none(),
                        at));
                Instant started = at.plusSeconds(60);
                // long ago: what ends attempts by the clock must not see one between its start and its end
                transactions.run(() -> answer(contest, round, who, chance, started));
            }
    }

    private void answer(Contest contest, Round round, UUID who, Random chance, Instant started) {
        UUID id =
                done(starting.start(contest.code(), round.id(), who, 1, 1, started, new Starting.From("10.0.0.1", "")));
        Attempt attempt = attempts.own(id, who);
        Map<String, String[]> form = new HashMap<>();
        String[] places = new String[attempt.draw().places() + 1];
        for (int place = 0; place < places.length; place++) {
            places[place] = String.valueOf(place);
            form.put("n-" + place, new String[] {"1"});
            if (place == 0) continue;
            int option = chance.nextInt(10) < 8 ? 0 : 1 + chance.nextInt(3);
            form.put(
                    "c-" + place,
                    attempt.draw().values(place, Answer.Chosen.of(option)).toArray(String[]::new));
        }
        form.put("p", places);
        form.put("g-0", new String[] {String.valueOf(15 + chance.nextInt(40))});
        Instant finished = started.plusMillis(120_000 + chance.nextInt(900_000));
        done(saving.submit(attempt, done(Sent.read(attempt.draw(), form)), finished, "10.0.0.1"));
    }
}
