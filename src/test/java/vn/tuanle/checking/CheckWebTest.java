package vn.tuanle.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.Documents;
import vn.tuanle.document.IssueOrder;
import vn.tuanle.document.Issued;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;
import vn.tuanle.trust.SamplePdf;
import vn.tuanle.writing.FormCheck;
import vn.tuanle.writing.WordMade;

/// A Word file goes in, its breaches are shown by place, the mended file comes out, nothing stays.
class CheckWebTest extends WebTest {
    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    private UUID unit;
    private Cast.Person officer;
    private Cast.Person other;

    @BeforeEach
    void people() {
        unit = cast.unit("UBND phường Thể Thức", UnitKind.UBND_XA, null);
        officer = cast.person("Cán Bộ Soạn", unit, Role.OFFICER, Role.CLERK);
        other = cast.person("Người Khác", unit, Role.OFFICER);
    }

    private String sent(byte[] content) {
        return location(upload(officer, "/the-thuc", "file", "C:\\tep\\Kế hoạch 5.docx", content));
    }

    private String refused(byte[] content) {
        var result = upload(officer, "/the-thuc", "file", "a.docx", content);
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        assertThat(stored()).isZero();
        return html(result).select("#file-error").text();
    }

    private int stored() {
        return sql.sql("select count(*) from checked_file where person_id = ?")
                .param(officer.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void breachesStandByPlaceWithTheRuleAndTheWords() {
        Document page = get(officer, sent(WordMade.wrong()));
        assertThat(page.select("h1").text()).isEqualTo("Có 4 lỗi thể thức");
        assertThat(page.select(".page-head").text()).contains("Kế hoạch 5.docx").doesNotContain("C:");
        assertThat(page.select("section.card h2").eachText())
                .containsExactly("Trang giấy", "Toàn văn bản", "Tiêu ngữ", "Số, ký hiệu", "Vị trí trên trang");
        assertThat(page.select(".counts li").eachText()).containsExactly("3hệ thống sửa được", "1người phải sửa");
        var number = page.select("#o-number .breach");
        assertThat(number.select("dd").eachText())
                .containsExactly("số 5", "số nhỏ hơn 10 phải ghi thêm số 0 phía trước");
        assertThat(number.select(".facts").text()).isEqualTo("Phụ lục I, Phần I, Mục II.3.c Người phải sửa");
        assertThat(number.select("blockquote").text()).startsWith("Số: 5/");
        assertThat(page.select("#o-motto blockquote .bold").text()).isEqualTo("Độc lập - Tự do - Hạnh phúc");
        assertThat(page.select("svg .broken")).hasSize(2);
    }

    @Test
    void theMendedFileHasOnlyWhatAPersonMustMend() throws Exception {
        String path = sent(WordMade.wrong());
        var answer = getRaw(officer, path + "/da-sua.docx").getResponse();
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("attachment")
                .contains("da%20sua%20the%20thuc.docx");
        assertThat(FormCheck.of(answer.getContentAsByteArray()).breaches())
                .extracting(b -> b.rule())
                .containsExactly("number.leading-zero");
    }

    @Test
    void aRightFileIsSaidToBeRight() {
        Document page = get(officer, sent(WordMade.right()));
        assertThat(page.select("h1").text()).isEqualTo("Không thấy lỗi thể thức nào");
        assertThat(page.select("a[href$=da-sua.docx]")).isEmpty();
    }

    @Test
    void englishTooSaysWhatIsWrong() {
        String path = sent(WordMade.wrong());
        var page = html(mvc.get()
                .uri(path)
                .cookie(officer.cookie(), new jakarta.servlet.http.Cookie("ngon-ngu", "en"))
                .exchange());
        assertThat(page.select("#o-number dd").eachText())
                .containsExactly("number 5", "numbers under 10 have a leading 0");
        assertThat(page.select("#o-page .facts").text()).isEqualTo("Annex I, Part I, I.3 Can be mended here");
    }

    @Test
    void nobodyElseSeesTheFile() {
        String path = sent(WordMade.wrong());
        assertThat(location(getRaw(other, path))).isEqualTo("/the-thuc");
        assertThat(getRaw(other, path + "/da-sua.docx").getResponse().getStatus())
                .isEqualTo(404);
        post(other, path + "/xoa");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theFileIsForgotten() {
        String first = sent(WordMade.wrong());
        String second = sent(WordMade.right());
        assertThat(stored()).isEqualTo(1);
        assertThat(location(getRaw(officer, first))).isEqualTo("/the-thuc");
        assertThat(location(post(officer, second + "/xoa"))).isEqualTo("/the-thuc");
        assertThat(stored()).isZero();
        String third = sent(WordMade.right());
        sql.sql("update checked_file set uploaded_at = ? where person_id = ?")
                .params(Rows.values(Instant.now().minus(Uploads.KEPT), officer.id()))
                .update();
        assertThat(location(getRaw(officer, third))).isEqualTo("/the-thuc");
        uploads.forgetOld();
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsNoWordFileIsRefusedInWords() throws Exception {
        assertThat(refused("chỉ là chữ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Chỉ kiểm tra được thể thức của tệp .docx.");
        assertThat(refused(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isNotEmpty();
        assertThat(refused(new byte[0])).isEqualTo("Hãy chọn một tệp Word (.docx).");
        assertThat(refused(new byte[Uploads.MEGABYTES * 1024 * 1024 + 1]))
                .isEqualTo("Tệp lớn hơn 20 MB, không kiểm tra được.");
        assertThat(refused(bomb())).isNotEmpty();
    }

    private static byte[] bomb() throws Exception {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) zip.write(zeros);
        }
        return out.toByteArray();
    }

    @Test
    void theWordFileOfAnIssuedDocumentIsChecked() {
        Issued issued = Cast.done(documents.issue(
                new IssueOrder(
                        unit,
                        "",
                        "KE_HOACH",
                        "KH-UBND",
                        null,
                        LocalDate.of(2026, 9, 1),
                        "Tổ chức Tuần lễ",
                        "Văn bản",
                        null,
                        "Chủ tịch",
                        "Nguyễn Thị Ký",
                        List.of(new IssueOrder.Line("Trường", "", Set.of()))),
                officer.id()));
        String path = "/van-ban/" + issued.id();
        assertThat(getRaw(officer, path + "/the-thuc").getResponse().getStatus())
                .isEqualTo(404);
        Cast.done(files.keep(issued.id(), SamplePdf.of("Ke hoach"), WordMade.wrong(), officer.id()));
        assertThat(get(officer, path).select("a[href=" + path + "/the-thuc]").text())
                .isEqualTo("Kiểm tra thể thức");
        Document page = get(officer, path + "/the-thuc");
        assertThat(page.select("h1").text()).isEqualTo("Có 4 lỗi thể thức");
        assertThat(page.select("a[href$=da-sua.docx], form[action$=xoa]")).isEmpty();
        Cast.Person stranger = cast.person("Người Lạ", cast.unit("UBND xã Lạ", UnitKind.UBND_XA, null), Role.CLERK);
        assertThat(getRaw(stranger, path + "/the-thuc").getResponse().getStatus())
                .isEqualTo(404);
    }
}
