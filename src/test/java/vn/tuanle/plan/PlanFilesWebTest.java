package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reading.ReadAgain;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Conformance;
import vn.tuanle.testing.WebTest;

/// An issued plan as the PDF and the Word file that go out.
class PlanFilesWebTest extends WebTest {
    private static final AtomicInteger CITIES = new AtomicInteger();

    @Autowired
    Plans plans;

    private Cast.Person clerk;
    private Cast.Person school;
    private UUID unit;

    @BeforeEach
    void aCity() {
        unit = cast.unit("UBND thành phố Ra Văn Bản " + CITIES.incrementAndGet(), UnitKind.UBND_TP, null);
        UUID other = cast.unit("Trường THCS Nhận Tệp", UnitKind.TRUONG_THCS, unit);
        clerk = cast.person("Trần Văn Thư", unit, Role.OFFICER, Role.CLERK);
        school = cast.person("Lê Thị Trường", other, Role.OFFICER);
    }

    private String taken(String text) {
        Asker asker = Objects.requireNonNull(sessions.asker(clerk.cookie().getValue()));
        var read = (Reading.Read) Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md");
        UUID plan = Cast.done(plans.take(asker, read, read.main(), Plans.Origin.UPLOADED, null, null));
        sql.sql("update plan_item set state = 'CONFIRMED' where plan_id = ?")
                .param(plan)
                .update();
        sql.sql("update plan set issuing_unit = ? where id = ?")
                .param(unit)
                .param(plan)
                .update();
        return "/ke-hoach/" + plan;
    }

    private MvcTestResult issue(String plan, String authority, String position) {
        return post(
                clerk,
                plan + "/ban-hanh",
                "number",
                "7",
                "symbol",
                "KH-UBND",
                "day",
                "08/10/2021",
                "authority",
                authority,
                "position",
                position,
                "signer",
                "Nguyễn Thị Thủy",
                "despite",
                "true",
                "differing",
                "true");
    }

    private String documentOf(String plan) {
        return "/van-ban/"
                + get(clerk, plan).select("a[href^=/van-ban/]").attr("href").replaceFirst("/van-ban/", "");
    }

    private byte[] bytes(String path) {
        return getRaw(clerk, path).getResponse().getContentAsByteArray();
    }

    @Test
    void anIssuedPlanGoesOutAsSealedPdfAndWordFile() throws Exception {
        String text = Files.readString(Path.of("src/main/resources/demo/ke-hoach-bien-hoa-2021.md"));
        String plan = taken(text);
        assertThat(location(issue(plan, "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
                .isEqualTo(plan);
        String document = documentOf(plan);
        byte[] pdf = bytes(document + "/tep.pdf");
        assertThat(Conformance.faults(pdf)).isEmpty();
        Document page = get(clerk, document);
        assertThat(page.select("#tep").text()).contains("Dấu toàn vẹn").doesNotContain("chưa có tệp");

        // both say what was issued, and only number and day were filled in
        Map<String, Object> wanted = new java.util.LinkedHashMap<>(
                ReadAgain.documents(text.getBytes(StandardCharsets.UTF_8)).getFirst());
        wanted.put("number", "07/KH-UBND");
        wanted.put("date", "2021-10-08");
        wanted.put(
                "signature",
                Map.of(
                        "authority",
                        "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
                        "position",
                        "PHÓ CHỦ TỊCH",
                        "name",
                        "Nguyễn Thị Thủy"));
        assertThat(ReadAgain.documents(pdf).getFirst()).isEqualTo(wanted);
        assertThat(ReadAgain.documents(bytes(document + "/tep.docx")).getFirst())
                .isEqualTo(wanted);
        assertThat(code(pdf)).isEqualTo(page.select(".hash a[href*=/vb/]").attr("href"));
    }

    private int status(Cast.Person person, String document) {
        return getRaw(person, document + "/tep.pdf").getResponse().getStatus();
    }

    /// What the QR code on the last page says.
    static String code(byte[] file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                var picture = new PDFRenderer(pdf).renderImageWithDPI(page, 300);
                int[] pixels =
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
                var seen = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
                try {
                    return new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(seen)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (com.google.zxing.ReaderException none) {
                    continue;
                }
            }
        }
        return "";
    }

    @Test
    void theFilesAreWrittenOnceAndForThoseWhoHaveTheDocument() {
        String plan = taken(WRITTEN);
        issue(plan, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        byte[] before = bytes(documentOf(plan) + "/tep.pdf");
        assertThat(notice(post(clerk, plan + "/tep"))).contains("đã có tệp rồi");
        assertThat(bytes(documentOf(plan) + "/tep.pdf")).isEqualTo(before);
        assertThat(status(school, documentOf(plan))).isEqualTo(200);
        UUID elsewhere = cast.unit("UBND thành phố Khác " + CITIES.incrementAndGet(), UnitKind.UBND_TP, null);
        assertThat(status(cast.person("Người Ngoài", elsewhere, Role.HEAD), documentOf(plan)))
                .isEqualTo(404);
    }

    @Test
    void whoSignsAsNobodyMayIsToldSoBeforeANumberIsTaken() {
        String plan = taken(WRITTEN);
        MvcTestResult refused = issue(plan, "KT. CHỦ TỊCH", "CHỦ TỊCH");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(refused).text()).contains("KT. CHỦ TỊCH: người ký phải là cấp phó, không phải “CHỦ TỊCH”.");
        assertThat(sql.sql("select count(*) from number_series where unit_id = ?")
                        .param(unit)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPlanThatCannotBeWrittenIsIssuedAndItsPageSaysWhy() {
        String plan = taken(WRITTEN.replace("băng rôn", "băng rôn 🎉"));
        assertThat(location(issue(plan, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))).isEqualTo(plan);
        assertThat(get(clerk, plan).select("#tep form").attr("action")).isEqualTo(plan + "/tep");
        assertThat(notice(post(clerk, plan + "/tep"))).contains("Ký tự “🎉” (U+1F389)");
        assertThat(get(school, plan).select("#tep")).isEmpty();
    }

    @Test
    void aScanStaysTheOriginalItself() {
        String plan = taken(WRITTEN);
        sql.sql("update plan set scanned = true where id = ?")
                .param(UUID.fromString(plan.substring(10)))
                .update();
        assertThat(location(issue(plan, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))).isEqualTo(plan);
        assertThat(notice(post(clerk, plan + "/tep"))).contains("Kế hoạch này là bản quét");
    }

    private static String notice(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie("loi-nhan"));
        return new String(java.util.Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    private static final String WRITTEN = """
            | **ỦY BAN NHÂN DÂN**<br>**THÀNH PHỐ RA VĂN BẢN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
            |---|---|
            | Số:       /KH-UBND | *Ra Văn Bản, ngày     tháng     năm 2021* |

            **KẾ HOẠCH**

            **Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021**

            **I. NỘI DUNG**

            1. Treo băng rôn ở cổng trường.

            **II. TỔ CHỨC THỰC HIỆN**

            1. Các trường báo cáo kết quả trước ngày 30/10/2021./.

            | ***Nơi nhận:***<br>- Trường THCS Nhận Tệp;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br><br>**Nguyễn Thị Thủy** |
            |---|---|
            """;
}
