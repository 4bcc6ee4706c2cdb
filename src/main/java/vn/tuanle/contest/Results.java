package vn.tuanle.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.Marking;
import vn.tuanle.quiz.Question;
import vn.tuanle.quiz.Wording;
import vn.tuanle.ui.NotFound;

/// Reads what was answered in attempts, and an attempt's own result for its contestant.
@Component
public class Results {
    private final JdbcClient sql;
    private final Papers papers;
    private final Attempts attempts;

    Results(JdbcClient sql, Papers papers, Attempts attempts) {
        this.sql = sql;
        this.papers = papers;
        this.attempts = attempts;
    }

    /// What an attempt holds, by the slots of its set, as `quiz.Marking` takes it; and the guess about the whole.
    public record Held(SortedMap<Integer, Answer> answers, Map<Integer, BigDecimal> guesses) {
        public @Nullable BigDecimal guess() {
            return guesses.get(Sent.WHOLE);
        }
    }

    public Held held(UUID attempt) {
        SortedMap<Integer, Answer> answers = new TreeMap<>();
        Map<Integer, BigDecimal> guesses = new HashMap<>();
        sql.sql("select slot, chosen, guess from answer where attempt_id = ?")
                .param(attempt)
                .query(row -> {
                    int slot = row.getInt("slot");
                    if (slot >= 0) answers.put(slot, Answer.of(row.getString("chosen")));
                    BigDecimal guess = row.getBigDecimal("guess");
                    if (guess != null) guesses.put(slot, guess);
                });
        return new Held(answers, guesses);
    }

    AttemptResultPage page(Contest contest, Contestant contestant, UUID id, Instant now) {
        Attempts.Standing standing = attempts.of(contestant.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Attempt attempt = attempts.own(id, contestant.id());
        Round round = papers.round(contest.code(), standing.round()).round();
        Held held = held(id);
        int answered = (int) held.answers().values().stream()
                .filter(each -> !(each instanceof Answer.Blank))
                .count();
        boolean tells = round.tells(now) && standing.state() != AttemptState.OPEN;
        Marking.Marked marked = tells ? Marking.asWritten().mark(attempt.draw().set(), held.answers()) : null;
        return new AttemptResultPage(
                contest,
                round,
                standing,
                answered,
                attempt.draw().places(),
                held.guess(),
                marked,
                marked == null ? List.of() : lines(attempt, held, marked));
    }

    private static List<AttemptResultPage.Line> lines(Attempt attempt, Held held, Marking.Marked marked) {
        List<AttemptResultPage.Line> lines = new ArrayList<>();
        for (int place = 1; place <= attempt.draw().places(); place++) {
            var slot = attempt.draw().slot(place);
            Question question = slot.version().content();
            Marking.Line line = marked.lines().get(slot.ordinal());
            lines.add(new AttemptResultPage.Line(
                    place,
                    question.stem(),
                    said(question, held.answers().getOrDefault(slot.ordinal(), Answer.blank())),
                    AttemptResultPage.right(question),
                    slot.version().explanation(),
                    slot.version().source(),
                    line.right(),
                    line.points().text() + "/" + line.most().text()));
        }
        return lines;
    }

    /// An answer in words.
    static List<Wording> said(Question question, Answer answer) {
        List<List<Question.Option>> lists = question.optionLists();
        return switch (answer) {
            case Answer.Blank it -> List.of();
            case Answer.Written it -> List.of(Wording.of(it.text()));
            case Answer.Chosen it ->
                it.options().stream().map(at -> lists.getFirst().get(at).text()).toList();
            case Answer.Paired it ->
                it.pairs().entrySet().stream()
                        .map(pair -> AttemptResultPage.pair(
                                lists.getFirst().get(pair.getKey()).text(),
                                lists.size() > 1
                                        ? lists.get(1).get(pair.getValue()).text()
                                        : Wording.of(String.valueOf(pair.getValue() + 1))))
                        .toList();
        };
    }
}
