package vn.tuanle.contest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Question;

/// A published contest for a test: an exam set whose right options say “Đúng”, a round, contestants.
public final class Contesting {
    public final UUID contest = UUID.randomUUID();
    public final String code = Codes.code(8);
    public final UUID set = UUID.randomUUID();
    public final UUID unit;
    private final UUID by;
    private final JdbcClient sql;
    private int rounds;

    public Contesting(JdbcClient sql, UUID unit, UUID by, Rules rules, int questions) {
        this.sql = sql;
        this.unit = unit;
        this.by = by;
        exam(questions);
        Instant now = Instant.now();
        sql.sql("""
                insert into contest (id, code, unit_id, kind, title, state, created_by, created_at, changed_at, published_at)
                values (?, ?, ?, 'QUIZ', 'Tìm hiểu chuyển đổi số', 'PUBLISHED', ?, ?, ?, ?)""").params(Rows.values(contest, code, unit, by, now, now, now)).update();
        sql.sql(
                        "insert into contest_rules (contest_id, version, rules, made_by, made_at) values (?, 1, cast(? as jsonb), ?, ?)")
                .params(Rows.values(contest, rules.json(), by, now))
                .update();
    }

    private void exam(int questions) {
        UUID bank = UUID.randomUUID();
        sql.sql(
                        "insert into question_bank (id, unit_id, name, created_by, created_at) values (?, ?, 'Ngân hàng', ?, now())")
                .params(bank, unit, by)
                .update();
        sql.sql(
                        "insert into exam_set (id, unit_id, name, mixing, seed, created_by, created_at) values (?, ?, 'Đề', 'WHOLE', 1, ?, now())")
                .params(set, unit, by)
                .update();
        sql.sql("insert into exam_section (set_id, ordinal, title) values (?, 0, '')")
                .param(set)
                .update();
        for (int i = 0; i < questions; i++) {
            UUID question = UUID.randomUUID();
            UUID version = UUID.randomUUID();
            var content = new Question.SingleChoice(
                    vn.tuanle.quiz.Wording.of("Câu hỏi số " + i + " của ngân hàng?"),
                    List.of(),
                    List.of(option("Sai " + i), option("Đúng " + i), option("Không đúng " + i), option("Lệch " + i)),
                    1,
                    false);
            sql.sql(
                            "insert into question (id, bank_id, level, created_by, created_at) values (?, ?, 'RECOGNITION', ?, now())")
                    .params(question, bank, by)
                    .update();
            sql.sql("""
                    insert into question_version (id, question_id, number, kind, content, explanation, source, folded, digest, state,
                      author, written_at)
                    values (?, ?, 1, 'SINGLE_CHOICE', cast(? as jsonb), 'Vì thế.', 'Điều 1', '', ?, 'REVIEWED', ?, now())""")
                    .params(
                            version,
                            question,
                            JsonMapper.builder().build().writeValueAsString(content),
                            new byte[] {1},
                            by)
                    .update();
            sql.sql("insert into exam_slot (set_id, ordinal, section, version_id, points) values (?, ?, 0, ?, 100)")
                    .params(set, i, version)
                    .update();
        }
    }

    private static Question.Option option(String text) {
        return Question.Option.of(text);
    }

    /// A round that opened so long ago and closes so long ahead.
    public UUID round(Preset preset, Duration ago, Duration ahead, int minutes, int attempts, int grace) {
        UUID round = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        sql.sql("""
                insert into contest_round (id, contest_id, ordinal, title, preset, opens_at, closes_at, minutes, attempts, grace,
                  choice, single)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false)""")
                .params(Rows.values(
                        round,
                        contest,
                        ++rounds,
                        "Vòng " + rounds,
                        preset,
                        now.minus(ago),
                        now.plus(ahead),
                        minutes,
                        attempts,
                        grace))
                .update();
        sql.sql("insert into round_set (round_id, ordinal, name, set_id) values (?, 1, 'Đề 1', ?)")
                .params(round, set)
                .update();
        return round;
    }

    public UUID contestant(String name) {
        return contestants(List.of(name)).getFirst();
    }

    /// Each proven by a contact of their own.
    public List<UUID> contestants(List<String> names) {
        List<UUID> ids = new ArrayList<>();
        Instant now = Instant.now();
        for (String name : names) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            sql.sql("""
                    insert into contestant (id, contest_id, code, name, folded, contact, alone, proof, proven_at, english, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, 'CONTACT', ?, false, ?)""")
                    .params(Rows.values(
                            id,
                            contest,
                            Codes.code(10),
                            name,
                            Fold.fold(name),
                            id + "@vidu.vn",
                            id + "@vidu.vn",
                            now,
                            now))
                    .update();
        }
        return ids;
    }

    /// The list of a unit: each name with its year of birth.
    public UUID roster(String unitName, List<String> names, int year) {
        UUID roster = UUID.randomUUID();
        sql.sql("insert into roster (id, contest_id, name, folded, taken_by, taken_at) values (?, ?, ?, ?, ?, now())")
                .params(roster, contest, unitName, Fold.fold(unitName), by)
                .update();
        for (int i = 0; i < names.size(); i++)
            sql.sql(
                            "insert into roster_line (id, roster_id, ordinal, name, folded, birth_year) values (?, ?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), roster, i + 1, names.get(i), Fold.fold(names.get(i)), year)
                    .update();
        return roster;
    }

    /// The events of an attempt: kind and detail.
    public List<String> log(UUID attempt) {
        return sql.sql("select kind || ' ' || detail from attempt_event where attempt_id = ? order by id")
                .param(attempt)
                .query((row, n) -> row.getString(1))
                .list();
    }

    public List<String> answers(UUID attempt) {
        return sql.sql(
                        "select slot || ' ' || chosen || ' #' || client_seq from answer where attempt_id = ? order by slot")
                .param(attempt)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
