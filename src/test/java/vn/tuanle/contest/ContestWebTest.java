package vn.tuanle.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class ContestWebTest extends WebTest {
    private static final byte[] PDF = "%PDF-1.7 thể lệ".getBytes(StandardCharsets.UTF_8);
    private Cast.Person officer;
    private Cast.Person head;

    @BeforeEach
    void people() {
        UUID ward = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        officer = cast.person("Trần Thu Thảo", ward, Role.OFFICER);
        head = cast.person("Trần Thị Minh Hạnh", ward, Role.HEAD);
    }

    private String begun(String kind) {
        return location(upload(
                officer,
                "/cuoc-thi-don-vi/moi",
                "the-le-tep",
                "the-le.pdf",
                PDF,
                "ten",
                "Tìm hiểu chuyển đổi số",
                "loai",
                kind,
                "doi-tuong",
                "Người dân trong phường"));
    }

    private String version(String path) {
        return get(officer, path).select("input[name=phien-ban]").attr("value");
    }

    private void committee(String path) {
        assertThat(post(
                        officer,
                        path + "/ban-to-chuc",
                        "phien-ban",
                        version(path + "/ban-to-chuc"),
                        "nguoi-1-ten",
                        "Trần Thị Minh Hạnh",
                        "nguoi-1-vai",
                        "CHAIR",
                        "nguoi-1-thu",
                        head.email()))
                .hasStatus(303);
    }

    @Test
    void aContestIsPreparedPublishedByTheHeadAndItsRulesAreFrozen() {
        String path = begun("ENTRY");
        assertThat(get(head, path).select(".note.warn li").eachText())
                .containsExactly("Ban Tổ chức chưa có trưởng ban.");
        committee(path);
        assertThat(get(head, path).select(".note.warn")).isEmpty();
        assertThat(post(officer, path + "/cong-bo")).hasStatus(422);
        assertThat(post(head, path + "/cong-bo")).hasStatus(303);
        assertThat(get(head, path).select(".badge.issued").text()).isEqualTo("Đã công bố");
        String[] rules = {"phien-ban", "1", "khoa-1", "SCORE", "xac-minh", "NONE"};
        assertThat(post(officer, path + "/quy-tac", rules)).hasStatus(422);
        assertThat(html(post(head, path + "/quy-tac", rules))
                        .select("#vi-sao-error")
                        .text())
                .isEqualTo("Hãy ghi đổi điều gì và vì sao; mọi người sẽ đọc câu này.");
        assertThat(post(
                        head,
                        path + "/quy-tac",
                        "phien-ban",
                        "1",
                        "khoa-1",
                        "SCORE",
                        "xac-minh",
                        "NONE",
                        "vi-sao",
                        "Cho cả người chưa xác minh được xét giải."))
                .hasStatus(303);
        assertThat(get(head, path + "/quy-tac").select(".timeline strong").eachText())
                .containsExactly("Bản 2", "Bản 1");
    }

    @Test
    void theRulesAreShownInWordsBeforeTheyAreSaved() {
        String path = begun("QUIZ");
        String[] typed = {
            "phien-ban",
            "1",
            "khoa-1",
            "SCORE",
            "khoa-2",
            "GUESS",
            "du-doan",
            "PERCENT",
            "xac-minh",
            "CONTACT",
            "lam",
            "xem"
        };
        var shown = post(officer, path + "/quy-tac", typed);
        assertThat(shown).hasStatus(200);
        assertThat(html(shown).select("aside").text())
                .contains("Người thi dự đoán: tỷ lệ người trả lời đúng tất cả các câu, tính bằng phần trăm.");
        assertThat(get(officer, path).select("#quy-tac").parents().text()).doesNotContain("Người thi dự đoán");
        typed[typed.length - 1] = "luu";
        assertThat(post(officer, path + "/quy-tac", typed)).hasStatus(303);
        assertThat(get(officer, path).text()).contains("Người thi dự đoán: tỷ lệ");
        assertThat(post(officer, path + "/quy-tac", "phien-ban", "1", "xac-minh", "CONTACT"))
                .hasStatus(422);
    }

    @Test
    void whoSavesOverSomebodyElsesChangeIsToldAndLosesNothing() {
        String path = begun("QUIZ");
        String version = version(path + "/sua");
        assertThat(post(head, path + "/sua", "phien-ban", version, "ten", "Tên của thủ trưởng"))
                .hasStatus(303);
        Document again = html(post(officer, path + "/sua", "phien-ban", version, "ten", "Tên của cán bộ"));
        assertThat(again.select(".errors").text()).contains("Người khác vừa sửa cuộc thi này.");
        assertThat(again.select("#ten").attr("value")).isEqualTo("Tên của cán bộ");
    }

    @Test
    void aCopyHasAllOfItAndAFormSentTwiceMakesOne() {
        String path = begun("QUIZ");
        committee(path);
        post(
                officer,
                path + "/quy-tac",
                "phien-ban",
                "1",
                "khoa-1",
                "SCORE",
                "xac-minh",
                "NONE",
                "giai-ca-nhan",
                "Giải Nhất; 3");
        String ma = UUID.randomUUID().toString();
        assertThat(location(post(officer, path + "/sao-chep", "ma", ma))).isEqualTo("/cuoc-thi-don-vi/" + ma + "/sua");
        assertThat(post(officer, path + "/sao-chep", "ma", ma)).hasStatus(303);
        Document copy = get(officer, "/cuoc-thi-don-vi/" + ma);
        assertThat(copy.text())
                .contains(
                        "Cá nhân: 3 Giải Nhất.",
                        "Trưởng ban: Trần Thị Minh Hạnh",
                        "the-le.pdf",
                        "Người dân trong phường");
        assertThat(get(officer, "/cuoc-thi-don-vi").select("tbody tr")).hasSize(2);
    }

    @Test
    void anotherUnitsContestIsNotThere() {
        String path = begun("QUIZ");
        UUID other = cast.unit("UBND phường Biên Hòa", UnitKind.UBND_XA, null);
        Cast.Person stranger = cast.person("Người Nơi Khác", other, Role.HEAD);
        assertThat(getRaw(stranger, path)).hasStatus(404);
        assertThat(post(stranger, path + "/cong-bo")).hasStatus(404);
        // somebody of the committee sees it and changes nothing
        post(
                officer,
                path + "/ban-to-chuc",
                "phien-ban",
                version(path + "/ban-to-chuc"),
                "nguoi-1-ten",
                "Giám khảo mời",
                "nguoi-1-vai",
                "JUDGE",
                "nguoi-1-thu",
                stranger.email());
        assertThat(getRaw(stranger, path)).hasStatus(200);
        assertThat(post(stranger, path + "/cong-bo")).hasStatus(404);
    }
}
