package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OccurrenceState;
import vn.tuanle.certificate.Candidate;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;

/// Reads who was present by name at a sitting or at several of an activity, with the certificate each
/// has already. Who sees names of minors is written down.
@Component
class CertifyPages {
    private final JdbcClient sql;
    private final Offerings offerings;
    private final RegistrationReads reads;

    CertifyPages(JdbcClient sql, Offerings offerings, RegistrationReads reads) {
        this.sql = sql;
        this.offerings = offerings;
        this.reads = reads;
    }

    /// The sittings that were held, or are, of an activity.
    static List<Sitting> held(Offering offering) {
        return offering.sittings().stream()
                .filter(one -> one.state() != OccurrenceState.CANCELLED
                        && one.state() != OccurrenceState.NOT_HELD
                        && one.state() != OccurrenceState.POSTPONED)
                .toList();
    }

    CertifyPage page(Asker asker, UUID activity, UUID occurrence, Typed asked, Typed typed, Errors errors) {
        Offering offering = offerings.answeredFor(asker, activity);
        Sitting sitting = RollPages.sitting(offering, occurrence);
        boolean whole = asked.get("pham-vi").equals("hoat-dong");
        int sittings = held(offering).size();
        Integer said = Typed.number(asked.get("it-nhat"));
        int least = whole ? Math.clamp(said == null ? sittings : said, 1, Math.max(1, sittings)) : 1;
        UUID about = whole ? activity : occurrence;
        List<CertifyPage.Line> lines = lines(offering, whole ? null : occurrence, about, least);
        if (lines.stream().anyMatch(line -> line.candidate().minor()))
            reads.minors(asker, activity, null, Instant.now());
        UUID key = Typed.id(typed.get("ma-phieu"));
        return new CertifyPage(
                offering,
                sitting,
                whole,
                least,
                sittings,
                lines,
                waiting(about),
                key == null ? UUID.randomUUID() : key,
                typed.values().containsKey("noi") ? typed.get("noi") : sitting.where(),
                typed,
                errors);
    }

    private List<UUID> waiting(UUID about) {
        return sql.sql("select id from certificate_batch where about = ? and state = 'PREPARED' order by id")
                .param(about)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    private List<CertifyPage.Line> lines(
            Offering offering, @org.jspecify.annotations.Nullable UUID occurrence, UUID about, int least) {
        return sql.sql("""
                select s.*, coalesce(c.code, '') code, c.id certificate from (
                  select n.person_id, n.id attendance, coalesce(g.name, n.name) as holder, g.birth_year,
                    coalesce(g.minor, n.minor) minor, coalesce(r.group_name, '') group_name, coalesce(r.contact, '') contact,
                    coalesce(r.english, false) english, r.delete_on,
                    count(*) over (partition by n.person_id) times,
                    row_number() over (partition by n.person_id order by n.done_at desc, n.id) nth
                  from attendance_now n
                  left join participation p on p.id = n.participation_id left join participant g on g.id = p.participant_id
                  left join booking b on b.id = p.booking_id left join registration r on r.id = b.registration_id
                  where n.occurrence_id = any(cast(? as uuid[])) and n.grain = 'NAMED' and n.present = 1) s
                left join certificate c on c.about = ? and c.person_id = s.person_id and c.state = 'VALID'
                where s.nth = 1 and s.times >= ? and s.holder <> ''
                order by regexp_replace(s.holder, '^.*\\s', '') collate "vi-x-icu", s.holder collate "vi-x-icu", s.person_id
                limit ?""")
                .params(Rows.values(
                        offering.sittings().stream()
                                .map(Sitting::id)
                                .filter(id -> occurrence == null || occurrence.equals(id))
                                .map(UUID::toString)
                                .toArray(String[]::new),
                        about,
                        least,
                        vn.tuanle.certificate.CertificateOrder.MOST))
                .query((row, n) -> new CertifyPage.Line(
                        new Candidate(
                                Rows.uuid(row, "person_id"),
                                Rows.uuid(row, "attendance"),
                                row.getString("holder"),
                                row.getObject("birth_year", Integer.class),
                                row.getBoolean("minor"),
                                row.getString("group_name"),
                                "",
                                row.getString("contact"),
                                row.getBoolean("english"),
                                Rows.day(row, "delete_on")),
                        row.getInt("times"),
                        row.getString("code"),
                        Rows.uuidOrNull(row, "certificate")))
                .list();
    }
}
