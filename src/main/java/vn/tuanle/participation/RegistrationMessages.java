package vn.tuanle.participation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;

/// Messages of the officers to all who registered; they leave by and by ([RegistrationTelling]).
@Component
class RegistrationMessages {
    private final JdbcClient sql;
    private final Offerings offerings;

    RegistrationMessages(JdbcClient sql, Offerings offerings) {
        this.sql = sql;
        this.offerings = offerings;
    }

    MessagePage page(Asker asker, UUID activity, Typed typed, Errors errors) {
        Offering offering = offerings.answeredFor(asker, activity);
        return new MessagePage(
                offering,
                count(
                        activity,
                        "exists (select 1 from booking b where b.registration_id = r.id and b.state in ('CONFIRMED', 'OFFERED', 'WAITING'))"),
                count(
                        activity,
                        "exists (select 1 from registration_consent c where c.registration_id = r.id and c.purpose = 'TELL' and c.given)"),
                sql.sql("""
                        select m.about, m.words, p.name, m.written_at, m.done_at is not null done
                        from registration_message m join person p on p.id = m.written_by
                        where m.activity_id = ? order by m.written_at desc limit 50""")
                        .param(activity)
                        .query((row, n) -> new MessagePage.Written(
                                row.getString("about"),
                                row.getString("words"),
                                row.getString("name"),
                                Objects.requireNonNull(Rows.instant(row, "written_at")),
                                row.getBoolean("done")))
                        .list(),
                typed,
                errors);
    }

    private int count(UUID activity, String who) {
        return sql.sql("select count(*) from registration r where r.activity_id = ? and r.erased_at is null and " + who)
                .param(activity)
                .query(Integer.class)
                .single();
    }

    /// `id` is the number of the form: sent twice it is one message.
    Outcome<UUID> write(Asker asker, UUID activity, UUID id, Typed typed, Instant now) {
        offerings.answeredFor(asker, activity);
        String words = Fold.nfc(typed.get("loi").replace("\r\n", "\n"));
        String about = typed.get("ve").equals("OTHER") ? "OTHER" : "THIS";
        if (words.isEmpty()) return Outcome.refusedAt("loi", "Hãy ghi lời nhắn.");
        if (words.length() > 2000) return Outcome.refusedAt("loi", "Dài quá {0} ký tự.", 2000);
        sql.sql("""
                insert into registration_message (id, activity_id, about, words, written_by, written_at) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set id = excluded.id""")
                .params(Rows.values(id, activity, about, words, asker.person(), now))
                .update();
        return Outcome.done(id);
    }
}
