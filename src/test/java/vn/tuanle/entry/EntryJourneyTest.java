package vn.tuanle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.contest.Contests;
import vn.tuanle.media.Sounds;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// Somebody sends a recording from a telephone that loses the line, and hands it in.
class EntryJourneyTest extends WebTest {
    @Autowired
    Contests contests;

    @Autowired
    EntryLinks links;

    @Test
    void aRecordingIsSentThoughTheLineIsLostAndWhatWasTypedStays() {
        Fair fair = new Fair(sql, cast, sessions, contests, 1);
        fair.terms(Combining.MEAN, Duration.ofDays(1), 0);
        UUID entry = fair.entry("", EntryState.DRAFT, null);
        byte[] song = new byte[3_000_000];
        System.arraycopy(Sounds.mp3("A"), 0, song, 0, 1_500);
        try (Browser browser = Browser.narrow(port)) {
            browser.open("/cuoc-thi/x-" + fair.code + "/gui-bai");
            Page page = browser.open(EntryLinks.path(links.mint(entry, false, Instant.now())));
            page.fill("#tieu-de", "Tiếng làng");
            page.waitForFunction("() => customElements.get('tus-upload')");
            browser.offline(true);
            page.setInputFiles("#tep", new FilePayload("ghi-am.mp3", "audio/mpeg", song));
            page.waitForSelector("tus-upload .progress >> text=Mất mạng");
            browser.offline(false);
            page.waitForSelector("#cac-tep >> text=ghi-am.mp3");
            assertThat(page.inputValue("#tieu-de")).isEqualTo("Tiếng làng");
            browser.check();
            page.click("text=Nộp bài");
            page.waitForSelector("text=Chờ duyệt");
            assertThat(page.locator("audio").count()).isEqualTo(1);
            browser.check();
            fair.terms(Combining.MEAN, Duration.ofMinutes(-1), 1);
            fair.entry("Bài khác", EntryState.ACCEPTED, null);
            browser.open("/cuoc-thi/x-" + fair.code + "/bai-du-thi");
        }
    }
}
