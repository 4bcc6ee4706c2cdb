package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tuanle.testing.Cast.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.guidance.Asking;
import vn.tuanle.guidance.Difficulties;
import vn.tuanle.guidance.Publishing;
import vn.tuanle.guidance.Question;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.inspection.Checklists;
import vn.tuanle.inspection.Findings;
import vn.tuanle.inspection.Planning;
import vn.tuanle.inspection.Visits;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.PhotoTest;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// A ward asks and is answered; the lead office visits it with a telephone in hand and follows what must be put right.
class FieldJourneyTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Asking asking;

    @Autowired
    Difficulties difficulties;

    @Autowired
    Publishing publishing;

    @Autowired
    Checklists checklists;

    @Autowired
    Visits visits;

    @Autowired
    Findings findings;

    private UUID ward;
    private UUID checklist;
    private Cast.Person lead;
    private Cast.Person officer;
    private IssuedPlan plan;

    @BeforeEach
    void people() {
        UUID city = cast.unit("UBND thành phố Đi Thực Tế", UnitKind.UBND_TP, null);
        UUID office = cast.unit("Phòng Giáo dục và Đào tạo thành phố Đi Thực Tế", UnitKind.PHONG, city);
        ward = cast.unit("UBND phường Được Thăm", UnitKind.UBND_XA, city);
        UUID other = cast.unit("UBND phường Hỏi Trước", UnitKind.UBND_XA, city);
        lead = cast.person("Nguyễn Trưởng Đoàn", office, Role.OFFICER);
        officer = cast.person("Võ Thị Phường", ward, Role.OFFICER);
        Cast.Person before = cast.person("Người Hỏi Trước", other, Role.OFFICER);
        plan = new IssuedPlan(
                        sql, batch, city, lead.id(), LocalDate.now(Days.ZONE).minusDays(9), "Tổ chức Tuần lễ")
                .deliveredTo(ward, other);
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(Rows.values(office, plan.id))
                .update();
        plan.party(plan.task("III.7b", "Mở lớp kỹ năng số", false), "ASSIGNEE", "Các phường", List.of(ward, other));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
        Instant now = Instant.now();
        UUID known =
                done(asking.ask(asker(before), Question.of("ke-hoach:" + plan.id, "Thiếu phòng máy mở lớp", ""), now));
        done(difficulties.answer(asker(lead), known, "Mượn phòng máy của trường.", now));
        done(publishing.publish(
                asker(lead), known, "Thiếu phòng máy để mở lớp kỹ năng số?", "Mượn phòng máy của trường.", false, now));
        checklist = done(
                checklists.save(asker(lead), null, 0, "Mẫu", "Có kế hoạch\nCó danh sách người học\nKiến nghị:", now));
    }

    private Asker asker(Cast.Person person) {
        return java.util.Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    private Browser as(Cast.Person person, int width) {
        return (width < 400 ? Browser.narrow(port) : Browser.wide(port))
                .as(person.cookie().getValue());
    }

    @Test
    void aDifficultyOnATelephone() {
        asks(360);
    }

    @Test
    void aDifficultyOnADesk() {
        asks(1280);
    }

    private void asks(int width) {
        String at;
        try (Browser browser = as(officer, width)) {
            Page page = browser.open("/kho-khan/moi");
            page.locator("#muc").selectOption("ke-hoach:" + plan.id);
            page.locator("#cau-hoi").fill("Phuong chua co phong may de mo lop");
            assertThat(page.locator(".similar summary")).hasText("Thiếu phòng máy để mở lớp kỹ năng số?");
            page.locator(".similar summary").click();
            assertThat(page.locator(".similar details p").first()).hasText("Mượn phòng máy của trường.");
            browser.check();
            // seen while typing, it does not stand in the way any more
            page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".toast")).containsText("Đã gửi.");
            at = browser.path();
            browser.check();
        }
        try (Browser browser = as(lead, width)) {
            assertThat(browser.open("/viec").locator(".errands")).containsText("khó khăn chờ đơn vị trả lời");
            browser.open("/kho-khan");
            Page page = browser.open(at);
            page.locator("#tra-loi").fill("Trường Tiểu học cho mượn từ thứ Hai.");
            page.getByText("Gửi trả lời").click();
            assertThat(page.locator(".timeline")).containsText("Trường Tiểu học cho mượn từ thứ Hai.");
            browser.check();
        }
        try (Browser browser = as(officer, width)) {
            Page page = browser.open(at);
            page.getByText("Đã rõ, làm được").click();
            assertThat(page.locator(".page-head .badge")).hasText("Đã rõ");
            browser.open("/giai-dap?q=phong%20may");
        }
    }

    @Test
    void aVisitOnATelephone() throws IOException {
        visits(360);
    }

    @Test
    void aVisitOnADesk() throws IOException {
        visits(1280);
    }

    private void visits(int width) throws IOException {
        String at;
        try (Browser browser = as(lead, width)) {
            browser.open("/cuoc-kiem-tra");
            Page page = browser.open("/cuoc-kiem-tra/moi");
            page.getByLabel("Tìm đơn vị").fill("duoc tham");
            assertThat(page.locator("#cac-don-vi tr:visible")).hasCount(1);
            page.locator("#cac-don-vi tr:visible input").check();
            page.locator("#ngay").fill(LocalDate.now(Days.ZONE).toString());
            page.locator("#doan").fill("Nguyễn Trưởng Đoàn");
            page.getByText("Lên lịch và báo đơn vị").click();
            assertThat(page.locator(".toast")).containsText("Đã lên lịch và báo đơn vị.");
            at = browser.path();
            Locator first = page.locator(".finding").first();
            first.locator("label.chip", new Locator.LocatorOptions().setHasText("Một phần"))
                    .click();
            first.locator("textarea").fill("Chưa có dự toán");
            assertThat(first.locator(".saved")).hasText(Pattern.compile("Đã lưu lúc .*"));
            first.locator("textarea").fill("Chưa có dự toán cho xe");
            assertThat(first.locator("input[name=phien-ban]")).hasValue("2");
            // somebody else wrote the row meanwhile
            sql.sql(
                            "update visit_finding set note = 'khác', version = 9, changed_by = ? where visit_id = cast(? as uuid) and ordinal = 1")
                    .params(lead.id(), at.substring(at.lastIndexOf('/') + 1))
                    .update();
            browser.expect(422);
            first.locator("textarea").fill("Ghi đè");
            assertThat(first.locator(".saved")).containsText("vừa ghi dòng này: Một phần; “khác”");
            first.locator("button.second").first().click();
            assertThat(page.locator(".finding textarea").first()).hasValue("Ghi đè");
            browser.check();
            page.locator(".finding").first().locator("button.second").first().click();
            assertThat(page.locator(".toast")).containsText("Đã lưu.");
            Locator second = page.locator(".finding").nth(1);
            second.getByText("Thêm ảnh").click();
            second.locator("input[type=file]")
                    .setInputFiles(new FilePayload("IMG.jpg", "image/jpeg", PhotoTest.fromTelephone(6)));
            second.getByText("Gửi ảnh").click();
            assertThat(page.locator(".finding").nth(1).locator("img")).hasCount(1);
            browser.check();
            page.locator("#khac-phuc").fill("Lập dự toán cho xe");
            page.locator("#han").fill(LocalDate.now(Days.ZONE).plusDays(5).toString());
            page.getByText("Thêm", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".remedies")).containsText("Lập dự toán cho xe");
            page.locator("#du").check();
            page.getByText("Kết thúc và báo kết quả").click();
            assertThat(page.locator(".page-head .badge")).hasText("Đã kết thúc");
            browser.check();
            page.getByText("Soạn biên bản").click();
            assertThat(page.locator("#text")).hasValue(Pattern.compile("1\\. Có kế hoạch: một phần; Ghi đè\\."));
        }
        try (Browser browser = as(officer, width)) {
            browser.open(at);
            browser.open("/khac-phuc");
            Page page = browser.page();
            page.getByText("Lập dự toán cho xe").click();
            page.locator("#ket-qua").fill("Đã lập.");
            browser.check();
            page.locator("form[action$=xong] button").click();
            assertThat(page.locator(".toast")).containsText("Đã báo khắc phục xong.");
        }
        try (Browser browser = as(lead, width)) {
            Page page = browser.open("/khac-phuc?trang-thai=cho-xac-nhan");
            page.getByText("Lập dự toán cho xe").click();
            browser.check();
            page.locator("form[action$=xac-nhan] button").click();
            assertThat(page.locator(".badge").first()).hasText("Đã xác nhận");
            browser.open("/mau-kiem-tra");
            browser.open("/mau-kiem-tra/moi");
        }
    }

    @Test
    void withoutScriptsItIsTheSameWork() {
        try (Browser browser = Browser.withoutScripts(port).as(officer.cookie().getValue())) {
            Page page = browser.open("/kho-khan/moi");
            page.locator("#muc").selectOption("bao-cao:" + plan.id);
            page.locator("#cau-hoi").fill("Không có phòng máy mở lớp");
            page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".note summary")).hasText("Thiếu phòng máy để mở lớp kỹ năng số?");
            page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("h1")).hasText("Không có phòng máy mở lớp");
        }
        try (Browser browser = Browser.withoutScripts(port).as(lead.cookie().getValue())) {
            Page page = browser.open("/cuoc-kiem-tra/moi");
            page.locator("#cac-don-vi input").last().check();
            page.locator("#ngay").fill(LocalDate.now(Days.ZONE).toString());
            page.locator("#doan").fill("Nguyễn Trưởng Đoàn");
            page.getByText("Lên lịch và báo đơn vị").click();
            Locator row = page.locator(".finding").first();
            row.locator("label.chip", new Locator.LocatorOptions().setHasText("Có"))
                    .first()
                    .click();
            row.locator("textarea").fill("Đủ");
            row.locator("button.second").first().click();
            assertThat(page.locator(".finding textarea").first()).hasValue("Đủ");
        }
    }

    @Test
    void whatIsTypedWithoutAConnectionStaysOnTheTelephoneUntilTheServerHasIt() {
        UUID visit = done(visits.plan(
                        asker(lead),
                        new Planning(
                                UUID.randomUUID(),
                                plan.id,
                                Set.of(ward),
                                LocalDate.now(Days.ZONE).toString(),
                                "",
                                plan.document,
                                "",
                                "Nguyễn Trưởng Đoàn",
                                checklist),
                        Instant.now()))
                .getFirst();
        String at = "/cuoc-kiem-tra/" + visit;
        try (Browser browser = as(lead, 360)) {
            Page page = browser.open(at);
            Locator first = page.locator(".finding").first();
            browser.offline(true);
            first.locator("label.chip", new Locator.LocatorOptions().setHasText("Không"))
                    .click();
            first.locator("textarea").fill("Gõ ở chỗ không có sóng");
            assertThat(first.locator(".saved")).containsText("Chưa lưu được");
            // pressing the button does not leave the page either
            first.locator("button.second").first().click();
            assertThat(first.locator(".not-sent")).containsText("Đang mất mạng nên chưa gửi.");
            assertThat(first.locator("textarea")).hasValue("Gõ ở chỗ không có sóng");
            // the page is closed; opened again with a connection, what was typed goes to the server by itself
            Page closed = page;
            Page anew = page.context().newPage();
            closed.close();
            browser.offline(false);
            anew.navigate("http://localhost:" + port + at);
            Locator again = anew.locator(".finding").first();
            assertThat(again.locator("textarea")).hasValue("Gõ ở chỗ không có sóng");
            assertThat(again.locator(".saved")).hasText(Pattern.compile("Đã lưu lúc .*"));
            assertThat(again.locator("input[value=NO]")).isChecked();
            assertEquals(
                    "NO Gõ ở chỗ không có sóng 1",
                    sql.sql(
                                    "select answer || ' ' || note || ' ' || version from visit_finding where visit_id = ? and ordinal = 1")
                            .param(visit)
                            .query(String.class)
                            .single());
            assertEquals(0, anew.evaluate("localStorage.length"));
            // what somebody else wrote meanwhile is not overwritten by what was kept
            browser.offline(true);
            again.locator("textarea").fill("Của tôi");
            assertThat(again.locator(".saved")).containsText("Chưa lưu được");
            done(findings.save(asker(lead), visit, row(visit), "YES", "Của người khác", 1, Instant.now()));
            browser.offline(false);
            browser.expect(422);
            anew.navigate("http://localhost:" + port + at);
            assertThat(anew.locator(".finding").first().locator(".saved"))
                    .containsText("vừa ghi dòng này: Có; “Của người khác”");
            assertThat(anew.locator(".finding").first().locator("textarea")).hasValue("Của tôi");
            // sent by its button: the answer shows it, and it is kept no longer
            anew.locator(".finding").first().locator("button.second").first().click();
            anew.locator(".finding").first().locator("button.second").first().click();
            assertThat(anew.locator(".toast")).containsText("Đã lưu.");
            assertEquals(0, anew.evaluate("localStorage.length"));
        }
    }

    private UUID row(UUID visit) {
        return sql.sql("select id from visit_finding where visit_id = ? and ordinal = 1")
                .param(visit)
                .query((row, n) -> Rows.uuid(row, "id"))
                .single();
    }
}
