package vn.tuanle.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads exam sets, each whole.
@Component
public class ExamSets {
    private final JdbcClient sql;

    ExamSets(JdbcClient sql) {
        this.sql = sql;
    }

    /// The set with all its questions, in three queries; it never changes, so keep it as long as
    /// it is needed.
    public Optional<ExamSet> load(UUID set) {
        List<Placed> placed = sql.sql("""
                        select l.ordinal, l.section, l.points, v.id, v.question_id, v.number, v.kind, v.content,
                               v.explanation, v.source, s.id as situation, s.title, s.body, s.attachments
                        from exam_slot l join question_version v on v.id = l.version_id
                        left join situation s on s.id = v.situation_id
                        where l.set_id = ? order by l.ordinal""").param(set).query(ExamSets::placed).list();
        List<String> titles = sql.sql("select title from exam_section where set_id = ? order by ordinal")
                .param(set)
                .query((row, n) -> row.getString("title"))
                .list();
        return sql.sql("select unit_id, name, mixing from exam_set where id = ?")
                .param(set)
                .query((row, n) -> new ExamSet(
                        set,
                        Rows.uuid(row, "unit_id"),
                        row.getString("name"),
                        ExamSet.Mixing.valueOf(row.getString("mixing")),
                        sections(titles, placed),
                        placed.stream().map(Placed::slot).toList()))
                .optional();
    }

    private record Placed(int section, ExamSet.Slot slot) {}

    private static List<ExamSet.Section> sections(List<String> titles, List<Placed> placed) {
        List<ExamSet.Section> sections = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < titles.size(); i++) {
            int first = at;
            while (at < placed.size() && placed.get(at).section() == i) at++;
            sections.add(new ExamSet.Section(titles.get(i), first, at));
        }
        return sections;
    }

    private static Placed placed(ResultSet row, int n) throws SQLException {
        return new Placed(
                row.getInt("section"),
                new ExamSet.Slot(row.getInt("ordinal"), version(row), new Points(row.getInt("points"))));
    }

    /// Of a row with the columns of question_version, and of situation where there is one.
    static QuestionVersion version(ResultSet row) throws SQLException {
        return new QuestionVersion(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "question_id"),
                row.getInt("number"),
                QuestionJson.question(QuestionKind.valueOf(row.getString("kind")), row.getString("content")),
                new Wording(row.getString("explanation")),
                row.getString("source"),
                situation(row));
    }

    private static @Nullable Situation situation(ResultSet row) throws SQLException {
        UUID id = Rows.uuidOrNull(row, "situation");
        return id == null
                ? null
                : new Situation(
                        id,
                        row.getString("title"),
                        new Wording(row.getString("body")),
                        QuestionJson.attachments(row.getString("attachments")));
    }
}
