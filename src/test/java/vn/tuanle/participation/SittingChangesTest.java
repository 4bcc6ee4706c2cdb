package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.group;
import static vn.tuanle.participation.Programme.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.tuanle.activity.OccurrenceChanged;
import vn.tuanle.activity.OccurrenceChanged.Change;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class SittingChangesTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    OwnActs acts;

    @Autowired
    WaitingLists lists;

    @Autowired
    RegistrationTelling telling;

    @Autowired
    Reminders reminders;

    @Autowired
    Erasing erasing;

    @Autowired
    FreeHints hints;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    private Programme programme;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("UBND phường Long Bình", UnitKind.UBND_XA, null);
        programme = new Programme(
                sql, unit, cast.person("Võ Ngọc Lan", unit, Role.OFFICER).id());
    }

    private UUID registered(Wish wish) {
        return Cast.done(registrations.register(offerings.of(programme.activity), wish, null, Instant.now()))
                .id();
    }

    private void change(UUID sitting, Change change, String note, Instant at) {
        transactions.run(
                () -> events.publishEvent(new OccurrenceChanged(programme.activity, sitting, change, note, at)));
    }

    private List<String> open(UUID sitting) {
        return sql.sql("select what || ' ' || note from sitting_change where occurrence_id = ? and done_at is null")
                .param(sitting)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void aLargerRoomIsOfferedToWhoWaits() {
        UUID sitting = programme.sitting(2);
        for (int i = 0; i < 5; i++) registered(alone(phone(i), "Người " + i, sitting));
        programme.limit(sitting, 4);
        change(sitting, Change.LIMITED, "", Instant.now());
        assertThat(programme.line(sitting))
                .containsExactly("CONFIRMED 1", "CONFIRMED 1", "OFFERED 1", "OFFERED 1", "WAITING 1");
        assertThat(open(sitting)).isEmpty();
    }

    @Test
    void aSmallerRoomTakesOffersBackAndLeavesWhoIsConfirmed() {
        UUID sitting = programme.sitting(2);
        for (int i = 0; i < 5; i++) registered(alone(phone(i), "Người " + i, sitting));
        programme.limit(sitting, 4);
        change(sitting, Change.LIMITED, "", Instant.now());
        programme.limit(sitting, 1);
        change(sitting, Change.LIMITED, "", Instant.now());
        assertThat(programme.line(sitting))
                .containsExactly("CONFIRMED 1", "CONFIRMED 1", "WAITING 1", "WAITING 1", "WAITING 1");
        assertThat(programme.held(sitting)).isEqualTo(2);
        UUID late = registered(alone(phone(9), "Đến sau", sitting));
        assertThat(programme.state(late, sitting)).isEqualTo(BookingState.WAITING);
    }

    @Test
    void whoWaitedForTheRoomGetsAPlaceOnline() {
        UUID sitting = programme.sitting(1);
        UUID first = registered(alone(phone(1), "A", sitting));
        registered(alone(phone(2), "B", sitting));
        sql.sql("update occurrence set mode = 'ONLINE', online_places = 2 where id = ?")
                .param(sitting)
                .update();
        change(sitting, Change.MODE, "Mưa bão", Instant.now());
        assertThat(sql.sql("select way || ' ' || state from booking where occurrence_id = ? order by turn")
                        .param(sitting)
                        .query(String.class)
                        .list())
                .containsExactly("ONLINE CONFIRMED", "ONLINE OFFERED");
        assertThat(programme.held(sitting)).isEqualTo(2);
        assertThat(open(sitting)).containsExactly("MODE Mưa bão");
        Cast.done(acts.keep(first, sitting, Instant.now().plusSeconds(1)));
        assertThat(sql.sql("select kept_at >= asked_at from booking where id = ?")
                        .param(programme.booked(first, sitting))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void changesWithinHalfAnHourAreToldOnce() {
        UUID sitting = programme.sitting(5);
        registered(alone(phone(1), "A", sitting));
        Instant now = Instant.now();
        change(sitting, Change.MOVED, "Đổi phòng", now);
        change(sitting, Change.MOVED, "", now.plus(Duration.ofMinutes(20)));
        assertThat(open(sitting)).containsExactly("MOVED Đổi phòng");
        telling.tell(now.plus(Duration.ofMinutes(29)));
        assertThat(open(sitting)).hasSize(1);
        telling.tell(now.plus(Duration.ofMinutes(31)));
        assertThat(open(sitting)).isEmpty();
        change(sitting, Change.MOVED, "Lần nữa", now.plus(Duration.ofMinutes(40)));
        assertThat(open(sitting)).containsExactly("MOVED Lần nữa");
    }

    @Test
    void aCancelledSittingClosesItsRegistrationsAndIsToldSoon() {
        UUID sitting = programme.sitting(1);
        UUID first = registered(alone(phone(1), "A", sitting));
        registered(alone(phone(2), "B", sitting));
        sql.sql("update occurrence set state = 'CANCELLED' where id = ?")
                .param(sitting)
                .update();
        Instant now = Instant.now();
        change(sitting, Change.CANCELLED, "Bão", now);
        assertThat(programme.line(sitting)).containsExactly("CLOSED 1", "CLOSED 1");
        assertThat(programme.held(sitting)).isZero();
        assertThat(open(sitting)).containsExactly("CANCELLED Bão");
        telling.tell(now.plus(Duration.ofMinutes(3)));
        assertThat(open(sitting)).isEmpty();
        assertThat(acts.take(first, sitting, now).getClass().getSimpleName()).isEqualTo("Refused");
    }

    @Test
    void anOfferThatRunsOutGoesToTheNext() {
        UUID sitting = programme.sitting(1);
        UUID first = registered(alone(phone(1), "A", sitting));
        registered(alone(phone(2), "B", sitting));
        registered(alone(phone(3), "C", sitting));
        Cast.done(acts.leave(first, sitting, Instant.now()));
        lists.move(Instant.now());
        assertThat(programme.line(sitting)).containsExactly("CANCELLED 1", "OFFERED 1", "WAITING 1");
        lists.move(Instant.now().plus(Duration.ofHours(30)));
        assertThat(programme.line(sitting)).containsExactly("CANCELLED 1", "EXPIRED 1", "OFFERED 1");
        assertThat(programme.held(sitting)).isEqualTo(1);
    }

    @Test
    void theListMovesByItselfWhenTheLastDayBegins() {
        UUID sitting = programme.sitting("PLACE", 10, null, Duration.ofHours(26));
        registered(group(phone(1), 8, sitting));
        registered(group(phone(2), 5, sitting));
        registered(group(phone(3), 2, sitting));
        lists.move(Instant.now());
        assertThat(programme.line(sitting)).containsExactly("CONFIRMED 8", "WAITING 5", "WAITING 2");
        lists.move(Instant.now().plus(Duration.ofHours(3)));
        assertThat(programme.line(sitting)).containsExactly("CONFIRMED 8", "WAITING 5", "OFFERED 2");
    }

    @Test
    void whoWishedIsRemindedOnceTheDayBefore() {
        UUID sitting = programme.sitting(5);
        UUID one = registered(alone(phone(1), "A", sitting));
        UUID other = registered(alone(phone(2), "B", sitting));
        acts.consent(other, java.util.Set.of(), Instant.now());
        Instant starts = LocalDate.now(Days.ZONE)
                .plusDays(5)
                .atTime(14, 0)
                .atZone(Days.ZONE)
                .toInstant();
        sql.sql("update occurrence set starts_at = ?, ends_at = ? where id = ?")
                .params(Rows.values(starts, starts.plusSeconds(3600), sitting))
                .update();
        Instant before = LocalDate.now(Days.ZONE)
                .plusDays(4)
                .atTime(8, 59)
                .atZone(Days.ZONE)
                .toInstant();
        reminders.remind(before);
        assertThat(reminded(sitting)).isEmpty();
        reminders.remind(before.plusSeconds(120));
        reminders.remind(before.plusSeconds(240));
        assertThat(reminded(sitting)).containsExactly(programme.booked(one, sitting));
    }

    private List<UUID> reminded(UUID sitting) {
        return sql.sql("select id from booking where occurrence_id = ? and reminded_at is not null")
                .param(sitting)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    @Test
    void onTheDayPromisedNamesAndContactsAreDeletedAndNumbersStay() {
        UUID sitting = programme.sitting(5);
        UUID id = registered(Programme.wish(
                RegistrationKind.HOUSEHOLD, phone(1), "Lê Hoa", List.of("Lê Na", "Lê Bảo"), 2, Way.PLACE, sitting));
        Instant day =
                LocalDate.now(Days.ZONE).plusDays(95).atStartOfDay(Days.ZONE).toInstant();
        erasing.erase(day.minusSeconds(60));
        assertThat(traces(id)).isEqualTo("Lê Hoa " + phone(1) + " Lê Bảo,Lê Na 1 2");
        erasing.erase(day.plusSeconds(60));
        assertThat(traces(id)).isEqualTo("  , 0 0");
        assertThat(programme.people(sitting, BookingState.CONFIRMED)).isEqualTo(2);
    }

    /// Name, contact, names of people, links, keys by which one is known again.
    private String traces(UUID id) {
        return sql.sql("""
                select r.name || ' ' || r.contact || ' ' || (select string_agg(name, ',' order by name) from participant
                    where registration_id = r.id)
                  || ' ' || (select count(*) from registration_link where registration_id = r.id)
                  || ' ' || (select count(p.named) from participation p join booking b on b.id = p.booking_id
                    where b.registration_id = r.id)
                from registration r where r.id = ?""").param(id).query(String.class).single();
    }

    @Test
    void listsShowWhatIsFreeAMomentLater() {
        UUID sitting = programme.sitting("BOTH", 3, null, Duration.ofDays(3));
        registered(group(phone(1), 2, sitting));
        hints.show();
        assertThat(sql.sql("select free || ' ' || coalesce(online_free::text, 'null') from occurrence where id = ?")
                        .param(sitting)
                        .query(String.class)
                        .single())
                .isEqualTo("1 null");
        assertThat(sql.sql("select shown from sitting_seats where occurrence_id = ?")
                        .param(sitting)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
