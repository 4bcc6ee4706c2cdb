package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.certificate.Basis;
import vn.tuanle.certificate.Candidate;
import vn.tuanle.certificate.CertificateOrder;
import vn.tuanle.certificate.Certificates;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.participation.RollCall;

/// Certificates of the demonstration: for those who were present at a sitting, issued by its head, and
/// some more that wait for it.
@Component
class CertificateWorld {
    private static final List<String> PRESENT = List.of(
            "Nguyễn Hoàng Bảo Trân",
            "Trần Thị Ngọc Diệp",
            "Lê Quang Vinh",
            "Phạm Thị Kim Oanh",
            "Đặng Văn Ân",
            "Võ Thị Út");
    private static final int ISSUED = 4;
    private final JdbcClient sql;
    private final RollCall roll;
    private final Certificates certificates;

    CertificateWorld(JdbcClient sql, RollCall roll, Certificates certificates) {
        this.sql = sql;
        this.roll = roll;
        this.certificates = certificates;
    }

    private record Sitting(UUID id, String title, UUID unit, String room, Instant starts, Instant ends) {}

    void present(Asker head, UUID activity) {
        Sitting sitting = sql.sql("""
                select o.id, a.title, a.unit_id, coalesce(v.name, o.room) place, o.starts_at, o.ends_at
                from occurrence o join activity a on a.id = o.activity_id left join venue v on v.id = o.venue_id
                where a.id = ? order by o.ordinal limit 1""")
                .param(activity)
                .query((row, n) -> new Sitting(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("place"),
                        Objects.requireNonNull(Rows.instant(row, "starts_at")),
                        Objects.requireNonNull(Rows.instant(row, "ends_at"))))
                .single();
        done(roll.present(activity, sitting.id(), PRESENT, head.person(), sitting.ends()));
        List<Candidate> people = sql
                .sql("""
                select id, person_id, name from attendance_now where occurrence_id = ? and grain = 'NAMED'""")
                .param(sitting.id())
                .query((row, n) -> new Candidate(
                        Rows.uuid(row, "person_id"),
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        null,
                        false,
                        "",
                        "",
                        "",
                        false,
                        null))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(one -> PRESENT.indexOf(one.name())))
                .toList();
        LocalDate day = LocalDate.ofInstant(sitting.starts(), Days.ZONE);
        Basis basis = new Basis(
                Basis.Kind.SITTING,
                sitting.id(),
                sitting.title(),
                day,
                day,
                sitting.room(),
                (int) Duration.between(sitting.starts(), sitting.ends()).toMinutes(),
                "/hoat-dong-don-vi/" + activity + "/chung-nhan");
        Instant next = sitting.ends().plus(Duration.ofDays(2));
        UUID first = prepared(sitting.unit(), basis, people.subList(0, ISSUED), head, next);
        done(certificates.issue(head, first, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", next));
        prepared(sitting.unit(), basis, people.subList(ISSUED, people.size()), head, next.plusSeconds(3600));
    }

    private UUID prepared(UUID unit, Basis basis, List<Candidate> people, Asker by, Instant now) {
        return done(certificates.prepare(
                new CertificateOrder(UUID.randomUUID(), unit, basis, CertificateOrder.USUAL_YEARS, people),
                by.person(),
                now));
    }
}
