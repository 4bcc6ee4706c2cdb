package vn.tuanle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.contest.Contests;
import vn.tuanle.media.Sounds;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

/// Somebody without an account sends an entry; the office has its word on it.
class EntryWebTest extends WebTest {
    @Autowired
    Contests contests;

    @Autowired
    EntryLinks links;

    @Autowired
    EntryResults results;

    private Fair fair;
    private String office;
    private String begin;

    @BeforeEach
    void begin() {
        fair = new Fair(sql, cast, sessions, contests, 2);
        fair.terms(Combining.MEAN, Duration.ofDays(1), 0);
        office = "/cuoc-thi-don-vi/" + fair.contest;
        begin = "/cuoc-thi/ke-chuyen-sach-" + fair.code + "/gui-bai";
    }

    private MvcTestResult send(String path, String... fields) {
        var request = mvc.post().uri(path).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private Document open(String path) {
        return html(mvc.get().uri(path).exchange());
    }

    private static String[] who(String contact, String... more) {
        return Stream.concat(
                        Stream.of(
                                "ma",
                                UUID.randomUUID().toString(),
                                "ten",
                                "Nguyễn Thị Lan",
                                "nam-sinh",
                                "1985",
                                "lien-he",
                                contact,
                                "dong-y",
                                "co",
                                "giay-phep",
                                "co",
                                "neu-ten",
                                "co"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private String begun(String contact, String... more) {
        return location(send(begin, who(contact, more)));
    }

    private MvcTestResult give(String own, byte[] content, String name) {
        return mvc.post()
                .uri(own + "/tep/bieu-mau")
                .multipart()
                .file(new MockMultipartFile("tep", name, "image/svg+xml", content))
                .with(FormToken.sent())
                .exchange();
    }

    private MvcTestResult submit(String own, String title, String body) {
        String version = open(own).select("input[name=phien-ban]").attr("value");
        return send(own, "phien-ban", version, "tieu-de", title, "bai", body, "nop", "co");
    }

    private UUID entry(String own) {
        return links.opened(own.substring(own.lastIndexOf('/') + 1))
                .orElseThrow()
                .entry();
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void anEntryIsBegunWrittenSentReturnedAndTaken() throws Exception {
        String own = begun("lan@vidu.vn");
        assertThat(html(submit(own, "", "")).select(".errors li").eachText()).containsExactly("Hãy ghi tên bài.");
        assertThat(html(submit(own, "Cây đa", "")).select(".errors li").eachText())
                .containsExactly("Bài chưa có gì: hãy viết bài hoặc gửi tệp.");
        Document tooLong = html(submit(own, "Cây đa", "chữ ".repeat(51)));
        assertThat(tooLong.select(".errors li").eachText()).containsExactly("Bài có 51 chữ, nhiều nhất 50 chữ.");
        assertThat(tooLong.select("textarea[name=bai]").val()).startsWith("chữ chữ");
        assertThat(give(own, png(), "anh.svg")).hasStatus(303);
        assertThat(html(give(own, Sounds.ascii("<svg onload=alert(1)></svg>"), "anh.png"))
                        .select("#tep-error")
                        .text())
                .startsWith("Không nhận loại tệp này");
        assertThat(submit(own, "Cây đa của Nguyễn Thị Lan", "Chuyện làng.")).hasStatus(303);
        UUID id = entry(own);
        String review = office + "/bai/" + id;
        Document page = get(fair.secretary, review);
        assertThat(page.select(".note.warn").text()).startsWith("Bài có ghi tên tác giả");
        assertThat(page.select(".entry-file img")).hasSize(1);
        assertThat(post(fair.secretary, review + "/tra-lai")).hasStatus(422);
        assertThat(post(fair.secretary, review + "/tra-lai", "ly-do", "Bỏ tên bạn trong bài."))
                .hasStatus(303);
        assertThat(open(own).select(".note.warn").text()).contains("Bỏ tên bạn trong bài.");
        assertThat(submit(own, "Cây đa", "Chuyện làng.")).hasStatus(303);
        assertThat(post(fair.secretary, review + "/nhan")).hasStatus(303);
        assertThat(get(fair.secretary, review).select(".timeline strong").eachText())
                .containsExactly("Bắt đầu soạn", "Nộp bài", "Trả lại để sửa", "Nộp bài", "Nhận dự thi");
        assertThat(submit(own, "Khác", "Khác")).hasStatus(422);
        assertThat(results.figures(fair.contest)).isEqualTo(new EntryResults.Figures(1, 1, 1, 0, 0, 0));
    }

    @Test
    void whoIsNotOfAgeNeedsAGuardianAndNobodySendsMoreThanAllowed() {
        Document form = html(send(begin, who("be@vidu.vn", "nam-sinh", "1985")));
        assertThat(form.title()).isNotNull();
        String year = String.valueOf(
                java.time.LocalDate.now(vn.tuanle.kernel.Days.ZONE).getYear() - 12);
        String[] child = {"ten", "Bé Na", "nam-sinh", year, "lien-he", "0913000111", "dong-y", "co", "giay-phep", "co"};
        assertThat(html(send(begin, child)).select(".errors li").eachText())
                .containsExactly(
                        "Tác giả chưa đủ 18 tuổi: hãy ghi cha, mẹ hoặc người giám hộ.",
                        "Hãy ghi số điện thoại hoặc thư điện tử của người giám hộ.",
                        "Tác giả chưa đủ 18 tuổi: cần người giám hộ đồng ý.");
        String[] with = Stream.concat(
                        Stream.of(child),
                        Stream.of("giam-ho", "Chị Mai", "giam-ho-lien-he", "0913000222", "giam-ho-dong-y", "co"))
                .toArray(String[]::new);
        String one = location(send(begin, with));
        location(send(begin, with));
        assertThat(html(send(begin, with)).select(".errors li").eachText())
                .containsExactly("Số hoặc địa chỉ này đã gửi đủ 2 bài cho cuộc thi.");
        assertThat(send(one + "/rut")).hasStatus(303);
        assertThat(send(begin, with)).hasStatus(303);
    }

    @Test
    void theSameFormSentTwiceIsOneEntryAndALinkFromALetterProvesTheContact() {
        String[] form = who("hai-lan@vidu.vn");
        assertThat(entry(location(send(begin, form)))).isEqualTo(entry(location(send(begin, form))));
        UUID id = entry(begun("hai-lan@vidu.vn"));
        String letter = links.mint(id, true, Instant.now());
        assertThat(get(fair.head, office + "/bai/" + id).text()).contains("Chưa xác minh");
        open("/bai-du-thi/" + letter);
        assertThat(get(fair.head, office + "/bai/" + id).text()).contains("Đã xác minh");
    }

    @Test
    void aTakenBackEntryLeavesNoFileAndNoWords() throws Exception {
        String own = begun("rut@vidu.vn");
        give(own, png(), "anh.png");
        submit(own, "Bài sẽ rút", "Lời kể.");
        UUID id = entry(own);
        assertThat(send(own + "/rut")).hasStatus(303);
        assertThat(sql.sql(
                                "select state || ' ' || body || (select count(*) from upload where owner_id = e.id) from entry e where id = ?")
                        .param(id)
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("WITHDRAWN 0");
        assertThat(mvc.get().uri("/bai-du-thi/khong-co").exchange()).hasStatus(404);
    }

    @Test
    void filesComeInPiecesBehindTheLinkAndAreHandedOutSafely() throws Exception {
        String own = begun("tung-phan@vidu.vn");
        byte[] song = Sounds.wav("NGUYEN VAN A");
        MvcTestResult created = mvc.post()
                .uri(own + "/tep")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", song.length)
                .with(FormToken.sent())
                .exchange();
        assertThat(created).hasStatus(201);
        String at = location(created);
        assertThat(mvc.post()
                        .uri(own + "/tep")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", 5)
                        .exchange())
                .as("without the form's token")
                .hasStatus(403);
        for (int from = 0; from < song.length; from += 3_000) {
            int to = Math.min(song.length, from + 3_000);
            assertThat(mvc.method(HttpMethod.PATCH)
                            .uri(at)
                            .header("Tus-Resumable", "1.0.0")
                            .header("Upload-Offset", from)
                            .contentType("application/offset+octet-stream")
                            .content(java.util.Arrays.copyOfRange(song, from, to))
                            .with(FormToken.sent())
                            .exchange())
                    .hasStatus(204);
            assertThat(mvc.head()
                            .uri(at)
                            .header("Tus-Resumable", "1.0.0")
                            .exchange()
                            .getResponse()
                            .getHeader("Upload-Offset"))
                    .isEqualTo("" + to);
        }
        submit(own, "Bản ghi âm", "");
        String heard = open(own).select("audio").attr("src");
        MvcTestResult part = mvc.get().uri(heard).header("Range", "bytes=4-9").exchange();
        assertThat(part).hasStatus(206);
        assertThat(part.getResponse().getContentAsByteArray()).hasSize(6);
        assertThat(List.of(
                        String.valueOf(part.getResponse().getHeader("X-Content-Type-Options")),
                        String.valueOf(part.getResponse().getContentType())))
                .containsExactly("nosniff", "audio/wav");
        assertThat(part.getResponse().getHeaders("Content-Security-Policy")).anyMatch(one -> one.startsWith("sandbox"));
        assertThat(new String(
                        mvc.get().uri(heard).exchange().getResponse().getContentAsByteArray(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("NGUYEN VAN A");
        UUID other = entry(begun("nguoi-khac@vidu.vn"));
        assertThat(mvc.get()
                        .uri("/bai-du-thi/" + links.mint(other, false, Instant.now())
                                + heard.substring(heard.indexOf("/xem")))
                        .exchange())
                .as("by the link of another")
                .hasStatus(404);
    }

    @Test
    void othersUnitsAndClosedDoorsAreNotThere() {
        UUID id = entry(begun("cua-toi@vidu.vn"));
        var other = cast.person(
                "Người Nơi Khác",
                cast.unit("Nơi khác", vn.tuanle.organisation.UnitKind.UBND_XA, null),
                vn.tuanle.identity.Role.HEAD);
        for (String path : List.of("/bai", "/bai/" + id, "/nhan-bai", "/cham", "/cham/tien-do", "/xep-hang-bai"))
            assertThat(getRaw(other, office + path).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        fair.terms(Combining.MEAN, Duration.ofMinutes(-1), 0);
        assertThat(html(send(begin, who("muon@vidu.vn"))).select(".note").text())
                .startsWith("Nhận bài từ");
    }
}
