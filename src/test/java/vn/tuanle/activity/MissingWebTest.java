package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// After a sitting the unit is asked for what is missing, and the office above sees how much.
class MissingWebTest extends WebTest {
    @Autowired
    MissingNotices notices;

    @Autowired
    Counted counted;

    private static int made = 0;
    private UUID unit;
    private Cast.Person officer;
    private Cast.Person office;
    private final UUID activity = UUID.randomUUID();

    @BeforeEach
    void begin() {
        UUID above = cast.unit("UBND thành phố Thiếu", UnitKind.UBND_TP, null);
        unit = cast.unit("UBND phường Thiếu", UnitKind.UBND_XA, above);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
        office = cast.person("Trần Thị Hà", above, Role.OFFICER);
        sql.sql("""
                insert into activity (id, code, unit_id, kind, title, subject, language, state, created_by, created_at, changed_at)
                values (?, ?, ?, 'TALK', 'Nói chuyện về sách', 'READING', 'vi', 'PUBLISHED', ?, now(), now())""")
                .params(
                        activity,
                        "mmmmmm" + "23456789abcdefghjkmnpqrstuvwxyz".charAt(made / 31)
                                + "23456789abcdefghjkmnpqrstuvwxyz".charAt(made++ % 31),
                        unit,
                        officer.id())
                .update();
    }

    private UUID sitting(int number, String mode, Instant ends) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, state, changed_at)
                values (?, ?, ?, ?, ?, ?, 'ON', now())""")
                .params(Rows.values(id, activity, number, ends.minusSeconds(3600), ends, mode))
                .update();
        return id;
    }

    private static Instant yesterday() {
        return LocalDate.now(Days.ZONE)
                .minusDays(1)
                .atTime(20, 0)
                .atZone(Days.ZONE)
                .toInstant();
    }

    private List<String> told() {
        return sql.sql("select subject->>'vietnamese' from notice where unit_id = ? and key like 'con-thieu/%'")
                .param(unit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void whatIsMissingIsAskedForTheDayAfterAndLeadsToItsPlace() {
        UUID held = sitting(1, "PLACE", yesterday());
        sitting(2, "PLACE", Instant.now().plusSeconds(86_400));
        String list = "/hoat-dong-don-vi?thoi-gian=con-thieu";
        assertThat(get(officer, list).select("tbody td .soft a").eachText())
                .containsExactly("số người tham gia", "kết quả", "ảnh");
        assertThat(get(officer, list).select("tbody td .soft a").eachAttr("href"))
                .containsExactly(
                        "/hoat-dong-don-vi/" + activity + "/diem-danh/" + held,
                        "/hoat-dong-don-vi/" + activity + "/buoi/" + held,
                        "/hoat-dong-don-vi/" + activity + "/buoi/" + held);
        Instant morning =
                LocalDate.now(Days.ZONE).atTime(9, 0).atZone(Days.ZONE).toInstant();
        notices.ask(morning.minusSeconds(2 * 3600));
        assertThat(told()).isEmpty();
        notices.ask(morning);
        notices.ask(morning.plusSeconds(3600));
        notices.ask(morning.plusSeconds(86_400));
        assertThat(told()).hasSize(1);
        assertThat(get(officer, "/thong-bao").text()).contains("còn thiếu: số người tham gia, kết quả, ảnh");
        assertThat(get(office, "/duyet-hoat-dong")
                        .select("#con-thieu + p + table")
                        .text())
                .contains("UBND phường Thiếu 1 1 1 1");
        counted.keep(held, 40);
        sql.sql("update occurrence set state = 'HELD', result = 'Đông vui.' where id = ?")
                .param(held)
                .update();
        assertThat(get(officer, list).select("tbody td .soft a").eachText()).containsExactly("ảnh");
        assertThat(get(office, "/duyet-hoat-dong")
                        .select("#con-thieu + p + table")
                        .text())
                .contains("UBND phường Thiếu 1 0 0 1");
    }

    @Test
    void nothingIsAskedOfWhatDidNotTakePlaceOrHasNobodyToCount() {
        UUID cancelled = sitting(1, "PLACE", yesterday());
        UUID radio = sitting(2, "BROADCAST", yesterday());
        sql.sql("update occurrence set state = 'NOT_HELD', result = 'Mưa bão.' where id = ?")
                .param(cancelled)
                .update();
        sql.sql("update occurrence set state = 'HELD', result = 'Đã phát.' where id = ?")
                .param(radio)
                .update();
        notices.ask(Instant.now().plusSeconds(1));
        assertThat(told()).isEmpty();
        assertThat(get(officer, "/hoat-dong-don-vi?thoi-gian=con-thieu").text())
                .contains("Không có hoạt động nào như vậy");
        assertThat(get(office, "/duyet-hoat-dong").select("#con-thieu")).isEmpty();
    }
}
