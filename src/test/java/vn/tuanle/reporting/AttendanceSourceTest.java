package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.testing.WebTest;

/// What a unit reports of its activities is what was counted at them, row by row.
class AttendanceSourceTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    private Campaign world;

    @BeforeEach
    void begin() {
        world = new Campaign(sql, batch, cast, sessions, events);
    }

    private UUID activity(String title, String state) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into activity (id, code, unit_id, plan_id, kind, title, subject, language, registration, state, created_by,
                  created_at, changed_at)
                values (?, ?, ?, ?, 'TALK', ?, 'READING', 'vi', 'REQUIRED', ?, ?, now(), now())""")
                .params(
                        id,
                        id.toString().replaceAll("[^2-9a-f]", "a").substring(0, 8),
                        world.ward,
                        world.plan.id,
                        title,
                        state,
                        world.officer.id())
                .update();
        return id;
    }

    private UUID sitting(UUID activity, int ordinal, LocalDate day, String state) {
        UUID id = UUID.randomUUID();
        Instant starts = day.atTime(LocalTime.of(0, 30)).atZone(Days.ZONE).toInstant();
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, state, changed_at)
                values (?, ?, ?, ?, ?, 'PLACE', ?, now())""")
                .params(Rows.values(id, activity, ordinal, starts, starts.plusSeconds(3600), state))
                .update();
        return id;
    }

    private void named(UUID sitting, UUID person, UUID subject, int turn, String mark) {
        sql.sql("""
                insert into attendance (id, occurrence_id, subject_id, turn, grain, source, person_id, mark, present, reason, done_at)
                values (?, ?, ?, ?, 'NAMED', 'ADDED', ?, ?, ?, ?, now())""")
                .params(
                        UUID.randomUUID(),
                        sitting,
                        subject,
                        turn,
                        person,
                        mark,
                        mark.equals("PRESENT") ? 1 : 0,
                        turn == 1 ? "" : "sửa")
                .update();
    }

    private void group(UUID sitting, int present) {
        sql.sql("""
                insert into attendance (id, occurrence_id, subject_id, turn, grain, source, present, total, done_at)
                values (?, ?, ?, 1, 'GROUP', 'ADDED', ?, ?, now())""")
                .params(UUID.randomUUID(), sitting, UUID.randomUUID(), present, present)
                .update();
    }

    private List<String> rows(Source source) {
        return sql.sql(
                        "select label || ' | ' || note || ' | ' || coalesce(cast(day as text), '') || ' | ' || amount from ("
                                + source.rows() + ") x order by day, label")
                .params(Map.of(
                        "unit", world.ward,
                        "plan", world.plan.id,
                        "first", LocalDate.of(2021, 10, 16),
                        "last", LocalDate.of(2021, 10, 22),
                        "report", UUID.randomUUID()))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void week() {
        UUID talk = activity("Đọc sách", "PUBLISHED");
        UUID first = sitting(talk, 1, LocalDate.of(2021, 10, 16), "ON");
        UUID last = sitting(talk, 2, LocalDate.of(2021, 10, 22), "ON");
        UUID late = sitting(talk, 3, LocalDate.of(2021, 10, 23), "HELD");
        UUID hoa = UUID.randomUUID();
        for (UUID one : List.of(first, last, late)) named(one, hoa, UUID.randomUUID(), 1, "PRESENT");
        UUID bao = UUID.randomUUID();
        named(first, bao, bao, 1, "PRESENT");
        named(first, bao, bao, 2, "ABSENT");
        group(last, 30);
        sitting(activity("Chưa diễn ra", "PUBLISHED"), 1, LocalDate.of(2021, 10, 18), "ON");
        sitting(activity("Báo đã tổ chức", "PUBLISHED"), 1, LocalDate.of(2021, 10, 19), "HELD");
        sitting(activity("Mưa lớn", "PUBLISHED"), 1, LocalDate.of(2021, 10, 20), "NOT_HELD");
        sitting(activity("Đã hủy", "CANCELLED"), 1, LocalDate.of(2021, 10, 21), "CANCELLED");
        sitting(activity("Bản nháp", "DRAFT"), 1, LocalDate.of(2021, 10, 21), "ON");
    }

    @Test
    void figuresOfAReportAreTheActivitiesAndWhoWasCountedAtThem() {
        week();
        assertThat(rows(Source.ACTIVITIES_ANNOUNCED))
                .containsExactly(
                        "Đọc sách |  | 2021-10-16 | 1",
                        "Chưa diễn ra |  | 2021-10-18 | 1",
                        "Báo đã tổ chức |  | 2021-10-19 | 1",
                        "Mưa lớn |  | 2021-10-20 | 1",
                        "Đã hủy |  | 2021-10-21 | 1");
        assertThat(rows(Source.ACTIVITIES_HELD))
                .containsExactly("Đọc sách |  | 2021-10-16 | 1", "Báo đã tổ chức |  | 2021-10-19 | 1");
        assertThat(rows(Source.ACTIVITIES_CANCELLED))
                .containsExactly("Mưa lớn |  | 2021-10-20 | 1", "Đã hủy |  | 2021-10-21 | 1");
        assertThat(rows(Source.VISITS))
                .containsExactly("Đọc sách | 1 + 0 + 0 | 2021-10-16 | 1", "Đọc sách | 1 + 30 + 0 | 2021-10-22 | 31");
        assertThat(rows(Source.PEOPLE)).containsExactly("Đọc sách |  | 2021-10-16 | 1");
    }

    @Test
    void theStatisticsOfTheProgrammeGiveTheSameFigures() {
        week();
        for (var one : Map.of(
                        Source.ACTIVITIES_ANNOUNCED, "ACTIVITIES",
                        Source.ACTIVITIES_HELD, "HELD",
                        Source.ACTIVITIES_CANCELLED, "CANCELLED",
                        Source.VISITS, "VISITS",
                        Source.PEOPLE, "PEOPLE")
                .entrySet()) {
            int reported = rows(one.getKey()).stream()
                    .mapToInt(row -> Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1)))
                    .sum();
            for (var person : List.of(world.officer, world.lead))
                assertThat(get(
                                        person,
                                        "/thong-ke-hoat-dong/hang?so=" + one.getValue() + "&ke-hoach=" + world.plan.id
                                                + "&don-vi=" + world.ward + "&rieng=co")
                                .select(".page-head strong")
                                .text())
                        .as(one.getKey().name())
                        .startsWith(reported + " ");
        }
    }
}
