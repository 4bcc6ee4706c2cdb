package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.OutsideLetters;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads a registration for who has its secret link, and finds it by short code and contact.
@Component
class OwnPages {
    private final JdbcClient sql;
    private final RegistrationLinks links;
    private final Directory directory;
    private final OutsideLetters letters;
    private final Feedback feedback;
    private final CertifiedPages certified;

    OwnPages(
            JdbcClient sql,
            RegistrationLinks links,
            Directory directory,
            OutsideLetters letters,
            Feedback feedback,
            CertifiedPages certified) {
        this.sql = sql;
        this.links = links;
        this.directory = directory;
        this.letters = letters;
        this.feedback = feedback;
        this.certified = certified;
    }

    /// The registration that the link opens; after its names were deleted it is not there.
    UUID opened(String token) {
        return links.opened(token).orElseThrow(NotFound::new);
    }

    OwnPage page(String token, Instant now) {
        return page(token, Typed.nothing(), Errors.none(), now);
    }

    OwnPage page(String token, Typed typed, Errors errors, Instant now) {
        UUID id = opened(token);
        record Row(
                String code,
                String activity,
                String title,
                UUID unit,
                String contact,
                RegistrationKind kind,
                String name,
                String group,
                int people,
                boolean photos,
                LocalDate deletion) {}
        Row row = sql.sql("""
                select r.code, a.code activity, a.title, a.unit_id, r.contact, r.kind, r.name, r.group_name, r.people,
                  coalesce(f.photos, false) photos, r.delete_on
                from registration r join activity a on a.id = r.activity_id
                left join registration_form f on f.activity_id = a.id where r.id = ? and r.erased_at is null""")
                .param(id)
                .query((r, n) -> new Row(
                        r.getString("code"),
                        r.getString("activity"),
                        r.getString("title"),
                        Rows.uuid(r, "unit_id"),
                        r.getString("contact"),
                        RegistrationKind.valueOf(r.getString("kind")),
                        r.getString("name"),
                        r.getString("group_name"),
                        r.getInt("people"),
                        r.getBoolean("photos"),
                        Objects.requireNonNull(Rows.day(r, "delete_on"))))
                .optional()
                .orElseThrow(NotFound::new);
        Map<UUID, String> names = directory.names(List.of(row.unit()), LocalDate.now(Days.ZONE));
        Contact contact = Contact.of(row.contact());
        return new OwnPage(
                id,
                token,
                row.code(),
                row.activity(),
                row.title(),
                names.getOrDefault(row.unit(), ""),
                row.contact(),
                row.kind(),
                row.name(),
                row.group(),
                row.people(),
                people(id),
                stands(id),
                feedback.asked(id, now),
                certified.of(id),
                consents(id),
                row.photos(),
                row.deletion(),
                contact != null && letters.reaches(contact),
                typed,
                errors,
                now);
    }

    private List<OwnPage.Named> people(UUID registration) {
        return sql.sql("select ordinal, name from participant where registration_id = ? order by ordinal")
                .param(registration)
                .query((row, n) -> new OwnPage.Named(row.getInt("ordinal"), row.getString("name")))
                .list();
    }

    List<OwnPage.Stand> stands(UUID registration) {
        record Both(Booking booking, int before) {}
        List<Both> bookings = sql.sql("select " + Booking.COLUMNS + """
                , (select coalesce(sum(w.people), 0) from booking w where w.occurrence_id = b.occurrence_id and w.way = b.way
                    and w.state = 'WAITING' and w.turn < b.turn) before
                 from booking b where b.registration_id = ?""")
                .param(registration)
                .query((row, n) -> new Both(Booking.of(row), row.getInt("before")))
                .list();
        return sql
                .sql("select " + Sitting.COLUMNS + " " + """
                from booking mine join occurrence o on o.id = mine.occurrence_id left join venue v on v.id = o.venue_id
                left join sitting_seats s on s.occurrence_id = o.id
                where mine.registration_id = ? order by o.starts_at, o.id""")
                .param(registration)
                .query((row, n) -> Sitting.of(row))
                .list()
                .stream()
                .map(sitting -> {
                    Both both = bookings.stream()
                            .filter(one -> one.booking().occurrence().equals(sitting.id()))
                            .findFirst()
                            .orElseThrow();
                    return new OwnPage.Stand(both.booking(), sitting, both.before());
                })
                .toList();
    }

    private Set<ConsentPurpose> consents(UUID registration) {
        Set<ConsentPurpose> given = EnumSet.noneOf(ConsentPurpose.class);
        given.addAll(
                new HashSet<>(sql.sql("select purpose from registration_consent where registration_id = ? and given")
                        .param(registration)
                        .query((row, n) -> ConsentPurpose.valueOf(row.getString("purpose")))
                        .list()));
        return given;
    }

    /// What the QR code for the check-in holds.
    String checkIn(UUID registration) {
        return sql.sql("select check_in from registration where id = ?")
                .param(registration)
                .query(String.class)
                .single();
    }

    /// A new link for who knows both the code and the contact it was registered with.
    Optional<String> found(String code, Contact contact, Instant now) {
        return sql.sql("select id from registration where code = ? and contact = ? and erased_at is null")
                .params(Rows.values(code, contact.email() != null ? contact.email() : contact.phone()))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional()
                .map(id -> links.mint(id, now));
    }
}
