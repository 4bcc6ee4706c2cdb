package vn.tuanle.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;

/// Writes down who saw the names of minors and who took a list away.
@Component
class RegistrationReads {
    private final JdbcClient sql;

    RegistrationReads(JdbcClient sql) {
        this.sql = sql;
    }

    /// Without a registration: of all who came to a sitting.
    void minors(Asker asker, UUID activity, @Nullable UUID registration, Instant now) {
        write(asker, activity, registration, "MINORS", now);
    }

    void export(Asker asker, UUID activity, boolean minors, Instant now) {
        write(asker, activity, null, minors ? "EXPORT_MINORS" : "EXPORT", now);
    }

    private void write(Asker asker, UUID activity, @Nullable UUID registration, String what, Instant now) {
        sql.sql(
                        "insert into registration_read (id, activity_id, registration_id, what, read_by, read_at) values (?, ?, ?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), activity, registration, what, asker.person(), now))
                .update();
    }
}
