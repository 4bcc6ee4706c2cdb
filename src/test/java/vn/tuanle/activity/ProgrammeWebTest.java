package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.WebTest;

/// The programme as strangers see it: lists, one activity, feeds.
class ProgrammeWebTest extends WebTest {
    private static final Instant SOON = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    private UUID ward;
    private String unit;
    private ProgrammeCast programme;

    @BeforeEach
    void aWardOfItsOwn() {
        String name = "Tự Học " + UUID.randomUUID().toString().substring(0, 8);
        ward = cast.unit("UBND phường " + name, UnitKind.UBND_XA, null);
        unit = "don-vi=" + ProgrammeEntry.slug("UBND phường " + name);
        programme = new ProgrammeCast(sql, cast.person("Người Viết", null).id());
    }

    private MvcTestResult ask(String path) {
        return mvc.get().uri(java.net.URI.create(path)).exchange();
    }

    private Document page(String path) {
        MvcTestResult answer = ask(path);
        assertThat(answer).as(path).hasStatus(200);
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).as(path).isEmpty();
        return html(answer);
    }

    private List<String> titles(String query) {
        return page("/chuong-trinh?" + unit + query).select(".agenda h3").eachText();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatIsPublishedAndSaysLoudlyWhatWasCalledOff() {
        programme.sitting(
                programme.activity(ward, "Đã công bố", ActivityState.PUBLISHED), SOON, Mode.PLACE, null, "", true);
        programme.sitting(programme.activity(ward, "Bản nháp", ActivityState.DRAFT), SOON, Mode.PLACE, null, "", true);
        var dropped = programme.activity(ward, "Nháp rồi bỏ", ActivityState.CANCELLED);
        programme.sitting(dropped, SOON, Mode.PLACE, null, "", true);
        var off = programme.activity(ward, "Công bố rồi hủy", ActivityState.CANCELLED);
        programme.act(off, "PUBLISHED");
        programme.sitting(off, SOON, Mode.PLACE, null, "", true);
        assertThat(titles("")).containsExactlyInAnyOrder("Đã công bố", "Công bố rồi hủy");
        assertThat(page("/chuong-trinh?" + unit).select("li.off .loud").eachText())
                .containsExactly("Đã hủy");
        assertThat(page("/hoat-dong/" + ProgrammeEntry.slug("Công bố rồi hủy") + "-" + off.code())
                        .select(".note.bad")
                        .text())
                .isEqualTo("Hoạt động này đã bị hủy.");
        assertThat(ask("/hoat-dong/" + dropped.code())).hasStatus(404);
    }

    @Test
    void aChangeIsSeenAtOnceAndTheSameProgrammeNotSentTwice() {
        var activity = programme.activity(ward, "Đọc sách", ActivityState.PUBLISHED);
        UUID sitting = programme.sitting(activity, SOON, Mode.PLACE, null, "", true);
        String path = "/chuong-trinh?" + unit;
        MvcTestResult first = ask(path);
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(tag).startsWith("W/");
        assertThat(mvc.get().uri(path).header("If-None-Match", tag).exchange()).hasStatus(304);
        programme.change(sitting, "state", "POSTPONED");
        MvcTestResult second = mvc.get().uri(path).header("If-None-Match", tag).exchange();
        assertThat(second).hasStatus(200);
        assertThat(html(second).select(".loud").text()).isEqualTo("Tạm hoãn");
    }

    @Test
    void findsWordsWithoutMarksBySpellingAndInSpiteOfASlip() {
        for (String title : List.of("Học tập suốt đời", "Hòa nhạc mùa thu", "Kỹ năng số"))
            programme.sitting(
                    programme.activity(ward, title, ActivityState.PUBLISHED), SOON, Mode.PLACE, null, "", true);
        assertThat(titles("&q=hoc+tap")).containsExactly("Học tập suốt đời");
        assertThat(titles("&q=ho%C3%A0+nh%E1%BA%A1c")).containsExactly("Hòa nhạc mùa thu");
        assertThat(titles("&q=k%C4%A9+n%C4%83ng")).containsExactly("Kỹ năng số");
        assertThat(titles("&q=nhac+mu")).as("the last word may be unfinished").containsExactly("Hòa nhạc mùa thu");
        Document slipped = page("/chuong-trinh?" + unit + "&q=su%E1%BB%91tt+%C4%91%E1%BB%9Di");
        assertThat(slipped.select(".agenda h3").eachText()).containsExactly("Học tập suốt đời");
        assertThat(slipped.select("#ket-qua .note").text()).contains("gần giống");
        Document nothing = page("/chuong-trinh?" + unit + "&q=zzzzqqqq");
        assertThat(nothing.select(".empty li").eachText()).containsExactly("Bỏ “zzzzqqqq” 3 buổi");
    }

    @Test
    void eachFilterHasItsAddressItsCountAndItsWords() {
        UUID place = programme.venue(ward, "Nhà sách", true);
        var school = programme.activity(
                ward, "Cho học sinh", "", Subject.DIGITAL, Audience.PUPILS, 0, "REQUIRED", ActivityState.PUBLISHED);
        UUID full = programme.sitting(school, SOON, Mode.PLACE, place, "", true);
        programme.change(full, "places", 30);
        programme.change(full, "free", 0);
        var all = programme.activity(
                ward, "Cho mọi người", "", Subject.LAW, Audience.EVERYBODY, 50_000, "NONE", ActivityState.PUBLISHED);
        programme.sitting(all, SOON.plus(1, ChronoUnit.DAYS), Mode.ONLINE, null, "https://vidu.vn/a", true);
        assertThat(titles("&linh-vuc=chuyen-doi-so-ky-nang-so")).containsExactly("Cho học sinh");
        assertThat(titles("&danh-cho=hoc-sinh")).containsExactly("Cho học sinh", "Cho mọi người");
        assertThat(titles("&danh-cho=nong-dan")).containsExactly("Cho mọi người");
        assertThat(titles("&mien-phi=1")).containsExactly("Cho học sinh");
        assertThat(titles("&con-cho=1")).containsExactly("Cho mọi người");
        assertThat(titles("&hinh-thuc=truc-tuyen")).containsExactly("Cho mọi người");
        assertThat(titles("&gan=10.95,106.83")).as("only what has a place").containsExactly("Cho học sinh");
        LocalDate day = SOON.atZone(Days.ZONE).toLocalDate();
        Document that = page("/chuong-trinh?" + unit + "&ngay=" + day + "&linh-vuc=chuyen-doi-so-ky-nang-so");
        assertThat(that.select("h1").text())
                .startsWith("Hoạt động về chuyển đổi số, kỹ năng số của UBND phường Tự Học")
                .endsWith(", ngày " + Days.day(day));
        assertThat(that.select(".leaf[aria-current] i").text()).isEqualTo("1 buổi");
        assertThat(page("/chuong-trinh?" + unit)
                        .select("#muc label:contains(Học sinh) small")
                        .text())
                .isEqualTo("2");
        Document map = page("/chuong-trinh?" + unit + "&xem=ban-do");
        assertThat(map.select(".map circle")).hasSize(1);
        assertThat(map.select(".places > li > h3").text()).isEqualTo("Nhà sách 1 buổi");
        assertThat(map.select("#ket-qua > .note").text()).startsWith("1 buổi không có trên bản đồ");
    }

    @Test
    void theNearestComeFirstWithTheirDistanceAndThoseOfOnePlaceByTime() {
        UUID far = programme.venue(ward, "Xa", true);
        UUID near = programme.venue(ward, "Gần", true);
        sql.sql("update venue set longitude = longitude + 0.02 where id = ?")
                .param(far)
                .update();
        programme.sitting(
                programme.activity(ward, "Sớm mà xa", ActivityState.PUBLISHED), SOON, Mode.PLACE, far, "", true);
        for (int i = 2; i >= 1; i--)
            programme.sitting(
                    programme.activity(ward, "Gần, ngày " + i, ActivityState.PUBLISHED),
                    SOON.plus(i, ChronoUnit.DAYS),
                    Mode.PLACE,
                    near,
                    "",
                    true);
        var at = sql.sql("select latitude || ',' || longitude from venue where id = ?")
                .param(near)
                .query(String.class)
                .single();
        assertThat(titles("&gan=" + at)).containsExactly("Gần, ngày 1", "Gần, ngày 2", "Sớm mà xa");
        assertThat(page("/chuong-trinh?" + unit + "&gan=" + at)
                        .select(".agenda li")
                        .eachText()
                        .getLast())
                .contains("2,2 km");
    }

    @Test
    void whatTheAddressSaysWronglyIsSaidInAClearSentence() {
        programme.sitting(
                programme.activity(ward, "Một buổi", ActivityState.PUBLISHED), SOON, Mode.PLACE, null, "", true);
        Document page = page(
                "/chuong-trinh?linh-vuc=khong-co&ngay=32-13&gan=o-day&trang=-4&noi=%00%0A" + "&hinh-thuc=%3Cscript%3E");
        assertThat(page.select("p.note[role=alert]").eachText())
                .contains(
                        "Không có ngày “32-13”.",
                        "Không có lựa chọn “khong-co” ở mục Lĩnh vực.",
                        "Không có lựa chọn “<script>” ở mục Cách tham gia.",
                        "Không hiểu vị trí “o-day”. Hãy chọn phường, xã.",
                        "Không có trang “-4”.");
        assertThat(page("/chuong-trinh?" + unit + "&trang=99999")
                        .select("p.note[role=alert]")
                        .text())
                .isEqualTo("Chỉ có 1 trang; đây là trang cuối.");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++)
            many.append("&linh-vuc=phap-luat&danh-cho=x").append(i);
        assertThat(page("/chuong-trinh?q=" + "a".repeat(2000) + many)
                        .select("h1")
                        .text())
                .hasSizeLessThan(300);
    }

    @Test
    void anActivityHasOneAddressAndSaysOnlyWhatIsForEverybody() throws Exception {
        var activity = programme.activity(
                ward,
                "Sách & <b>bạn</b> </script>",
                "Dòng một <img src=x onerror=alert(1)>\nXem https://vidu.vn/a?b=1. javascript:alert(1)",
                Subject.READING,
                Audience.CHILDREN,
                0,
                "REQUIRED",
                ActivityState.PUBLISHED);
        programme.sitting(
                activity,
                SOON,
                Mode.BOTH,
                programme.venue(ward, "Thư viện", true),
                "https://meet.google.com/kin",
                false);
        programme.sitting(activity, SOON.plus(1, ChronoUnit.DAYS), Mode.ONLINE, null, "https://vidu.vn/mo", true);
        MvcTestResult bare = ask("/hoat-dong/" + activity.code());
        assertThat(bare).hasStatus(301);
        String path = location(bare);
        assertThat(path).isEqualTo("/hoat-dong/sach-b-ban-b-script-" + activity.code());
        MvcTestResult answer = ask(path);
        assertThat(text(answer)).doesNotContain("meet.google.com/kin", "<img src=x", "<b>bạn</b>");
        Document page = html(answer);
        assertThat(page.select("h1").text()).isEqualTo("Sách & <b>bạn</b> </script>");
        assertThat(page.select("article p a[rel~=ugc]").eachAttr("href")).containsExactly("https://vidu.vn/a?b=1");
        assertThat(page.select(".sittings a[rel~=nofollow]").eachAttr("href")).containsExactly("https://vidu.vn/mo");
        assertThat(page.select("aside a.button").attr("href")).isEqualTo("/hoat-dong/" + activity.code() + "/dang-ky");
        assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
        JsonNode events = JsonMapper.builder()
                .build()
                .readTree(page.select("script[type=application/ld+json]")
                        .getFirst()
                        .data());
        assertThat(events).hasSize(2);
        assertThat(events.get(0).at("/name").stringValue()).isEqualTo("Sách & <b>bạn</b> </script>");
        assertThat(events.get(0).at("/location/0/name").stringValue()).isEqualTo("Thư viện");
        assertThat(events.get(0).at("/eventAttendanceMode").stringValue()).endsWith("/MixedEventAttendanceMode");
        assertThat(events.get(1).at("/location/url").stringValue()).isEqualTo("https://vidu.vn/mo");
        MvcTestResult picture = ask("/hoat-dong/" + activity.code() + "/anh.png");
        var read = javax.imageio.ImageIO.read(
                new java.io.ByteArrayInputStream(picture.getResponse().getContentAsByteArray()));
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(1200, 630);
    }

    @Test
    void aCalendarIsFoldedAndNothingTypedBreaksOutOfItsLine() {
        var activity = programme.activity(
                ward,
                "Nghe; đọc, viết\\nói\r\nATTENDEE:mailto:ke-xau@vidu.vn " + "dài ".repeat(30),
                ActivityState.PUBLISHED);
        UUID sitting =
                programme.sitting(activity, SOON, Mode.PLACE, programme.venue(ward, "Nhà, sách", true), "", true);
        String calendar = text(ask("/chuong-trinh.ics?" + unit));
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        List<String> lines = List.of(calendar.replace("\r\n ", "").split("\r\n"));
        assertThat(lines)
                .contains("UID:" + sitting + "@localhost", "SEQUENCE:2", "STATUS:CONFIRMED")
                .anyMatch(line -> line.startsWith("SUMMARY:Nghe\\; đọc\\, viết\\\\nói\\nATTENDEE:mailto"))
                .anyMatch(line -> line.startsWith("LOCATION:Nhà\\, sách"))
                .noneMatch(line -> line.startsWith("ATTENDEE"));
        programme.change(sitting, "state", "CANCELLED");
        assertThat(text(ask("/chuong-trinh.ics?" + unit)).split("\r\n"))
                .contains("SEQUENCE:3", "STATUS:CANCELLED", "UID:" + sitting + "@localhost");
        assertThat(text(ask("/chuong-trinh.atom?" + unit))).contains("<title>Đã hủy: Nghe; đọc");
        assertThat(text(ask("/chuong-trinh.json?" + unit))).contains("\"state\":\"CANCELLED\"");
        assertThat(text(ask("/hoat-dong/" + activity.code() + "/lich.ics"))).contains("UID:" + sitting);
        assertThat(text(ask("/sitemap.xml"))).contains(activity.code());
    }

    @Test
    void theAddressSaysTheLanguage() {
        Document page = page("/chuong-trinh?tieng=en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Programme of the Lifelong Learning Week");
    }

    @Test
    void theFirstViewIsLightForAnOldPhone() throws Exception {
        for (int i = 0; i < 25; i++)
            programme.sitting(
                    programme.activity(ward, "Ngày hội đọc sách của cả nhà số " + i, ActivityState.PUBLISHED),
                    SOON,
                    Mode.PLACE,
                    null,
                    "",
                    true);
        var full = programme.activity(
                ward,
                "Lớp học tiếng Anh cho cả nhà, đủ mọi lứa tuổi",
                "Mỗi buổi hai giờ, có người hướng dẫn.\n".repeat(60),
                Subject.OTHER,
                Audience.EVERYBODY,
                20_000,
                "REQUIRED",
                ActivityState.PUBLISHED);
        for (int i = 0; i < 8; i++) programme.sitting(full, SOON.plus(i, ChronoUnit.DAYS), Mode.PLACE, null, "", true);
        for (String path : List.of(
                "/chuong-trinh",
                "/hoat-dong/" + ProgrammeEntry.slug("Lớp học tiếng Anh cho cả nhà, đủ mọi lứa tuổi") + "-"
                        + full.code())) {
            MvcTestResult answer = ask(path);
            assertThat(answer).as(path).hasStatus(200);
            int html = answer.getResponse().getContentAsByteArray().length;
            Document page = html(answer);
            int more = 0;
            for (var part : page.select("script[src], link[rel=stylesheet]"))
                more += ask(part.hasAttr("src") ? part.attr("src") : part.attr("href"))
                        .getResponse()
                        .getContentAsByteArray()
                        .length;
            assertThat(page.select("script[src], link[rel=stylesheet]"))
                    .as(path)
                    .hasSizeBetween(1, 2);
            assertThat(html + more)
                    .as("%s: HTML %d + CSS and JavaScript %d", path, html, more)
                    .isLessThan(60_000);
        }
    }
}
