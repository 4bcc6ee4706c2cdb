package vn.tuanle.unitplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.unitplan.UnitPlanWebTest.form;
import static vn.tuanle.unitplan.UnitPlanWebTest.value;
import static vn.tuanle.unitplan.UnitPlanWebTest.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.testing.WebTest;

/// The page on which a unit's plan is made: what it refuses, what it warns of, what it never loses.
class SheetWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    Cascade world;
    String edit;

    @BeforeEach
    void begin() {
        world = new Cascade(sql, batch, cast, events);
        edit = location(post(world.officer, "/ke-hoach/" + world.plan.id + "/lap"));
    }

    private Document page() {
        return get(world.officer, edit);
    }

    private MvcTestResult save(Document page, String... typed) {
        return post(world.officer, edit, form(page, typed));
    }

    private static String error(Document page, String field) {
        return page.select("[id=" + field + "-error]").text();
    }

    @Test
    void whatIsNoNumberIsRefusedAtItsPlaceAndNothingIsLost() {
        Document typed = html(save(
                page(),
                "viec-1-due",
                "31/02/2021",
                "hoat-dong-0-name",
                "=HYPERLINK(\"http://x\") <b>Hội</b>",
                "hoat-dong-0-day",
                "16/10/2012",
                "hoat-dong-0-expected",
                "-5",
                "du-toan-0-content",
                "Nước uống",
                "du-toan-0-quantity",
                "mười",
                "du-toan-0-price",
                "-350000",
                "du-toan-1-content",
                "Xe",
                "du-toan-1-quantity",
                "0",
                "du-toan-1-price",
                "1000000000000000000"));
        assertThat(Map.of(
                        "due", error(typed, "viec-1-due"),
                        "day", error(typed, "hoat-dong-0-day"),
                        "people", error(typed, "hoat-dong-0-expected"),
                        "quantity", error(typed, "du-toan-0-quantity"),
                        "price", error(typed, "du-toan-0-price"),
                        "none", error(typed, "du-toan-1-quantity"),
                        "high", error(typed, "du-toan-1-price")))
                .isEqualTo(Map.of(
                        "due", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.",
                        "day", "Ngày này cách Tuần lễ hơn một năm; hãy xem lại năm.",
                        "people", "Số người không thể âm.",
                        "quantity", "Số lượng phải là một số, ví dụ 30 hoặc 1,5.",
                        "price", "Đơn giá không thể âm.",
                        "none", "Số lượng phải lớn hơn 0.",
                        "high", "Đơn giá lớn quá một nghìn tỷ đồng; hãy xem lại."));
        assertThat(typed.select(".errors li a")).hasSize(7);
        assertThat(value(typed, "hoat-dong-0-name")).isEqualTo("=HYPERLINK(\"http://x\") <b>Hội</b>");
        assertThat(value(typed, "du-toan-1-price")).isEqualTo("1000000000000000000");
        assertThat(value(typed, "viec-1-due")).isEqualTo("31/02/2021");
        // nothing of it is kept before it is right
        assertThat(page().select("input[name='du-toan.id'][value~=.]")).isEmpty();
        assertThat(save(
                        typed,
                        "viec-1-due",
                        "26/10/2021",
                        "hoat-dong-0-day",
                        "16/10/2021",
                        "hoat-dong-0-expected",
                        "5",
                        "du-toan-0-quantity",
                        "10",
                        "du-toan-0-price",
                        "350.000",
                        "du-toan-1-quantity",
                        "1,5",
                        "du-toan-1-price",
                        "2 triệu"))
                .hasStatus(303);
        assertThat(page().select("output.amount").eachText()).containsExactly("3.500.000", "3.000.000");
    }

    @Test
    void tooMuchMoneyIsRefusedByLineAndInAll() {
        Document line = html(save(
                page(),
                "du-toan-0-content",
                "Xe",
                "du-toan-0-quantity",
                "1000000",
                "du-toan-0-price",
                "1000000000000"));
        assertThat(error(line, "du-toan-0-price")).isEqualTo("Thành tiền lớn quá một triệu tỷ đồng; hãy xem lại.");
        Document all = html(save(
                page(),
                "du-toan-0-content",
                "Xe",
                "du-toan-0-quantity",
                "1000",
                "du-toan-0-price",
                "1000000000000",
                "du-toan-1-content",
                "Nước",
                "du-toan-1-quantity",
                "1",
                "du-toan-1-price",
                "1"));
        assertThat(all.select(".errors").text())
                .isEqualTo("Có một chỗ cần sửa Tổng dự toán lớn quá một triệu tỷ đồng; hãy xem lại.");
    }

    @Test
    void emptyLinesFallAwayAndThreeHundredAreKept() {
        List<String> fields = new ArrayList<>(List.of(form(page())));
        // the two empty lines of the page are sent as they are; three hundred more are typed
        for (int i = 0; i < 300; i++)
            fields.addAll(List.of(
                    "du-toan.id", "",
                    "du-toan.goc", "",
                    "du-toan.content", "Khoản " + i,
                    "du-toan.measure", "cái",
                    "du-toan.quantity", "2",
                    "du-toan.price", "1000",
                    "du-toan.source", i % 2 == 0 ? "BUDGET" : "SOCIAL"));
        assertThat(post(world.officer, edit, fields.toArray(String[]::new))).hasStatus(303);
        Document page = page();
        assertThat(page.select("output.amount:matches(.)")).hasSize(300);
        assertThat(page.select(".totals dd").eachText())
                .containsExactly("300.000 đ", "300.000 đ", "600.000 đ", "Sáu trăm nghìn đồng");
        // a stored line that is emptied is taken out
        assertThat(save(
                        page,
                        "du-toan-0-content",
                        "",
                        "du-toan-0-measure",
                        "",
                        "du-toan-0-quantity",
                        "",
                        "du-toan-0-price",
                        ""))
                .hasStatus(303);
        assertThat(page().select("output.amount:matches(.)")).hasSize(299);
    }

    @Test
    void daysOutsideTheWeekAreWarnedOfAndKept() {
        assertThat(save(
                        page(),
                        "chung-0-first_day",
                        "14/10/2021",
                        "hoat-dong-0-name",
                        "Lớp học",
                        "hoat-dong-0-day",
                        "25/10/2021"))
                .hasStatus(303);
        Document page = page();
        assertThat(page.select("[id=chung-0-first_day-warning]").text())
                .isEqualTo("Trước Tuần lễ 2 ngày (16/10/2021 – 22/10/2021).");
        assertThat(page.select("[id=hoat-dong-0-day-warning]").text())
                .isEqualTo("Sau Tuần lễ 3 ngày (16/10/2021 – 22/10/2021).");
        Document wrong = html(save(page, "chung-0-last_day", "13/10/2021"));
        assertThat(error(wrong, "chung-0-last_day")).isEqualTo("Ngày cuối phải sau hoặc trùng ngày đầu.");
    }

    @Test
    void aThemeIsChosenOrWordedButNotBoth() {
        Document both = html(save(page(), "chu-de-0", "x", "chu-de-rieng", "Học để làm chủ"));
        assertThat(both.select("#chu-de-error").text())
                .isEqualTo("Bạn vừa chọn chủ đề gợi ý vừa ghi chủ đề riêng; hãy giữ một trong hai.");
        assertThat(value(both, "chu-de-rieng")).isEqualTo("Học để làm chủ");
        assertThat(both.select("#chu-de-0").hasAttr("checked")).isTrue();
        assertThat(save(both, "chu-de-khac", "x")).hasStatus(303);
        Document page = page();
        assertThat(page.select("#chu-de-khac").hasAttr("checked")).isTrue();
        assertThat(value(page, "chu-de-rieng")).isEqualTo("Học để làm chủ");
    }

    @Test
    void twoPeopleAtOnceLoseNothing() {
        Document mine = page();
        Document theirs = get(world.clerk, edit);
        assertThat(post(world.clerk, edit, form(theirs, "viec-0-person", "Chị Hai", "hoat-dong-0-name", "Của văn thư")))
                .hasStatus(303);
        // I touched another row and added one: theirs stay
        assertThat(save(mine, "viec-1-person", "Anh Ba", "hoat-dong-0-name", "Của cán bộ"))
                .hasStatus(303);
        Document both = page();
        assertThat(both.select("input[name='viec.person']").eachAttr("value")).startsWith("Chị Hai", "Anh Ba");
        assertThat(both.select("input[name='hoat-dong.name']").eachAttr("value"))
                .startsWith("Của văn thư", "Của cán bộ");
        // both touched the same row: I am shown theirs, mine is still typed, and the next save decides
        assertThat(post(world.clerk, edit, form(get(world.clerk, edit), "viec-0-person", "Chị Hai Lan")))
                .hasStatus(303);
        Document refused = html(save(both, "viec-0-person", "Cô Tư"));
        assertThat(error(refused, "viec-0-text")).contains("Chị Hai Lan");
        assertThat(value(refused, "viec-0-person")).isEqualTo("Cô Tư");
        assertThat(save(refused)).hasStatus(303);
        assertThat(value(page(), "viec-0-person")).isEqualTo("Cô Tư");
        // a row that somebody takes out while I change it comes back with my words
        Document before = page();
        assertThat(post(world.clerk, edit, with(form(get(world.clerk, edit)), "bo", "hoat-dong:0")))
                .hasStatus(303);
        assertThat(save(before, "hoat-dong-0-name", "Của văn thư, sửa")).hasStatus(303);
        assertThat(page().select("input[name='hoat-dong.name']").eachAttr("value"))
                .startsWith("Của cán bộ", "Của văn thư, sửa");
    }

    @Test
    void rowsAreAddedSuggestedAndTakenOut() {
        assertThat(location(post(world.officer, edit, with(form(page()), "them", "du-toan"))))
                .endsWith("/soan?them=du-toan#du-toan-moi");
        assertThat(get(world.officer, edit + "?them=du-toan").select("table.estimate tbody tr"))
                .hasSize(5);
        assertThat(post(world.officer, edit, with(form(page()), "goi-y", "0"))).hasStatus(303);
        assertThat(value(page(), "hoat-dong-0-name")).isEqualTo("Tuyên truyền trên hệ thống đài truyền thanh");
        assertThat(post(world.officer, edit, with(form(page()), "bo", "viec:0")))
                .hasStatus(303);
        assertThat(page().select("textarea[name='viec.text']").eachText())
                .containsExactly(
                        "Tổng hợp, báo cáo kết quả về UBND thành phố", "Mở lớp tập huấn trực tuyến cho học sinh");
        assertThat(post(world.officer, edit, with(form(page()), "bo", "viec:99")))
                .hasStatus(303);
        assertThat(page().select("textarea[name='viec.text']")).hasSize(2);
    }

    @Test
    void whatIsMissingStandsAtItsPlaceBeforeItIsSubmitted() {
        Document missing = html(post(
                world.officer,
                edit,
                with(form(page(), "du-toan-0-content", "Nước", "viec-0-assignee", ""), "tiep", "trinh")));
        assertThat(missing.select(".errors li").eachText())
                .containsExactly(
                        "Hãy chọn một chủ đề hoặc tự đặt chủ đề.",
                        "Hãy ghi giao cho ai.",
                        "Hãy ghi đơn vị tính, ví dụ cái, người, buổi.",
                        "Hãy ghi số lượng.",
                        "Hãy ghi đơn giá.");
        for (Element link : missing.select(".errors li a"))
            assertThat(missing.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        // it is kept all the same
        assertThat(page().select("#du-toan-0-content").text()).isEqualTo("Nước");
    }

    @Test
    void thePageNeedsTheSameQueriesForFewRowsAndForMany() {
        int few = vn.tuanle.testing.Counting.during(this::page);
        List<String> fields = new ArrayList<>(Arrays.asList(form(page())));
        for (int i = 0; i < 200; i++)
            fields.addAll(List.of(
                    "hoat-dong.id", "",
                    "hoat-dong.goc", "",
                    "hoat-dong.name", "Hoạt động " + i,
                    "hoat-dong.day", "",
                    "hoat-dong.last_day", "",
                    "hoat-dong.hour", "",
                    "hoat-dong.place", "",
                    "hoat-dong.audience", "",
                    "hoat-dong.person", "",
                    "hoat-dong.expected", ""));
        assertThat(post(world.officer, edit, fields.toArray(String[]::new))).hasStatus(303);
        int many = vn.tuanle.testing.Counting.during(
                () -> assertThat(page().select("input[name='hoat-dong.id'][value~=.]"))
                        .hasSize(200));
        assertThat(many).isEqualTo(few);
    }
}
