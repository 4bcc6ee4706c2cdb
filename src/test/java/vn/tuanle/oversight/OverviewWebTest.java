package vn.tuanle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

class OverviewWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    private static final LocalDate TODAY = LocalDate.now(Days.ZONE);
    UUID city;
    UUID dai;
    UUID nai;
    UUID school;
    Cast.Person leader;
    Cast.Person officer;
    IssuedPlan plan;
    UUID report;
    UUID classes;

    @BeforeEach
    void issue() {
        city = cast.unit("UBND thành phố Biên Hòa", UnitKind.UBND_TP, null);
        dai = cast.unit("Phường Trảng Dài", UnitKind.UBND_XA, city);
        nai = cast.unit("=HYPERLINK(\"http://x\")", UnitKind.UBND_XA, city);
        school = cast.unit("Trường THPT Ngô Quyền", UnitKind.TRUONG_THPT, null);
        leader = cast.person("Lãnh Đạo", city, Role.HEAD);
        officer = cast.person("Cán Bộ", dai, Role.OFFICER);
        plan = new IssuedPlan(sql, batch, city, leader.id(), TODAY, "Tuần lễ <b>2021</b>").deliveredTo(dai, nai);
        report = plan.task("III.7c", "+báo cáo kết quả", false);
        classes = plan.task("", "Mở lớp tập huấn", true);
        plan.deadline(report, TODAY.minusDays(1), null, Due.Boundary.BEFORE, "");
        plan.party(report, "ASSIGNEE", "Các phường", List.of(dai, nai));
        plan.party(classes, "ASSIGNEE", "Các đơn vị", List.of(dai, school));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
    }

    private String path() {
        return "/ke-hoach/" + plan.id + "/tien-do";
    }

    @Test
    void oneTableTellsWhoIsWhere() {
        get(officer, "/viec/" + plan.assignment(report, dai));
        post(officer, "/viec/" + plan.assignment(report, dai) + "/tien-do", "percent", "40", "note", "@SUM(A1)");
        post(officer, "/viec/van-ban/" + plan.document + "/da-nhan");
        Document page = get(leader, path());
        assertThat(page.select(".matrix thead a").eachText()).containsExactly("III.7c", "2");
        assertThat(page.select(".matrix thead small").eachText().getFirst()).startsWith(shortDay());
        assertThat(page.select(".matrix tbody tr").eachText())
                .containsExactly(
                        "=HYPERLINK(\"http://x\") 0/1 Chưa nhận Chưa",
                        "Phường Trảng Dài 0/2 Đã nhận 40 % Chưa",
                        "Trường THPT Ngô Quyền 0/1 — Chưa");
        assertThat(page.select(".matrix tbody td.l")).hasSize(2);
        assertThat(page.select(".counts b").eachText()).containsExactly("0", "1", "0", "2", "2");
        assertThat(page.select("main b").eachText()).doesNotContain("2021");
        assertThat(page.select("main [style]")).isEmpty();
        assertThat(page.select(".matrix tbody td.l a").eachAttr("href"))
                .contains("/viec/" + plan.assignment(report, dai));
    }

    private static String shortDay() {
        LocalDate last = TODAY.minusDays(2);
        return last.getDayOfMonth() + "/" + last.getMonthValue();
    }

    @Test
    void theTableIsFiltered() {
        assertThat(names("?don-vi=TRANG dai")).containsExactly("Phường Trảng Dài");
        assertThat(names("?loai=TRUONG_THPT")).containsExactly("Trường THPT Ngô Quyền");
        assertThat(names("?trang-thai=qua-han")).containsExactly("=HYPERLINK(\"http://x\")", "Phường Trảng Dài");
        assertThat(names("?nhiem-vu=" + classes)).containsExactly("Phường Trảng Dài", "Trường THPT Ngô Quyền");
        assertThat(names("?trang-thai=xong")).isEmpty();
        assertThat(get(leader, path() + "?don-vi=%00%22%3E%3Cscript%3E").select("main script"))
                .isEmpty();
        assertThat(get(leader, path() + "?don-vi=khong-co").select(".empty h2").text())
                .isEqualTo("Không có đơn vị nào như vậy");
    }

    private List<String> names(String query) {
        return get(leader, path() + query).select(".matrix tbody th").eachText();
    }

    @Test
    void onlyTheLeadOfficeHasIt() {
        assertThat(getRaw(officer, path())).hasStatus(404);
        assertThat(getRaw(officer, path() + ".xlsx")).hasStatus(404);
        assertThat(getRaw(officer, path() + "/" + dai)).hasStatus(404);
        assertThat(getRaw(leader, "/ke-hoach/" + UUID.randomUUID() + "/tien-do"))
                .hasStatus(404);
        assertThat(getRaw(leader, path() + "/" + city)).hasStatus(404);
        Cast.Person clerk = cast.person("Văn Thư", city, Role.CLERK);
        assertThat(getRaw(clerk, path())).hasStatus(200);
    }

    @Test
    void oneUnitIsShownWithItsDeliveryAndTasks() {
        post(officer, "/viec/van-ban/" + plan.document + "/da-nhan");
        Document page = get(leader, path() + "/" + dai);
        assertThat(page.select("h1").text()).isEqualTo("Phường Trảng Dài");
        assertThat(page.select(".pairs dd").eachText().get(1)).endsWith("Cán Bộ");
        assertThat(page.select(".task")).hasSize(2);
        // seeing it from above is not the unit's seeing
        assertThat(page.select(".badge.unseen").eachText()).containsExactly("Chưa đọc", "Chưa xem", "Chưa xem");
    }

    @Test
    void aPlanWithoutAssignmentsSaysSo() {
        IssuedPlan empty = new IssuedPlan(sql, batch, city, leader.id(), TODAY, "Chưa giao");
        assertThat(get(leader, "/ke-hoach/" + empty.id + "/tien-do")
                        .select(".empty h2")
                        .text())
                .isEqualTo("Chưa có đơn vị nào được giao việc");
        assertThat(getRaw(leader, "/ke-hoach/" + empty.id + "/tien-do.xlsx")).hasStatus(200);
    }

    @Test
    void theSheetHoldsTextAndNeverAFormula() throws Exception {
        post(
                officer,
                "/viec/" + plan.assignment(report, dai) + "/tien-do",
                "percent",
                "40",
                "note",
                "=cmd|' /C calc'!A0\u0007");
        var answer = getRaw(leader, path() + ".xlsx").getResponse();
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("15-KH-UBND.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getContentAsByteArray()), new ReadingOptions(true, true))) {
            List<List<String>> sheets = new ArrayList<>();
            for (var sheet : book.getSheets().toList())
                for (Row row : sheet.read()) {
                    assertThat(row.stream().filter(c -> c != null && c.getType() == CellType.FORMULA))
                            .isEmpty();
                    sheets.add(
                            row.stream().map(c -> c == null ? "" : c.getText()).toList());
                }
            assertThat(sheets.get(1))
                    .containsExactly(
                            "'=HYPERLINK(\"http://x\")",
                            "Ủy ban nhân dân phường, xã, đặc khu",
                            "Chưa nhận",
                            "0",
                            "1",
                            "1",
                            "Chưa xem · Quá hạn");
            assertThat(sheets.get(2).subList(0, 7))
                    .containsExactly(
                            "Phường Trảng Dài",
                            "Ủy ban nhân dân phường, xã, đặc khu",
                            "Chưa nhận",
                            "0",
                            "2",
                            "1",
                            "Đang làm 40 % · Quá hạn");
            assertThat(sheets).hasSize(9);
            List<Row> lines = book.getSheets().toList().get(1).read();
            assertThat(lines.getFirst().stream().map(c -> c.getText()))
                    .containsExactly(
                            "Đơn vị",
                            "Mục",
                            "Nhiệm vụ",
                            "Vai trò",
                            "Thời hạn",
                            "Ngày hạn",
                            "Trạng thái",
                            "Tình trạng hạn",
                            "Tỷ lệ (%)",
                            "Người phụ trách",
                            "Ghi chú gần nhất",
                            "Cập nhật lúc");
            Row told = lines.get(2);
            assertThat(told.getCellText(6)).isEqualTo("Đang làm");
            assertThat(told.getCellAsDate(5).orElseThrow().toLocalDate()).isEqualTo(TODAY.minusDays(2));
            assertThat(told.getCell(5).getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(told.getCellAsDate(11).orElseThrow().toLocalDate()).isEqualTo(TODAY);
            assertThat(sheets.get(6)).contains("'+báo cáo kết quả", "'=cmd|' /C calc'!A0");
        }
    }

    @Test
    void thePageCostsTheSameQueriesForOneUnitAndForThreeHundred() {
        IssuedPlan small = new IssuedPlan(sql, batch, city, leader.id(), TODAY, "Nhỏ");
        UUID one = small.task("I.1", "Một việc", false);
        small.party(one, "ASSIGNEE", "Một đơn vị", List.of(dai));
        events.publishEvent(new PlanIssued(small.id, small.document));
        IssuedPlan large = Large.plan(sql, batch, cast, city, leader.id(), 300, 40);
        events.publishEvent(new PlanIssued(large.id, large.document));
        Large.acts(batch, large);
        int[] queries = new int[2];
        queries[0] = Counting.during(() -> get(leader, "/ke-hoach/" + small.id + "/tien-do"));
        Document[] page = new Document[1];
        int[] bytes = new int[1];
        queries[1] = Counting.during(() -> {
            var answer = getRaw(leader, "/ke-hoach/" + large.id + "/tien-do");
            bytes[0] = answer.getResponse().getContentAsByteArray().length;
            page[0] = html(answer);
        });
        assertThat(page[0].select(".matrix tbody tr")).hasSize(300);
        assertThat(page[0].select(".matrix tbody td:not(.sum)")).hasSize(12_000);
        assertThat(bytes[0]).isLessThan(400 * 1024);
        assertThat(queries[0]).isEqualTo(queries[1]);
        // one for the session, one or two for the frame, six for the page, three for what waits besides tasks
        assertThat(queries[1]).isBetween(11, 12);
        int work = Counting.during(() -> get(officer, "/viec"));
        assertThat(work).isBetween(11, 12);
    }
}
