package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Keeps an attendance file from its preview to its confirmation, for a day at most.
@Component
class MeetingUploads {
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient sql;

    MeetingUploads(JdbcClient sql) {
        this.sql = sql;
    }

    /// One row of the table; its bytes are what was sent.
    static final class Kept {
        final String name;
        final byte[] content;

        private Kept(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    UUID keep(UUID occurrence, UUID by, String name, byte[] content, Instant now) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into attendance_upload (id, occurrence_id, by_person, file_name, content, kept_at)
                values (?, ?, ?, ?, ?, ?)""").params(Rows.values(id, occurrence, by, name, content, now)).update();
        return id;
    }

    Kept kept(UUID occurrence, UUID upload, UUID by) {
        return sql.sql(
                        "select file_name, content from attendance_upload where id = ? and occurrence_id = ? and by_person = ?")
                .params(upload, occurrence, by)
                .query((row, n) -> new Kept(row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void forget(UUID upload) {
        sql.sql("delete from attendance_upload where id = ?").param(upload).update();
    }

    void erase(Instant now) {
        sql.sql("delete from attendance_upload where kept_at < ?")
                .params(Rows.values(now.minus(KEPT)))
                .update();
    }
}
