package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.tuanle.demo.Demo;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// The ward of Trảng Dài makes its own plan from the city's; its head returns and then approves it;
/// the city's office sees it.
@TestPropertySource(properties = "tuanle.journey=demo")
class UnitPlanJourneyTest extends WebTest {
    private static final String LAN = "lan.trangdai@demo.vn";
    private static final String BAO = "bao.trangdai@demo.vn";
    private static final String HA = "ha.gddt@demo.vn";

    @Autowired
    Demo demo;

    @BeforeEach
    void build() {
        demo.build(sentence -> {});
    }

    @Test
    void aWardMakesItsPlanAndTheCitySeesIt() {
        String self;
        try (Browser browser = Browser.wide(port).as(session(LAN))) {
            Page page = browser.open("/viec");
            page.locator("h2 a").getByText("thành phố Biên Hòa").first().click();
            link(page, "Lập kế hoạch của đơn vị");
            browser.check();
            button(page, "Bắt đầu");
            page.waitForURL("**/soan");
            browser.check();
            self = browser.path().replace("/soan", "");
            assertThat(page.locator("form.sheet").boundingBox().width).isGreaterThan(1000);
            page.getByLabel("Chuyển đổi số để xây dựng thành công xã hội học tập")
                    .check();
            page.locator("#hoat-dong-0-name").fill("Lễ phát động Tuần lễ tại phường");
            page.locator("#hoat-dong-0-day").fill("14/10/2021");
            page.locator("#du-toan-0-content").fill("Băng rôn");
            page.locator("#du-toan-0-measure").fill("cái");
            page.locator("#du-toan-0-quantity").fill("10");
            page.locator("#du-toan-0-price").fill("500000");
            // the sums follow the typing
            assertThat(page.locator("tr#du-toan-moi .amount")).hasText("5.000.000");
            assertThat(page.locator("[data-sum=ALL]")).hasText("5.000.000 đ");
            button(page, "Lưu và thêm 5 dòng");
            assertThat(page.locator(".toast")).containsText("Đã lưu.");
            assertThat(page.locator("[data-words]")).hasText("Năm triệu đồng");
            assertThat(page.locator("#hoat-dong-0-day-warning")).containsText("Trước Tuần lễ 2 ngày");
            browser.check();
            // something is wrong: it is said at its place, and put right there
            page.locator("#du-toan-1-content").fill("Nước uống");
            page.locator("#du-toan-1-quantity").fill("nhiều");
            browser.expect(422);
            button(page, "Lưu và trình thủ trưởng");
            assertThat(page.locator("#du-toan-1-quantity-error")).containsText("Số lượng phải là một số");
            browser.check();
            page.locator("#du-toan-1-quantity").fill("120");
            page.locator("#du-toan-1-measure").fill("người");
            page.locator("#du-toan-1-price").fill("12,5 nghìn");
            page.locator("#du-toan-1-source").selectOption("SOCIAL");
            button(page, "Lưu và trình thủ trưởng");
            assertThat(page.locator(".page-head .badge")).hasText("Đã trình");
            browser.check();
        }
        try (Browser browser = Browser.narrow(port).as(session(BAO))) {
            Page page = browser.open("/ke-hoach-don-vi");
            link(page, "Xem và duyệt 1180/KH-UBND");
            Locator line = page.locator("tbody tr", new Page.LocatorOptions().setHas(page.getByText("Băng rôn")));
            line.getByText("Ghi ý kiến").click();
            line.locator("textarea").fill("Xem lại đơn giá.");
            button(page, "Trả lại để sửa");
            assertThat(page.locator(".page-head .badge")).hasText("Trả lại");
            browser.check();
        }
        try (Browser browser = Browser.withoutScripts(port).as(session(LAN))) {
            Page page = browser.open(self + "/soan");
            assertThat(page.locator("table.estimate .remark")).containsText("Xem lại đơn giá.");
            page.locator("#du-toan-0-price").fill("350.000");
            button(page, "Lưu và trình thủ trưởng");
            assertThat(page.locator(".page-head .badge")).hasText("Đã trình");
        }
        try (Browser browser = Browser.wide(port).as(session(BAO))) {
            Page page = browser.open(self);
            assertThat(page.locator(".change")).hasText("Sửa Đơn giá (đồng): 500.000");
            browser.open(self + "/van-ban");
            browser.open(self);
            button(page, "Duyệt");
            page.waitForURL("**/ban-hanh");
            browser.check();
            page.getByLabel("Ngày ban hành").fill("12/10/2021");
            button(page, "Ban hành và gửi");
            assertThat(page.locator(".toast")).containsText("và gửi tới các đơn vị.");
            browser.check();
        }
        try (Browser browser = Browser.wide(port).as(session(HA));
                Browser phone = Browser.narrow(port).as(session(HA))) {
            UUID city = sql.sql("select p.id from plan p join document d on d.id = p.document_id where d.number = 1180")
                    .query(UUID.class)
                    .single();
            Page page = browser.open("/ke-hoach/" + city + "/cac-don-vi?don-vi=Trang+Dai");
            Locator row = page.locator(".cascade tbody tr");
            assertThat(row).containsText("Đã ban hành");
            assertThat(row).containsText("3.500.000");
            assertThat(row).containsText("5.000.000");
            row.locator("a").click();
            browser.check();
            assertThat(browser.path()).isEqualTo(self);
            phone.open("/ke-hoach/" + city + "/cac-don-vi");
            phone.open(self);
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private String session(String email) {
        return sessions.start(
                sql.sql("select id from person where email = ?")
                        .param(email)
                        .query(UUID.class)
                        .single(),
                "câu chuyện");
    }
}
