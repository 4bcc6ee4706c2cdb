package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reading.HostileFiles;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Whatever is brought to the upload page gets its sentence there, in both languages, and harms nothing that was kept
/// before.
class BadUploadWebTest extends WebTest {
    private Cast.Person officer;

    @BeforeEach
    void somebodyWhoUploads() {
        officer = cast.person("Nguyễn Thị Tải", cast.unit("UBND xã Tải", UnitKind.UBND_XA, null), Role.OFFICER);
    }

    @Test
    void everyHostileFileGetsItsSentence() throws Exception {
        byte[] good =
                "KẾ HOẠCH\n\nTổ chức Tuần lễ năm 2025\n\nI. MỤC ĐÍCH\n\n1. Học tập.".getBytes(StandardCharsets.UTF_8);
        String plan = location(upload(officer, "/ke-hoach/tai-len", "file", "ke-hoach.txt", good));
        String before = review(plan);
        for (Map.Entry<String, HostileFiles.Hostile> one : HostileFiles.all().entrySet()) {
            HostileFiles.Hostile file = one.getValue();
            String reading = location(upload(officer, "/ke-hoach/tai-len", "file", file.name(), file.content()));
            Document page = finished(reading);
            assertThat(page.select("main .note.bad p").eachText())
                    .as(one.getKey())
                    .containsExactly(file.name(), file.vietnamese());
            assertThat(english(reading).select("main .note.bad p").eachText())
                    .as(one.getKey())
                    .containsExactly(file.name(), file.english());
            assertThat(page.select("main .actions").text()).as(one.getKey()).isEqualTo("Chọn tệp khác");
        }
        assertThat(review(plan)).isEqualTo(before);
    }

    @Test
    void payloadsStayWordsOnEveryPage() {
        String evil = "<script>alert(1)</script> '; drop table plan; -- =cmd|'/c calc'!A0 {{7*7}} ${x}";
        String text = "ỦY BAN NHÂN DÂN XÃ " + evil + "\n\nSố: 1/KH-UBND\n\nKẾ HOẠCH\n\nTổ chức Tuần lễ " + evil
                + "\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Hội Khuyến học " + evil + ":\n\na) Mở lớp " + evil
                + " trước ngày 28/10/2025.\n\nNơi nhận:\n\n- UBND " + evil + ";\n";
        String reading = location(
                upload(officer, "/ke-hoach/tai-len", "file", evil + ".txt", text.getBytes(StandardCharsets.UTF_8)));
        String plan = location(getRaw(officer, reading));
        Document page = get(officer, plan);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
        assertThat(sql.sql("select count(*) from plan").query(Long.class).single())
                .isPositive();
    }

    @Test
    void aReadingThatTheProgramBrokeOffIsOfferedAgain() {
        byte[] good = "KẾ HOẠCH\n\nTổ chức Tuần lễ năm 2025".getBytes(StandardCharsets.UTF_8);
        String reading = location(upload(officer, "/ke-hoach/tai-len", "file", "ke-hoach.txt", good));
        UUID id = UUID.fromString(reading.substring(reading.lastIndexOf('/') + 1));
        sql.sql(
                        "update plan_reading set finished_at = null, plan_id = null, asked_at = now() - interval '5 minutes' where id = ?")
                .param(id)
                .update();
        assertThat(get(officer, reading).select("h1").text()).isEqualTo("Đang đọc văn bản…");
        sql.sql("update plan_reading set asked_at = now() - interval '20 minutes' where id = ?")
                .param(id)
                .update();
        Document page = get(officer, reading);
        assertThat(page.select("h1").text()).isEqualTo("Việc đọc bị dừng giữa chừng");
        assertThat(page.select("main form button").text()).isEqualTo("Đọc lại tệp này");
        location(post(officer, reading + "/lai"));
        Duration waited = Duration.ZERO;
        while (getRaw(officer, reading).getResponse().getHeader("Location") == null && waited.toSeconds() < 20)
            waited = waited.plus(pause());
        assertThat(location(getRaw(officer, reading))).endsWith("/kiem-tra");
    }

    private String review(String reading) {
        return get(officer, location(getRaw(officer, reading)))
                .select("#tim-thay")
                .text();
    }

    private Document finished(String reading) throws Exception {
        Document page = get(officer, reading);
        for (int i = 0; i < 300 && page.selectFirst("progress") != null; i++) {
            pause();
            page = get(officer, reading);
        }
        return page;
    }

    private static Duration pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofMillis(100);
    }

    private Document english(String reading) throws Exception {
        return Jsoup.parse(mvc.get()
                .uri(reading)
                .cookie(officer.cookie(), new Cookie("ngon-ngu", "en"))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
