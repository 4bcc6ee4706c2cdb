package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.participation.RegistrationListPage.Filter;
import vn.tuanle.ui.Errors;

/// Reads who registered, for the unit that leads the activity; however many there are, in the
/// same queries.
@Component
class RegistrationListPages {
    private static final String MATCHING = """
            from registration r where r.activity_id = ?
              and (? = '' or r.folded like ? or r.code = ? or r.contact = ?)
              and (cast(? as uuid) is null and ? = '' or exists (select 1 from booking b where b.registration_id = r.id
                and (cast(? as uuid) is null or b.occurrence_id = ?) and (? = '' or b.state = ?)))""";
    private final JdbcClient sql;
    private final Offerings offerings;

    RegistrationListPages(JdbcClient sql, Offerings offerings) {
        this.sql = sql;
        this.offerings = offerings;
    }

    RegistrationListPage page(Asker asker, UUID activity, Filter filter, Errors errors, Instant now) {
        Offering offering = offerings.led(asker, activity);
        int all = sql.sql("select count(*) from registration where activity_id = ?")
                .param(activity)
                .query(Integer.class)
                .single();
        int matching = sql.sql("select count(*) " + MATCHING)
                .params(values(activity, filter))
                .query(Integer.class)
                .single();
        return new RegistrationListPage(
                offering,
                offerings.answersFor(asker, offering),
                lines(activity, filter, RegistrationListPage.PAGE),
                matching,
                all,
                filter,
                counts(offering),
                errors,
                now);
    }

    private static List<@Nullable Object> values(UUID activity, Filter filter) {
        String words = Fold.fold(filter.words());
        Contact contact = Contact.of(filter.words());
        String exact = contact == null
                ? ""
                : contact.email() != null ? contact.email() : Objects.requireNonNull(contact.phone());
        String like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return Rows.values(
                activity,
                words,
                like,
                words,
                exact,
                filter.sitting(),
                filter.state(),
                filter.sitting(),
                filter.sitting(),
                filter.state(),
                filter.state());
    }

    List<RegistrationListPage.Line> lines(UUID activity, Filter filter, int most) {
        List<@Nullable Object> values = new ArrayList<>(values(activity, filter));
        values.add(most);
        values.add((filter.page() - 1) * RegistrationListPage.PAGE);
        List<RegistrationListPage.Line> bare = sql.sql("""
                select r.id, r.code, r.kind, r.name, r.group_name, r.contact, r.people, r.created_at\s""" + MATCHING + " order by r.created_at, r.id limit ? offset ?")
                .params(values)
                .query((row, n) -> new RegistrationListPage.Line(
                        Rows.uuid(row, "id"),
                        row.getString("code"),
                        RegistrationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("group_name"),
                        row.getString("contact"),
                        row.getInt("people"),
                        Objects.requireNonNull(Rows.instant(row, "created_at")),
                        List.of()))
                .list();
        Map<UUID, List<RegistrationListPage.Stand>> stands = new HashMap<>();
        sql.sql("""
                select b.registration_id, b.occurrence_id, b.state, b.way, b.asked_at is not null asked,
                  coalesce(b.kept_at >= b.asked_at, false) kept
                from booking b join occurrence o on o.id = b.occurrence_id
                where b.registration_id = any(cast(? as uuid[])) order by o.starts_at, o.id""")
                .param(bare.stream().map(line -> line.id().toString()).toArray(String[]::new))
                .query(row -> {
                    stands.computeIfAbsent(Rows.uuid(row, "registration_id"), id -> new ArrayList<>())
                            .add(new RegistrationListPage.Stand(
                                    Rows.uuid(row, "occurrence_id"),
                                    BookingState.valueOf(row.getString("state")),
                                    Way.valueOf(row.getString("way")),
                                    row.getBoolean("asked"),
                                    row.getBoolean("kept")));
                });
        return bare.stream()
                .map(line -> new RegistrationListPage.Line(
                        line.id(),
                        line.code(),
                        line.kind(),
                        line.name(),
                        line.group(),
                        line.contact(),
                        line.people(),
                        line.at(),
                        stands.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private List<RegistrationListPage.Count> counts(Offering offering) {
        Map<UUID, int[]> people = new HashMap<>();
        sql.sql("""
                select b.occurrence_id, sum(b.people) filter (where b.state = 'CONFIRMED') confirmed,
                  sum(b.people) filter (where b.state = 'OFFERED') offered, sum(b.people) filter (where b.state = 'WAITING') waiting,
                  sum(b.people) filter (where b.state = 'CONFIRMED' and b.kept_at >= b.asked_at) kept,
                  sum(b.people) filter (where b.state = 'CONFIRMED' and b.asked_at is not null) asked
                from booking b join occurrence o on o.id = b.occurrence_id where o.activity_id = ? group by b.occurrence_id""").param(offering.id()).query(row -> {
            people.put(Rows.uuid(row, "occurrence_id"), new int[] {
                row.getInt("confirmed"),
                row.getInt("offered"),
                row.getInt("waiting"),
                row.getInt("kept"),
                row.getInt("asked")
            });
        });
        return offering.sittings().stream()
                .map(sitting -> {
                    int[] found = people.getOrDefault(sitting.id(), new int[5]);
                    return new RegistrationListPage.Count(sitting, found[0], found[1], found[2], found[3], found[4]);
                })
                .toList();
    }
}
