package vn.tuanle.contest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

/// One person is one counted contestant: proven by a roster or a contact, else unverified and without a prize (rule
/// 11).
class ContestantWebTest extends WebTest {
    private static final Rules RULES = new Rules(
            Rules.USUAL.keys(),
            Counted.BEST,
            Guess.NONE,
            List.of(),
            List.of(),
            new Collective(70, List.of(CollectiveKey.RATE), 2),
            new Entrance(false, Set.of(Proof.CONTACT, Proof.ROSTER), AskedBirth.YEAR, 10, null));

    @Autowired
    Contests contests;

    @Autowired
    Contestants contestants;

    @Autowired
    Verifying verifying;

    @Autowired
    Rosters rosters;

    private Cast.Person officer;
    private Contesting contesting;
    private String path;

    @BeforeEach
    void contest() {
        UUID ward = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        officer = cast.person("Trần Thu Thảo", ward, Role.OFFICER, Role.HEAD);
        contesting = new Contesting(sql, ward, officer.id(), RULES, 3);
        path = "/cuoc-thi/tim-hieu-chuyen-doi-so-" + contesting.code;
    }

    private MvcTestResult form(String end, @Nullable Cookie cookie, String... fields) {
        var request = mvc.post().uri(path + end).with(FormToken.sent());
        if (cookie != null) request = request.cookie(cookie);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult register(String name, String contact, String year, String unit) {
        return form("/dang-ky", null, "ten", name, "lien-he", contact, "sinh", year, "don-vi", unit);
    }

    private Cookie cookie(MvcTestResult result) {
        String set = result.getResponse().getHeaders("Set-Cookie").stream()
                .filter(each -> each.startsWith("thi-"))
                .findFirst()
                .orElseThrow();
        String[] parts = set.split(";", 2)[0].split("=", 2);
        return new Cookie(parts[0], parts[1]);
    }

    private Document own(Cookie cookie) {
        return html(mvc.get().uri(path + "/cua-toi").cookie(cookie).exchange());
    }

    @Test
    void whoMatchesALineOfTheRosterIsProvenAndTheLineProvesNobodyElse() {
        UUID roster = contesting.roster("Trường THCS Nguyễn Văn Trỗi", List.of("Lê Văn An", "Lê Thị Bình"), 2010);
        Cookie an = cookie(register("lê văn an", "0912000001", "2010", roster.toString()));
        assertThat(own(an).text()).contains("Được xét giải", "Khớp với danh sách của Trường THCS Nguyễn Văn Trỗi.");
        assertThat(own(cookie(register("Lê Văn An", "0912000002", "2010", roster.toString())))
                        .text())
                .contains("Chưa xác minh: không xét giải.");
        assertThat(own(cookie(register("Lê Thị Bình", "0912000003", "2009", roster.toString())))
                        .text())
                .contains("Chưa xác minh: không xét giải.");
        assertThat(rosters.of(contesting.contest).getFirst().counted()).isEqualTo(2);
    }

    @Test
    void aContactProvesOnePersonAndTheSamePersonComesBackToTheirOwn() {
        Contest contest = contests.whatever(contesting.contest);
        Contestant an = sent(cookie(register("Lê An", "an@vidu.vn", "1990", "")));
        assertThat(verifying.verify(an, "999999", Instant.now())).isInstanceOf(Outcome.Refused.class);
        assertThat(verifying.verify(an, "123456", Instant.now())).isEqualTo(Outcome.done(an.id()));
        assertThat(contestants.of(contest.id(), an.id()).mayWin(RULES.entrance()))
                .isTrue();
        Contestant again = sent(cookie(register("LÊ AN", "an@vidu.vn", "1990", "")));
        assertThat(verifying.verify(again, "123456", Instant.now())).isEqualTo(Outcome.done(an.id()));
        Contestant other = sent(cookie(register("Lê Bình", "an@vidu.vn", "1991", "")));
        assertThat(verifying.verify(other, "123456", Instant.now())).isInstanceOf(Outcome.Refused.class);
        assertThat(contestants.of(contest.id(), other.id()).mayWin(RULES.entrance()))
                .isFalse();
    }

    @Test
    void aCodeIsTriedAFewTimesOnlyAndDoesNotLast() {
        Contestant an = sent(cookie(register("Lê An", "an2@vidu.vn", "1990", "")));
        assertThat(verifying.verify(an, "123456", Instant.now().plus(Duration.ofHours(1))))
                .isInstanceOf(Outcome.Refused.class);
        for (int i = 0; i < 7; i++) verifying.verify(an, "00000" + i, Instant.now());
        assertThat(verifying.verify(an, "123456", Instant.now())).isInstanceOf(Outcome.Refused.class);
    }

    /// As if the code 123456 had been sent.
    private Contestant sent(Cookie cookie) {
        UUID id = contestants
                .byCode(contesting.contest, own(cookie).select("#ma").text().replaceFirst(".*: ", ""))
                .orElseThrow();
        sql.sql(
                        "insert into contestant_code (contestant_id, digest, sent, sent_at) values (?, sha256(convert_to(?, 'UTF8')), 1, ?)")
                .params(Rows.values(id, id + ":123456", Instant.now()))
                .update();
        return contestants.of(contesting.contest, id);
    }

    @Test
    void aFormSentTwiceIsOneContestantAndWhatIsWrongIsToldAtItsField() {
        String ma = UUID.randomUUID().toString();
        String[] fields = {"ma", ma, "ten", "Lê An", "lien-he", "0912 000 009", "sinh", "1990"};
        assertThat(form("/dang-ky", null, fields)).hasStatus(303);
        assertThat(form("/dang-ky", null, fields)).hasStatus(303);
        assertThat(sql.sql("select count(*) from contestant where contest_id = ?")
                        .param(contesting.contest)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Document again = html(form("/dang-ky", null, "ten", "Bé Na", "lien-he", "không có", "sinh", "2020"));
        assertThat(again.select(".error").eachText())
                .containsExactlyInAnyOrder(
                        "Hãy ghi một số điện thoại hoặc địa chỉ thư điện tử.", "Cuộc thi dành cho người từ 10 tuổi.");
        assertThat(again.select("#ten").attr("value")).isEqualTo("Bé Na");
    }

    @Test
    void theCodeOpensTheSameContestantOnAnotherDeviceAndADeviceCanBeLeft() {
        Cookie first = cookie(register("Lê An", "0912000010", "1990", ""));
        String code = own(first).select("#ma").text().replaceFirst(".*: ", "");
        Cookie second = cookie(form("/vao", null, "ma-thi-sinh", code.toUpperCase(java.util.Locale.ROOT)));
        assertThat(own(second).select("h1").text()).isEqualTo("Lê An");
        assertThat(form("/vao", null, "ma-thi-sinh", "abcdefghjk")).hasStatus(422);
        String link = own(first).select("input.link").attr("value").replaceFirst("https?://[^/]+", "");
        assertThat(cookie(mvc.get().uri(link).exchange()).getValue()).isEqualTo(first.getValue());
        assertThat(cookie(form("/ra", first)).getValue()).isEmpty();
        assertThat(mvc.get().uri(path + "/vao/" + "A".repeat(43)).exchange()).hasStatus(404);
    }

    @Test
    void anExamLetsInOnlyWhoIsVerified() {
        UUID round = contesting.round(Preset.EXAM, Duration.ofHours(1), Duration.ofHours(1), 30, 1, 0);
        Cookie an = cookie(register("Lê An", "0912000011", "1990", ""));
        String start = "/bai-thi/" + contesting.code + "/" + round + "/bat-dau";
        assertThat(html(mvc.post().uri(start).cookie(an).exchange())
                        .select("[role=alert]")
                        .text())
                .startsWith("Vòng này chỉ dành cho người đã xác minh.");
    }

    @Test
    void aRosterIsLookedAtBeforeItIsTakenFrozenAtItsTimeAndThenOnlyExcludedFrom() {
        String lists = "/cuoc-thi-don-vi/" + contesting.contest + "/danh-sach";
        String typed =
                "STT; Họ và tên; Ngày sinh\n1; Lê An; 05/09/2010\n2; Lê Bình; 2011\n3; ; 2010\n4; Lê Chi; hôm qua";
        Document look = html(post(officer, lists, "don-vi", "Trường Tiểu học Quang Vinh", "dan", typed));
        assertThat(look.select("#xem-truoc").text()).isEqualTo("Xem trước: 2 người");
        assertThat(look.select("section.card.soon li").eachText())
                .containsExactly("Dòng 4: Thiếu họ tên.", "Dòng 5: Không hiểu ngày sinh “hôm qua”.");
        assertThat(rosters.of(contesting.contest)).isEmpty();
        assertThat(post(
                        officer,
                        lists,
                        "don-vi",
                        "Trường Tiểu học Quang Vinh",
                        "dan",
                        look.expectFirst("textarea[name=dan]").wholeText(),
                        "lam",
                        "nhan"))
                .hasStatus(303);
        Rosters.Unit unit = rosters.of(contesting.contest).getFirst();
        assertThat(unit.people()).isEqualTo(2);
        sql.sql("update contest set roster_closes_at = now() - interval '1 minute' where id = ?")
                .param(contesting.contest)
                .update();
        assertThat(html(post(officer, lists, "don-vi", "Trường khác", "dan", "Lê An; 2010", "lam", "nhan"))
                        .select(".errors")
                        .text())
                .isEqualTo("Danh sách đã chốt: chỉ loại được người, ghi rõ lý do.");
        UUID line = rosters.lines(unit.id()).getFirst().id();
        assertThat(post(officer, lists + "/" + unit.id() + "/loai", "dong", line.toString()))
                .hasStatus(422);
        assertThat(post(officer, lists + "/" + unit.id() + "/loai", "dong", line.toString(), "ly-do", "Chuyển trường"))
                .hasStatus(303);
        assertThat(rosters.of(contesting.contest).getFirst().counted()).isEqualTo(1);
        assertThat(get(officer, lists + "?don-vi=" + unit.id()).text()).contains("Đã loại: Chuyển trường");
    }

    @Test
    void aRoundIsSetInADraftAndOnceOpenOnlyItsEndMovesLater() {
        String id = contesting.contest.toString();
        String rounds = "/cuoc-thi-don-vi/" + id + "/vong/";
        UUID open = contesting.round(Preset.CONTEST, Duration.ofHours(1), Duration.ofHours(1), 30, 1, 60);
        assertThat(html(post(officer, rounds + open, "phien-ban", "1", "dong", "08:00 01/01/2020", "vi-sao", "Sớm hơn"))
                        .select("#dong-error")
                        .text())
                .isEqualTo("Vòng đã mở: chỉ dời được lúc đóng muộn hơn.");
        assertThat(html(post(officer, rounds + open, "phien-ban", "1", "dong", "08:00 01/01/2099"))
                        .select("#vi-sao-error")
                        .text())
                .isNotEmpty();
        assertThat(post(officer, rounds + open, "phien-ban", "1", "dong", "08:00 01/01/2099", "vi-sao", "Mất điện"))
                .hasStatus(303);
        assertThat(post(
                        officer,
                        rounds + "moi",
                        "ten",
                        "Vòng 2",
                        "mo",
                        "08:00 02/01/2099",
                        "dong",
                        "08:00 03/01/2099",
                        "phut",
                        "20",
                        "so-luot",
                        "2",
                        "cho-duong-truyen",
                        "0",
                        "de-1",
                        contesting.set.toString(),
                        "vi-sao",
                        "Thêm vòng"))
                .hasStatus(303);
        assertThat(get(officer, "/cuoc-thi-don-vi/" + id)
                        .select("#cac-vong")
                        .parents()
                        .get(1)
                        .select("tbody tr"))
                .hasSize(2);
    }
}
