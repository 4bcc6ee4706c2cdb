package vn.tuanle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.Documents;
import vn.tuanle.document.IssueOrder;
import vn.tuanle.document.Issued;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Browser;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;
import vn.tuanle.trust.SamplePdf;

/// The way of a document through both registers and past a stranger with a telephone.
class RegisterJourneyTest extends WebTest {
    private static final byte[] WORD = "Word".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    private Cast.Person clerk;
    private Cast.Person school;
    private Issued issued;

    @BeforeEach
    void issue() {
        UUID ward = cast.unit("UBND phường Hành Trình", UnitKind.UBND_XA, null);
        UUID receiver = cast.unit("Trường THCS Hành Trình", UnitKind.TRUONG_THCS, ward);
        clerk = cast.person("Trần Văn Thư", ward, Role.CLERK, Role.HEAD);
        school = cast.person("Lê Thị Trường", receiver, Role.CLERK);
        issue(ward, receiver, "KE_HOACH", "KH-UBND");
        issue(ward, receiver, "CONG_VAN", "UBND-VX");
        issued = issue(ward, receiver, "KE_HOACH", "KH-UBND");
        Cast.done(files.keep(issued.id(), SamplePdf.of("Ke hoach"), WORD, clerk.id()));
    }

    private Issued issue(UUID ward, UUID receiver, String kind, String symbol) {
        return Cast.done(documents.issue(
                new IssueOrder(
                        ward,
                        "",
                        kind,
                        symbol,
                        null,
                        LocalDate.now(Days.ZONE),
                        "Tổ chức Tuần lễ hưởng ứng học tập suốt đời với chủ đề “Học để thích ứng với sự phát triển của công nghệ”",
                        "Văn bản",
                        "KT.",
                        "Phó Chủ tịch",
                        "Nguyễn Thị Ký",
                        List.of(
                                new IssueOrder.Line("Các trường trên địa bàn", "thực hiện", Set.of(receiver)),
                                new IssueOrder.Line("Lưu: VT, VX", "", Set.of()))),
                clerk.id()));
    }

    @Test
    void aDocumentGoesThroughBothRegistersAndAStrangerChecksIt() {
        try (Browser browser = Browser.wide(port).as(school.cookie().getValue())) {
            Page page = browser.open("/so-van-ban-den");
            page.locator("#cho-vao-so button").last().click();
            assertThat(page.locator(".toast")).containsText("số đến 01");
            browser.check();
            page.locator("table.register tbody th a").click();
            page.getByLabel("Đơn vị hoặc người nhận").fill("Cô Hạnh, tổ trưởng");
            page.getByText("Ghi", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".timeline")).containsText("Cô Hạnh");
            browser.check();
            page.getByText("Mở văn bản").click();
            assertThat(page.locator(".signatures")).containsText("Dấu toàn vẹn của hệ thống này");
            browser.check();
            browser.open("/goi-den");
        }
        try (Browser browser = Browser.wide(port).as(clerk.cookie().getValue())) {
            Page page = browser.open("/so-van-ban-di");
            assertThat(page.locator("table.register tbody tr")).hasCount(3);
            browser.open("/so-van-ban-di/in");
            browser.open("/so-van-ban-di/cap-so");
            browser.open("/van-ban/" + issued.id());
        }
        try (Browser browser = Browser.narrow(port).as(clerk.cookie().getValue())) {
            for (String path : List.of(
                    "/so-van-ban-di", "/so-van-ban-den", "/so-van-ban-di/in", "/goi-den", "/van-ban/" + issued.id()))
                browser.open(path);
        }
        String address = "/vb/"
                + sql.sql("select lookup from document where id = ?")
                        .param(issued.id())
                        .query(String.class)
                        .single();
        try (Browser browser = Browser.narrow(port)) {
            Page page = browser.open(address);
            assertThat(page.locator(".note.good")).containsText("Còn hiệu lực");
            page.locator("input[type=file]").setInputFiles(new FilePayload("cam-tay.docx", "application/msword", WORD));
            assertThat(page.locator("file-compare [role=status]")).containsText("giống từng bit");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("khac.docx", "application/msword", new byte[] {1}));
            assertThat(page.locator("file-compare [role=status]")).containsText("không phải tệp đã ban hành");
            browser.check();
        }
        Cast.done(documents.act(issued.id(), DocumentActKind.RECALLED, null, "Ban hành sai thẩm quyền", clerk.id()));
        try (Browser browser = Browser.withoutScripts(port)) {
            Page page = browser.open(address);
            assertThat(page.locator(".note.bad"))
                    .containsText(Pattern.compile("Đã thu hồi.*sai thẩm quyền", Pattern.DOTALL));
            page.locator("input[type=file]").setInputFiles(new FilePayload("cam-tay.docx", "application/msword", WORD));
            page.getByText("Đối chiếu", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#doi-chieu .note.warn"))
                    .containsText(Pattern.compile("Bản Word.*không còn hiệu lực", Pattern.DOTALL));
        }
    }
}
