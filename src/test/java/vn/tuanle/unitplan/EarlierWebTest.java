package vn.tuanle.unitplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.unitplan.UnitPlanWebTest.form;
import static vn.tuanle.unitplan.UnitPlanWebTest.with;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Starting from last year's plan, or from those of the units that were merged.
class EarlierWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    Cascade world;
    UUID neighbour;
    UUID merged;
    Cast.Person officer;
    IssuedPlan next;

    @BeforeEach
    void twoWardsBecomeOne() {
        world = new Cascade(sql, batch, cast, events);
        neighbour = cast.unit("UBND phường Tân Hiệp", UnitKind.UBND_XA, world.city);
        UUID between = cast.unit("UBND phường Tân Hiệp (2024)", UnitKind.UBND_XA, world.city);
        merged = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        become(neighbour, between);
        become(between, merged);
        become(world.ward, merged);
        world.plan.deliveredTo(neighbour);
        approved(world.officer, world.head, "Lễ phát động Tuần lễ năm 2021", "30", "10");
        approved(
                cast.person("Cán Bộ Hai", neighbour, Role.OFFICER),
                cast.person("Thủ Trưởng Hai", neighbour, Role.HEAD),
                "Lễ phát động Tuần lễ năm 2021",
                "50",
                "20");
        officer = cast.person("Cán Bộ Mới", merged, Role.OFFICER);
        UUID province = cast.unit("UBND tỉnh Đồng Nai", UnitKind.UBND_TINH, null);
        next = new IssuedPlan(sql, batch, province, officer.id(), LocalDate.of(2025, 9, 10), "Tuần lễ năm 2025")
                .deliveredTo(merged);
        sql.sql("""
                insert into plan_item (id, plan_id, kind, ordinal, text, day, last_day)
                values (?, ?, 'CAMPAIGN', 0, 'Tuần lễ hưởng ứng học tập suốt đời năm 2025', ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), next.id, LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 12)))
                .update();
        next.party(next.task("III.1", "Tổ chức Tuần lễ", false), "ASSIGNEE", "Các phường", List.of(merged));
        events.publishEvent(new PlanIssued(next.id, next.document));
    }

    private void become(UUID from, UUID to) {
        sql.sql("insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', ?)")
                .params(Rows.values(UUID.randomUUID(), from, to, LocalDate.of(2025, 7, 1)))
                .update();
    }

    private void approved(Cast.Person officer, Cast.Person head, String activity, String people, String quantity) {
        String edit = location(post(officer, "/ke-hoach/" + world.plan.id + "/lap"));
        if (get(officer, edit).select("textarea[name='viec.text']").isEmpty()) edit = edit + "?them=viec";
        Document page = get(officer, edit);
        String at = edit.replaceFirst("\\?.*", "");
        assertThat(post(
                        officer,
                        at,
                        with(
                                form(
                                        page,
                                        "chu-de-0",
                                        "x",
                                        "viec-0-text",
                                        "Tổ chức Tuần lễ",
                                        "viec-0-assignee",
                                        "Bộ phận văn hóa",
                                        "hoat-dong-0-name",
                                        activity,
                                        "hoat-dong-0-day",
                                        "18/10/2021",
                                        "hoat-dong-0-person",
                                        "Người năm ấy",
                                        "hoat-dong-0-expected",
                                        people,
                                        "du-toan-0-content",
                                        "Băng rôn năm 2021",
                                        "du-toan-0-measure",
                                        "cái",
                                        "du-toan-0-quantity",
                                        quantity,
                                        "du-toan-0-price",
                                        "350.000"),
                                "tiep",
                                "trinh")))
                .hasStatus(303);
        assertThat(post(head, at.replace("/soan", "/duyet"), "lan", "1")).hasStatus(303);
    }

    @Test
    void aMergedWardStartsFromThePlansOfBoth() {
        Document start = get(officer, "/ke-hoach/" + next.id + "/lap");
        assertThat(start.select("input[name=tu]")).hasSize(2);
        assertThat(start.select(".choice strong").eachText())
                .containsExactly("2021 · UBND phường Tân Hiệp", "2021 · UBND phường Trảng Dài");
        List<String> both = start.select("input[name=tu]").eachAttr("value");
        String edit = location(
                post(officer, "/ke-hoach/" + next.id + "/lap", "tu", both.get(0), "tu", both.get(1), "tu", "x"));
        Document page = get(officer, edit);
        // once, with the people of both, on the third day of the new Week, and nobody in charge yet
        assertThat(page.select("input[name='hoat-dong.id'][value~=.]")).hasSize(1);
        assertThat(UnitPlanWebTest.value(page, "hoat-dong-0-name")).isEqualTo("Lễ phát động Tuần lễ năm 2025");
        assertThat(UnitPlanWebTest.value(page, "hoat-dong-0-day")).isEqualTo("08/10/2025");
        assertThat(UnitPlanWebTest.value(page, "hoat-dong-0-expected")).isEqualTo("80");
        assertThat(UnitPlanWebTest.value(page, "hoat-dong-0-person")).isEmpty();
        assertThat(page.select("#du-toan-0-content").text()).isEqualTo("Băng rôn năm 2025");
        assertThat(UnitPlanWebTest.value(page, "du-toan-0-quantity")).isEqualTo("30");
        assertThat(page.select("output.amount:matches(.)").eachText()).containsExactly("10.500.000");
    }

    @Test
    void whatWasBegunUnderAPlanThatIsRecalledIsSaidSoAndTakenOver() {
        String edit = location(post(officer, "/ke-hoach/" + next.id + "/lap"));
        assertThat(get(officer, edit).select(".note.bad")).isEmpty();
        sql.sql(
                        "insert into document_act (id, document_id, kind, reason, done_by) values (?, ?, 'RECALLED', 'Nhầm', ?)")
                .params(Rows.values(UUID.randomUUID(), next.document, officer.id()))
                .update();
        String warned = "Kế hoạch 15/KH-UBND của UBND tỉnh Đồng Nai đã được thu hồi hoặc thay thế.";
        assertThat(get(officer, edit).select(".note.bad strong").text().replace("\u2060", ""))
                .isEqualTo(warned);
        assertThat(get(officer, edit.replace("/soan", ""))
                        .select(".note.bad strong")
                        .text()
                        .replace("\u2060", ""))
                .isEqualTo(warned);
        assertThat(get(officer, "/ke-hoach-don-vi").select("tbody .badge.late").text())
                .isEqualTo("Kế hoạch cấp trên không còn hiệu lực");
        IssuedPlan again = new IssuedPlan(
                        sql,
                        batch,
                        cast.unit("UBND tỉnh Bình Phước", UnitKind.UBND_TINH, null),
                        officer.id(),
                        LocalDate.of(2025, 9, 20),
                        "Tuần lễ năm 2025, làm lại")
                .deliveredTo(merged);
        assertThat(get(officer, "/ke-hoach/" + again.id + "/lap")
                        .select("input[name=tu]")
                        .eachAttr("value"))
                .contains(edit.replaceFirst(".*/([0-9a-f-]{36})/soan", "$1"))
                .hasSize(3);
    }

    @Test
    void plansOfUnitsThatAreNotOnesPredecessorsAreNotTaken() {
        UUID other = cast.unit("UBND phường Long Bình", UnitKind.UBND_XA, null);
        next.deliveredTo(other);
        Cast.Person stranger = cast.person("Người Lạ", other, Role.OFFICER);
        String foreign = get(officer, "/ke-hoach/" + next.id + "/lap")
                .select("input[name=tu]")
                .attr("value");
        assertThat(get(stranger, "/ke-hoach/" + next.id + "/lap").select("input[name=tu]"))
                .isEmpty();
        String edit = location(post(stranger, "/ke-hoach/" + next.id + "/lap", "tu", foreign));
        assertThat(get(stranger, edit).select("input[name='du-toan.id'][value~=.]"))
                .isEmpty();
    }
}
