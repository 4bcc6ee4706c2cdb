package vn.tuanle.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Writes down and reads what was done to certificates and batches of them.
@Component
class CertificateActs {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    CertificateActs(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /// Without `by` the clock did it.
    public record Act(CertificateActKind kind, String note, String by, Instant at) {}

    void ofBatch(UUID id, CertificateActKind kind, String note, UUID by, Instant now) {
        write("batch_id", List.of(id), kind, note, by, now);
    }

    void of(List<UUID> certificates, CertificateActKind kind, String note, @Nullable UUID by, Instant now) {
        write("certificate_id", certificates, kind, note, by, now);
    }

    private void write(
            String whose, List<UUID> ids, CertificateActKind kind, String note, @Nullable UUID by, Instant now) {
        batch.batchUpdate(
                "insert into certificate_act (id, " + whose
                        + ", kind, note, done_by, done_at) values (?, ?, ?, ?, ?, ?)",
                ids.stream()
                        .map(id -> Rows.values(UUID.randomUUID(), id, kind, note, by, now)
                                .toArray())
                        .toList());
    }

    List<Act> ofBatch(UUID id) {
        return read("a.batch_id = ?", id);
    }

    List<Act> of(UUID certificate) {
        return read("a.certificate_id = ?", certificate);
    }

    private List<Act> read(String which, UUID id) {
        return sql.sql("""
                select a.kind, a.note, coalesce(p.name, '') as by_name, a.done_at
                from certificate_act a left join person p on p.id = a.done_by
                where %s order by a.done_at, a.id""".formatted(which))
                .param(id)
                .query((row, n) -> new Act(
                        CertificateActKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("by_name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }
}
