package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class HolidayWebTest extends WebTest {
    @Autowired
    Holidays holidays;

    @Test
    void theCalendarComesWithTheProgramAndIsChangedByTheInstallationsAdministrator() {
        Cast.Person admin = cast.person("Quản Trị", null, Role.ADMINISTRATOR);
        assertThat(get(admin, "/ngay-nghi").select("caption").eachText())
                .startsWith("Năm 2027", "Năm 2026")
                .endsWith("Năm 2021");
        assertThat(location(post(admin, "/ngay-nghi", "day", "2026-12-24", "name", "Nghỉ <bù>")))
                .isEqualTo("/ngay-nghi");
        assertThat(get(admin, "/ngay-nghi").select("td").eachText()).contains("Nghỉ <bù>");
        assertThat(holidays.daysOff().why(LocalDate.of(2026, 12, 24))).isEqualTo(Phrase.of("Nghỉ <bù>"));
        post(admin, "/ngay-nghi/bo", "day", "2026-12-24");
        post(admin, "/ngay-nghi/bo", "day", "2026-08-31");
        holidays.load();
        assertThat(holidays.daysOff().off(LocalDate.of(2026, 12, 24))).isFalse();
        // what a person took out does not come back with the next start
        assertThat(holidays.daysOff().off(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(post(admin, "/ngay-nghi", "day", "hôm nay", "name", "x")).hasStatus(422);
        assertThat(post(admin, "/ngay-nghi", "day", "9999-01-01", "name", "x")).hasStatus(422);
        assertThat(post(admin, "/ngay-nghi", "day", "2026-12-25", "name", "\u0000 "))
                .hasStatus(422);
    }

    @Test
    void othersMayLookOrNotEvenThat() {
        var unit = cast.unit("Phường", UnitKind.UBND_XA, null);
        Cast.Person unitAdmin = cast.person("Quản Trị Phường", unit, Role.ADMINISTRATOR);
        assertThat(get(unitAdmin, "/ngay-nghi").select("main form")).isEmpty();
        assertThat(post(unitAdmin, "/ngay-nghi", "day", "2026-12-26", "name", "x"))
                .hasStatus(404);
        assertThat(post(unitAdmin, "/ngay-nghi/bo", "day", "2026-09-02")).hasStatus(404);
        assertThat(getRaw(cast.person("Cán Bộ", unit, Role.OFFICER), "/ngay-nghi"))
                .hasStatus(403);
    }

    @Test
    void theHolidaysWeBringAreTheLabourCodes() {
        assertThat(Holidays.ours())
                .extracting(Holidays.Holiday::day)
                .doesNotHaveDuplicates()
                .isSorted();
        for (int year = 2021; year <= 2027; year++) {
            int of = year;
            // Bộ luật Lao động, Điều 112: 11 days a year, 12 with 24/11 from 2026, and compensation days
            assertThat(Holidays.ours().stream()
                            .filter(each -> each.day().getYear() == of)
                            .filter(each -> !each.name().startsWith("Nghỉ bù")
                                    && !each.name().startsWith("Hoán đổi"))
                            .count())
                    .as("year %d", year)
                    .isEqualTo(year < 2026 ? 11 : 12);
        }
    }
}
