package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;

/// Who looked at keys of exam sets and of the questions in them, written down each time.
@Component
public class KeysSeen {
    private final JdbcClient sql;

    KeysSeen(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody saw the key of a set, or of one question in it.
    public record Seen(UUID person, String name, Instant at, boolean whole) {}

    void question(Asker asker, UUID question, Instant now) {
        write(asker, null, question, now);
    }

    void set(Asker asker, UUID set, Instant now) {
        write(asker, set, null, now);
    }

    private void write(
            Asker asker,
            @org.jspecify.annotations.Nullable UUID set,
            @org.jspecify.annotations.Nullable UUID question,
            Instant now) {
        sql.sql("insert into key_seen (id, set_id, question_id, person_id, seen_at) values (?, ?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), set, question, asker.person(), now))
                .update();
    }

    /// Who saw keys of the set or of its questions, the latest first, at most 500.
    public List<Seen> of(UUID set) {
        return sql.sql("""
                select k.person_id, p.name, k.seen_at, k.set_id is not null as whole
                from key_seen k join person p on p.id = k.person_id
                where k.set_id = ? or k.question_id in (
                  select v.question_id from exam_slot l join question_version v on v.id = l.version_id where l.set_id = ?)
                order by k.seen_at desc limit 500""")
                .params(set, set)
                .query((row, n) -> new Seen(
                        Rows.uuid(row, "person_id"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "seen_at")),
                        row.getBoolean("whole")))
                .list();
    }
}
