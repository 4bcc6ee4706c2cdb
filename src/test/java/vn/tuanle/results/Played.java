package vn.tuanle.results;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.contest.Rules;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.testing.Cast;

/// A contest whose round was played: three questions, of each of which the first of three options is right.
final class Played {
    private static final String OPTION =
            "{\"text\":{\"html\":\"%s\"},\"feedback\":{\"html\":\"\"},\"attachment\":null}";
    final UUID contest = UUID.randomUUID();
    final UUID round = UUID.randomUUID();
    final UUID set = UUID.randomUUID();
    final List<UUID> versions = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    final Instant closes = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
    private final JdbcClient sql;

    /// `chair` has an account in the committee.
    Played(JdbcClient sql, UUID unit, Cast.Person officer, Cast.Person chair, Rules rules) {
        this.sql = sql;
        Instant then = closes.minus(Duration.ofDays(9));
        sql.sql("""
                insert into contest (id, code, unit_id, kind, title, state, created_by, created_at, changed_at, published_at)
                values (?, ?, ?, 'QUIZ', 'Tìm hiểu chuyển đổi số', 'PUBLISHED', ?, ?, ?, ?)""")
                .params(Rows.values(contest, code(), unit, officer.id(), then, then, then))
                .update();
        sql.sql("""
                insert into contest_rules (contest_id, version, rules, made_by, made_at, frozen_at)
                values (?, 1, cast(? as jsonb), ?, ?, ?)""")
                .params(Rows.values(contest, rules.json(), officer.id(), then, then))
                .update();
        sql.sql(
                        "insert into contest_member (id, contest_id, ordinal, part, name, person_id) values (?, ?, 1, 'CHAIR', ?, ?)")
                .params(UUID.randomUUID(), contest, chair.name(), chair.id())
                .update();
        questions(unit, officer, then);
        sql.sql("""
                insert into contest_round (id, contest_id, ordinal, title, preset, opens_at, closes_at, minutes, attempts, grace,
                  choice, single) values (?, ?, 1, 'Vòng 1', 'CONTEST', ?, ?, 30, 3, 60, false, false)""")
                .params(Rows.values(round, contest, closes.minus(Duration.ofDays(1)), closes))
                .update();
        sql.sql("insert into round_set (round_id, ordinal, name, set_id) values (?, 1, 'Đề 1', ?)")
                .params(round, set)
                .update();
    }

    private String code() {
        return contest.toString().replace("-", "").replaceAll("[01]", "2").substring(0, 8);
    }

    private void questions(UUID unit, Cast.Person officer, Instant then) {
        UUID bank = UUID.randomUUID();
        sql.sql(
                        "insert into question_bank (id, unit_id, name, created_by, created_at) values (?, ?, 'Ngân hàng', ?, ?)")
                .params(Rows.values(bank, unit, officer.id(), then))
                .update();
        sql.sql("""
                insert into exam_set (id, unit_id, name, mixing, seed, created_by, created_at)
                values (?, ?, 'Đề 1', 'WHOLE', 1, ?, ?)""").params(Rows.values(set, unit, officer.id(), then)).update();
        sql.sql("insert into exam_section (set_id, ordinal, title) values (?, 0, '')")
                .param(set)
                .update();
        for (int i = 0; i < versions.size(); i++) {
            UUID question = UUID.randomUUID();
            sql.sql("""
                    insert into question (id, bank_id, level, created_by, created_at) values (?, ?, 'RECOGNITION', ?, ?)""").params(Rows.values(question, bank, officer.id(), then)).update();
            String content = "{\"stem\":{\"html\":\"Câu " + (i + 1) + "\"},\"attachments\":[],\"options\":["
                    + OPTION.formatted("Một") + "," + OPTION.formatted("Hai") + "," + OPTION.formatted("Ba")
                    + "],\"right\":0,\"fixed\":false}";
            sql.sql("""
                    insert into question_version (id, question_id, number, kind, content, folded, digest, state, author,
                      written_at) values (?, ?, 1, 'SINGLE_CHOICE', cast(? as jsonb), '', ?, 'REVIEWED', ?, ?)""")
                    .params(Rows.values(versions.get(i), question, content, new byte[32], officer.id(), then))
                    .update();
            sql.sql("insert into exam_slot (set_id, ordinal, section, version_id, points) values (?, ?, 0, ?, 100)")
                    .params(set, i, versions.get(i))
                    .update();
        }
    }

    UUID roster(String unit, Cast.Person officer, String... people) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into roster (id, contest_id, name, folded, taken_by, taken_at) values (?, ?, ?, ?, ?, ?)")
                .params(Rows.values(id, contest, unit, Fold.fold(unit), officer.id(), closes.minus(Duration.ofDays(3))))
                .update();
        for (int i = 0; i < people.length; i++)
            sql.sql("insert into roster_line (id, roster_id, ordinal, name, folded) values (?, ?, ?, ?, ?)")
                    .params(Rows.values(UUID.randomUUID(), id, i + 1, people[i], Fold.fold(people[i])))
                    .update();
        return id;
    }

    /// Somebody verified by a code, or by a line of the list where one has their name.
    UUID contestant(String name, @Nullable UUID roster) {
        return contestant(name, roster, true);
    }

    UUID contestant(String name, @Nullable UUID roster, boolean proven) {
        UUID id = UUID.randomUUID();
        UUID line = roster == null
                ? null
                : sql.sql("select id from roster_line where roster_id = ? and name = ?")
                        .params(roster, name)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        sql.sql("""
                insert into contestant (id, contest_id, code, name, folded, contact, roster_id, unit_name, line_id, alone, proof,
                  proven_at, english, created_at)
                values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, false, ?)""")
                .params(Rows.values(
                        id,
                        contest,
                        id.toString().replace("-", "").replaceAll("[01]", "2").substring(0, 10),
                        name,
                        Fold.fold(name),
                        id + "@vidu.vn",
                        roster,
                        line,
                        proven ? id + "@vidu.vn" : null,
                        !proven ? "NONE" : line == null ? "CONTACT" : "ROSTER",
                        proven ? closes.minus(Duration.ofDays(2)) : null,
                        closes.minus(Duration.ofDays(2))))
                .update();
        return id;
    }

    /// A finished attempt; `chosen` are the options taken, one for each question, -1 for none.
    UUID attempt(UUID contestant, int number, long milliseconds, @Nullable String guess, int... chosen) {
        UUID id = UUID.randomUUID();
        Instant started = closes.minus(Duration.ofHours(5)).plus(Duration.ofMinutes(40L * number));
        Instant deadline = started.plus(Duration.ofMinutes(30));
        sql.sql("""
                insert into attempt (id, round_id, contestant_id, number, set_id, seed, state, started_at, deadline_at,
                  late_until, finished_at) values (?, ?, ?, ?, ?, 7, 'SUBMITTED', ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        round,
                        contestant,
                        number,
                        set,
                        started,
                        deadline,
                        deadline.plusSeconds(60),
                        started.plusMillis(milliseconds)))
                .update();
        for (int i = 0; i < chosen.length; i++) if (chosen[i] >= 0) answer(id, i, "c" + chosen[i], null, started);
        if (guess != null) answer(id, -1, "", guess, started);
        return id;
    }

    private void answer(UUID attempt, int slot, String chosen, @Nullable String guess, Instant at) {
        sql.sql("""
                insert into answer (attempt_id, slot, chosen, guess, client_seq, received_at)
                values (?, ?, ?, cast(? as numeric), 1, ?)""").params(Rows.values(attempt, slot, chosen, guess, at)).update();
    }
}
