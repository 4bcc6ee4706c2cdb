package vn.tuanle.results;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.ExamSet;
import vn.tuanle.quiz.ExamSets;
import vn.tuanle.quiz.Marking;
import vn.tuanle.quiz.Question;

/// Marks the attempts of a round from their answers, as often as wanted, each time as a version of its own.
@Component
class Markings {
    private final JdbcClient sql;
    private final JdbcTemplate rows;
    private final Transactions transactions;
    private final Access access;
    private final ExamSets sets;

    Markings(JdbcClient sql, JdbcTemplate rows, Transactions transactions, Access access, ExamSets sets) {
        this.sql = sql;
        this.rows = rows;
        this.transactions = transactions;
        this.access = access;
        this.sets = sets;
    }

    /// One marking of a round.
    record Version(UUID id, int version, String why, Instant made, String by) {}

    /// Of a round, the newest first.
    List<Version> of(UUID round) {
        return sql.sql("""
                select m.id, m.version, m.why, m.made_at, p.name from marking m join person p on p.id = m.made_by
                where m.round_id = ? order by m.version desc""")
                .param(round)
                .query((row, n) -> new Version(
                        Rows.uuid(row, "id"),
                        row.getInt("version"),
                        row.getString("why"),
                        java.util.Objects.requireNonNull(Rows.instant(row, "made_at")),
                        row.getString("name")))
                .list();
    }

    /// What a marking puts right, in order.
    List<Corrected> corrections(UUID marking) {
        return sql.sql("select version_id, kind, answer from marking_correction where marking_id = ? order by ordinal")
                .param(marking)
                .query((row, n) -> new Corrected(
                        Rows.uuid(row, "version_id"),
                        CorrectionKind.valueOf(row.getString("kind")),
                        row.getString("answer")))
                .list();
    }

    /// The exam sets of a round, whole.
    List<ExamSet> sets(UUID round) {
        return sql
                .sql("select set_id from round_set where round_id = ? order by ordinal")
                .param(round)
                .query((row, n) -> Rows.uuid(row, "set_id"))
                .list()
                .stream()
                .distinct()
                .flatMap(set -> sets.load(set).stream())
                .toList();
    }

    /// Marks a closed round anew with one more correction; everything put right before stays.
    Outcome<UUID> correct(Asker asker, UUID contest, UUID round, Corrected more, String why, Instant now) {
        access.acted(asker, contest);
        if (why.isBlank()) return Outcome.refusedAt("vi-sao", "Hãy ghi vì sao chấm lại; câu này nằm trong biên bản.");
        if (why.length() > 2000) return Outcome.refusedAt("vi-sao", "Dài quá {0} ký tự.", 2000);
        return transactions.run(() -> {
            access.hold(contest);
            Access.Held held = access.round(contest, round);
            if (!held.settled(now)) return Outcome.refused("Vòng thi chưa khép lại, chưa chấm được.");
            boolean open = sql.sql("select exists (select 1 from attempt where round_id = ? and state = 'OPEN')")
                    .param(round)
                    .query(Boolean.class)
                    .single();
            if (open) return Outcome.refused("Máy chủ đang chốt những bài hết giờ; hãy thử lại sau một phút.");
            List<Version> before = of(round);
            List<Corrected> all = new ArrayList<>(
                    before.isEmpty() ? List.of() : corrections(before.getFirst().id()));
            if (!all.isEmpty() && all.getLast().equals(more))
                return Outcome.done(before.getFirst().id());
            if (before.isEmpty()) make(asker, round, List.of(), "", now);
            all.add(more);
            return Outcome.done(make(asker, round, all, why.strip(), now));
        });
    }

    /// The newest marking of a closed round, made by the keys as written where there is none. The contest's row is
    /// held.
    UUID newest(Asker asker, UUID round, Instant now) {
        List<Version> before = of(round);
        return before.isEmpty()
                ? make(asker, round, List.of(), "", now)
                : before.getFirst().id();
    }

    private UUID make(Asker asker, UUID round, List<Corrected> corrections, String why, Instant now) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into marking (id, round_id, version, why, made_by, made_at)
                values (?, ?, (select coalesce(max(version), 0) + 1 from marking where round_id = ?), ?, ?, ?)""")
                .params(Rows.values(id, round, round, why, asker.person(), now))
                .update();
        for (int i = 0; i < corrections.size(); i++) {
            Corrected each = corrections.get(i);
            sql.sql("""
                    insert into marking_correction (marking_id, ordinal, version_id, kind, answer)
                    values (?, ?, ?, ?, ?)""")
                    .params(Rows.values(id, i + 1, each.version(), each.kind(), each.answer()))
                    .update();
        }
        List<Mark> marks = marks(round, corrections);
        rows.batchUpdate("""
                insert into attempt_mark (marking_id, attempt_id, points, most, slots_right, all_right)
                values (?, ?, ?, ?, ?, ?)""", marks, 1000, (statement, mark) -> {
            statement.setObject(1, id);
            statement.setObject(2, mark.attempt());
            statement.setLong(3, mark.marked().points().hundredths());
            statement.setLong(4, mark.marked().most().hundredths());
            statement.setArray(5, statement.getConnection().createArrayOf("int2", right(mark.marked())));
            statement.setBoolean(6, mark.marked().allRight());
        });
        return id;
    }

    private static Short[] right(Marking.Marked marked) {
        return marked.lines().stream()
                .filter(line -> line.right() && line.most().hundredths() > 0)
                .map(line -> (short) line.slot())
                .toArray(Short[]::new);
    }

    private record Mark(UUID attempt, Marking.Marked marked) {}

    private List<Mark> marks(UUID round, List<Corrected> corrections) {
        Map<UUID, ExamSet> papers = new HashMap<>();
        Map<UUID, Question> contents = new HashMap<>();
        for (ExamSet set : sets(round)) {
            papers.put(set.id(), set);
            set.slots()
                    .forEach(slot ->
                            contents.put(slot.version().id(), slot.version().content()));
        }
        OneByOne each = new OneByOne(Corrected.marking(corrections, contents), papers);
        sql.sql("""
                select a.id, a.set_id, w.slot, w.chosen from attempt a
                left join answer w on w.attempt_id = a.id and w.slot >= 0
                where a.round_id = ? and a.state <> 'OPEN' order by a.id""").param(round).withFetchSize(5000).query(each);
        each.end();
        return each.marks;
    }

    /// Takes the answers row by row, so that never more than one attempt's are in memory.
    private static final class OneByOne implements RowCallbackHandler {
        private final Marking marking;
        private final Map<UUID, ExamSet> papers;
        private final List<Mark> marks = new ArrayList<>();
        private final Map<Integer, Answer> answers = new HashMap<>();
        private @Nullable UUID attempt;
        private @Nullable ExamSet set;

        OneByOne(Marking marking, Map<UUID, ExamSet> papers) {
            this.marking = marking;
            this.papers = papers;
        }

        @Override
        public void processRow(ResultSet row) throws java.sql.SQLException {
            UUID id = Rows.uuid(row, "id");
            if (!id.equals(attempt)) {
                end();
                attempt = id;
                set = papers.get(Rows.uuid(row, "set_id"));
            }
            if (row.getObject("slot") != null) answers.put(row.getInt("slot"), Answer.of(row.getString("chosen")));
        }

        void end() {
            if (attempt != null && set != null) marks.add(new Mark(attempt, marking.mark(set, answers)));
            answers.clear();
            attempt = null;
        }
    }
}
