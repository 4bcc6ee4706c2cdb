package vn.tuanle.notice;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;

/// When each person wants letters.
@Component
class Choices {
    private final JdbcClient sql;
    private final Letters letters;
    private final SendingHours hours;

    Choices(JdbcClient sql, Letters letters, SendingHours hours) {
        this.sql = sql;
        this.letters = letters;
        this.hours = hours;
    }

    ChoicePage page(Asker asker) {
        record Person(boolean address, MailChoice choice) {}
        Person person = sql.sql("""
                select p.email is not null address, coalesce(c.mail, 'SOON') mail
                from person p left join notice_choice c on c.person_id = p.id where p.id = ?""")
                .param(asker.person())
                .query((row, n) -> new Person(row.getBoolean("address"), MailChoice.valueOf(row.getString("mail"))))
                .single();
        return new ChoicePage(
                Arrays.stream(MailChoice.values())
                        .map(choice -> new ChoicePage.Option(
                                choice.name(), choice.title(), hours.daily().toString(), choice == person.choice()))
                        .toList(),
                letters.works(),
                person.address());
    }

    /// Holds for notices from now on; what waits already goes as it was chosen before.
    void choose(Asker asker, MailChoice choice) {
        sql.sql("""
                insert into notice_choice (person_id, mail) values (?, ?)
                on conflict (person_id) do update set mail = excluded.mail, changed_at = now()""").params(Rows.values(asker.person(), choice)).update();
    }
}
