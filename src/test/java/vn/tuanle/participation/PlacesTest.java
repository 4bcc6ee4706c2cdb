package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.group;
import static vn.tuanle.participation.Programme.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

class PlacesTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    OwnActs acts;

    Programme programme;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("UBND phường Tam Hiệp", UnitKind.UBND_XA, null);
        programme = new Programme(
                sql, unit, cast.person("Võ Ngọc Lan", unit, Role.OFFICER).id());
    }

    private Outcome<Registered> register(Wish wish) {
        return registrations.register(offerings.of(programme.activity), wish, null, Instant.now());
    }

    private UUID registered(Wish wish) {
        return Cast.done(register(wish)).id();
    }

    private static <T> List<T> atOnce(int times, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, 200))) {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) all.add(work.apply(i));
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all)) results.add(each.get());
            return results;
        }
    }

    @Test
    void twoHundredAfterThirtyPlacesGetThirtyAndTheRestWaitInOrder() throws Exception {
        UUID sitting = programme.sitting(30);
        Offering offering = offerings.of(programme.activity);
        atOnce(
                200,
                i -> () -> Cast.done(
                        registrations.register(offering, alone(phone(i), "Người " + i, sitting), null, Instant.now())));
        List<String> line = programme.line(sitting);
        assertThat(line).hasSize(200);
        assertThat(line.subList(0, 30)).containsOnly("CONFIRMED 1");
        assertThat(line.subList(30, 200)).containsOnly("WAITING 1");
        assertThat(programme.held(sitting)).isEqualTo(30);
    }

    @Test
    void aFormSentTenTimesAtOnceIsOneRegistration() throws Exception {
        UUID sitting = programme.sitting(30);
        Wish wish = alone(phone(1), "Lê Hoa", sitting);
        List<Outcome<Registered>> sent = atOnce(10, i -> () -> register(wish));
        assertThat(sent.stream().map(one -> Cast.done(one).code()).distinct()).hasSize(1);
        assertThat(programme.line(sitting)).containsExactly("CONFIRMED 1");
    }

    @Test
    void onePersonIsInASittingOnce() throws Exception {
        UUID sitting = programme.sitting(30);
        List<Outcome<Registered>> sent = atOnce(10, i -> () -> register(alone(phone(2), "Lê Hoa", sitting)));
        assertThat(sent.stream().filter(one -> one instanceof Outcome.Done)).hasSize(1);
        assertThat(programme.line(sitting)).containsExactly("CONFIRMED 1");
        // another name under the same number is another person only where it is said to be one
        assertThat(register(alone(phone(2), "Lê Na", sitting))).isInstanceOf(Outcome.Refused.class);
        Wish household = Programme.wish(
                RegistrationKind.HOUSEHOLD, phone(2), "Lê Hoa", List.of("Lê Na", "Lê Bảo"), 2, Way.PLACE, sitting);
        registered(household);
        Wish again =
                Programme.wish(RegistrationKind.OTHER, phone(2), "Lê Hoa", List.of("LÊ  BẢO"), 1, Way.PLACE, sitting);
        assertThat(register(again)).isInstanceOf(Outcome.Refused.class);
        assertThat(programme.people(sitting, BookingState.CONFIRMED)).isEqualTo(3);
    }

    @Test
    void aClassGetsAllItsPlacesOrWaitsAndIsNotPassed() {
        UUID sitting = programme.sitting(40);
        UUID first = registered(group(phone(1), 10, sitting));
        registered(group(phone(2), 35, sitting));
        registered(alone(phone(3), "Đến sau", sitting));
        assertThat(programme.line(sitting)).containsExactly("CONFIRMED 10", "WAITING 35", "WAITING 1");
        Cast.done(acts.leave(first, sitting, Instant.now()));
        assertThat(programme.line(sitting)).containsExactly("CANCELLED 10", "OFFERED 35", "OFFERED 1");
        assertThat(programme.held(sitting)).isEqualTo(36);
    }

    @Test
    void inTheLastDayASmallerOnePassesAGroupThatDoesNotFit() {
        UUID sitting = programme.sitting("PLACE", 40, null, Duration.ofHours(20));
        registered(group(phone(1), 10, sitting));
        registered(group(phone(2), 35, sitting));
        registered(alone(phone(3), "Đến sau", sitting));
        assertThat(programme.line(sitting)).containsExactly("CONFIRMED 10", "WAITING 35", "CONFIRMED 1");
    }

    @Test
    void anOfferIsTakenOnceAndNotAfterItsTime() {
        UUID sitting = programme.sitting(1);
        UUID first = registered(alone(phone(1), "A", sitting));
        UUID second = registered(alone(phone(2), "B", sitting));
        assertThat(acts.take(second, sitting, Instant.now())).isInstanceOf(Outcome.Refused.class);
        Cast.done(acts.leave(first, sitting, Instant.now()));
        assertThat(programme.state(second, sitting)).isEqualTo(BookingState.OFFERED);
        assertThat(acts.take(second, sitting, Instant.now().plus(Duration.ofDays(2))))
                .isInstanceOf(Outcome.Refused.class);
        Cast.done(acts.take(second, sitting, Instant.now()));
        Cast.done(acts.take(second, sitting, Instant.now()));
        assertThat(programme.line(sitting)).containsExactly("CANCELLED 1", "CONFIRMED 1");
        assertThat(programme.held(sitting)).isEqualTo(1);
        // who gave up may register again
        registered(alone(phone(1), "A", sitting));
        assertThat(programme.line(sitting)).containsExactly("CANCELLED 1", "CONFIRMED 1", "WAITING 1");
    }

    @Test
    void leavingJoiningAndTakingAtOnceNeverOversells() throws Exception {
        UUID sitting = programme.sitting(20);
        List<UUID> there = new ArrayList<>();
        for (int i = 0; i < 40; i++) there.add(registered(alone(phone(i), "Người " + i, sitting)));
        atOnce(60, i -> () -> {
            if (i < 20) acts.leave(there.get(i), sitting, Instant.now());
            else if (i < 40) acts.take(there.get(i), sitting, Instant.now());
            else register(alone(phone(i), "Người " + i, sitting));
            return i;
        });
        int held = programme.people(sitting, BookingState.CONFIRMED) + programme.people(sitting, BookingState.OFFERED);
        assertThat(held).isEqualTo(20);
        assertThat(programme.held(sitting)).isEqualTo(20);
    }

    @Test
    void aRegistrationTakesAFewStatementsHoweverManyWait() {
        UUID sitting = programme.sitting(1);
        registered(alone(phone(1), "A", sitting));
        Offering offering = offerings.of(programme.activity);
        int one = Counting.during(
                () -> Cast.done(registrations.register(offering, alone(phone(2), "B", sitting), null, Instant.now())));
        for (int i = 10; i < 20; i++) registered(alone(phone(i), "Người " + i, sitting));
        int more = Counting.during(
                () -> Cast.done(registrations.register(offering, alone(phone(3), "C", sitting), null, Instant.now())));
        assertThat(more).isEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(15);
        System.out.println("statements a registration: " + one);
    }
}
