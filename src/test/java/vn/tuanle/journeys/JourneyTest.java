package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.tuanle.demo.Demo;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.WebTest;

/// Stories of Biên Hòa and Trấn Biên in the demonstration world, which has a context and a
/// database of its own.
@TestPropertySource(properties = "tuanle.journey=demo")
class JourneyTest extends WebTest {
    private static final String HA = "ha.gddt@demo.vn";
    private static final String MAI = "mai.vanthu@demo.vn";
    private static final String LINH = "linh.vhxh@demo.vn";
    private static final String LAN = "lan.trangdai@demo.vn";
    private static final int MOST_PAGES = 60;

    @Autowired
    Demo demo;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @BeforeEach
    void build() {
        demo.build(sentence -> {});
    }

    @Test
    void aPlanGoesFromAFileToAWardAndBack() throws IOException {
        String plan;
        try (Browser browser = Browser.wide(port)) {
            Page page = browser.open("/dang-nhap");
            page.getByLabel("Thư điện tử hoặc số điện thoại").fill(HA);
            page.getByLabel("Mật khẩu").fill(Demo.PASSWORD);
            button(page, "Đăng nhập");
            page.waitForURL("**/viec");
            browser.check();
            page.locator(".mainnav").getByText("Kế hoạch").click();
            link(page, "Kế hoạch mới");
            browser.check();
            page.getByLabel("Chọn tệp kế hoạch").setInputFiles(file("ke-hoach-2021.docx", docx()));
            button(page, "Đọc văn bản");
            page.waitForURL("**/kiem-tra*");
            browser.check();
            plan = planOf(browser);

            // the doubts stand first
            assertThat(page.locator("#tim-thay h2").first()).containsText("Cần xem lại");

            // every ward is meant, and the document miscounts them
            assertThat(page.locator("#tim-thay")).containsText("văn bản ghi 29");

            // pointing at what was found marks the words it was read from
            browser.open(plan + "/kiem-tra?nhom=nhiem-vu");
            Locator item = page.locator(".found:has(a.to-source)").first();
            String mark = Objects.requireNonNull(item.locator("a.to-source").getAttribute("href"));
            item.locator("a.to-source").click();
            assertThat(page.locator("mark[id='" + mark.substring(1) + "']")).hasClass(Pattern.compile("is-lit"));

            // one deadline is corrected
            browser.open(plan + "/kiem-tra?nhom=thoi-han");
            page.locator("section[aria-labelledby=thoi-han] .found a")
                    .getByText("Sửa")
                    .first()
                    .click();
            page.waitForURL("**/kiem-tra/muc/**");
            browser.check();
            page.getByLabel("Ngày", new Page.GetByLabelOptions().setExact(true)).fill("26/10/2021");
            browser.expect(422); // a day that differs from the wording is asked back
            button(page, "Lưu");
            accept(page);
            assertThat(page.locator(".toast")).containsText("Đã lưu.");

            confirmAll(browser, plan);
            browser.open(plan);
        }
        issue(plan, Browser.wide(port));
        String assignment;
        try (Browser browser = Browser.narrow(port).as(session(LAN))) {
            Page page = browser.open("/viec");
            Locator arrived = page.locator(
                            "li", new Page.LocatorOptions().setHas(page.locator("a[href='" + plan + "']")))
                    .first();
            arrived.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".toast")).containsText("Đã xác nhận nhận văn bản.");
            Locator tasks = page.locator(
                    "section", new Page.LocatorOptions().setHas(page.locator("h2 a[href='" + plan + "']")));
            tasks.locator("article.task h3 a").first().click();
            page.waitForURL("**/viec/*-*");
            browser.check();
            assignment = browser.path();
            button(page, "Nhận việc");
            saved(page, "Nhận việc");
            page.getByLabel("Họ và tên").fill("Võ Ngọc Lan");
            button(page, "Phân công");
            saved(page, "Võ Ngọc Lan");
            page.getByLabel("Đã làm được bao nhiêu phần trăm").fill("40");
            page.getByLabel("Ghi chú").fill("Đã họp các khu phố.");
            button(page, "Ghi tiến độ");
            saved(page, "Đã họp các khu phố.");
            page.getByLabel("Chọn tệp")
                    .setInputFiles(file("bien-ban.pdf", "%PDF-1.7 biên bản".getBytes(StandardCharsets.UTF_8)));
            button(page, "Gửi tệp");
            saved(page, "bien-ban.pdf");
            page.getByLabel("Kết quả").fill("Ba lớp, 120 người học.");
            button(page, "Báo cáo hoàn thành");
            saved(page, "Ba lớp, 120 người học.");
            browser.check();
        }
        try (Browser browser = Browser.wide(port).as(session(HA))) {
            Page page = browser.open(plan + "/tien-do?don-vi=Tr%E1%BA%A3ng+D%C3%A0i");
            assertThat(page.locator("table.matrix tbody td.d")).hasCount(1);
            Download download = page.waitForDownload(() -> link(page, "Tải bảng Excel"));
            try (InputStream in = Files.newInputStream(download.path());
                    ReadableWorkbook book = new ReadableWorkbook(in)) {
                assertThat(book.getFirstSheet().read().stream()
                                .flatMap(row -> row.stream())
                                .filter(Objects::nonNull)
                                .map(cell -> cell.getText())
                                .anyMatch(text -> text.contains("Trảng Dài")))
                        .isTrue();
            }
            browser.open(assignment);
        }
    }

    @Test
    void aPlanIsReadConfirmedAndIssuedWithoutScripts() throws IOException {
        String plan;
        try (Browser browser = Browser.withoutScripts(port).as(session(HA))) {
            Page page = browser.open("/ke-hoach/moi");
            page.getByLabel("Chọn tệp kế hoạch").setInputFiles(file("khong-kich-ban.docx", docx()));
            button(page, "Đọc văn bản");
            for (int asked = 0; asked < 60 && page.url().contains("/doc/"); asked++) {
                page.waitForTimeout(500);
                if (page.url().contains("/doc/"))
                    page.getByText("Xem đã xong chưa").click();
            }
            plan = planOf(browser);
            confirmAll(browser, plan);
        }
        issue(plan, Browser.withoutScripts(port));
    }

    @Test
    void aPlanIsWrittenFromNothingWithTheKeyboard() {
        try (Browser browser = Browser.wide(port).as(session(LINH))) {
            Page page = browser.open("/ke-hoach/moi");
            tabTo(page, "#title");
            page.keyboard().type("Tuần lễ viết bằng bàn phím");
            page.keyboard().press("Tab");
            page.keyboard().type("01/10/2026");
            page.keyboard().press("Tab");
            page.keyboard().type("07/10/2026");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/soan");
            browser.check();
            for (int time = 1; time <= 2; time++) {
                tabTo(page, "#text");
                page.keyboard().press("Control+End");
                page.keyboard().insertText("\n\nLần lưu thứ " + time + ".");
                page.keyboard().press("Tab");
                page.keyboard().press("Enter");
                assertThat(page.locator(".toast")).containsText("Đã lưu và đọc lại.");
                assertThat(page.locator("#text")).hasValue(Pattern.compile("Lần lưu thứ " + time));
            }
            browser.check();
        }
    }

    @Test
    void thePagesSpeakEnglishAndDarken() {
        try (Browser browser = Browser.wide(port).as(session(LAN))) {
            Page page = browser.open("/viec");
            page.locator(".masthead details.menu summary").last().click();
            button(page, "English");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            browser.check();
            page.locator(".masthead details.menu summary").last().click();
            page.locator("button[name=theme][value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            browser.check();
            for (String path : List.of("/ke-hoach", "/don-vi", "/don-vi/lich-su")) browser.open(path);
        }
    }

    @Test
    void theHistoryTellsWhatBecameOfThanhBinh() {
        try (Browser browser = Browser.wide(port).as(session(LAN))) {
            Page page = browser.open("/don-vi/lich-su");
            List<String> rows = page.locator("table tbody tr").allInnerTexts().stream()
                    .filter(row -> row.contains("Thanh Bình"))
                    .toList();
            assertThat(rows)
                    .singleElement()
                    .asString()
                    .startsWith("01/11/2024\tUBND phường Thanh Bình\tSáp nhập\tUBND phường Trung Dũng\t");
            page.locator("table tbody a")
                    .getByText("UBND phường Thanh Bình")
                    .first()
                    .click();
            browser.check();
            assertThat(page.locator("h1")).hasText("UBND phường Thanh Bình");
        }
    }

    @Test
    void aStrangerDoesNotFindThePlanOfOthers() {
        UUID plan = sql.sql("select p.id from plan p join document d on d.id = p.document_id where d.number = 142")
                .query(UUID.class)
                .single();
        try (Browser browser = Browser.wide(port).as(session(LAN))) {
            browser.expect(404);
            Page page = browser.open("/ke-hoach/" + plan);
            assertThat(page.locator("h1")).hasText("Không tìm thấy trang này");
        }
    }

    @Test
    void everyPageOfAnAdministratorIsSound() {
        assertThat(crawl(Demo.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void everyPageOfAnOfficerIsSound() {
        assertThat(crawl(HA)).isEmpty();
    }

    @Test
    void everyPageOfAClerkIsSound() {
        assertThat(crawl(MAI)).isEmpty();
    }

    /// Follows the links of the site, one page of each shape, in both widths; what is wrong.
    private List<String> crawl(String email) {
        try (Browser browser = Browser.wide(port).as(session(email))) {
            Queue<String> open = new ArrayDeque<>(List.of("/"));
            Set<String> shapes = new LinkedHashSet<>();
            while (!open.isEmpty() && shapes.size() < MOST_PAGES) {
                String path = open.remove();
                if (path.matches(
                                ".*(\\.csv|\\.json|\\.xlsx|\\.zip|\\.edxml|\\.pdf|\\.docx|/tep-goc|/minh-chung/|/anh/).*")
                        || !shapes.add(shape(path))) continue;
                browser.page().navigate(path);
                browser.checkBothWidths();
                open.addAll(browser.links());
            }
            assertThat(shapes).hasSizeGreaterThan(6);
            List<String> wrong = List.copyOf(browser.complaints());
            browser.complaints().clear();
            return wrong;
        }
    }

    /// Two addresses of one shape are answered by one handler.
    private String shape(String path) {
        PathContainer asked = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(handled -> Objects.requireNonNull(handled.getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> pattern.matches(asked))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse(asked.value());
    }

    /// Confirms everything doubtful, as a person does: the first open one, again and again.
    private void confirmAll(Browser browser, String plan) {
        Page page = browser.page();
        page.navigate(plan + "/kiem-tra?nhom=can-xem-lai");
        Locator open = page.locator("section[aria-labelledby=can-xem-lai] .found.doubt");
        for (int left = open.count(); left > 0; left = open.count()) {
            Locator button = open.locator("button").filter(new Locator.FilterOptions().setHasText("Đúng"));
            if (button.count() == 0) break;
            button.first().click();
            accept(page);
            page.navigate(plan + "/kiem-tra?nhom=can-xem-lai");
            if (open.count() >= left) break;
        }
        browser.check();
    }

    /// When the product asks back, the document is really written like that.
    private static void accept(Page page) {
        if (page.locator("#dung-vay").count() == 0) return;
        page.locator("#dung-vay").check();
        button(page, "Lưu");
    }

    private void issue(String plan, Browser window) {
        try (Browser browser = window.as(session(MAI))) {
            Page page = browser.open(plan + "/ban-hanh");
            page.getByLabel("Ký hiệu").fill("KH-UBND");
            page.getByLabel("Ngày ban hành").fill("11/10/2021");
            page.getByLabel("Người ký").fill("Nguyễn Duy Tân");
            if (page.locator("#despite").count() > 0) page.locator("#despite").check();
            button(page, "Ban hành và gửi");
            assertThat(page.locator(".toast")).containsText("và gửi tới các đơn vị.");
            browser.check();
        }
    }

    private static void saved(Page page, String words) {
        assertThat(page.locator("ol.timeline")).containsText(words);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /// Presses Tab until the field has the focus.
    private static void tabTo(Page page, String field) {
        for (int presses = 0; presses < 60; presses++) {
            if (page.locator(field + ":focus").count() == 1) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError(field + " is not reached by Tab");
    }

    private static String planOf(Browser browser) {
        return browser.path().replaceFirst("/kiem-tra.*", "");
    }

    private String session(String email) {
        return sessions.start(
                sql.sql("select id from person where email = ?")
                        .param(email)
                        .query(UUID.class)
                        .single(),
                "câu chuyện");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    /// The plan of Biên Hòa as an officer has it on her computer, with a slip: 29 wards, not 30.
    private static byte[] docx() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        Demo.class.getClassLoader().getResourceAsStream("demo/ke-hoach-bien-hoa-2021.md"));
                XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("UBND 30 phường", "UBND 29 phường")
                    .split("\\R", -1)) {
                if (line.isBlank() || line.startsWith("|---")) continue;
                if (line.startsWith("|")) {
                    table(document, line);
                    continue;
                }
                var paragraph = document.createParagraph();
                if (line.equals("**KẾ HOẠCH**") || line.startsWith("**T") || line.startsWith("**trên"))
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                var run = paragraph.createRun();
                run.setBold(line.startsWith("**"));
                run.setText(plain(line));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void table(XWPFDocument document, String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        var row = document.createTable(1, cells.length).getRow(0);
        for (int i = 0; i < cells.length; i++) {
            var cell = row.getCell(i);
            cell.removeParagraph(0);
            for (String words : cells[i].split("<br>", -1))
                cell.addParagraph().createRun().setText(plain(words));
        }
    }

    private static String plain(String line) {
        return line.replace("*", "").strip();
    }
}
