package vn.tuanle.identity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Writes about people: accounts, invitations, passwords, rights.
@Component
public class People {
    private static final int SHORTEST_PASSWORD = 10;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Secrets secrets;

    People(JdbcClient sql, Transactions transactions, Secrets secrets) {
        this.sql = sql;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    /// A person with a secret link by which they choose a password; the link is shown or sent once
    /// and not kept.
    public record Invited(UUID person, String token) {}

    /// A new account by e-mail or telephone. A contact already known is refused: one person, one
    /// account.
    public Outcome<UUID> add(String name, String contact) {
        String full = Fold.nfc(name);
        if (full.isEmpty()) return Outcome.refusedAt("name", "Hãy ghi họ và tên.");
        if (full.length() > 200) return Outcome.refusedAt("name", "Họ và tên dài quá 200 ký tự.");
        Contact known = Contact.of(contact);
        if (known == null) return Outcome.refusedAt("contact", "Đây không phải thư điện tử hay số điện thoại.");
        UUID id = UUID.randomUUID();
        try {
            return transactions.run(() -> {
                sql.sql("insert into person (id, name, email, phone) values (?, ?, ?, ?)")
                        .params(Rows.values(id, full, known.email(), known.phone()))
                        .update();
                return Outcome.done(id);
            });
        } catch (DuplicateKeyException taken) {
            return Outcome.refusedAt("contact", "Đã có người dùng thư điện tử hoặc số điện thoại này.");
        }
    }

    /// A link to come in for the first time (valid 14 days) or to set a new password (valid 2
    /// hours).
    public String link(UUID person, LinkKind kind, @Nullable UUID by) {
        String token = Secrets.token();
        sql.sql("""
                insert into access_link (id, person_id, kind, token_hash, created_by, expires_at)
                values (?, ?, ?, ?, ?, now() + make_interval(hours => ?))""")
                .params(Rows.values(UUID.randomUUID(), person, kind, Secrets.digest(token), by, kind.hours()))
                .update();
        return token;
    }

    /// Sets the password by a link that is still good, ends all sessions of the person, and uses
    /// the link up. An account at the provider is untied: its next sign-in ties it anew by e-mail.
    public Outcome<UUID> setPassword(String token, String password) {
        if (password.length() < SHORTEST_PASSWORD)
            return Outcome.refusedAt("password", "Mật khẩu phải có ít nhất {0} ký tự.", SHORTEST_PASSWORD);
        if (password.length() > 200) return Outcome.refusedAt("password", "Mật khẩu dài quá 200 ký tự.");
        if (saysWhoItIs(token, password))
            return Outcome.refusedAt(
                    "password", "Đừng lấy thư điện tử, số điện thoại hay họ tên của mình làm mật khẩu.");
        String hash = secrets.hash(password);
        return transactions.run(() -> {
            UUID person = sql.sql("""
                    update access_link set used_at = now()
                    where token_hash = ? and used_at is null and expires_at > now()
                    returning person_id""")
                    .param(Secrets.digest(token))
                    .query(UUID.class)
                    .optional()
                    .orElse(null);
            if (person == null)
                return Outcome.refused("Đường dẫn này đã dùng rồi hoặc đã hết hạn. Hãy xin đường dẫn mới.");
            sql.sql("update person set password_hash = ? where id = ?")
                    .params(Rows.values(hash, person))
                    .update();
            sql.sql("update session set ended_at = now() where person_id = ? and ended_at is null")
                    .param(person)
                    .update();
            // whoever lost their account at the provider ties another one by this way
            sql.sql("delete from person_at_provider where person_id = ?")
                    .param(person)
                    .update();
            trace(person, "PASSWORD_SET", "");
            return Outcome.done(person);
        });
    }

    /// The password is nothing but the name by which its person signs in or is called.
    private boolean saysWhoItIs(String token, String password) {
        String folded = Fold.fold(password).replaceAll("[ .+-]", "");
        return sql
                .sql("""
                select unnest(array[p.name, p.email, p.phone]) called from access_link l
                join person p on p.id = l.person_id where l.token_hash = ?""")
                .param(Secrets.digest(token))
                .query((row, n) -> Objects.requireNonNullElse(row.getString("called"), ""))
                .list()
                .stream()
                .anyMatch(called -> Fold.fold(called).replaceAll("[ .+-]", "").equals(folded));
    }

    /// Gives a role for a unit from a day on; the same role given again keeps the first.
    public void grant(UUID person, @Nullable UUID unit, Role role, LocalDate from, @Nullable UUID by) {
        transactions.run(() -> {
            boolean has = sql.sql("""
                    select exists (select 1 from role_grant
                      where person_id = ? and unit_id is not distinct from ? and role = ? and to_day is null)""")
                    .params(Rows.values(person, unit, role))
                    .query(Boolean.class)
                    .single();
            if (has) return;
            sql.sql("""
                    insert into role_grant (id, person_id, unit_id, role, from_day, granted_by)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(UUID.randomUUID(), person, unit, role, from, by))
                    .update();
            trace(person, "ROLE_GRANTED", role.name());
        });
    }

    /// Ends a right after the given day; one that would begin later never does.
    public void endGrant(UUID grant, LocalDate lastDay) {
        transactions.run(() -> {
            sql.sql("""
                    update role_grant set to_day = greatest(from_day - 1, ?)
                    where id = ? and (to_day is null or to_day > ?)""").params(Rows.values(lastDay, grant, lastDay)).update();
        });
    }

    boolean nobodyYet() {
        return !sql.sql("select exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    void trace(@Nullable UUID person, String kind, String detail) {
        sql.sql("insert into access_event (id, person_id, kind, detail) values (?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), person, kind, detail))
                .update();
    }
}
