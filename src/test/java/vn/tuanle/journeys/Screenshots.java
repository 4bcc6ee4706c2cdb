package vn.tuanle.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.tuanle.demo.Demo;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// Takes the pictures of docs/anh from a freshly made demonstration world; `bin/screenshots` runs
/// it.
@EnabledIfEnvironmentVariable(named = "TUANLE_SCREENSHOTS", matches = ".+")
@TestPropertySource(properties = "tuanle.journey=screenshots")
class Screenshots extends WebTest {
    @Autowired
    Demo demo;

    @Test
    void take() throws IOException {
        Path folder = Files.createDirectories(Path.of("docs/anh"));
        demo.build(sentence -> {});
        UUID plan = sql.sql("select p.id from plan p join document d on d.id = p.document_id where d.number = 1180")
                .query(UUID.class)
                .single();
        take(folder, "ha.gddt@demo.vn", "/ke-hoach/" + plan + "/kiem-tra?nhom=nhiem-vu", "kiem-tra");
        take(folder, "lan.trangdai@demo.vn", "/viec", "viec");
        take(folder, "ha.gddt@demo.vn", "/ke-hoach/" + plan + "/tien-do", "tien-do");
        take(folder, "ha.gddt@demo.vn", "/don-vi/lich-su", "lich-su");
    }

    private void take(Path folder, String email, String path, String name) {
        UUID person = sql.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        for (Browser browser : List.of(Browser.wide(port), Browser.narrow(port))) {
            try (browser) {
                Page page = browser.as(sessions.start(person, "ảnh")).page();
                page.navigate(path);
                page.waitForTimeout(500);
                page.screenshot(new Page.ScreenshotOptions()
                        .setType(ScreenshotType.PNG)
                        .setPath(folder.resolve(name + "-" + page.viewportSize().width + ".png")));
            }
        }
    }
}
