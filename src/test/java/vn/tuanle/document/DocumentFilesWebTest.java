package vn.tuanle.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;
import vn.tuanle.trust.SamplePdf;
import vn.tuanle.trust.TestToken;

/// The files of an issued document, their way to the agency's signature and back, and what anybody
/// may know of them.
class DocumentFilesWebTest extends WebTest {
    private static final byte[] WORD = "PK word".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PDF = SamplePdf.of("Ke hoach to chuc Tuan le");

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    private UUID issuer;
    private Cast.Person clerk;
    private Cast.Person school;
    private Issued issued;

    @BeforeEach
    void issue() {
        issuer = cast.unit("UBND phường Có Dấu", UnitKind.UBND_XA, null);
        UUID receiver = cast.unit("Trường Nhận", UnitKind.TRUONG_THCS, issuer);
        clerk = cast.person("Văn Thư", issuer, Role.CLERK);
        school = cast.person("Cán Bộ Trường", receiver, Role.OFFICER);
        issued = Cast.done(documents.issue(
                new IssueOrder(
                        issuer,
                        "",
                        "KE_HOACH",
                        "KH-UBND",
                        null,
                        LocalDate.of(2026, 9, 1),
                        "Tuần lễ <b>học tập</b>",
                        "Văn bản",
                        null,
                        null,
                        "Người Ký",
                        List.of(new IssueOrder.Line("Trường Nhận", "", Set.of(receiver)))),
                clerk.id()));
        Cast.done(files.keep(issued.id(), PDF, WORD, clerk.id()));
    }

    private String self() {
        return "/van-ban/" + issued.id();
    }

    private byte[] sealed() {
        return getRaw(clerk, self() + "/tep.pdf").getResponse().getContentAsByteArray();
    }

    private String lookup() {
        return sql.sql("select lookup from document where id = ?")
                .param(issued.id())
                .query(String.class)
                .single();
    }

    private MvcTestResult show(String code) {
        return mvc.get().uri("/vb/" + code).exchange();
    }

    private MvcTestResult compare(byte[] content) {
        return mvc.post()
                .uri("/vb/" + lookup())
                .multipart()
                .file(new MockMultipartFile("file", "cam-tay.pdf", "application/pdf", content))
                .with(FormToken.sent())
                .exchange();
    }

    @Test
    void staffOfIssuerAndReceiversHaveTheFilesAndNobodyElse() {
        assertThat(getRaw(clerk, self() + "/tep.docx").getResponse().getContentAsByteArray())
                .isEqualTo(WORD);
        assertThat(getRaw(school, self() + "/tep.pdf").getResponse().getHeader("Content-Disposition"))
                .contains("01-KH-UBND.pdf");
        assertThat(get(school, self()).select(".signatures strong").eachText()).containsExactly("Dấu toàn vẹn tuanle");
        assertThat(get(school, self()).select("#ky-so")).isEmpty();
        assertThat(getRaw(school, self() + "/qr.png").getResponse().getContentAsByteArray())
                .startsWith(0x89, 'P', 'N', 'G');
        Cast.Person stranger =
                cast.person("Người Khác", cast.unit("UBND phường Khác", UnitKind.UBND_XA, null), Role.CLERK);
        for (String path : List.of("", "/tep.pdf", "/tep.docx", "/ky-so.pdf", "/qr.png"))
            assertThat(getRaw(stranger, self() + path)).as(path).hasStatus(404);
        assertThat(files.keep(issued.id(), PDF, WORD, clerk.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theSignedCopyIsBoundOnlyWhenWholeSignedAndOfTheSameWords() {
        TestToken token = new TestToken("UBND phuong Co Dau", 10, 365);
        byte[] sealed = sealed();
        assertThat(refusal(sealed)).isEqualTo("Tệp này chưa có chữ ký số của cơ quan.");
        assertThat(refusal(token.sign(SamplePdf.of("Ke hoach khac"))))
                .isEqualTo("Chữ ở trang 1 khác bản đã xuất: “khac” thay cho “to chuc Tuan le”.");
        byte[] signed = token.sign(sealed);
        byte[] tampered = signed.clone();
        tampered[new String(sealed, StandardCharsets.ISO_8859_1).indexOf("612")] = '5';
        assertThat(refusal(tampered)).contains("tệp đã bị sửa sau khi ký");
        assertThat(refusal(new TestToken("Co quan cu", 800, 365).sign(sealed)))
                .isEqualTo("Chữ ký của “Co quan cu”: Nguyên vẹn, nhưng chứng thư không có hiệu lực lúc ký.");
        assertThat(upload(school, self() + "/ky-so", "file", "ky.pdf", signed)).hasStatus(404);
        assertThat(location(upload(clerk, self() + "/ky-so", "file", "ky.pdf", signed)))
                .isEqualTo(self());
        assertThat(getRaw(school, self() + "/ky-so.pdf").getResponse().getContentAsByteArray())
                .isEqualTo(signed);
        assertThat(get(school, self())
                        .select("#tep .card-head + .kept-file .signatures strong")
                        .eachText())
                .containsExactly("Dấu toàn vẹn tuanle", "UBND phuong Co Dau");
        assertThat(refusal(signed)).isEqualTo("Văn bản này đã có bản ký số rồi.");
    }

    private String refusal(byte[] content) {
        MvcTestResult answer = upload(clerk, self() + "/ky-so", "file", "ky.pdf", content);
        assertThat(answer).hasStatus(422);
        return html(answer).select(".errors a").text();
    }

    @Test
    void anybodyLearnsWhetherItStandsAndComparesWithoutSeeingIt() {
        var page = html(show(lookup()));
        assertThat(page.select("h1").text()).isEqualTo("Kế hoạch 01/KH-UBND");
        assertThat(page.select(".note strong").text()).isEqualTo("Còn hiệu lực");
        assertThat(page.select(".pairs dd").eachText())
                .contains("UBND phường Có Dấu", "01/09/2026", Files.hash(WORD), Files.hash(sealed()));
        assertThat(page.select("file-compare").attr("data-hashes"))
                .isEqualTo(Files.hash(sealed()) + " " + Files.hash(WORD));
        assertThat(page.html()).doesNotContain("Văn bản</p>").contains("&lt;b&gt;học tập");
        long kept =
                sql.sql("select count(*) from stored_file").query(Long.class).single();
        assertThat(html(compare(sealed())).select("[role=status] strong").text())
                .isEqualTo("Đúng: “cam-tay.pdf” giống từng bit với Bản PDF có dấu toàn vẹn đã ban hành.");
        byte[] other = sealed();
        other[other.length - 1] ^= 1;
        assertThat(html(compare(other)).select("[role=status] strong").text())
                .isEqualTo("“cam-tay.pdf” không phải tệp đã ban hành, hoặc đã bị sửa.");
        assertThat(sql.sql("select count(*) from stored_file").query(Long.class).single())
                .isEqualTo(kept);
        Cast.done(documents.act(issued.id(), DocumentActKind.RECALLED, null, "Sai thẩm quyền", clerk.id()));
        assertThat(html(show(lookup())).select(".note.bad").text()).contains("Đã thu hồi", "Sai thẩm quyền");
        assertThat(get(school, self()).select(".note.bad").text()).contains("Đã thu hồi");
        assertThat(html(compare(sealed())).select(".note.warn[role=status]").text())
                .endsWith(
                        "giống từng bit với Bản PDF có dấu toàn vẹn đã ban hành. Nhưng văn bản này không còn hiệu lực.");
        assertThat(html(show(lookup())).select("file-compare").attr("data-same"))
                .endsWith("Nhưng văn bản này không còn hiệu lực.");
    }

    @Test
    void thePageOfAReplacedDocumentLeadsToTheOneInItsPlace() {
        UUID other = UUID.randomUUID();
        sql.sql("""
                insert into document (id, unit_id, book, year, number, code, kind, day, title, text, sha256, issued_by, lookup)
                select ?, unit_id, book, year, number + 1, '02/KH-UBND', kind, day, title, text, sha256, issued_by, ?
                from document where id = ?""")
                .params(Rows.values(other, "0123456789abcdef0123", issued.id()))
                .update();
        Cast.done(documents.act(issued.id(), DocumentActKind.REPLACED, other, "Bản mới đủ hơn", clerk.id()));
        var link = html(show(lookup())).select(".note.bad a");
        assertThat(link.text()).isEqualTo("02/KH-UBND");
        assertThat(link.attr("href")).isEqualTo("/vb/0123456789abcdef0123");
        assertThat(mvc.get().uri(link.attr("href")).exchange()).hasStatusOk();
    }

    @Test
    void anUnknownCodeIsSaidToBeUnknown() {
        assertThat(show("0".repeat(20))).hasStatus(404);
        assertThat(html(show("khong-co")).select("h1").text()).isEqualTo("Không có văn bản nào mang mã này");
        assertThat(mvc.get()
                        .uri("/vb?ma= " + lookup() + " ")
                        .exchange()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/vb/" + lookup());
        assertThat(mvc.get().uri("/vb").exchange()).hasStatusOk();
    }

    @Test
    void whoTriesCodesIsToldToWait() {
        int last = 200;
        for (int i = 0; i < 400 && last != 429; i++)
            last = mvc.get()
                    .uri("/vb/" + "%020x".formatted(i))
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.9");
                        return request;
                    })
                    .exchange()
                    .getResponse()
                    .getStatus();
        assertThat(last).isEqualTo(429);
        assertThat(show(lookup())).hasStatusOk();
    }
}
