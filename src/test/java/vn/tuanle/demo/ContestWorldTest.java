package vn.tuanle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class ContestWorldTest extends WebTest {
    @Autowired
    ContestWorld world;

    @Test
    void oneContestIsOpenAndOneIsOverWithWhatPeopleAnswered() {
        UUID ward = cast.unit("UBND phường Trấn Biên Mẫu", UnitKind.UBND_XA, null);
        Cast.Person head = cast.person("Huỳnh Quốc Dũng", ward, Role.HEAD, Role.CLERK);
        // the committee is named with an account of the demonstration
        for (String address : new String[] {"dung.tranbien@demo.vn", "linh.vhxh@demo.vn"})
            sql.sql("insert into person (id, name, email) values (?, 'Người mẫu', ?) on conflict (email) do update set name = excluded.name")
                    .params(UUID.randomUUID(), address)
                    .update();
        Cast.Person author = cast.person("Trương Mỹ Linh", ward, Role.OFFICER);
        world.tranBien(ward, asker(head), asker(author), Instant.now());
        assertThat(sql.sql("select count(*) from contest where unit_id = ? and state = 'PUBLISHED'").param(ward).query(Integer.class).single()).isEqualTo(2);
        int attempts = sql.sql("select count(*) from attempt a join contest_round r on r.id = a.round_id join contest c on c.id = r.contest_id where c.unit_id = ? and a.state = 'SUBMITTED'").param(ward).query(Integer.class).single();
        assertThat(attempts).isGreaterThan(15);
        assertThat(get(head, "/cuoc-thi-don-vi").select("tbody tr")).hasSize(2);
        String path = sql.sql("select code from contest where unit_id = ? order by created_at, title limit 1").param(ward).query(String.class).single();
        assertThat(get(head, "/cuoc-thi").select("a[href$=" + path + "]")).hasSize(1);
    }

    private Asker asker(Cast.Person person) {
        return Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }
}
