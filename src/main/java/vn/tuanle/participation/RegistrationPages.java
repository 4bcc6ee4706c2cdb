package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads one registration for the unit, and writes down who saw the names of minors.
@Component
class RegistrationPages {
    private final JdbcClient sql;
    private final Offerings offerings;
    private final OwnPages own;
    private final RegistrationReads reads;

    RegistrationPages(JdbcClient sql, Offerings offerings, OwnPages own, RegistrationReads reads) {
        this.sql = sql;
        this.offerings = offerings;
        this.own = own;
        this.reads = reads;
    }

    RegistrationPage page(Asker asker, UUID activity, UUID id, Typed typed, Errors errors, Instant now) {
        Offering offering = offerings.led(asker, activity);
        boolean answers = offerings.answersFor(asker, offering);
        record Row(
                String code,
                RegistrationKind kind,
                String name,
                String group,
                String contact,
                int people,
                LocalDate deletion,
                boolean erased) {}
        Row row = sql.sql("""
                select code, kind, name, group_name, contact, people, delete_on, erased_at is not null erased
                from registration where id = ? and activity_id = ?""")
                .params(id, activity)
                .query((r, n) -> new Row(
                        r.getString("code"),
                        RegistrationKind.valueOf(r.getString("kind")),
                        r.getString("name"),
                        r.getString("group_name"),
                        r.getString("contact"),
                        r.getInt("people"),
                        Objects.requireNonNull(Rows.day(r, "delete_on")),
                        r.getBoolean("erased")))
                .optional()
                .orElseThrow(NotFound::new);
        List<RegistrationPage.Person> persons = persons(id, answers);
        if (answers && !row.erased() && persons.stream().anyMatch(RegistrationPage.Person::minor))
            reads.minors(asker, activity, id, now);
        return new RegistrationPage(
                offering,
                answers,
                id,
                row.code(),
                row.kind(),
                row.name(),
                row.group(),
                row.contact(),
                row.people(),
                row.deletion(),
                row.erased(),
                persons,
                own.stands(id),
                answersGiven(id),
                consents(id),
                acts(id),
                typed,
                errors,
                now);
    }

    private List<RegistrationPage.Person> persons(UUID id, boolean minors) {
        return sql.sql("""
                select ordinal, case when minor and not ? then '' else name end as name, birth_year, age_band, sex, minor
                from participant where registration_id = ? order by ordinal""")
                .params(minors, id)
                .query((row, n) -> new RegistrationPage.Person(
                        row.getInt("ordinal"),
                        row.getString("name"),
                        row.getObject("birth_year", Integer.class),
                        named(AgeBand.values(), row.getString("age_band")),
                        named(Sex.values(), row.getString("sex")),
                        row.getBoolean("minor")))
                .list();
    }

    static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
        return name == null ? null : Reading.find(all, name);
    }

    private List<RegistrationPage.Answer> answersGiven(UUID id) {
        return sql.sql("""
                select q.words, q.kind, w.answer from registration_answer w
                join registration_question q on q.id = w.question_id where w.registration_id = ? order by q.ordinal, q.id""")
                .param(id)
                .query((row, n) -> new RegistrationPage.Answer(
                        row.getString("words"), QuestionKind.valueOf(row.getString("kind")), row.getString("answer")))
                .list();
    }

    private List<RegistrationPage.Consent> consents(UUID id) {
        return sql
                .sql("select purpose, given, wording, said_at from registration_consent where registration_id = ?")
                .param(id)
                .query((row, n) -> new RegistrationPage.Consent(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getBoolean("given"),
                        row.getString("wording"),
                        Objects.requireNonNull(Rows.instant(row, "said_at"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(RegistrationPage.Consent::purpose))
                .toList();
    }

    private List<RegistrationPage.Act> acts(UUID id) {
        return sql.sql("""
                select k.kind, o.starts_at, k.note, coalesce(p.name, '') by_name, k.done_at
                from registration_act k left join occurrence o on o.id = k.occurrence_id left join person p on p.id = k.done_by
                where k.registration_id = ? order by k.done_at desc, k.id limit 100""")
                .param(id)
                .query((row, n) -> new RegistrationPage.Act(
                        RegistrationActKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "starts_at"),
                        row.getString("kind").equals("CONSENT")
                                        || row.getString("kind").equals("SWITCHED")
                                ? ""
                                : row.getString("note"),
                        row.getString("by_name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }
}
