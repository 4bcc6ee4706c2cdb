package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Contact;
import vn.tuanle.identity.LinkKind;
import vn.tuanle.identity.Mail;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Rights for a unit: given by invitation, ended by its administrators. Somebody who has an account
/// already keeps it and gets the further right.
@Component
class Invitations {
    private final JdbcClient sql;
    private final Directory directory;
    private final People people;
    private final Mail mail;
    private final Versions versions;
    private final Transactions transactions;

    Invitations(
            JdbcClient sql,
            Directory directory,
            People people,
            Mail mail,
            Versions versions,
            Transactions transactions) {
        this.sql = sql;
        this.directory = directory;
        this.people = people;
        this.mail = mail;
        this.versions = versions;
        this.transactions = transactions;
    }

    /// What came of an invitation: a link to hand over, empty where the person can sign in already.
    record Invited(String name, String link, boolean mailed) {}

    private record Known(UUID id, String name, boolean signedIn) {}

    Outcome<Invited> invite(Asker asker, UUID unit, UnitPeoplePage.Invitation typed) {
        Snapshot today = directory.snapshot(LocalDate.now(Days.ZONE));
        if (!Rights.administers(asker, unit, today)) return Outcome.refused("Bạn không có quyền thay đổi đơn vị này.");
        Role role = role(typed.role());
        if (role == null) return Outcome.refusedAt("role", "Hãy chọn vai trò.");
        LocalDate from = typed.from().isBlank() ? today.on() : Days.typed(typed.from());
        if (from == null) return Outcome.refusedAt("from", "Đây không phải là ngày. Ghi dạng 31/12/2025.");
        LocalDate to = typed.to().isBlank() ? null : Days.typed(typed.to());
        if (to == null && !typed.to().isBlank())
            return Outcome.refusedAt("to", "Đây không phải là ngày. Ghi dạng 31/12/2025.");
        if (to != null && to.isBefore(from)) return Outcome.refusedAt("to", "Ngày kết thúc đứng trước ngày bắt đầu.");
        Contact contact = Contact.of(typed.contact());
        if (contact == null) return Outcome.refusedAt("contact", "Đây không phải thư điện tử hay số điện thoại.");
        Outcome<Invited> invited = transactions.run(() -> grant(asker, unit, typed, contact, role, from, to, today));
        return invited instanceof Done<Invited>(Invited done) ? Outcome.done(sent(done, contact)) : invited;
    }

    private Outcome<Invited> grant(
            Asker asker,
            UUID unit,
            UnitPeoplePage.Invitation typed,
            Contact contact,
            Role role,
            LocalDate from,
            @Nullable LocalDate to,
            Snapshot today) {
        Known known = known(contact);
        if (known == null) {
            switch (people.add(typed.name(), typed.contact())) {
                case Done<UUID>(UUID id) -> known = new Known(id, UnitChange.line(typed.name()), false);
                case Refused<UUID> refused -> {
                    return refused.as();
                }
            }
        }
        boolean has = sql.sql("""
                select exists (select 1 from role_grant where person_id = ? and unit_id = ? and role = ?
                  and (to_day is null or to_day >= ?))""")
                .params(Rows.values(known.id(), unit, role, from))
                .query(Boolean.class)
                .single();
        if (has) return Outcome.refusedAt("contact", "{0} đã có vai trò này ở đơn vị.", known.name());
        people.grant(known.id(), unit, role, from, asker.person());
        if (to != null)
            sql.sql("""
                    select id from role_grant where person_id = ? and unit_id = ? and role = ? and to_day is null""")
                    .params(Rows.values(known.id(), unit, role))
                    .query(UUID.class)
                    .list()
                    .forEach(grant -> people.endGrant(grant, to));
        versions.acted(unit, "INVITED", asker.person(), role.name());
        boolean link = !known.signedIn() && ours(asker, known.id(), today);
        String token = link ? people.link(known.id(), LinkKind.INVITATION, asker.person()) : "";
        return Outcome.done(new Invited(known.name(), token, false));
    }

    /// Mail goes out only after the rows are there.
    private Invited sent(Invited invited, Contact contact) {
        if (invited.link().isEmpty()) return invited;
        boolean mailed = contact.email() != null && mail.sendLink(contact.email(), invited.link(), LinkKind.INVITATION);
        return new Invited(invited.name(), mail.addressOf(invited.link()), mailed);
    }

    /// A new link for somebody who has not come in yet or has lost the password. Only for people
    /// all of
    /// whose rights the asker administers: a link is as good as the account.
    Outcome<Invited> link(Asker asker, UUID unit, UUID grant) {
        Snapshot today = directory.snapshot(LocalDate.now(Days.ZONE));
        record Holder(
                UUID id,
                String name,
                boolean signedIn,
                @Nullable String email) {}
        Holder holder = sql.sql("""
                select p.id, p.name, p.password_hash is not null signed_in, p.email
                from role_grant g join person p on p.id = g.person_id where g.id = ? and g.unit_id = ?""")
                .params(Rows.values(grant, unit))
                .query((row, n) -> new Holder(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        row.getBoolean("signed_in"),
                        row.getString("email")))
                .optional()
                .orElse(null);
        if (holder == null || !Rights.administers(asker, unit, today))
            return Outcome.refused("Bạn không có quyền thay đổi đơn vị này.");
        if (!ours(asker, holder.id(), today))
            return Outcome.refused(
                    "{0} còn có quyền ở đơn vị mà bạn không quản trị, nên chỉ người quản trị ở đó tạo được đường dẫn.",
                    holder.name());
        LinkKind kind = holder.signedIn() ? LinkKind.RESET : LinkKind.INVITATION;
        String token = people.link(holder.id(), kind, asker.person());
        boolean mailed = holder.email() != null && mail.sendLink(holder.email(), token, kind);
        return Outcome.done(new Invited(holder.name(), mail.addressOf(token), mailed));
    }

    /// Ends a right for the unit at once; it stays in the list of former ones.
    Outcome<UUID> end(Asker asker, UUID unit, UUID grant) {
        LocalDate today = LocalDate.now(Days.ZONE);
        boolean here = sql.sql("select exists (select 1 from role_grant where id = ? and unit_id = ?)")
                .params(Rows.values(grant, unit))
                .query(Boolean.class)
                .single();
        if (!here || !Rights.administers(asker, unit, directory.snapshot(today)))
            return Outcome.refused("Bạn không có quyền thay đổi đơn vị này.");
        people.endGrant(grant, today.minusDays(1));
        versions.acted(unit, "RIGHT_ENDED", asker.person(), "");
        return Outcome.done(grant);
    }

    private boolean ours(Asker asker, UUID person, Snapshot today) {
        if (asker.administersAll()) return true;
        List<@Nullable UUID> units = sql.sql("""
                select unit_id from role_grant where person_id = ? and (to_day is null or to_day >= ?)""")
                .params(Rows.values(person, today.on()))
                .query((row, n) -> Rows.uuidOrNull(row, "unit_id"))
                .list();
        return units.stream().allMatch(u -> u != null && Rights.administers(asker, u, today));
    }

    private @Nullable Known known(Contact contact) {
        return sql.sql("""
                select id, name, password_hash is not null signed_in from person
                where (email = ? or phone = ?) and ended_at is null""")
                .params(Rows.values(contact.email(), contact.phone()))
                .query((row, n) -> new Known(Rows.uuid(row, "id"), row.getString("name"), row.getBoolean("signed_in")))
                .optional()
                .orElse(null);
    }

    private static @Nullable Role role(String typed) {
        for (Role role : Role.values()) if (role.name().equals(typed)) return role;
        return null;
    }
}
