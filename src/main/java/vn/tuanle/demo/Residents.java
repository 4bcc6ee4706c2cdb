package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.LinkKind;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;

/// Who lives in the demonstration world: its accounts, the staff of its units, and the units by name.
@Component
class Residents {
    private final JdbcClient sql;
    private final People people;
    private final Sessions sessions;
    private final Directory directory;

    Residents(JdbcClient sql, People people, Sessions sessions, Directory directory) {
        this.sql = sql;
        this.people = people;
        this.sessions = sessions;
        this.directory = directory;
    }

    Asker officer(UUID unit, String name) {
        return staff(unit, "daumoi-", "Cán bộ đầu mối " + name, Role.OFFICER, Demo.IN_2021);
    }

    private static final List<String> HEADS =
            List.of("Nguyễn Văn Hòa", "Lê Thị Thanh", "Trần Quốc Việt", "Phạm Minh Châu", "Đỗ Thị Hồng", "Vũ Đức Long");

    Asker staff(UnitOn unit, Role role, LocalDate since) {
        if (role != Role.HEAD) return officer(unit.id(), unit.name());
        String name = HEADS.get(Math.floorMod(unit.name().hashCode(), HEADS.size()));
        return staff(unit.id(), "thutruong-", name, Role.HEAD, since);
    }

    /// Somebody of the unit with the role, made when it has nobody yet.
    private Asker staff(UUID unit, String prefix, String name, Role role, LocalDate since) {
        String email = prefix + unit.toString().substring(0, 13) + "@demo.vn";
        UUID known = sql.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (known != null) return asker(known);
        UUID person = done(people.add(name, email));
        people.grant(person, unit, role, since, null);
        return asker(person);
    }

    UUID account(String name, String email) {
        UUID person = done(people.add(name, email));
        return done(people.setPassword(people.link(person, LinkKind.INVITATION, null), Demo.PASSWORD));
    }

    Asker asker(Demo.Account account) {
        return asker(sql.sql("select id from person where email = ?")
                .param(account.email())
                .query(UUID.class)
                .single());
    }

    Asker asker(UUID person) {
        return Objects.requireNonNull(sessions.asker(sessions.start(person, "Thế giới mẫu")));
    }

    UUID unit(String name, LocalDate on) {
        return directory.all(on).stream()
                .filter(unit -> unit.name().equals(name))
                .map(UnitOn::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " " + on));
    }
}
