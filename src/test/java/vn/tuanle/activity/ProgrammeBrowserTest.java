package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.certificate.Basis;
import vn.tuanle.certificate.Candidate;
import vn.tuanle.certificate.CertificateOrder;
import vn.tuanle.certificate.Certificates;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// A citizen with a telephone: finds, narrows, opens, shares; light and dark, with and without scripts.
class ProgrammeBrowserTest extends WebTest {
    private static final Instant SOON = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    @Autowired
    Certificates certificates;

    private String ward;
    private UUID unit;
    private ProgrammeCast.Activity book;

    @BeforeEach
    void aWardWithThreeActivities() {
        String name = "UBND phường Xem Máy " + UUID.randomUUID().toString().substring(0, 8);
        unit = cast.unit(name, UnitKind.UBND_XA, null);
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
                "/chuong-trinh/nhung?" + ward,
                "/chung-nhan/" + certificate(),
                "/ho-so-hoc-tap");
        try (Browser phone = Browser.narrow(port)) {
            for (String path : pages) phone.open(path);
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            for (String path : pages) phone.open(path);
        }
        try (Browser wide = Browser.wide(port)) {
            for (String path : pages) wide.open(path);
        }
    }

    /// The code on the paper of one who took part.
    private String certificate() {
        Cast.Person head = cast.person("Nguyễn Tấn Vượng", unit, Role.HEAD);
        LocalDate day = LocalDate.of(2025, 10, 4);
        Basis basis = new Basis(
                Basis.Kind.ACTIVITY, UUID.randomUUID(), "Đọc sách cùng con", day, day, "Thư viện phường", 120, "/");
        Candidate holder = new Candidate(
                UUID.randomUUID(), UUID.randomUUID(), "Lê Thị Thu Hoa", 1988, false, "", "", "", false, null);
        UUID batch = Cast.done(certificates.prepare(
                new CertificateOrder(UUID.randomUUID(), unit, basis, 10, List.of(holder)), head.id(), Instant.now()));
        Asker asker = Objects.requireNonNull(sessions.asker(head.cookie().getValue()));
        Cast.done(certificates.issue(asker, batch, "CHỦ TỊCH", Instant.now()));
        return sql.sql("select lookup from certificate where batch_id = ?")
                .param(batch)
                .query(String.class)
                .single();
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
