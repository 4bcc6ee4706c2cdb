package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// What goes wrong when a plan is issued: its number is taken meanwhile, nobody signs, it is recalled
/// afterwards, its words are no words but an attack.
class IssueMishapsWebTest extends WebTest {
    private static final AtomicInteger CITIES = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("/vb/[\\p{L}\\d-]+");

    @Autowired
    Plans plans;

    private Cast.Person clerk;
    private Cast.Person other;
    private UUID unit;

    @BeforeEach
    void aCity() {
        unit = cast.unit("UBND thành phố Trắc Trở " + CITIES.incrementAndGet(), UnitKind.UBND_TP, null);
        cast.unit("Trường THCS Nhận Tin", UnitKind.TRUONG_THCS, unit);
        clerk = cast.person("Trần Văn Thư", unit, Role.OFFICER, Role.CLERK);
        other = cast.person("Lê Thị Thư", unit, Role.CLERK);
    }

    private String taken(String words) {
        Asker asker = Objects.requireNonNull(sessions.asker(clerk.cookie().getValue()));
        byte[] text = TEXT.replace("$WORDS", words).getBytes(StandardCharsets.UTF_8);
        var read = (Reading.Read) Reader.read(text, "ke-hoach.md");
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

    private MvcTestResult issue(Cast.Person by, String plan, String number, String signer) {
        return post(
                by,
                plan + "/ban-hanh",
                "number",
                number,
                "symbol",
                "KH-UBND",
                "day",
                "08/10/2021",
                "authority",
                "TM. ỦY BAN NHÂN DÂN",
                "position",
                "CHỦ TỊCH",
                "signer",
                signer,
                "despite",
                "true",
                "differing",
                "true");
    }

    private List<@Nullable Integer> numbers() {
        return sql.sql("select number from document where unit_id = ? order by number")
                .param(unit)
                .query(Integer.class)
                .list();
    }

    private String document(String plan) {
        return get(clerk, plan).select("a[href^=/van-ban/]").attr("href");
    }

    private byte[] file(String path) {
        return getRaw(clerk, path).getResponse().getContentAsByteArray();
    }

    @Test
    void ofTwoClerksWhoWriteTheSameNumberOneIsToldThatItIsTaken() throws Exception {
        String first = taken("Nói chuyện chuyên đề.");
        String second = taken("Mở lớp kỹ năng số.");
        List<Callable<MvcTestResult>> asks = List.of(
                () -> issue(clerk, first, "7", "Nguyễn Thị Thủy"), () -> issue(other, second, "7", "Đinh Công Tráng"));
        List<MvcTestResult> refused = new ArrayList<>();
        try (var together = Executors.newFixedThreadPool(2)) {
            for (Future<MvcTestResult> each : together.invokeAll(asks))
                if (each.get().getResponse().getStatus() != 303) refused.add(each.get());
        }
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst()).hasStatus(422);
        Document form = html(refused.getFirst());
        assertThat(form.select("#number-error").text()).isEqualTo("Số 7 của năm 2021 đã cấp cho một văn bản khác.");
        assertThat(form.select("[name=number]").val()).isEqualTo("7");
        assertThat(form.select("[name=signer]").val()).isIn("Nguyễn Thị Thủy", "Đinh Công Tráng");
        assertThat(numbers()).containsExactly(7);
        boolean firstWaits = document(first).isEmpty();
        assertThat(issue(clerk, firstWaits ? first : second, "", "Nguyễn Thị Thủy"))
                .hasStatus(303);
        assertThat(numbers()).containsExactly(7, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0\u200B"})
    void withoutASignerNothingIsIssued(String nobody) {
        String plan = taken("Nói chuyện chuyên đề.");
        MvcTestResult refused = issue(clerk, plan, "7", nobody);
        assertThat(refused).hasStatus(422);
        Document form = html(refused);
        assertThat(form.select("#signer-error").text()).isEqualTo("Hãy ghi họ tên người ký.");
        assertThat(form.select("[name=position]").val()).isEqualTo("CHỦ TỊCH");
        assertThat(numbers()).isEmpty();
        assertThat(document(plan)).isEmpty();
    }

    @Test
    void theCodeOnTheSheetOfARecalledPlanSaysThatItIsRecalled() throws Exception {
        String plan = taken("Nói chuyện chuyên đề.");
        assertThat(issue(clerk, plan, "7", "Nguyễn Thị Thủy")).hasStatus(303);
        String document = document(plan);
        byte[] pdf = file(document + "/tep.pdf");
        var code = CODE.matcher(PlanFilesWebTest.code(pdf));
        assertThat(code.find()).isTrue();
        assertThat(shown(code.group()).select(".note strong").text()).isEqualTo("Còn hiệu lực");
        post(clerk, plan + "/xu-ly", "kind", "RECALLED", "reason", "Ban hành nhầm <b>mẫu</b>");
        Document recalled = shown(code.group());
        assertThat(recalled.select(".note.bad").text()).contains("Đã thu hồi", "Ban hành nhầm <b>mẫu</b>");
        assertThat(recalled.select(".note.good")).isEmpty();
        assertThat(recalled.select("h1").text()).isEqualTo("Kế hoạch 07/KH-UBND");
        assertThat(recalled.text()).doesNotContain("Nói chuyện chuyên đề");
        assertThat(file(document + "/tep.pdf")).isEqualTo(pdf);
        assertThat(issue(clerk, taken("Mở lớp."), "7", "Nguyễn Thị Thủy"))
                .as("a number is never given again")
                .hasStatus(422);
    }

    private Document shown(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "</w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>x",
                "=cmd|' /C calc'!A0 +1+1 @SUM(1) -2+3",
                "{ HYPERLINK \"http://e.example\" } DDEAUTO c:/x javascript:alert(1)",
                "{{7-7}} ${7+7} #{T(x)} <%= 7 %> $1 %s %n"
            })
    void whatIsTypedStaysTextFromTheFormToTheFiles(String payload) throws Exception {
        String plan = taken(payload);
        assertThat(issue(clerk, plan, "7", "Nguyễn Thị Thủy")).hasStatus(303);
        String document = document(plan);
        String plain = solid(payload);
        for (String page : List.of(plan, document)) {
            Document shown = get(clerk, page);
            assertThat(shown.select("script:not([src]), [onerror], a[href^=javascript]"))
                    .as(page)
                    .isEmpty();
            assertThat(solid(shown.text())).as(page).contains(plain);
        }
        String word = parts(file(document + "/tep.docx"));
        assertThat(word)
                .doesNotContain("<w:hyperlink", "TargetMode", "<w:fldSimple", "<script", "<w:object", "<w:altChunk");
        assertThat(Pattern.compile("<w:instrText[^>]*>([^<]*)<")
                        .matcher(word)
                        .results()
                        .map(m -> m.group(1).strip())
                        .distinct())
                .containsExactly("PAGE");
        try (PDDocument pdf = Loader.loadPDF(file(document + "/tep.pdf"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
            assertThat(catalog.getCOSObject().containsKey(COSName.AA)).isFalse();
            for (var page : pdf.getPages())
                assertThat(page.getAnnotations()).allMatch(a -> a.getSubtype().equals("Widget"));
            assertThat(solid(new PDFTextStripper().getText(pdf))).contains(plain);
        }
    }

    private static String solid(String text) {
        return text.replaceAll("[\\s\\u00A0\\u2060]", "");
    }

    private static String parts(byte[] word) throws IOException {
        StringBuilder out = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().matches(".*\\.(?:xml|rels)"))
                    out.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return out.toString();
    }

    private static final String TEXT = """
            | **ỦY BAN NHÂN DÂN**<br>**THÀNH PHỐ TRẮC TRỞ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
            |---|---|
            | Số:       /KH-UBND | *Trắc Trở, ngày     tháng     năm 2021* |

            **KẾ HOẠCH**

            **Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021**

            **I. NỘI DUNG**

            1. Treo băng rôn ở cổng trường: $WORDS

            **II. TỔ CHỨC THỰC HIỆN**

            1. Các trường báo cáo kết quả trước ngày 30/10/2021./.

            | ***Nơi nhận:***<br>- Trường THCS Nhận Tin;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br><br>**Nguyễn Thị Thủy** |
            |---|---|
            """;
}
