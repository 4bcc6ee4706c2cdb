package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Takes down what people say after a sitting: those who registered and were there by their own
/// link, anybody by the code at the venue; each once, and nobody learns who said what.
@Component
class Feedback {
    static final Duration OPEN = Duration.ofDays(30);
    static final int LONGEST = 1000;
    private static final String ASKS = """
             o.starts_at <= ? and o.ends_at > ? and o.state in ('ON', 'HELD')
              and exists (select 1 from activity a where a.id = o.activity_id and a.state = 'PUBLISHED')""";
    private final JdbcClient sql;
    private final Transactions transactions;

    Feedback(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    record Said(int rating, String good, String better) {
        static @Nullable Said of(Typed typed, Errors errors) {
            Integer rating = Typed.number(typed.get("diem"));
            if (rating == null || rating < 1 || rating > 5) errors.at("diem", "Hãy chọn một mức từ 1 đến 5.");
            for (String field : new String[] {"hay", "hon"})
                if (typed.get(field).length() > LONGEST) errors.at(field, "Dài quá {0} ký tự.", LONGEST);
            return rating == null || errors.any()
                    ? null
                    : new Said(
                            rating, FeedbackWords.covered(typed.get("hay")), FeedbackWords.covered(typed.get("hon")));
        }
    }

    /// The sittings of which a registration may speak now: somebody of it was there, and it has not
    /// spoken yet.
    Set<UUID> asked(UUID registration, Instant now) {
        return new HashSet<>(sql.sql("""
                select b.occurrence_id from booking b join occurrence o on o.id = b.occurrence_id
                where b.registration_id = ? and\s""" + ASKS + """
                 and exists (select 1 from participation p join attendance_now n
                    on n.occurrence_id = p.occurrence_id and n.subject_id = p.id
                    where p.booking_id = b.id and n.present > 0)
                  and not exists (select 1 from feedback_said s
                    where s.occurrence_id = b.occurrence_id and s.registration_id = b.registration_id)""")
                .params(Rows.values(registration, now, now.minus(OPEN)))
                .query((row, n) -> Rows.uuid(row, "occurrence_id"))
                .list());
    }

    /// The sitting whose form stands open under a code.
    Optional<UUID> open(String code, Instant now) {
        return sql.sql("""
                select c.occurrence_id from feedback_code c join occurrence o on o.id = c.occurrence_id
                where c.code = ? and\s""" + ASKS)
                .params(Rows.values(code, now, now.minus(OPEN)))
                .query((row, n) -> Rows.uuid(row, "occurrence_id"))
                .optional();
    }

    /// Of the forms to show at the venues; made when they are first asked for.
    Map<UUID, String> codes(Collection<UUID> occurrences) {
        Map<UUID, String> codes = new HashMap<>();
        sql.sql("select occurrence_id, code from feedback_code where occurrence_id = any(cast(? as uuid[]))")
                .param(occurrences.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    codes.put(Rows.uuid(row, "occurrence_id"), row.getString("code"));
                });
        for (UUID one : occurrences) codes.computeIfAbsent(one, this::coded);
        return codes;
    }

    private String coded(UUID occurrence) {
        return sql.sql("""
                insert into feedback_code (occurrence_id, code) values (?, ?)
                on conflict (occurrence_id) do update set occurrence_id = excluded.occurrence_id returning code""")
                .params(occurrence, RegistrationLinks.code(10))
                .query(String.class)
                .single();
    }

    /// By who registered; a second time changes nothing.
    void say(UUID occurrence, UUID registration, Said said, Instant now) {
        transactions.run(() -> {
            int times = sql.sql("""
                    insert into feedback_said as s (occurrence_id, registration_id) values (?, ?)
                    on conflict (occurrence_id, registration_id) do update set times = s.times + 1 returning times""")
                    .params(occurrence, registration)
                    .query(Integer.class)
                    .single();
            if (times == 1) write(occurrence, said, false, now);
        });
    }

    /// By a device at the venue; a second time changes nothing.
    void sayThere(UUID occurrence, String device, Said said, Instant now) {
        byte[] digest = RegistrationLinks.digest(occurrence + " " + device);
        transactions.run(() -> {
            int times =
                    sql.sql("""
                    insert into feedback_device as s (occurrence_id, digest) values (?, ?)
                    on conflict (occurrence_id, digest) do update set times = s.times + 1 returning times""").params(occurrence, digest).query(Integer.class).single();
            if (times == 1) write(occurrence, said, true, now);
        });
    }

    boolean spoke(UUID occurrence, String device) {
        return sql.sql("select exists (select 1 from feedback_device where occurrence_id = ? and digest = ?)")
                .params(occurrence, RegistrationLinks.digest(occurrence + " " + device))
                .query(Boolean.class)
                .single();
    }

    private void write(UUID occurrence, Said said, boolean venue, Instant now) {
        sql.sql(
                        "insert into feedback (id, occurrence_id, rating, good, better, venue, said_on) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Rows.values(
                        UUID.randomUUID(),
                        occurrence,
                        said.rating(),
                        said.good(),
                        said.better(),
                        venue,
                        LocalDate.ofInstant(now, Days.ZONE)))
                .update();
    }

    /// Takes words away that tell of a person; the rating stays.
    void wipe(UUID activity, UUID feedback, UUID by, Instant now) {
        sql.sql("""
                update feedback f set good = '', better = '', wiped_by = ?, wiped_at = ?
                where f.id = ? and f.wiped_at is null
                  and exists (select 1 from occurrence o where o.id = f.occurrence_id and o.activity_id = ?)""").params(Rows.values(by, now, feedback, activity)).update();
    }
}
