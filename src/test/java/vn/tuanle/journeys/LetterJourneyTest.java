package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// An urging letter on its way: an officer writes it, the head returns it, the officer mends it, the head
/// approves, the clerk issues, the ward acknowledges.
class LetterJourneyTest extends WebTest {
    private Cast.Person officer;
    private Cast.Person head;
    private Cast.Person clerk;
    private Cast.Person ward;

    @BeforeEach
    void people() {
        UUID city = cast.unit("UBND thành phố Đôn Đốc", UnitKind.UBND_TP, null);
        UUID below = cast.unit("UBND phường Được Nhắc", UnitKind.UBND_XA, city);
        officer = cast.person("Lê Thị Soạn", city, Role.OFFICER);
        head = cast.person("Phạm Văn Ký", city, Role.HEAD);
        clerk = cast.person("Trần Văn Sổ", city, Role.CLERK);
        ward = cast.person("Vũ Thị Nhận", below, Role.CLERK);
    }

    private static Browser as(Cast.Person person, int width, int port) {
        return (width < 400 ? Browser.narrow(port) : Browser.wide(port))
                .as(person.cookie().getValue());
    }

    @Test
    void onATelephone() {
        story(360);
    }

    @Test
    void onADesk() {
        story(1280);
    }

    private void story(int width) {
        String draft;
        try (Browser browser = as(officer, width, port)) {
            browser.open("/van-ban-di");
            Page page = browser.open("/du-thao/moi");
            page.getByLabel("Văn bản đôn đốc").check();
            page.getByLabel("Trích yếu").fill("Đôn đốc báo cáo kết quả Tuần lễ");
            page.getByText("Mở khung văn bản").click();
            Locator text = page.locator("#text");
            text.fill(text.inputValue()
                    .replace("Kính gửi: …", "Kính gửi: UBND phường Được Nhắc")
                    .replace("1. …\n\n2. …", "1. Báo cáo kết quả Tuần lễ.")
                    .replace("trước ngày …", "trong tuần này"));
            assertThat(page.locator(".saved")).hasText(Pattern.compile("Đã lưu lúc .*"));
            assertThat(page.locator("[data-sheet] .dear")).containsText("UBND phường Được Nhắc");
            assertThat(page.locator("[data-sheet] .note.good")).containsText("Đủ thể thức");
            browser.check();
            page.getByText("Lưu rồi xem và trình").click();
            page.waitForURL(Pattern.compile("/du-thao/[0-9a-f-]{36}$"));
            draft = browser.path();
            assertThat(page.locator("#noi-nhan h2")).containsText("Gửi tới 1 đơn vị");
            browser.check();
            page.getByText("Trình duyệt").click();
            assertThat(page.locator(".toast")).containsText("Đã trình");
        }
        try (Browser browser = as(head, width, port)) {
            Page page = browser.open(draft);
            Locator remark = page.locator(".place-remark")
                    .filter(new Locator.FilterOptions().setHasText("1. Báo cáo kết quả Tuần lễ."));
            remark.locator("summary").click();
            remark.locator("textarea").fill("Ghi rõ báo cáo về Phòng Giáo dục.");
            browser.check();
            page.getByText("Trả lại để sửa").click();
            assertThat(page.locator(".timeline")).containsText("Ghi rõ báo cáo về Phòng Giáo dục.");
        }
        try (Browser browser = as(officer, width, port)) {
            Page page = browser.open(draft + "/soan");
            assertThat(page.locator(".note.warn")).containsText("1. Báo cáo kết quả Tuần lễ.");
            Locator text = page.locator("#text");
            text.fill(text.inputValue().replace("kết quả Tuần lễ.", "kết quả Tuần lễ về Phòng Giáo dục."));
            page.getByText("Lưu rồi xem và trình").click();
            page.getByText("Trình duyệt").click();
            assertThat(page.locator(".toast")).containsText("Đã trình");
        }
        try (Browser browser = as(head, width, port)) {
            Page page = browser.open(draft);
            assertThat(page.locator("p.changed")).containsText("về Phòng Giáo dục");
            page.getByText("Duyệt", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".toast")).containsText("Đã duyệt");
        }
        String document;
        try (Browser browser = as(clerk, width, port)) {
            Page page = browser.open(draft);
            page.getByText("Cấp số và ban hành").click();
            browser.check();
            page.getByText("Ban hành và gửi").click();
            assertThat(page.locator(".toast")).containsText("và gửi tới các đơn vị");
            document = browser.path();
            browser.check();
            browser.open("/van-ban-di");
            browser.open("/so-van-ban-di");
        }
        try (Browser browser = as(ward, width, port)) {
            Page page = browser.open(document);
            assertThat(page.locator("article.paper")).containsText("về Phòng Giáo dục");
            page.getByText("Xác nhận đã nhận").click();
            assertThat(page.locator(".note.good").last()).containsText("Vũ Thị Nhận");
            browser.check();
        }
        try (Browser browser = as(clerk, width, port)) {
            Page page = browser.open(document);
            assertThat(page.locator("#noi-nhan")).containsText("1 đơn vị: 1 đã xác nhận nhận, 1 đã đọc.");
        }
    }

    @Test
    void withoutScriptsItIsTheSameWork() {
        try (Browser browser = Browser.withoutScripts(port).as(officer.cookie().getValue())) {
            Page page = browser.open("/du-thao/moi");
            page.getByLabel("Báo cáo").check();
            page.getByLabel("Trích yếu").fill("Kết quả Tuần lễ");
            page.getByText("Mở khung văn bản").click();
            page.locator("#text").fill(page.locator("#text").inputValue().replace("…", "Mai Lan"));
            page.getByText("Lưu", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("[data-sheet] .title")).containsText("BÁO CÁO");
            for (String path : List.of("/van-ban-di?q=ket+qua", "/van-ban-di?trang-thai=dang-soan"))
                assertThat(browser.open(path).locator("tbody th")).containsText("Kết quả Tuần lễ");
        }
    }
}
