package vn.tuanle.checking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.writing.FormCheck;
import vn.tuanle.writing.FormRefused;

/// Files given to be checked: one a person, seen by nobody else, forgotten when the next one comes, when the person
/// says so, and soon in any case.
@Component
class Uploads {
    static final int MEGABYTES = 20;
    static final Duration KEPT = Duration.ofMinutes(30);
    private static final int NAME = 120;

    private final JdbcClient sql;

    Uploads(JdbcClient sql) {
        this.sql = sql;
    }

    record Upload(UUID id, String name, byte[] content) {}

    /// Keeps a file that can be checked; refused with the reason why it cannot.
    Outcome<UUID> take(Asker asker, String name, byte[] content) {
        if (content.length > MEGABYTES * 1024 * 1024)
            return Outcome.refusedAt("file", "Tệp lớn hơn {0} MB, không kiểm tra được.", MEGABYTES);
        try {
            FormCheck.of(content);
        } catch (FormRefused e) {
            return new Outcome.Refused<>(e.why(), "file");
        }
        forgetOld();
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into checked_file (person_id, id, name, content, uploaded_at) values (?, ?, ?, ?, ?)
                on conflict (person_id) do update
                set id = excluded.id, name = excluded.name, content = excluded.content, uploaded_at = excluded.uploaded_at""")
                .params(Rows.values(asker.person(), id, shown(name), content, Instant.now()))
                .update();
        return Outcome.done(id);
    }

    private static String shown(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (file.isEmpty()) return "van-ban.docx";
        return file.length() <= NAME ? file : file.substring(file.length() - NAME);
    }

    Optional<Upload> of(Asker asker, UUID id) {
        return sql.sql("select id, name, content from checked_file where id = ? and person_id = ? and uploaded_at > ?")
                .params(Rows.values(id, asker.person(), Instant.now().minus(KEPT)))
                .query((row, n) -> new Upload(Rows.uuid(row, "id"), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forget(Asker asker, UUID id) {
        sql.sql("delete from checked_file where id = ? and person_id = ?")
                .params(id, asker.person())
                .update();
    }

    @Scheduled(fixedDelayString = "PT2M")
    void forgetOld() {
        sql.sql("delete from checked_file where uploaded_at <= ?")
                .params(Rows.values(Instant.now().minus(KEPT)))
                .update();
    }
}
