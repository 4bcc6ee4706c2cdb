package vn.tuanle.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reporting.Campaign;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;
import vn.tuanle.testing.Workbooks;

/// A unit sees the figures of itself and of those below, the leading office those of the plan; each figure is the sum
/// of
/// the rows it opens.
class StatisticsWebTest extends WebTest {
    private static final String HOME = "/thong-ke-hoat-dong";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    private Campaign world;

    @BeforeEach
    void begin() {
        world = new Campaign(sql, batch, cast, sessions, events);
    }

    private UUID activity(UUID unit, String title, String kind, @Nullable UUID task, String... audiences) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into activity (id, code, unit_id, plan_id, task_id, kind, title, subject, language, audiences, state,
                  created_by, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'READING', 'vi', cast(? as text[]), 'PUBLISHED', ?, now(), now())""")
                .params(Rows.values(
                        id,
                        id.toString().replaceAll("[^2-9a-f]", "a").substring(0, 8),
                        unit,
                        world.plan.id,
                        task,
                        kind,
                        title,
                        audiences,
                        world.officer.id()))
                .update();
        act(id, null, "PUBLISHED");
        return id;
    }

    private void act(UUID activity, @Nullable UUID sitting, String kind) {
        sql.sql("""
                insert into activity_act (id, activity_id, occurrence_id, ordinal, kind, done_by, done_at)
                values (?, ?, ?, (select count(*) + 1 from activity_act where activity_id = ?), ?, ?, now())""")
                .params(Rows.values(UUID.randomUUID(), activity, sitting, activity, kind, world.officer.id()))
                .update();
    }

    private UUID sitting(UUID activity, int day, String mode, String state) {
        UUID id = UUID.randomUUID();
        Instant starts = LocalDate.of(2021, 10, day)
                .atTime(LocalTime.of(8, 0))
                .atZone(Days.ZONE)
                .toInstant();
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, state, changed_at)
                values (?, ?, (select count(*) + 1 from occurrence where activity_id = ?), ?, ?, ?, ?, now())""")
                .params(Rows.values(id, activity, activity, starts, starts.plusSeconds(3600), mode, state))
                .update();
        return id;
    }

    private void counted(UUID sitting, String grain, int present, @Nullable UUID person) {
        sql.sql("""
                insert into attendance (id, occurrence_id, subject_id, turn, grain, source, person_id, mark, present, total, done_at)
                values (?, ?, ?, 1, ?, 'ADDED', ?, ?, ?, ?, now())""")
                .params(Rows.values(
                        UUID.randomUUID(),
                        sitting,
                        UUID.randomUUID(),
                        grain,
                        person,
                        person == null ? null : "PRESENT",
                        present,
                        grain.equals("GROUP") ? present : null))
                .update();
    }

    /// A talk of the ward in two sittings, a class of its school that was moved, a cancelled day of the other ward.
    private void week() {
        UUID talk = activity(world.ward, "=cmd|'/c calc'!A1", "TALK", null, "PARENTS", "PUPILS");
        UUID first = sitting(talk, 16, "PLACE", "HELD");
        UUID second = sitting(talk, 17, "ONLINE", "ON");
        UUID hoa = UUID.randomUUID();
        counted(first, "NAMED", 1, hoa);
        counted(second, "NAMED", 1, hoa);
        counted(second, "NAMED", 1, UUID.randomUUID());
        counted(first, "GROUP", 30, null);
        counted(first, "HEADS", 12, null);
        UUID lesson = activity(world.school, "Lớp kỹ năng số", "CLASS", null, "PUPILS");
        act(lesson, sitting(lesson, 18, "PLACE", "ON"), "MOVED");
        UUID day = activity(world.otherWard, "Ngày hội đọc sách", "READING", null);
        sitting(day, 22, "PLACE", "CANCELLED");
        sql.sql("update activity set state = 'CANCELLED' where id = ?")
                .param(day)
                .update();
        sitting(activity(world.ward, "Sau Tuần lễ", "TALK", null), 25, "PLACE", "ON");
    }

    private static int count(Document page, String figure) {
        Element link = page.selectFirst("main .counts a[href*=so=" + figure + "&], main .counts a[href$=so=" + figure
                + "], main .total a[href*=so=" + figure + "]");
        return link == null ? 0 : Integer.parseInt(link.select("b").text().replace(".", ""));
    }

    @Test
    void everyFigureIsTheSumOfTheRowsItOpens() {
        week();
        Document page = get(world.lead, HOME + "?ke-hoach=" + world.plan.id);
        assertThat(count(page, "ACTIVITIES")).isEqualTo(3);
        assertThat(count(page, "HELD")).isEqualTo(1);
        assertThat(count(page, "CANCELLED")).isEqualTo(1);
        assertThat(count(page, "MOVED")).isEqualTo(1);
        assertThat(count(page, "UNSAID")).isEqualTo(1);
        assertThat(count(page, "SITTINGS")).isEqualTo(4);
        assertThat(count(page, "SITTINGS_HELD")).isEqualTo(2);
        assertThat(count(page, "VISITS")).isEqualTo(45);
        assertThat(count(page, "NAMED")).isEqualTo(3);
        assertThat(count(page, "GROUPS")).isEqualTo(30);
        assertThat(count(page, "HEADS")).isEqualTo(12);
        assertThat(page.select(".pairs").text()).contains("2 người có tên").contains("42 lượt theo lớp hoặc đếm thêm");
        for (Element link : page.select("main a[href*=/hang]")) {
            Document rows = get(world.lead, link.attr("href"));
            String told =
                    link.select("b").isEmpty() ? link.text() : link.select("b").text();
            if (!told.matches("[\\d.]+")) continue;
            assertThat(rows.select(".page-head strong").text())
                    .as(link.attr("href"))
                    .startsWith(told + " ");
            int sum = rows.select("tbody td.number").stream()
                    .mapToInt(cell -> Integer.parseInt(cell.text().replace(".", "")))
                    .sum();
            assertThat(
                            rows.select("tbody td.number").isEmpty()
                                    ? rows.select("tbody tr").size()
                                    : sum)
                    .as(link.attr("href"))
                    .isEqualTo(Integer.parseInt(told.replace(".", "")));
        }
    }

    @Test
    void aUnitSeesItselfAndThoseBelowAndNobodyElse() {
        week();
        String plan = "?ke-hoach=" + world.plan.id;
        assertThat(count(get(world.lead, HOME + plan), "ACTIVITIES")).isEqualTo(3);
        assertThat(count(get(world.officer, HOME + plan), "ACTIVITIES")).isEqualTo(2);
        assertThat(count(get(world.other, HOME + plan), "ACTIVITIES")).isEqualTo(1);
        assertThat(count(get(world.officer, HOME + plan + "&don-vi=" + world.school), "ACTIVITIES"))
                .isEqualTo(1);
        assertThat(count(get(world.lead, HOME + plan + "&don-vi=" + world.ward), "ACTIVITIES"))
                .isEqualTo(2);
        for (String path : List.of(
                HOME + plan + "&don-vi=" + world.ward,
                HOME + "/hang" + plan + "&so=VISITS&don-vi=" + world.ward,
                HOME + ".csv" + plan + "&don-vi=" + world.city,
                HOME + plan + "&don-vi=khong-phai",
                HOME + "/hang" + plan + "&so=NONSENSE",
                HOME + "?ke-hoach=" + UUID.randomUUID()))
            assertThat(getRaw(world.other, path)).as(path).hasStatus(404);
        assertThat(getRaw(world.stranger, HOME + plan)).hasStatus(404);
        assertThat(get(world.stranger, HOME).select("main .empty h2").text())
                .isEqualTo("Chưa có hoạt động nào trong những ngày này");
    }

    @Test
    void whoHasNothingYetIsSaidTaskByTask() {
        UUID classes = sql.sql("select id from plan_item where plan_id = ? and clause = 'III.6a'")
                .param(world.plan.id)
                .query(UUID.class)
                .single();
        Document before = get(world.lead, HOME + "?ke-hoach=" + world.plan.id);
        assertThat(before.select(".nothing summary").text())
                .isEqualTo("2 trên 2 đơn vị được giao nhiệm vụ chưa có hoạt động nào trong chương trình");
        assertThat(before.select(".coverage tbody tr").eachText())
                .containsExactly("III.6a Mở lớp tập huấn 1 0 1", "III.7c Tổng hợp, báo cáo kết quả 2 0 2");
        sitting(activity(world.ward, "Lớp kỹ năng số", "CLASS", classes), 18, "PLACE", "ON");
        Document after = get(world.lead, HOME + "?ke-hoach=" + world.plan.id);
        assertThat(after.select(".nothing li").eachText()).containsExactly("UBND phường Quang Vinh");
        assertThat(after.select(".coverage tbody tr").eachText()).first().isEqualTo("III.6a Mở lớp tập huấn 1 1 0");
        Document task = get(world.lead, HOME + "/nhiem-vu/" + classes + "?ke-hoach=" + world.plan.id);
        assertThat(task.select("section[aria-labelledby=da] li").eachText()).containsExactly("UBND phường Trảng Dài");
        assertThat(getRaw(world.other, HOME + "/nhiem-vu/" + classes + "?ke-hoach=" + world.plan.id))
                .hasStatus(404);
    }

    @Test
    void filesHoldTheSameRowsAndNoFormula() throws Exception {
        week();
        String csv = getRaw(world.lead, HOME + ".csv?ke-hoach=" + world.plan.id)
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains(";\"'=cmd|'/c calc'!A1\";");
        byte[] book = getRaw(world.lead, HOME + ".xlsx?ke-hoach=" + world.plan.id)
                .getResponse()
                .getContentAsByteArray();
        assertThat(Workbooks.texts(book)).contains("'=cmd|'/c calc'!A1");
    }

    @Test
    void threeHundredUnitsTakeNoMoreQueriesThanOne() {
        week();
        String path = HOME + "?ke-hoach=" + world.plan.id;
        get(world.lead, path);
        int few = Counting.during(() -> get(world.lead, path));
        List<UUID> wards = new ArrayList<>();
        for (int i = 0; i < 300; i++) wards.add(cast.unit("UBND phường " + i, UnitKind.UBND_XA, world.city));
        wards.forEach(ward -> {
            UUID one = activity(ward, "Đọc sách", "READING", world.task, "EVERYBODY");
            counted(sitting(one, 19, "PLACE", "ON"), "HEADS", 10, null);
        });
        assertThat(Counting.during(() -> get(world.lead, path))).isEqualTo(few);
        Document page = get(world.lead, path);
        assertThat(page.select("#bang-don-vi tbody tr")).hasSize(302);
        assertThat(count(page, "VISITS")).isEqualTo(3045);
    }

    @Test
    void theCampaignBeforeStandsBeside() {
        week();
        Campaign before = world;
        Cast.Person lead = before.lead;
        UUID plan = UUID.randomUUID();
        assertThat(get(lead, HOME + "?ke-hoach=" + before.plan.id).select("#so-sanh"))
                .isEmpty();
        var later = new vn.tuanle.oversight.IssuedPlan(
                sql, batch, before.city, lead.id(), LocalDate.of(2022, 9, 20), "Tổ chức Tuần lễ năm 2022");
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(before.office, later.id)
                .update();
        sql.sql("""
                insert into plan_item (id, plan_id, kind, ordinal, text, day, last_day)
                values (?, ?, 'CAMPAIGN', 0, 'Tuần lễ', '2022-10-01', '2022-10-07')""").params(plan, later.id).update();
        Document page = get(lead, HOME + "?ke-hoach=" + later.id + "&tu=01/10/2022");
        assertThat(page.select("main .empty")).hasSize(1);
        UUID one = activity(before.ward, "Đọc sách", "READING", null);
        sql.sql("update activity set plan_id = ? where id = ?")
                .params(later.id, one)
                .update();
        UUID sitting = sitting(one, 1, "PLACE", "HELD");
        sql.sql(
                        "update occurrence set starts_at = starts_at + interval '1 year', ends_at = ends_at + interval '1 year' where id = ?")
                .param(sitting)
                .update();
        page = get(lead, HOME + "?ke-hoach=" + later.id);
        assertThat(page.select("section[aria-labelledby=so-sanh] tbody tr").eachText())
                .contains("Hoạt động trong chương trình 1 3 -2", "Lượt người 0 45 -45");
    }
}
