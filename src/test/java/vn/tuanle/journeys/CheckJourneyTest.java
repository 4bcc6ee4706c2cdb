package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;
import vn.tuanle.writing.FormCheck;
import vn.tuanle.writing.WordMade;

/// An officer has a plan checked, on a telephone and without scripts, and takes the mended file away.
class CheckJourneyTest extends WebTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Cast.Person officer() {
        UUID unit = cast.unit("UBND phường Soạn Thảo", UnitKind.UBND_XA, null);
        return cast.person("Phạm Thị Soạn", unit, Role.OFFICER);
    }

    @Test
    void aPlanIsCheckedAndMended() throws Exception {
        for (boolean narrow : new boolean[] {true, false}) {
            try (Browser browser = (narrow ? Browser.narrow(port) : Browser.withoutScripts(port))
                    .as(officer().cookie().getValue())) {
                Page page = browser.open("/the-thuc");
                keep(page, narrow ? "gui-360" : "gui-1280");
                page.setInputFiles("#file", new FilePayload("ke-hoach.docx", TYPE, WordMade.wrong()));
                page.locator("form.form button").click();
                assertThat(page.locator("h1")).hasText("Có 4 lỗi thể thức");
                browser.check();
                keep(page, narrow ? "ket-qua-360" : "ket-qua-1280");
                var file = page.waitForDownload(
                        () -> page.locator("a[href$='da-sua.docx']").click());
                assertThat(FormCheck.of(Files.readAllBytes(file.path())).breaches())
                        .hasSize(1);
                page.locator("form[action$='xoa'] button").click();
                assertThat(page.locator(".toast")).containsText("Đã xóa tệp");
            }
        }
    }

    private static void keep(Page page, String name) {
        String folder = System.getProperty("tuanle.keep");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(folder, name + ".png")));
    }
}
