package vn.tuanle.testing;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;

/// Units and people for a test, made on the spot.
public class Cast {
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);
    private final JdbcClient sql;
    private final People people;
    private final Sessions sessions;

    public Cast(JdbcClient sql, People people, Sessions sessions) {
        this.sql = sql;
        this.people = people;
        this.sessions = sessions;
    }

    /// A signed-in person.
    public record Person(UUID id, String name, String email, Cookie cookie) {}

    /// A unit that exists since the first day of 2021.
    public UUID unit(String name, UnitKind kind, @Nullable UUID parent) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into unit (id) values (?)").param(id).update();
        sql.sql("""
                insert into unit_version (id, unit_id, valid_from, name, kind, parent_id, folded, sort_key)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        UUID.randomUUID(),
                        id,
                        LocalDate.of(2021, 1, 1),
                        name,
                        kind,
                        parent,
                        Fold.fold(name),
                        Fold.fold(name)))
                .update();
        return id;
    }

    /// Somebody signed in who has the roles for the unit; no unit is the whole installation.
    public Person person(String name, @Nullable UUID unit, Role... roles) {
        String email = "nguoi" + NUMBER.incrementAndGet() + "@vidu.vn";
        UUID id = done(people.add(name, email));
        for (Role role : roles) people.grant(id, unit, role, LocalDate.of(2021, 1, 1), null);
        return new Person(id, name, email, new Cookie("phien", sessions.start(id, "thử")));
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError("refused: " + refused.why().text());
        };
    }
}
