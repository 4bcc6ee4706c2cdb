package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Whom to ask at a unit: posts, written by its administrators.
@Component
class Posts {
    private final JdbcClient sql;
    private final Directory directory;
    private final Versions versions;
    private final Transactions transactions;

    Posts(JdbcClient sql, Directory directory, Versions versions, Transactions transactions) {
        this.sql = sql;
        this.directory = directory;
        this.versions = versions;
        this.transactions = transactions;
    }

    /// The form of a post as it was typed.
    record Form(String title, String person, String phone, String email) {
        Form {
            title = UnitForm.text(title);
            person = UnitForm.text(person);
            phone = UnitForm.text(phone);
            email = UnitForm.text(email);
        }
    }

    Outcome<UUID> add(Asker asker, UUID unit, Form typed) {
        LocalDate today = LocalDate.now(Days.ZONE);
        if (!Rights.administers(asker, unit, directory.snapshot(today)))
            return Outcome.refused("Bạn không có quyền thay đổi đơn vị này.");
        String title = UnitChange.line(typed.title());
        String person = UnitChange.line(typed.person());
        if (title.isEmpty()) return Outcome.refusedAt("title", "Hãy ghi chức danh.");
        if (title.length() > 200) return Outcome.refusedAt("title", "Chức danh dài quá 200 ký tự.");
        if (person.length() > 200) return Outcome.refusedAt("person", "Họ và tên dài quá 200 ký tự.");
        UnitChange contact = new UnitChange("Đầu mối", UnitKind.KHAC, "", null, "", typed.phone(), typed.email());
        if (!(contact.clean() instanceof Outcome.Done<UnitChange>(UnitChange clean)))
            return ((Outcome.Refused<?>) contact.clean()).as();
        return transactions.run(() -> {
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into unit_post (id, unit_id, title, person_name, phone, email, from_day)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(id, unit, title, person, clean.phone(), clean.email(), today))
                    .update();
            versions.acted(unit, "POST_ADDED", asker.person(), title);
            return Outcome.done(id);
        });
    }

    /// The post is no longer held after today; it stays in the unit's history.
    Outcome<UUID> end(Asker asker, UUID unit, UUID post) {
        LocalDate today = LocalDate.now(Days.ZONE);
        if (!Rights.administers(asker, unit, directory.snapshot(today)))
            return Outcome.refused("Bạn không có quyền thay đổi đơn vị này.");
        return transactions.run(() -> {
            sql.sql("""
                    update unit_post set to_day = greatest(coalesce(from_day, ?), ?)
                    where id = ? and unit_id = ? and to_day is null""").params(Rows.values(today, today, post, unit)).update();
            versions.acted(unit, "POST_ENDED", asker.person(), "");
            return Outcome.done(post);
        });
    }
}
