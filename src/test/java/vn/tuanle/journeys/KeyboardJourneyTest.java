package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// A plan goes from a file to a task reported done without a pointer, and whoever goes this way sees at
/// each step where they are.
class KeyboardJourneyTest extends WebTest {
    private static final String PLAN = """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ PHÍM TAB

            Số: 45/KH-UBND

            Phím Tab, ngày 20 tháng 9 năm 2026

            KẾ HOẠCH
            Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026

            I. THỜI GIAN

            Từ ngày 01/10/2026 đến ngày 07/10/2026.

            II. TỔ CHỨC THỰC HIỆN

            1. Ủy ban nhân dân phường Bàn Phím:

            a) Treo băng rôn ở cổng trường.

            b) Báo cáo kết quả về UBND thành phố trước ngày 15/12/2026.

            Nơi nhận:

            - Ủy ban nhân dân phường Bàn Phím;

            - Lưu: VT.

            CHỦ TỊCH

            Lê Văn An
            """;

    private static final String ZOOM = """
            Name (original name),Email,Join time,Leave time,Duration (minutes)
            Le Khong Chuot,,10/02/2026 07:00:00 PM,10/02/2026 08:00:00 PM,60
            Trần Ghé Qua,,10/02/2026 07:00:00 PM,10/02/2026 07:30:00 PM,30
            """;

    private static final String WHERE = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return null;
              const style = (one) => getComputedStyle(one);
              const outlined = (one) => style(one).outlineStyle !== 'none' && parseFloat(style(one).outlineWidth) >= 2;
              const hidden = parseFloat(style(at).opacity) < 0.1 || at.getBoundingClientRect().width < 3;
              const seen = hidden ? at.parentElement : at;
              const box = seen.getBoundingClientRect();
              const x = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1);
              const y = box.top + Math.min(box.height, 40) / 2;
              const top = y >= 0 && y < innerHeight ? document.elementFromPoint(x, y) : null;
              return {
                name: at.tagName + (at.id ? '#' + at.id : '') + ' ' + (at.textContent || at.name || '').trim().slice(0, 40),
                outlined: outlined(seen),
                free: top !== null && (seen.contains(top) || top.contains(seen)),
              };
            }""";

    private final Set<String> wrong = new TreeSet<>();
    private Cast.Person officer;
    private Cast.Person clerk;
    private Cast.Person ward;

    @BeforeEach
    void people() {
        UUID city = cast.unit("UBND thành phố Phím Tab", UnitKind.UBND_TP, null);
        officer = cast.person("Nguyễn Không Chuột", city, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", city, Role.CLERK);
        ward = cast.person("Lê Bàn Phím", cast.unit("UBND phường Bàn Phím", UnitKind.UBND_XA, city), Role.OFFICER);
    }

    @Test
    void fromAFileToATaskReportedDone() {
        String plan;
        try (Browser browser = Browser.wide(port).as(officer.cookie().getValue())) {
            Page page = browser.open("/ke-hoach/moi");
            walk(page);
            to(page, "#file");
            // what Enter opens there is the system's own window
            page.setInputFiles(
                    "#file:focus",
                    new FilePayload("ke-hoach.md", "text/markdown", PLAN.getBytes(StandardCharsets.UTF_8)));
            to(page, "form[action$=tai-len] button");
            page.keyboard().press("Enter");
            page.waitForURL("**/kiem-tra*");
            plan = browser.path().replaceFirst("/kiem-tra.*", "");
            walk(page);
            // where one stands is looked at right after each key, not while the page still glides there
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.reload();
            // j goes to the next item, folded parts open for it
            page.evaluate("document.activeElement.blur()");
            int items = page.locator(".found").count();
            for (int i = 0; i < items; i++) {
                page.keyboard().press("j");
                note(page, "j");
            }
            assertThat(page.locator("details.part:not([open]) .found").count()).isZero();
            // Enter on a doubtful one is its main button
            for (int left = doubts(page); left > 0; left = doubts(page)) {
                page.evaluate("document.activeElement.blur()");
                page.navigate(plan + "/kiem-tra");
                page.keyboard().press("j");
                page.keyboard().press("Enter");
                page.waitForURL("**/kiem-tra?*");
                if (doubts(page) >= left) break;
            }
            assertThat(doubts(page)).isZero();
        }
        try (Browser browser = Browser.wide(port).as(clerk.cookie().getValue())) {
            Page page = browser.open(plan + "/ban-hanh");
            walk(page);
            type(page, "#symbol", "KH-UBND");
            type(page, "#day", "20/09/2026");
            type(page, "#signer", "Lê Văn An");
            for (String tick : new String[] {"#despite", "#differing"})
                if (page.locator(tick).count() > 0) {
                    to(page, tick);
                    page.keyboard().press("Space");
                }
            to(page, "main form.form button");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/ke-hoach/[^/]*$"));
            assertThat(page.locator(".toast")).containsText("và gửi tới các đơn vị.");
            walk(page);
        }
        try (Browser browser = Browser.narrow(port).as(ward.cookie().getValue())) {
            Page page = browser.open("/viec");
            walk(page);
            to(page, "article.task h3 a");
            page.keyboard().press("Enter");
            page.waitForURL("**/viec/*-*");
            walk(page);
            to(page, "form[action$=nhan] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("ol.timeline")).containsText("Nhận việc");
            type(page, "#result", "Đã treo ở ba cổng.");
            to(page, "form[action$=xong] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("ol.timeline")).containsText("Đã treo ở ba cổng.");
        }
    }

    @Test
    void fromARegistrationToTheDoorAndWhatOneSaysAfterwards() {
        UUID unit = sql.sql("select unit_id from role_grant where person_id = ?")
                .param(ward.id())
                .query(UUID.class)
                .single();
        UUID activity = UUID.randomUUID();
        UUID sitting = UUID.randomUUID();
        sql.sql("""
                insert into activity (id, code, unit_id, kind, title, subject, language, registration, state, created_by,
                  created_at, changed_at)
                values (?, 'phmtab23', ?, 'TALK', 'Đọc sách không cần chuột', 'READING', 'vi', 'REQUIRED', 'PUBLISHED', ?, now(), now())""").params(activity, unit, ward.id()).update();
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, link, room, state, changed_at)
                values (?, ?, 1, now() + interval '2 hours', now() + interval '3 hours', 'BOTH', '', 'Phòng 1', 'ON', now())""").params(sitting, activity).update();
        String own;
        String code;
        try (Browser browser = Browser.narrow(port)) {
            Page page = browser.open("/hoat-dong/phmtab23/dang-ky");
            walk(page);
            page.evaluate("document.querySelector('[name=mo-luc]').value = '1'");
            to(page, "[name^=cach-]");
            page.keyboard().press("Space");
            type(page, "#ten-1", "Lê Không Chuột");
            type(page, "#lien-he", "0912 345 678");
            to(page, "#dong-y");
            page.keyboard().press("Space");
            to(page, "main form.form button");
            page.keyboard().press("Enter");
            page.waitForURL("**/dang-ky/cua-toi/**");
            own = browser.path();
            browser.check();
            walk(page);
            code = page.locator("#ma").innerText().replaceFirst(".*: ", "");
        }
        sql.sql("update occurrence set starts_at = now() - interval '1 hour' where id = ?")
                .param(sitting)
                .update();
        String roll = "/hoat-dong-don-vi/" + activity + "/diem-danh/" + sitting;
        String door;
        try (Browser browser = Browser.narrow(port).as(ward.cookie().getValue())) {
            Page page = browser.open(roll);
            walk(page);
            page = browser.open(roll + "/lien-ket");
            type(page, "#ten-lien-ket", "Cổng A");
            to(page, "main form.form button");
            page.keyboard().press("Enter");
            door = page.locator("#dia-chi").inputValue();
            browser.check();
            walk(page);
        }
        try (Browser browser = Browser.narrow(port)) {
            Page page = browser.open(door.substring(door.indexOf("/diem-danh/")));
            walk(page);
            // what is typed while there is no connection stays on the telephone
            browser.offline(true);
            type(page, "#ma", code);
            page.keyboard().press("Enter");
            assertThat(page.locator("check-in .saved")).containsText("1 mã đang giữ trên máy");
            browser.offline(false);
            assertThat(page.locator("check-in .saved")).containsText("1 người có mặt: Lê Không Chuột.");
            page = browser.open(own);
            to(page, "a[href*=y-kien]");
            page.keyboard().press("Enter");
            page.waitForURL("**/y-kien/**");
            browser.check();
            walk(page);
            to(page, "[name=diem]");
            page.keyboard().press("Space");
            to(page, "main form.form button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).containsText("Cảm ơn bạn");
        }
        try (Browser browser = Browser.narrow(port).as(ward.cookie().getValue())) {
            Page page = browser.open(roll + "/tep");
            walk(page);
            page.setInputFiles("#tep", new FilePayload("zoom.csv", "text/csv", ZOOM.getBytes(StandardCharsets.UTF_8)));
            to(page, "main form.form button");
            page.keyboard().press("Enter");
            page.waitForURL("**/tep/*");
            browser.check();
            walk(page);
            page = browser.open("/hoat-dong-don-vi/" + activity + "/y-kien");
            walk(page);
        }
    }

    @AfterEach
    void whereOneWasIsAlwaysSeen() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void anUploadThatIsNotTakenIsToldAtItsFieldAndTheFormStays() {
        try (Browser browser = Browser.wide(port).as(officer.cookie().getValue())) {
            Page page = browser.open("/ke-hoach/moi");
            page.locator("#title").fill("Tên đã gõ");
            page.evaluate("document.querySelector('file-drop').dataset.maxMb = '0.00001'");
            page.locator("#file")
                    .setInputFiles(new FilePayload("a.md", "text/markdown", PLAN.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("file-drop .error")).containsText("Tệp này lớn hơn");
            page.evaluate("document.querySelector('file-drop').dataset.maxMb = '50'");
            page.locator("#file")
                    .setInputFiles(new FilePayload("b.md", "text/markdown", PLAN.getBytes(StandardCharsets.UTF_8)));
            browser.expect(507);
            page.route(
                    "**/tai-len",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setStatus(507)
                            .setContentType("text/html")
                            .setBody("<main><div class=trouble><h1>Hết chỗ</h1><p>Đĩa đã đầy.</p></div></main>")));
            page.locator("form[action$=tai-len] button").click();
            assertThat(page.locator("file-drop .error")).hasText("Đĩa đã đầy.");
            assertThat(page.locator("#title")).hasValue("Tên đã gõ");
            page.unroute("**/tai-len");
            page.locator("form[action$=tai-len] button").click();
            page.waitForURL(Pattern.compile("/kiem-tra"));
        }
    }

    private static int doubts(Page page) {
        return page.locator("section[aria-labelledby=can-xem-lai] .found.doubt").count();
    }

    /// Goes through all of a page by Tab and notes where one would not see where one is.
    private void walk(Page page) {
        page.evaluate("document.activeElement.blur()");
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            if (!note(page, "Tab")) return;
        }
    }

    private boolean note(Page page, String key) {
        @Nullable Object at = page.evaluate(WHERE);
        if (!(at instanceof Map<?, ?> found)) return false;
        String name = page.url().replaceAll("^.*?//[^/]*|[0-9a-f]{8}-[0-9a-f-]{27}", "") + " " + key + ": "
                + found.get("name");
        if (!Boolean.TRUE.equals(found.get("outlined"))) wrong.add(name + ": no outline");
        if (!Boolean.TRUE.equals(found.get("free"))) wrong.add(name + ": covered or out of sight");
        return true;
    }

    private static void to(Page page, String selector) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(page.evaluate(
                    "one => document.activeElement !== null && document.activeElement.matches(one)", selector))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + selector + " on " + page.url());
    }

    private static void type(Page page, String selector, String words) {
        to(page, selector);
        page.keyboard().press("Control+a");
        page.keyboard().insertText(words);
    }
}
