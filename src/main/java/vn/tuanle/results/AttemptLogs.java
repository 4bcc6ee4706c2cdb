package vn.tuanle.results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.ExamSet;
import vn.tuanle.quiz.ExamSets;
import vn.tuanle.quiz.Marking;
import vn.tuanle.quiz.Question;
import vn.tuanle.ui.NotFound;

/// Reads the log of an attempt, after its round is closed: what was answered tells the keys.
@Component
class AttemptLogs {
    private static final Map<String, String> STATES =
            Map.of("OPEN", "Đang làm", "SUBMITTED", "Đã nộp", "EXPIRED", "Hết giờ, máy chủ tự nộp");
    private static final Map<String, String> EVENTS = Map.of(
            "START", "Bắt đầu",
            "RESUME", "Mở lại",
            "SAVE", "Lưu câu trả lời",
            "SUBMIT", "Nộp bài",
            "EXPIRE", "Hết giờ");
    private final JdbcClient sql;
    private final Access access;
    private final ExamSets sets;

    AttemptLogs(JdbcClient sql, Access access, ExamSets sets) {
        this.sql = sql;
        this.access = access;
        this.sets = sets;
    }

    private record Row(
            UUID round,
            UUID contestant,
            String name,
            String title,
            int number,
            UUID set,
            String state,
            Instant started,
            Instant deadline,
            @Nullable Instant finished) {}

    AttemptLogPage page(Asker asker, UUID contestId, UUID attempt, Instant now) {
        Contest contest = access.acted(asker, contestId);
        Row row = sql.sql("""
                select a.*, c.name, r.title from attempt a join contestant c on c.id = a.contestant_id
                join contest_round r on r.id = a.round_id where a.id = ? and r.contest_id = ?""")
                .params(attempt, contestId)
                .query((it, n) -> new Row(
                        Rows.uuid(it, "round_id"),
                        Rows.uuid(it, "contestant_id"),
                        it.getString("name"),
                        it.getString("title"),
                        it.getInt("number"),
                        Rows.uuid(it, "set_id"),
                        it.getString("state"),
                        Objects.requireNonNull(Rows.instant(it, "started_at")),
                        Objects.requireNonNull(Rows.instant(it, "deadline_at")),
                        Rows.instant(it, "finished_at")))
                .optional()
                .orElseThrow(NotFound::new);
        if (!access.round(contestId, row.round()).settled(now)) throw new NotFound();
        Instant finished = row.finished();
        return new AttemptLogPage(
                contest,
                attempt,
                row.contestant(),
                row.name(),
                row.title(),
                row.number(),
                Phrase.of(STATES.getOrDefault(row.state(), row.state())),
                row.started(),
                row.deadline(),
                finished,
                finished == null
                        ? ""
                        : Figures.duration(
                                Duration.between(row.started(), finished).toMillis()),
                answers(attempt, sets.load(row.set()).orElseThrow(NotFound::new)),
                guess(attempt),
                events(attempt),
                seal(row.round(), attempt),
                beside(row.round(), attempt),
                access.decides(asker, contest));
    }

    private List<AttemptLogPage.Answered> answers(UUID attempt, ExamSet set) {
        List<AttemptLogPage.Answered> answered = new ArrayList<>();
        sql.sql("select slot, chosen, received_at from answer where attempt_id = ? and slot >= 0 order by slot")
                .param(attempt)
                .query(row -> {
                    int slot = row.getInt("slot");
                    if (slot >= set.slots().size()) return;
                    ExamSet.Slot asked = set.slots().get(slot);
                    Question content = asked.version().content();
                    Answer answer = Answer.of(row.getString("chosen"));
                    answered.add(new AttemptLogPage.Answered(
                            slot + 1,
                            content.stem().text(),
                            words(content, answer),
                            key(content),
                            Marking.asWritten().mark(asked, answer).right(),
                            Objects.requireNonNull(Rows.instant(row, "received_at"))));
                });
        return List.copyOf(answered);
    }

    static String words(Question content, Answer answer) {
        List<List<Question.Option>> lists = content.optionLists();
        return switch (answer) {
            case Answer.Blank it -> "";
            case Answer.Written it -> it.text();
            case Answer.Chosen it ->
                it.options().stream()
                        .filter(place -> place < lists.getFirst().size())
                        .map(place -> lists.getFirst().get(place).text().text())
                        .collect(Collectors.joining("; "));
            case Answer.Paired it ->
                it.pairs().entrySet().stream()
                        .filter(pair -> pair.getKey() < lists.getFirst().size())
                        .map(pair -> lists.getFirst().get(pair.getKey()).text().text() + " → "
                                + (lists.size() > 1
                                                && pair.getValue()
                                                        < lists.get(1).size()
                                        ? lists.get(1)
                                                .get(pair.getValue())
                                                .text()
                                                .text()
                                        : String.valueOf(pair.getValue() + 1)))
                        .collect(Collectors.joining("; "));
        };
    }

    private static String key(Question content) {
        if (content instanceof Question.ShortAnswer it)
            return it.accepted().stream().map(Question.Accepted::text).collect(Collectors.joining("; "));
        return content.rightChoices().stream()
                .sorted()
                .map(place -> content.optionLists().getFirst().get(place).text().text())
                .collect(Collectors.joining("; "));
    }

    private String guess(UUID attempt) {
        return sql.sql("select guess from answer where attempt_id = ? and slot = -1")
                .param(attempt)
                .query((row, n) -> Figures.number(row.getBigDecimal("guess")))
                .optional()
                .orElse("");
    }

    private List<AttemptLogPage.Event> events(UUID attempt) {
        return sql.sql("select * from attempt_event where attempt_id = ? order by id")
                .param(attempt)
                .query((row, n) -> new AttemptLogPage.Event(
                        Phrase.of(EVENTS.getOrDefault(row.getString("kind"), row.getString("kind"))),
                        Objects.requireNonNull(Rows.instant(row, "received_at")),
                        Objects.requireNonNull(Rows.instant(row, "written_at")),
                        row.getString("detail").lines().toList(),
                        row.getString("address"),
                        row.getString("device")))
                .list();
    }

    private AttemptLogPage.@Nullable Seal seal(UUID round, UUID attempt) {
        return sql.sql("""
                select ordinal, hash, made_at from round_chain where round_id = ? and last_id >= ? order by ordinal limit 1""")
                .params(round, attempt)
                .query((row, n) -> new AttemptLogPage.Seal(
                        row.getInt("ordinal"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        Objects.requireNonNull(Rows.instant(row, "made_at"))))
                .optional()
                .orElse(null);
    }

    /// A library or a school has one address for many; that alone is no fault.
    private long beside(UUID round, UUID attempt) {
        return sql.sql("""
                select count(distinct o.attempt_id) from attempt_event e
                join attempt_event o on o.address = e.address and o.attempt_id <> e.attempt_id and o.kind = 'START'
                join attempt a on a.id = o.attempt_id
                where e.attempt_id = ? and e.kind = 'START' and e.address <> '' and a.round_id = ?""").params(attempt, round).query(Long.class).single();
    }
}
