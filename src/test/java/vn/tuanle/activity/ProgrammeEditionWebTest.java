package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Paper and radio say the same edition, and what changed since the one before.
class ProgrammeEditionWebTest extends WebTest {
    private static final LocalDate DAY = LocalDate.now(Days.ZONE).plusDays(9);

    private UUID ward;
    private UUID school;
    private String slug;
    private Cast.Person officer;
    private ProgrammeCast programme;

    @BeforeEach
    void aWardWithASchool() {
        String name = "UBND phường Số Bản " + UUID.randomUUID().toString().substring(0, 8);
        ward = cast.unit(name, UnitKind.UBND_XA, null);
        school = cast.unit("Trường THCS " + name, UnitKind.TRUONG_THCS, ward);
        slug = ProgrammeEntry.slug(name);
        officer = cast.person("Người Phát Hành", ward, Role.OFFICER);
        programme = new ProgrammeCast(sql, officer.id());
    }

    private UUID sitting(String title, int hour) {
        return programme.sitting(
                programme.activity(school, title, ActivityState.PUBLISHED),
                DAY.atTime(LocalTime.of(hour, 30)).atZone(Days.ZONE).toInstant(),
                Mode.PLACE,
                programme.venue(ward, "Nhà văn hóa KP 3", true),
                "",
                true);
    }

    private MvcTestResult release(Cast.Person who) {
        return post(who, "/chuong-trinh/phien-ban", "ghi-chu", "Bản của phường");
    }

    private Document open(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatus(200);
        return html(answer);
    }

    @Test
    void anEditionIsReleasedOnceForEachChange() {
        assertThat(html(release(officer)).select(".errors").text())
                .contains("Chưa có buổi nào sắp tới được công bố, nên chưa có gì để phát hành.");
        UUID moved = sitting("Lớp học 4.0", 7);
        UUID off = sitting("Đọc sách", 14);
        assertThat(release(officer)).hasStatus(303);
        MvcTestResult again = release(officer);
        assertThat(again).hasStatus(422);
        assertThat(html(again).select(".errors").text())
                .contains("Chương trình không khác bản số 1, nên không phát hành bản mới.");
        assertThat(html(again).select("#ghi-chu").attr("value")).isEqualTo("Bản của phường");
        programme.change(moved, "starts_at", DAY.atTime(6, 0).atZone(Days.ZONE).toInstant());
        programme.change(off, "state", "CANCELLED");
        sitting("Buổi mới", 18);
        assertThat(release(officer)).hasStatus(303);
        Document print = open("/chuong-trinh/in?don-vi=" + slug + "&ban-so=2");
        assertThat(print.select(".changes li").eachText())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("Đổi Lớp học 4.0: 06:00–09:00"))
                .anyMatch(line -> line.startsWith("Đã hủy Đọc sách"))
                .anyMatch(line -> line.startsWith("Mới Buổi mới: 18:30–20:00"));
        assertThat(print.select("#noi-dung").text()).contains("Bản số 2, phát hành lúc");
        Document first = open("/chuong-trinh/in?don-vi=" + slug + "&ban-so=1");
        assertThat(first.select(".agenda .at").eachText()).containsExactly("07:30–09:00", "14:30–16:00");
        assertThat(first.select(".changes")).isEmpty();
        assertThat(get(officer, "/chuong-trinh/phien-ban").select("tbody th").eachText())
                .containsExactly("2", "1");
    }

    @Test
    void theScriptIsSpokenInWholeWords() {
        sitting("Nói chuyện: CLB đọc sách, 25 năm", 7);
        release(officer);
        Document script = open("/chuong-trinh/bai-doc?don-vi=" + slug + "&ban-so=1");
        String said = script.select(".speech").text();
        assertThat(said)
                .contains(
                        "bản số một, phát hành ngày",
                        "Bảy giờ ba mươi phút sáng, tại Nhà văn hóa khu phố ba: Nói chuyện: câu lạc bộ đọc sách, hai mươi lăm năm",
                        "do Trường trung học cơ sở")
                .doesNotContain("KP", "CLB", "UBND");
    }

    @Test
    void thePosterLeadsToTheListByItsCode() {
        sitting("Ngày hội", 8);
        release(officer);
        Document poster = open("/chuong-trinh/ap-phich?don-vi=" + slug + "&ban-so=1");
        assertThat(poster.select(".poster li").eachText()).containsExactly("08:30–10:00 Ngày hội Nhà văn hóa KP 3");
        String code = poster.select(".scan img").attr("src");
        assertThat(code).isEqualTo("/chuong-trinh/ma.png?noi=" + slug);
        MvcTestResult picture = mvc.get().uri(code).exchange();
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/png");
        assertThat(mvc.get()
                        .uri("/chuong-trinh/in?don-vi=" + slug + "&ban-so=9")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void thePosterIsAFileForThePrinterThatSaysTheSameEdition() throws Exception {
        UUID day = sitting("Ngày hội đọc sách <cùng con> & ông bà", 8);
        sitting("Lớp học tiếng Anh", 14);
        for (int i = 1; i < 14; i++) {
            UUID more = sitting("Buổi đọc sách thứ " + i + " của cả nhà, với ông bà, cha mẹ và các cháu", 9);
            for (String end : new String[] {"ends_at", "starts_at"})
                programme.change(
                        more,
                        end,
                        DAY.plusDays(i)
                                .atTime(end.equals("ends_at") ? 17 : 7, 0)
                                .atZone(Days.ZONE)
                                .toInstant());
        }
        release(officer);
        programme.change(day, "state", "CANCELLED");
        for (String size : new String[] {"a4", "a3"}) {
            Document page = open("/chuong-trinh/ap-phich?don-vi=" + slug + "&ban-so=1&kho=" + size);
            String path = page.select(".tools a[href*=.pdf]").attr("href");
            MvcTestResult file = mvc.get().uri(path).exchange();
            assertThat(file).hasStatus(200);
            assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
            try (PDDocument pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
                assertThat(pdf.getNumberOfPages()).as(size).isEqualTo(1);
                assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4))
                        .isEqualTo(size.equals("a3") ? 297 : 210);
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                String said = stripper.getText(pdf).replaceAll("\\s+", " ");
                assertThat(said)
                        .contains("Tuần lễ hưởng ứng học tập suốt đời · UBND phường Số Bản")
                        .contains("08:30–10:00 Ngày hội đọc sách <cùng con> & ông bà")
                        .contains("14:30–16:00 Lớp học tiếng Anh")
                        .contains("Nhà văn hóa KP 3", "Quét mã để xem đủ chương trình và đăng ký")
                        .contains("Bản số 1, phát hành lúc")
                        .containsPattern("và \\d+ buổi khác");
                assertThat(said.indexOf("Ngày hội")).isLessThan(said.indexOf("Lớp học tiếng Anh"));
                for (var font : pdf.getPage(0).getResources().getFontNames())
                    assertThat(pdf.getPage(0).getResources().getFont(font).isEmbedded())
                            .isTrue();
                BufferedImage seen = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
                String code = new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                                seen.getWidth(),
                                seen.getHeight(),
                                seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth())))))
                        .getText();
                assertThat(code).endsWith("/chuong-trinh?noi=" + slug);
            }
        }
    }

    @Test
    void onlyWhoDecidesForTheUnitReleases() {
        sitting("Ngày hội", 8);
        assertThat(release(cast.person("Văn Thư", ward, Role.CLERK))).hasStatus(404);
        Document page = get(cast.person("Văn Thư Khác", ward, Role.CLERK), "/chuong-trinh/phien-ban");
        assertThat(page.select("form[action=/chuong-trinh/phien-ban]")).isEmpty();
    }

    @Test
    void othersMayFrameOnlyTheLeanList() {
        sitting("Trong khung", 9);
        MvcTestResult framed = mvc.get().uri("/chuong-trinh/nhung?noi=" + slug).exchange();
        assertThat(framed).hasStatus(200);
        assertThat(framed.getResponse().getHeader("X-Frame-Options")).isNull();
        assertThat(framed.getResponse().getHeader("Content-Security-Policy")).contains("frame-ancestors *");
        Document page = html(framed);
        assertThat(page.select(".agenda h3").eachText()).containsExactly("Trong khung");
        assertThat(page.select("script, form")).isEmpty();
        for (String path : new String[] {"/chuong-trinh", "/chuong-trinh/gan-trang", "/dang-nhap"}) {
            MvcTestResult other = mvc.get().uri(path).exchange();
            assertThat(other.getResponse().getHeader("X-Frame-Options"))
                    .as(path)
                    .isEqualTo("DENY");
            assertThat(other.getResponse().getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
        String snippet =
                open("/chuong-trinh/gan-trang?noi=" + slug).select("#dong").text();
        assertThat(snippet).startsWith("<iframe src=\"").contains("/chuong-trinh/nhung?noi=" + slug + "\"");
        assertThat(snippet.getBytes(StandardCharsets.UTF_8).length).isLessThan(500);
    }
}
