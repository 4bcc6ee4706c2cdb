package vn.tuanle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.plan.PlanRecalled;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Biên Hòa's plan in the hands of a ward: from receiving the document to reporting the task done.
class WorkWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    private static final LocalDate TODAY = LocalDate.now(Days.ZONE);
    private static final byte[] PDF = "%PDF-1.7 biên bản".getBytes(StandardCharsets.UTF_8);

    UUID city;
    UUID ward;
    UUID other;
    Cast.Person leader;
    Cast.Person officer;
    Cast.Person clerk;
    Cast.Person stranger;
    IssuedPlan plan;
    UUID task;
    UUID assignment;

    @BeforeEach
    void issue() {
        city = cast.unit("Ủy ban nhân dân thành phố Biên Hòa", UnitKind.UBND_TP, null);
        ward = cast.unit("Ủy ban nhân dân phường Trảng Dài", UnitKind.UBND_XA, city);
        other = cast.unit("Ủy ban nhân dân phường Hố Nai", UnitKind.UBND_XA, city);
        leader = cast.person("Nguyễn Văn Lãnh Đạo", city, Role.OFFICER);
        officer = cast.person("Trần Thị Cán Bộ", ward, Role.OFFICER);
        clerk = cast.person("Lê Văn Thư", ward, Role.CLERK);
        stranger = cast.person("Phạm Phường Khác", other, Role.OFFICER);
        plan = new IssuedPlan(sql, batch, city, leader.id(), TODAY.minusDays(10), "Tuần lễ học tập suốt đời")
                .deliveredTo(ward, other);
        task = plan.task("III.7c", "Tổng hợp, báo cáo kết quả theo Quyết định 1373/QĐ-TTg", false);
        plan.deadline(task, TODAY.plusDays(3), null, Due.Boundary.BEFORE, "báo cáo trước ngày ấy");
        plan.deadline(null, TODAY.minusDays(2), null, Due.Boundary.AT_LATEST, "gửi kế hoạch về Phòng");
        UUID wards = plan.party(task, "ASSIGNEE", "UBND các phường", List.of(ward));
        plan.name(task, "COORDINATOR", wards);
        plan.party(task, "COORDINATOR", "Phường Hố Nai", List.of(other));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
        assignment = plan.assignment(task, ward);
    }

    private String kinds() {
        return sql.sql("select string_agg(kind, ' ' order by ordinal) from assignment_act where assignment_id = ?")
                .param(assignment)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String path(String rest) {
        return "/viec/" + assignment + rest;
    }

    @Test
    void issuingAssignsOnceAndTheDoerWinsOverTheCoordinator() {
        events.publishEvent(new PlanIssued(plan.id, plan.document));
        assertThat(sql.sql("select part from assignment where plan_id = ? order by part")
                        .param(plan.id)
                        .query(String.class)
                        .list())
                .containsExactly("ASSIGNEE", "COORDINATOR");
    }

    @Test
    void theUnitSeesWhatCameInAndConfirmsIt() {
        Document page = get(clerk, "/viec");
        assertThat(page.select("h1").text()).isEqualTo("Việc của đơn vị");
        assertThat(page.select(".card li a").attr("href")).isEqualTo("/ke-hoach/" + plan.id);
        assertThat(page.select(".card form").attr("action")).isEqualTo("/viec/van-ban/" + plan.document + "/da-nhan");
        assertThat(location(post(clerk, "/viec/van-ban/" + plan.document + "/da-nhan")))
                .isEqualTo("/viec");
        assertThat(get(clerk, "/viec").select(".card form")).isEmpty();
        assertThat(sql.sql("select received_by from delivery where document_id = ? and unit_id = ?")
                        .params(plan.document, ward)
                        .query(UUID.class)
                        .single())
                .isEqualTo(clerk.id());
        assertThat(post(leader, "/viec/van-ban/" + plan.document + "/da-nhan")).hasStatus(404);
    }

    @Test
    void theListTellsClauseWordingDeadlineAndState() {
        Document page = get(officer, "/viec");
        assertThat(page.select(".task h3").text().replace("\u2060", ""))
                .isEqualTo("Tổng hợp, báo cáo kết quả theo Quyết định 1373/QĐ-TTg");
        assertThat(page.select(".task .clause").text()).isEqualTo("III.7c");
        assertThat(page.select(".task .facts").text())
                .contains("trước ngày " + Days.day(TODAY.plusDays(3)), "còn 2 ngày");
        assertThat(page.select(".task .badge").eachText()).containsExactly("Sắp hạn", "Chưa xem");
        // the deadline of the whole plan
        assertThat(page.select(".note li").text())
                .contains("chậm nhất ngày " + Days.day(TODAY.minusDays(2)), "quá hạn 2 ngày");
        assertThat(get(officer, "/viec?trang-thai=qua-han").select(".empty h2").text())
                .isEqualTo("Không có việc nào như vậy");
        assertThat(get(officer, "/viec?trang-thai=sap-han").select(".task")).hasSize(1);
        assertThat(get(officer, "/viec?ke-hoach=khong-co").select(".task")).isEmpty();
        // the city has no tasks of its own
        assertThat(get(leader, "/viec").select(".empty h2").text()).isEqualTo("Đơn vị chưa có việc nào");
    }

    @Test
    void theNewestCampaignStandsFirstAndEarlierOnesAreFolded() {
        for (int years : List.of(3, 1)) {
            LocalDate day = TODAY.minusYears(years);
            IssuedPlan old =
                    new IssuedPlan(sql, batch, city, leader.id(), day, "Tuần lễ " + day.getYear()).deliveredTo(ward);
            UUID owed = old.task("II.1", "Treo băng rôn", false);
            old.deadline(owed, day.plusDays(9), null, Due.Boundary.BEFORE, "trước ngày ấy");
            old.party(owed, "ASSIGNEE", "Phường", List.of(ward));
            events.publishEvent(new PlanIssued(old.id, old.document));
            plan = years == 3 ? old : plan;
        }
        Document page = get(officer, "/viec");
        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "Văn bản mới đến (3)",
                        "Tuần lễ học tập suốt đời",
                        "Tuần lễ " + (TODAY.getYear() - 1),
                        "Tuần lễ " + (TODAY.getYear() - 3));
        assertThat(page.select("details.past:not([open]) > summary").eachText().stream()
                        .map(summary -> summary.replace("\u2060", "")))
                .containsExactly(
                        "Tuần lễ %d 15/KH-UBND 1 việc 1 chưa xong".formatted(TODAY.getYear() - 1),
                        "Tuần lễ %d 15/KH-UBND 1 việc 1 chưa xong".formatted(TODAY.getYear() - 3));
        assertThat(page.select("details.past .task")).hasSize(2);
        // what lies years back does not press today
        assertThat(page.select(".counts a").eachText())
                .containsExactly("0quá hạn", "1sắp hạn", "1chưa xem", "0đang làm", "0hoàn thành", "1tất cả");
        assertThat(get(officer, "/viec?trang-thai=qua-han").select(".task")).isEmpty();
        // asked for by name, an earlier one is open
        Document asked = get(officer, "/viec?trang-thai=qua-han&ke-hoach=" + plan.id);
        assertThat(asked.select("details.past")).isEmpty();
        assertThat(asked.select(".task")).hasSize(1);
    }

    @Test
    void aTaskIsSeenAcceptedWorkedOnProvenAndDone() {
        assertThat(get(clerk, path("")).select("aside form")).isEmpty();
        assertThat(kinds()).isEqualTo("SEEN");
        assertThat(get(officer, path("")).select("h1").text()).isEqualTo("Nhiệm vụ III.7c");
        assertThat(location(post(officer, path("/nhan")))).isEqualTo(path(""));
        post(officer, path("/phu-trach"), "person", "Ngô  Thị\nHương");
        post(officer, path("/tien-do"), "percent", "40 %", "note", "Đã gửi 3 khu phố");
        post(officer, path("/tien-do"), "percent", "40 %", "note", "Đã gửi 3 khu phố");
        upload(officer, path("/minh-chung"), "file", "Biên bản “họp”.exe", PDF, "caption", "Biên bản");
        upload(officer, path("/minh-chung"), "file", "Biên bản lần nữa.pdf", PDF);
        post(officer, path("/xong"), "result", "Đủ 12 khu phố");
        assertThat(kinds()).isEqualTo("SEEN ACCEPTED PERSON PROGRESS EVIDENCE DONE");
        Document page = get(officer, path(""));
        assertThat(page.select(".pairs dd").eachText()).contains("Ngô Thị Hương");
        assertThat(page.select(".badge").eachText()).first().isEqualTo("Hoàn thành");
        assertThat(page.select(".timeline li")).hasSize(6);
        String file = page.select(".timeline a").attr("href");
        MvcTestResult download = getRaw(leader, file);
        assertThat(download.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".exe.pdf");
        assertThat(download.getResponse().getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(download.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(getRaw(stranger, file)).hasStatus(404);
        // progress after that is refused, and what was typed stays
        MvcTestResult late = post(officer, path("/tien-do"), "percent", "50", "note", "ghi thêm");
        assertThat(late).hasStatus(422);
    }

    @Test
    void theLeadOfficeGivesATaskBackWithAReason() {
        post(officer, path("/xong"));
        assertThat(post(officer, path("/tra-lai"), "reason", "x")).hasStatus(404);
        assertThat(post(leader, path("/tra-lai"), "reason", " ")).hasStatus(422);
        assertThat(location(post(leader, path("/tra-lai"), "reason", "Thiếu số liệu của 2 khu phố")))
                .isEqualTo(path(""));
        assertThat(post(leader, path("/tra-lai"), "reason", "lần nữa")).hasStatus(422);
        Document page = get(officer, path(""));
        assertThat(page.select(".timeline").text()).contains("Thiếu số liệu của 2 khu phố");
        assertThat(page.select(".badge").eachText()).contains("Đang làm", "Trả lại");
        post(officer, path("/xong"));
        assertThat(kinds()).isEqualTo("DONE REOPENED SEEN DONE");
    }

    @Test
    void aMistakenReportIsTakenBackWithAReasonUntilTheLeadOfficeConfirmsIt() {
        post(officer, path("/tien-do"), "percent", "40");
        assertThat(post(officer, path("/rut-bao-cao"), "mistake", "sớm quá")).hasStatus(422);
        post(officer, path("/xong"), "result", "Đủ 12 khu phố");
        assertThat(get(leader, path("")).select("form[action$=rut-bao-cao]")).isEmpty();
        assertThat(get(officer, path("")).select("form[action$=rut-bao-cao]")).hasSize(1);
        Document asked = html(post(officer, path("/rut-bao-cao"), "mistake", " "));
        assertThat(asked.select("#mistake-error").text()).isEqualTo("Hãy ghi lý do rút báo cáo.");
        assertThat(location(post(officer, path("/rut-bao-cao"), "mistake", "Báo nhầm việc")))
                .isEqualTo(path(""));
        // the button pressed twice
        assertThat(post(officer, path("/rut-bao-cao"), "mistake", "Báo nhầm việc"))
                .hasStatus(303);
        assertThat(kinds()).isEqualTo("PROGRESS DONE SEEN TAKEN_BACK");
        // the lead office sees it, with the report that was taken back, and has nothing to confirm
        Document seen = get(leader, path(""));
        assertThat(seen.select(".badge").eachText())
                .containsExactly("Đang làm 40 %", "Sắp hạn", "Đã rút báo cáo", "Giao");
        assertThat(seen.select(".timeline .said").eachText()).containsExactly("Báo nhầm việc", "Đủ 12 khu phố");
        assertThat(seen.select("aside form")).isEmpty();
        assertThat(post(leader, path("/xac-nhan"))).hasStatus(422);
        assertThat(get(officer, "/viec").select(".task-end .badge").eachText())
                .containsExactly("Sắp hạn", "Đang làm 40 %", "Đã rút báo cáo");
        assertThat(get(leader, "/ke-hoach/" + plan.id + "/tien-do")
                        .select(".matrix td.s")
                        .eachText())
                .containsExactly("Chưa", "Rút");
        // once the lead office has confirmed, only that office can open the task again
        post(officer, path("/xong"), "result", "Đủ 14 khu phố");
        assertThat(post(officer, path("/xac-nhan"))).hasStatus(404);
        assertThat(post(leader, path("/xac-nhan"))).hasStatus(303);
        assertThat(post(officer, path("/rut-bao-cao"), "mistake", "lại nhầm")).hasStatus(422);
        assertThat(post(officer, path("/xong"), "result", "thêm nữa")).hasStatus(422);
        Document closed = get(officer, path(""));
        assertThat(closed.select("form[action$=rut-bao-cao]")).isEmpty();
        assertThat(closed.select(".badge").eachText()).containsExactly("Hoàn thành", "Đã xác nhận", "Giao");
        assertThat(post(leader, path("/tra-lai"), "reason", "Thiếu số liệu")).hasStatus(303);
        assertThat(kinds()).isEqualTo("PROGRESS DONE SEEN TAKEN_BACK DONE CONFIRMED REOPENED");
    }

    @Test
    void nobodyButTheHeadConfirmsTheirOwnReport() {
        UUID office = cast.unit("Phòng Giáo dục và Đào tạo thành phố", UnitKind.PHONG, city);
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(office, plan.id)
                .update();
        UUID own = plan.task("III.1", "Theo dõi, đôn đốc", false);
        plan.party(own, "ASSIGNEE", "Phòng Giáo dục và Đào tạo", List.of(office));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
        String path = "/viec/" + plan.assignment(own, office);
        Cast.Person reporter = cast.person("Đỗ Tự Báo", office, Role.OFFICER);
        Cast.Person colleague = cast.person("Vũ Đồng Nghiệp", office, Role.OFFICER);
        Cast.Person head = cast.person("Hồ Thủ Trưởng", office, Role.HEAD);
        post(reporter, path + "/xong");
        Document page = get(reporter, path);
        assertThat(page.select("form[action$=xac-nhan]")).isEmpty();
        assertThat(page.select("aside").text())
                .contains("Chính bạn đã báo cáo hoàn thành việc này. Hãy để người khác của cơ quan, hoặc thủ trưởng,"
                        + " xác nhận.");
        assertThat(html(post(reporter, path + "/xac-nhan")).select(".errors").text())
                .contains("Chính bạn đã báo cáo hoàn thành việc này.");
        assertThat(get(colleague, path).select("form[action$=xac-nhan]")).hasSize(1);
        assertThat(post(colleague, path + "/xac-nhan")).hasStatus(303);
        // reported anew by another, it is no longer hers; the head of a small office has nobody else
        post(colleague, path + "/tra-lai", "reason", "Thiếu số liệu");
        post(head, path + "/xong");
        assertThat(get(reporter, path).select("form[action$=xac-nhan]")).hasSize(1);
        assertThat(get(head, path).select("form[action$=xac-nhan]")).hasSize(1);
        assertThat(post(head, path + "/xac-nhan")).hasStatus(303);
    }

    @Test
    void anObligationSaidForAllAndAmongTheTasksIsShownOnce() {
        UUID common = plan.deadline(
                null, TODAY.plusDays(3), null, Due.Boundary.BEFORE, "Các đơn vị gửi báo cáo về UBND thành phố");
        assertThat(get(officer, "/viec").select(".note li")).hasSize(2);
        sql.sql("update plan_item set purpose = 'REPORT' where plan_id = ? and kind = 'DEADLINE'")
                .param(plan.id)
                .update();
        assertThat(get(officer, "/viec").select(".note li").text()).contains("gửi kế hoạch về Phòng");
        assertThat(get(officer, "/viec").select(".note li")).hasSize(1);
        // by another day it is another one
        sql.sql("update plan_item set boundary = 'AT_LATEST' where id = ?")
                .param(common)
                .update();
        assertThat(get(officer, "/viec").select(".note li")).hasSize(2);
    }

    @Test
    void whoMayDoWhat() {
        for (String act : List.of("/nhan", "/phu-trach", "/tien-do", "/xong", "/rut-bao-cao")) {
            assertThat(post(stranger, path(act), "person", "A", "percent", "1", "mistake", "A"))
                    .hasStatus(404);
            assertThat(post(clerk, path(act), "person", "A", "percent", "1", "mistake", "A"))
                    .hasStatus(404);
            assertThat(post(leader, path(act), "person", "A", "percent", "1", "mistake", "A"))
                    .hasStatus(404);
        }
        assertThat(upload(clerk, path("/minh-chung"), "file", "a.pdf", PDF)).hasStatus(404);
        assertThat(getRaw(stranger, path(""))).hasStatus(404);
        assertThat(getRaw(leader, path(""))).hasStatus(200);
        assertThat(kinds()).isEmpty();
        assertThat(getRaw(officer, "/viec/" + UUID.randomUUID())).hasStatus(404);
        Cast.Person nobody = cast.person("Không Đơn Vị", null, Role.ADMINISTRATOR);
        assertThat(getRaw(nobody, "/viec")).hasStatus(403);
        assertThat(location(mvc.get().uri("/viec").exchange())).startsWith("/dang-nhap");
    }

    @Test
    void badInputIsAskedForAgainAndNothingTypedIsLost() {
        String hostile = "=1+1\"><script>alert(1)</script>\u0000 ';drop table plan";
        Document page = html(post(officer, path("/tien-do"), "percent", "120", "note", hostile));
        assertThat(page.select("#percent-error").text()).isEqualTo("Hãy ghi một số từ 0 đến 100.");
        assertThat(page.select("#percent").val()).isEqualTo("120");
        assertThat(page.select("#note").text()).contains("=1+1\"><script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
        assertThat(post(officer, path("/tien-do"), "percent", "12", "note", hostile))
                .hasStatus(303);
        assertThat(post(officer, path("/tien-do"), "percent", "12", "note", "x".repeat(4001)))
                .hasStatus(422);
        assertThat(post(officer, path("/phu-trach"), "person", "\u0000")).hasStatus(422);
        assertThat(post(officer, path("/phu-trach"), "person", "x".repeat(201))).hasStatus(422);
        assertThat(upload(officer, path("/minh-chung"), "file", "a.pdf", new byte[0]))
                .hasStatus(422);
        assertThat(upload(
                        officer,
                        path("/minh-chung"),
                        "file",
                        "a.pdf",
                        "MZ chương trình".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(post(officer, path("/minh-chung"))).hasStatus(422);
        byte[] large = new byte[EvidenceType.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(upload(officer, path("/minh-chung"), "file", "a.pdf", large)).hasStatus(422);
        assertThat(kinds()).isEqualTo("PROGRESS");
        assertThat(get(officer, path("")).select(".timeline .said").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void aRecalledPlanTakesItsTasksBack() {
        events.publishEvent(new PlanRecalled(plan.id));
        assertThat(get(officer, "/viec").select(".task")).isEmpty();
        assertThat(get(officer, path("")).select(".note.bad").text()).startsWith("Kế hoạch đã được thu hồi");
        assertThat(post(officer, path("/nhan"))).hasStatus(422);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void twoPeopleAtOnceAreTakenOneAfterTheOther() throws Exception {
        Cast.Person second = cast.person("Người Thứ Hai", ward, Role.HEAD);
        List<Callable<Integer>> both = List.of(
                () -> post(officer, path("/nhan")).getResponse().getStatus(),
                () -> post(second, path("/nhan")).getResponse().getStatus(),
                () -> post(officer, path("/xong")).getResponse().getStatus(),
                () -> post(second, path("/xong")).getResponse().getStatus(),
                () -> getRaw(officer, path("")).getResponse().getStatus(),
                () -> getRaw(second, path("")).getResponse().getStatus());
        try (var together = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one : together.invokeAll(both))
                assertThat(one.get()).isIn(200, 303);
        }
        assertThat(kinds().split(" ")).containsExactlyInAnyOrder("SEEN", "ACCEPTED", "DONE");
        // words are never lost: both reports with words are kept
        post(officer, path("/xong"), "result", "một");
        post(second, path("/xong"), "result", "hai");
        assertThat(kinds()).endsWith("DONE DONE");
    }

    @Test
    void everybodyStartsWhereTheirWorkIs() {
        assertThat(location(getRaw(officer, "/"))).isEqualTo("/viec");
        assertThat(location(getRaw(cast.person("Quản Trị", null, Role.ADMINISTRATOR), "/")))
                .isEqualTo("/don-vi");
        assertThat(location(mvc.get().uri("/").exchange())).isEqualTo("/chuong-trinh");
    }
}
