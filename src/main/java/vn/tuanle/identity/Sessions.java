package vn.tuanle.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Signing in and out: a session is a row, known to the browser by a random token of which only the
/// hash is kept.
@Component
public class Sessions {
    static final Duration LENGTH = Duration.ofDays(90);
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Throttle throttle;
    private final People people;

    Sessions(JdbcClient sql, Transactions transactions, Secrets secrets, Throttle throttle, People people) {
        this.sql = sql;
        this.transactions = transactions;
        this.secrets = secrets;
        this.throttle = throttle;
        this.people = people;
    }

    /// The token for the browser's cookie. A wrong name and a wrong password get the same answer in
    /// the same time. `before` is the token of an earlier session on this device, or empty.
    public Outcome<String> signIn(String login, String password, String device, String address, String before) {
        Contact contact = Contact.of(login);
        String name = contact == null ? Fold.fold(login) : String.valueOf(contact);
        record Known(UUID id, @Nullable String hash, boolean here) {}
        Known known = contact == null
                ? null
                : sql.sql("""
                        select p.id, p.password_hash,
                          exists (select 1 from session s where s.person_id = p.id and s.token_hash = ?) here
                        from person p where p.ended_at is null and (p.email = ? or p.phone = ?)""")
                        .params(Rows.values(Secrets.digest(before), contact.email(), contact.phone()))
                        .query((row, n) ->
                                new Known(Rows.uuid(row, "id"), row.getString("password_hash"), row.getBoolean("here")))
                        .optional()
                        .orElse(null);
        boolean may = throttle.mayAsk(address)
                && (known != null && known.here() ? throttle.mayTryOn(before) : throttle.mayTry(name, address));
        if (!may) return Outcome.refused("Đã thử quá nhiều lần. Hãy đợi một phút rồi thử lại.");
        if (!secrets.matches(password, known == null ? null : known.hash()) || known == null) {
            people.trace(known == null ? null : known.id(), "SIGN_IN_REFUSED", "");
            return Outcome.refused("Tên đăng nhập hoặc mật khẩu không đúng.");
        }
        throttle.forget(name, address, before);
        return Outcome.done(start(known.id(), device));
    }

    /// A new session of a person whose identity has been proven already (by password, link or
    /// identity provider).
    public String start(UUID person, String device) {
        String token = Secrets.token();
        transactions.run(() -> {
            sql.sql("""
                    insert into session (id, person_id, token_hash, device, acting_unit, expires_at)
                    values (?, ?, ?, ?,
                      (select unit_id from role_grant where person_id = ? and unit_id is not null
                         and from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                         and (to_day is null or to_day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
                       order by case role when 'ADMINISTRATOR' then 1 else 0 end, granted_at, id limit 1),
                      now() + make_interval(days => ?))""")
                    .params(Rows.values(
                            UUID.randomUUID(), person, Secrets.digest(token), shortened(device), person, (int)
                                    LENGTH.toDays()))
                    .update();
            people.trace(person, "SIGNED_IN", "");
        });
        return token;
    }

    /// The asker behind a token with today's rights, or null. One query; the time last seen is
    /// written at most hourly.
    public @Nullable Asker asker(String token) {
        List<Asker.Right> rights = new ArrayList<>();
        List<Found> known = sql.sql("""
                select s.id session_id, p.id person_id, p.name, s.acting_unit, g.unit_id, g.role,
                       s.last_seen_at < now() - interval '1 hour' stale
                from session s
                join person p on p.id = s.person_id
                left join role_grant g on g.person_id = p.id
                  and g.from_day <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
                  and (g.to_day is null or g.to_day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
                where s.token_hash = ? and s.ended_at is null and s.expires_at > now() and p.ended_at is null
                order by g.granted_at, g.id""")
                .param(Secrets.digest(token))
                .query((row, n) -> {
                    String role = row.getString("role");
                    if (role != null) rights.add(new Asker.Right(Rows.uuidOrNull(row, "unit_id"), Role.valueOf(role)));
                    return found(row);
                })
                .list();
        if (known.isEmpty()) return null;
        Found found = known.getFirst();
        if (found.stale())
            sql.sql("update session set last_seen_at = now() where id = ?")
                    .param(found.session())
                    .update();
        return new Asker(found.person(), found.name(), found.session(), found.unit(), List.copyOf(rights));
    }

    /// Acts for another of the person's units from now on; a unit they have no right for is
    /// refused.
    public Outcome<UUID> actFor(Asker asker, UUID unit) {
        if (asker.rights().stream().noneMatch(r -> unit.equals(r.unit())))
            return Outcome.refused("Bạn không có quyền làm việc cho đơn vị này.");
        sql.sql("update session set acting_unit = ? where id = ?")
                .params(Rows.values(unit, asker.session()))
                .update();
        return Outcome.done(unit);
    }

    /// Ends one session of the person; another person's session is not touched.
    public void end(Asker asker, UUID session) {
        sql.sql("update session set ended_at = now() where id = ? and person_id = ? and ended_at is null")
                .params(Rows.values(session, asker.person()))
                .update();
    }

    /// The sessions that are open, newest use first.
    public List<Open> open(Asker asker) {
        return sql.sql("""
                select id, device, started_at, last_seen_at from session
                where person_id = ? and ended_at is null and expires_at > now()
                order by last_seen_at desc, id""")
                .param(asker.person())
                .query((row, n) -> new Open(
                        Rows.uuid(row, "id"),
                        Device.of(row.getString("device")),
                        Rows.instant(row, "started_at"),
                        Rows.instant(row, "last_seen_at"),
                        Rows.uuid(row, "id").equals(asker.session())))
                .list();
    }

    /// One signed-in device as its owner sees it.
    public record Open(
            UUID id,
            Phrase device,
            @Nullable Instant startedAt,
            @Nullable Instant lastSeenAt,
            boolean current) {}

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                Rows.uuid(row, "person_id"),
                row.getString("name"),
                Rows.uuid(row, "session_id"),
                Rows.uuidOrNull(row, "acting_unit"),
                row.getBoolean("stale"));
    }

    private record Found(
            UUID person,
            String name,
            UUID session,
            @Nullable UUID unit,
            boolean stale) {}

    private static String shortened(String device) {
        return device.length() > 200 ? device.substring(0, 200) : device;
    }
}
