package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Days;
import vn.tuanle.testing.Database;
import vn.tuanle.ui.NotFound;

/// The programme in memory follows the database without standing in anybody's way.
@SuppressWarnings("TimeInStaticInitializer") // the days of one run
class ProgrammesTest {
    private static final LocalDate FROM = LocalDate.now(Days.ZONE).plusDays(3);
    private static DataSource database;
    private static JdbcTemplate sql;

    @BeforeAll
    static void aProgramme() {
        database = Database.fresh();
        sql = new JdbcTemplate(database);
        UUID author = UUID.randomUUID();
        sql.update("insert into person (id, name, email) values (?, 'Người Viết', 'viet@vidu.vn')", author);
        LargeProgramme.write(sql, author, 400, FROM);
    }

    private static Programmes programmes(String age) {
        return new Programmes(JdbcClient.create(database), Duration.parse(age));
    }

    private static UUID any(Random dice, String table) {
        List<UUID> all = JdbcClient.create(database)
                .sql("select id from " + table + " order by id")
                .query((row, n) -> vn.tuanle.kernel.Rows.uuid(row, "id"))
                .list();
        return all.get(dice.nextInt(all.size()));
    }

    private static void touch(String table, String change, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(all.size() - 1, Instant.now().atOffset(java.time.ZoneOffset.UTC));
        sql.update("update " + table + " set " + change + ", changed_at = ? where id = ?", all.toArray());
    }

    /// All that a programme tells, in words.
    private static List<String> told(Programme programme) {
        Instant moment = FROM.atTime(12, 0).atZone(Days.ZONE).toInstant();
        List<String> told = new ArrayList<>();
        for (int row = 0; row < programme.rows(); row++) {
            ProgrammeEntry entry = programme.entry(row);
            told.add(entry.code() + " " + entry.title() + " " + entry.version() + " " + entry.cancelled() + " "
                    + programme.sitting(row));
        }
        for (String asked : List.of(
                "",
                "hoc tap",
                "moi hoan toan",
                "chuyen doi so",
                "nha van hoa",
                "xoa mu chu",
                "hco",
                "so 1",
                "dinh duong")) {
            ProgrammeFinding finding = new ProgrammeFinding(
                    programme, ProgrammeQuery.ALL.text(asked).when(ProgrammeQuery.EVER), moment);
            told.add(asked + ": " + finding.total + " " + finding.counts() + " " + finding.roomy() + " "
                    + finding.gratis());
            for (int row : finding.rows(0, 30)) told.add(programme.entry(row).code());
        }
        for (int day = 0; day < 9; day++)
            told.add(FROM.plusDays(day) + ": " + ProgrammeBits.count(programme.days.on(FROM.plusDays(day))));
        told.add(programme.days.first() + " " + programme.days.last() + " " + programme.days.fullestWeek(FROM));
        told.add("placed " + ProgrammeBits.count(programme.placed));
        return told;
    }

    @Test
    void whatIsPatchedIsWhatIsReadAnew() {
        Random dice = new Random(11);
        Programmes kept = programmes("PT0S");
        kept.current();
        for (int turn = 0; turn < 15; turn++) {
            for (int i = dice.nextInt(6); i >= 0; i--) {
                switch (dice.nextInt(8)) {
                    case 0 -> touch("activity", "title = ?", "Mới hoàn toàn " + turn, any(dice, "activity"));
                    case 1 -> touch("activity", "state = ?", "RETURNED", any(dice, "activity"));
                    case 2 -> touch("activity", "state = ?", "PUBLISHED", any(dice, "activity"));
                    case 3 -> touch("occurrence", "free = ?", dice.nextInt(3), any(dice, "occurrence"));
                    case 4 ->
                        touch(
                                "occurrence",
                                "starts_at = ?, ends_at = starts_at + interval '9 days'",
                                FROM.plusDays(dice.nextInt(4))
                                        .atTime(dice.nextInt(24), 15)
                                        .atZone(Days.ZONE)
                                        .toOffsetDateTime(),
                                any(dice, "occurrence"));
                    case 5 -> touch("occurrence", "state = ?", "CANCELLED", any(dice, "occurrence"));
                    case 6 -> touch("venue", "name = ?", "Hội trường " + turn, any(dice, "venue"));
                    default -> touch("activity", "fee = ?", 5000 * dice.nextInt(2), any(dice, "activity"));
                }
            }
            Programme patched = kept.current();
            assertThat(told(patched))
                    .as("turn %d", turn)
                    .isEqualTo(told(programmes("PT0S").current()));
        }
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // read again it would be another
    void whatWasReadAtItsVersionIsNotReadAgain() {
        Programmes kept = programmes("PT0S");
        Programme before = kept.current();
        UUID sitting = any(new Random(5), "occurrence");
        touch("occurrence", "free = ?", 17, sitting);
        Programme after = kept.current();
        assertThat(after.index).as("no word changed, so the words are the same").isSameAs(before.index);
        long same = after.all().stream()
                .filter(each -> before.byCode(each.code()) == each)
                .count();
        assertThat(same).isEqualTo(after.all().size() - 1);
        assertThat(kept.current()).as("nothing changed since").isSameAs(after);
    }

    @Test
    void aReaderHasWhatThereIsWhileTheDatabaseIsSlow() throws Exception {
        Programmes kept = programmes("PT0.3S");
        Programme before = kept.current();
        try (var blocking = database.getConnection()) {
            blocking.setAutoCommit(false);
            try (var lock = blocking.createStatement()) {
                lock.execute("lock table occurrence in access exclusive mode");
            }
            Thread.sleep(350);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                for (int i = 0; i < 50; i++) assertThat(kept.current()).isSameAs(before);
            });
            blocking.rollback();
        }
    }

    @Test
    void whoPublishesSeesItAtOnceAndOthersSoon() throws Exception {
        Programmes kept = programmes("PT30S");
        Random dice = new Random(3);
        ProgrammeEntry one = programmes("PT0S").current().all().stream()
                .filter(each -> !each.cancelled())
                .findFirst()
                .orElseThrow();
        UUID id = one.id();
        String code = one.code();
        touch("activity", "state = ?", "RETURNED", id);
        assertThatThrownBy(() -> kept.entry(code)).isInstanceOf(NotFound.class);
        touch("activity", "state = ?", "PUBLISHED", id);
        assertThat(kept.entry(code).id()).isEqualTo(id);
        Programmes quick = programmes("PT0.05S");
        quick.current();
        touch("occurrence", "free = ?", 23, any(dice, "occurrence"));
        Thread.sleep(600);
        assertThat(quick.current().all().stream()
                        .flatMap(each -> each.sittings().stream())
                        .map(ProgrammeSitting::free))
                .as("who comes after a while waits a moment for what changed")
                .contains(23);
    }

    @Test
    void aNameOfAUnitAndWhatNoStampToldAreFoundWhenAllIsCompared() {
        JdbcClient client = JdbcClient.create(database);
        ProgrammeStamps stamps = new ProgrammeStamps(client);
        stamps.begin();
        Programme known = programmes("PT0S").current();
        assertThat(stamps.different(known, ProgrammeUnits.read(client))).isEmpty();
        ProgrammeEntry one = known.all().getFirst();
        sql.update(
                "update activity set changed_at = ? where id = ?",
                Instant.now().minus(3, ChronoUnit.DAYS).atOffset(java.time.ZoneOffset.UTC),
                one.id());
        ProgrammeEntry other = known.all().getLast();
        sql.update("update activity set state = 'RETURNED' where id = ?", other.id());
        assertThat(stamps.different(known, ProgrammeUnits.read(client)))
                .extracting(ProgrammeStamps.Touched::id)
                .containsExactlyInAnyOrder(one.id(), other.id());
        sql.update("update activity set state = 'PUBLISHED' where id = ?", other.id());
        Programme again = programmes("PT0S").current();
        sql.update(
                "update unit_version set name = name || ' mới' where unit_id = ?",
                one.unit().id());
        List<UUID> renamed = stamps.different(again, ProgrammeUnits.read(client)).stream()
                .map(ProgrammeStamps.Touched::id)
                .toList();
        assertThat(renamed).contains(one.id());
        assertThat(again.all().stream()
                        .filter(each -> renamed.contains(each.id()))
                        .map(each -> again.units.ward(each.unit()))
                        .distinct())
                .containsExactly(again.units.ward(one.unit()));
    }
}
