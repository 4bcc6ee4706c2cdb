package vn.tuanle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.tuanle.identity.FirstRun;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// The first person in an empty installation; it has a context and a database of its own.
@TestPropertySource(properties = "tuanle.journey=first-run")
class FirstRunJourneyTest extends WebTest {
    @Autowired
    FirstRun firstRun;

    @Test
    void theFirstPersonBecomesAdministratorLoadsTheHistoryAndFindsTranBien() {
        String key = Objects.requireNonNull(firstRun.key());
        try (Browser browser = Browser.wide(port)) {
            Page page = browser.open("/cai-dat?ma=" + key);
            page.getByLabel("Họ và tên").fill("Trần Văn Bình");
            page.getByLabel("Thư điện tử hoặc số điện thoại").fill("binh@vidu.vn");
            button(page, "Tiếp tục");
            browser.check();
            page.getByLabel("Mật khẩu mới").fill("biên hòa học tập suốt đời");
            button(page, "Đặt mật khẩu");
            assertThat(browser.path()).isEqualTo("/don-vi");
            browser.check();
            assertThat(page.locator(".toast span").innerText()).isEqualTo("Đã đặt mật khẩu. Chào mừng bạn!");

            browser.open("/don-vi/lich-su");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nạp lịch sử"))
                    .first()
                    .click();
            page.waitForSelector(".toast");
            browser.check();

            browser.open("/don-vi");
            page.getByLabel("Tìm theo tên hoặc mã").fill("TRAN BIEN");
            button(page, "Xem");
            page.waitForURL("**q=TRAN**");
            browser.check();
            assertThat(page.locator("table tbody th").allInnerTexts()).contains("UBND phường Trấn Biên");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
