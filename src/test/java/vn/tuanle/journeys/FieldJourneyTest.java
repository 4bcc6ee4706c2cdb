package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private Cast.Person lead;
    private Cast.Person officer;
    private IssuedPlan plan;

    @BeforeEach
    void people() {
        UUID city = cast.unit("UBND thành phố Đi Thực Tế", UnitKind.UBND_TP, null);
        UUID office = cast.unit("Phòng Giáo dục và Đào tạo thành phố Đi Thực Tế", UnitKind.PHONG, city);
        UUID ward = cast.unit("UBND phường Được Thăm", UnitKind.UBND_XA, city);
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
        done(checklists.save(asker(lead), null, 0, "Mẫu", "Có kế hoạch\nCó danh sách người học\nKiến nghị:", now));
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
}
