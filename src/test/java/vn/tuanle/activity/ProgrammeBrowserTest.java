package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// A citizen with a telephone: finds, narrows, opens, shares; light and dark, with and without scripts.
class ProgrammeBrowserTest extends WebTest {
    private static final Instant SOON = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    private String ward;
    private ProgrammeCast.Activity book;

    @BeforeEach
    void aWardWithThreeActivities() {
        String name = "UBND phường Xem Máy " + UUID.randomUUID().toString().substring(0, 8);
        UUID unit = cast.unit(name, UnitKind.UBND_XA, null);
        ward = "noi=" + ProgrammeEntry.slug(name);
        ProgrammeCast programme =
                new ProgrammeCast(sql, cast.person("Người Viết", null).id());
        UUID venue = programme.venue(unit, "Thư viện phường", true);
        book = programme.activity(
                unit,
                "Đọc sách cùng con",
                "Mang theo sách.\nhttps://vidu.vn/sach",
                Subject.READING,
                Audience.PARENTS,
                0,
                "ADVISED",
                ActivityState.PUBLISHED);
        programme.sitting(book, SOON, Mode.BOTH, venue, "https://vidu.vn/phong", true);
        programme.sitting(
                programme.activity(unit, "Chuyển đổi số cho người cao tuổi", ActivityState.PUBLISHED),
                SOON.plus(1, ChronoUnit.DAYS),
                Mode.PLACE,
                programme.venue(unit, "Nhà văn hóa", true),
                "",
                true);
        var off = programme.activity(unit, "Buổi đã hủy", ActivityState.CANCELLED);
        programme.act(off, "PUBLISHED");
        programme.sitting(off, SOON, Mode.ONLINE, null, "", true);
    }

    @Test
    void theListFollowsWhatIsTypedAndTheAddressFollowsTheList() {
        try (Browser phone = Browser.narrow(port)) {
            Page page = phone.open("/chuong-trinh?" + ward);
            page.locator("#q").fill("chuyen doi so");
            page.waitForURL("**q=chuyen**");
            assertThat(page.locator(".agenda h3").allTextContents())
                    .containsExactly("Chuyển đổi số cho người cao tuổi");
            assertThat(page.locator("h1").textContent()).startsWith("Hoạt động “chuyen doi so”");
            assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("q");
            phone.check();
            page.locator("#loc summary").click();
            page.locator("#muc input[name=hinh-thuc]").first().check();
            page.waitForURL("**hinh-thuc=truc-tiep**");
            page.reload();
            assertThat(page.locator(".agenda h3").allTextContents()).hasSize(1);
            page.locator(".chosen a").first().click();
            page.waitForLoadState();
            phone.check();
        }
    }

    @Test
    void everyPageIsReadableOnATelephoneInLightAndDark() {
        List<String> pages = List.of(
                "/chuong-trinh?" + ward,
                "/chuong-trinh?xem=ban-do&" + ward,
                "/chuong-trinh?q=khongcogihet&" + ward,
                "/hoat-dong/doc-sach-cung-con-" + book.code(),
                "/chuong-trinh/in?" + ward,
                "/chuong-trinh/ap-phich?" + ward,
                "/chuong-trinh/bai-doc?" + ward,
                "/chuong-trinh/gan-trang?" + ward,
                "/chuong-trinh/nhung?" + ward);
        try (Browser phone = Browser.narrow(port)) {
            for (String path : pages) phone.open(path);
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            for (String path : pages) phone.open(path);
        }
        try (Browser wide = Browser.wide(port)) {
            for (String path : pages) wide.open(path);
        }
    }

    @Test
    void withoutScriptsAndByKeysAloneItIsTheSame() {
        try (Browser plain = Browser.withoutScripts(port)) {
            Page page = plain.open("/chuong-trinh?" + ward);
            page.locator("#q").fill("doc sach");
            page.keyboard().press("Enter");
            page.waitForURL("**q=doc**");
            assertThat(page.locator(".agenda h3").allTextContents()).containsExactly("Đọc sách cùng con");
            page.locator(".agenda h3 a").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/hoat-dong/**");
            assertThat(page.locator("h1").textContent()).isEqualTo("Đọc sách cùng con");
        }
    }
}
