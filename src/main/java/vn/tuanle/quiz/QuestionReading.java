package vn.tuanle.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads questions of banks, each in its latest version.
@Component
class QuestionReading {
    private final JdbcClient sql;

    QuestionReading(JdbcClient sql) {
        this.sql = sql;
    }

    static final String SELECT = """
            select v.id, v.question_id, v.number, v.kind, v.content, v.explanation, v.source, v.state, v.author, v.folded,
                   s.id as situation, s.title, s.body, s.attachments, q.topic, q.level, q.bank_id, q.import_key,
                   q.retired_at is not null as retired, encode(v.digest, 'hex') as digest,
                   exists (select 1 from exam_slot l join question_version u on u.id = l.version_id
                           where u.question_id = q.id) as used,
                   (select max(a.ordinal) from question_act a where a.question_id = q.id) as turn
            from question q join question_version v on v.question_id = q.id and v.number = q.latest
            left join situation s on s.id = v.situation_id
            """;

    /// One question of a bank as it stands; `turn` counts what was done with it.
    record Row(
            UUID id,
            UUID bank,
            QuestionVersion version,
            Draft draft,
            VersionState state,
            boolean retired,
            boolean used,
            UUID author,
            int turn,
            String folded,
            String digest) {}

    static Row row(ResultSet row, int n) throws SQLException {
        QuestionVersion version = ExamSets.version(row);
        return new Row(
                version.question(),
                Rows.uuid(row, "bank_id"),
                version,
                new Draft(
                        version.content(),
                        version.explanation(),
                        version.source(),
                        row.getString("topic"),
                        Level.valueOf(row.getString("level")),
                        version.situation()),
                VersionState.valueOf(row.getString("state")),
                row.getBoolean("retired"),
                row.getBoolean("used"),
                Rows.uuid(row, "author"),
                row.getInt("turn"),
                row.getString("folded"),
                row.getString("digest"));
    }

    Draft latest(UUID question) {
        return sql.sql(SELECT + "where q.id = ?")
                .param(question)
                .query(QuestionReading::row)
                .single()
                .draft();
    }

    /// All of a bank that are not retired, as they were written one after the other.
    List<Row> all(UUID bank) {
        return sql.sql(SELECT + "where q.bank_id = ? and q.retired_at is null order by q.created_at, q.id")
                .param(bank)
                .query(QuestionReading::row)
                .list();
    }
}
