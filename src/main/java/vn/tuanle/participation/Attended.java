package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.certificate.LearningEntry;
import vn.tuanle.certificate.LearningSource;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// Tells a person's learning record at which sittings those were present who registered with a
/// contact, by name, as long as the registration keeps it.
@Component
class Attended implements LearningSource {
    private final JdbcClient sql;
    private final Directory directory;

    Attended(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    private record Row(
            String person, String title, String code, UUID unit, Instant starts, Instant ends, LocalDate until) {}

    @Override
    public List<LearningEntry> of(Contact contact) {
        List<Row> rows = sql.sql("""
                select g.name, a.title, a.code, a.unit_id, o.starts_at, o.ends_at, r.delete_on
                from registration r join booking b on b.registration_id = r.id join participation p on p.booking_id = b.id
                join participant g on g.id = p.participant_id join occurrence o on o.id = p.occurrence_id
                join activity a on a.id = o.activity_id
                join lateral (select x.grain, x.present from attendance x where x.occurrence_id = p.occurrence_id
                  and x.subject_id = p.id order by x.turn desc limit 1) n on n.grain = 'NAMED' and n.present = 1
                where r.contact = ? and r.erased_at is null order by o.starts_at desc, g.ordinal limit 1000""")
                .param(contact.email() != null ? contact.email() : contact.phone())
                .query((row, n) -> new Row(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("code"),
                        Rows.uuid(row, "unit_id"),
                        Objects.requireNonNull(Rows.instant(row, "starts_at")),
                        Objects.requireNonNull(Rows.instant(row, "ends_at")),
                        Objects.requireNonNull(Rows.day(row, "delete_on"))))
                .list();
        Map<UUID, String> names =
                directory.names(rows.stream().map(Row::unit).distinct().toList(), LocalDate.now(Days.ZONE));
        return rows.stream()
                .map(row -> new LearningEntry(
                        row.person(),
                        row.title(),
                        names.getOrDefault(row.unit(), ""),
                        LocalDate.ofInstant(row.starts(), Days.ZONE),
                        (int) Duration.between(row.starts(), row.ends()).toMinutes(),
                        "/hoat-dong/" + row.code(),
                        row.until()))
                .toList();
    }
}
