package vn.tuanle.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// What is typed into a report stays in the browser until the server has it: without a connection, and when the form
/// changed under the open page.
class KeptTypingTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Forms forms;

    @Autowired
    Cells cells;

    private Campaign world;
    private UUID form;
    private UUID report;

    @BeforeEach
    void begin() {
        world = new Campaign(sql, batch, cast, sessions, events);
        form = world.issued(forms);
        report = world.reportOf(form, world.ward);
    }

    private @Nullable Long stored() {
        return cells.of(report, 1)
                .getOrDefault(new CellKey("luot", ""), Cell.EMPTY)
                .number();
    }

    @Test
    void typedWithoutAConnectionItIsSentWhenThereIsOne() {
        try (Browser browser = Browser.narrow(port).as(world.officer.cookie().getValue())) {
            Page page = browser.open("/bao-cao/" + report);
            browser.offline(true);
            page.locator("details:has(#p-hoat-dong-du-kien) > summary").click();
            page.locator("#o-luot").fill("42");
            page.keyboard().press("Tab");
            assertThat(page.locator(".saved").last()).containsText("Chưa lưu được");
            page.locator("button.second[value=luu]").click();
            assertThat(page.locator(".not-sent")).containsText("Đang mất mạng nên chưa gửi.");
            assertThat(page.locator("#o-luot")).hasValue("42");
            browser.offline(false);
            assertThat(page.locator(".saved").last()).hasText(Pattern.compile("Đã lưu lúc .*"));
            assertThat(stored()).isEqualTo(42);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void typedUnderAFormThatChangedItStandsInTheNewOne() {
        try (Browser browser = Browser.wide(port).as(world.officer.cookie().getValue())) {
            Page page = browser.open("/bao-cao/" + report);
            done(forms.renew(world.asker(world.lead), form));
            FormVersion draft = forms.inHand(world.asker(world.lead), form);
            done(forms.save(world.asker(world.lead), form, Campaign.input(draft, "31/12/2099", "Thêm giải thích.")));
            done(forms.issue(world.asker(world.lead), form));
            browser.expect(422);
            page.locator("details:has(#p-hoat-dong-du-kien) > summary").click();
            page.locator("#o-luot").fill("42");
            page.keyboard().press("Tab");
            assertThat(page.locator("[data-place=o-luot] .error")).containsText("vừa có phiên bản mới");
            assertThat(stored()).isNull();
            page.reload();
            assertThat(page.locator("#o-luot")).hasValue("42");
            assertThat(page.locator(".saved").last()).hasText(Pattern.compile("Đã lưu lúc .*"));
            assertThat(stored()).isEqualTo(42);
        }
    }
}
