package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.phone;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

class RegistrationWebTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationTelling telling;

    private Programme programme;
    private UUID sitting;
    private Cast.Person officer;
    private Cast.Person clerk;
    private String path;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("Trường Tiểu học Trảng Dài", UnitKind.UBND_XA, null);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", unit, Role.CLERK);
        programme = new Programme(sql, unit, officer.id());
        sitting = programme.sitting(2);
        path = "/hoat-dong-don-vi/" + programme.activity + "/dang-ky";
    }

    private UUID registered(Wish wish) {
        return Cast.done(registrations.register(offerings.of(programme.activity), wish, null, Instant.now()))
                .id();
    }

    private UUID pupil(String phone, String child, String guardian) {
        Wish wish = Programme.wish(RegistrationKind.PUPIL, phone, guardian, List.of(), 1, Way.PLACE, sitting);
        return registered(new Wish(
                wish.formKey(),
                wish.kind(),
                phone,
                guardian,
                "",
                1,
                List.of(new Wish.Guest(child, 2018, AgeBand.UNDER_11, Sex.FEMALE, true)),
                wish.sittings(),
                Map.of(),
                EnumSet.of(ConsentPurpose.TAKE_PART),
                false));
    }

    private List<String> reads() {
        return sql.sql("select what from registration_read where activity_id = ? order by read_at, id")
                .param(programme.activity)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void theUnitSeesWhoRegisteredAndNobodyElseDoes() {
        registered(alone(phone(1), "Lê Hoa", sitting));
        pupil(phone(2), "Bé Na", "Trần Thị Mai");
        registered(alone(phone(3), "Phạm Bảo", sitting));
        Document page = get(officer, path);
        assertThat(page.select("table:has(td[data-label=Lúc]) tbody th a").eachText())
                .containsExactly("Lê Hoa", "Trần Thị Mai", "Phạm Bảo");
        assertThat(page.select("table.dense tbody td").eachText()).containsExactly("2", "2", "0", "1");
        assertThat(page.text()).doesNotContain("Bé Na");
        assertThat(get(officer, path + "?tim=le hoa")
                        .select("table:has(td[data-label=Lúc]) tbody th a")
                        .eachText())
                .containsExactly("Lê Hoa");
        assertThat(get(officer, path + "?tim=" + phone(2))
                        .select("table:has(td[data-label=Lúc]) tbody th a")
                        .eachText())
                .containsExactly("Trần Thị Mai");
        assertThat(get(officer, path + "?trang-thai=WAITING")
                        .select("table:has(td[data-label=Lúc]) tbody th a")
                        .eachText())
                .containsExactly("Phạm Bảo");
        Cast.Person other = cast.person("Người Nơi Khác", cast.unit("Nơi khác", UnitKind.UBND_XA, null), Role.HEAD);
        for (String each : List.of("", "/thiet-lap", "/them", "/nhan-tin"))
            assertThat(getRaw(other, path + each).getResponse().getStatus())
                    .as(each)
                    .isEqualTo(404);
        assertThat(post(other, path + "/xuat").getResponse().getStatus()).isEqualTo(404);
        for (String each : List.of("/thiet-lap", "/them", "/nhan-tin"))
            assertThat(getRaw(clerk, path + each).getResponse().getStatus())
                    .as(each)
                    .isEqualTo(404);
    }

    @Test
    void theNamesOfChildrenAreSeenByWhoAnswersAndEachLookIsWrittenDown() {
        UUID id = pupil(phone(2), "Bé Na", "Trần Thị Mai");
        assertThat(get(clerk, path + "/" + id).text())
                .contains("Tên trẻ em chỉ thủ trưởng")
                .doesNotContain("Bé Na");
        assertThat(reads()).isEmpty();
        assertThat(get(officer, path + "/" + id).text()).contains("Bé Na");
        assertThat(reads()).containsExactly("MINORS");
    }

    @Test
    void aListIsTakenAwayWithoutFormulasAndWithoutTheNamesOfChildren() throws Exception {
        registered(alone(phone(1), "=HYPERLINK(\"x\")", sitting));
        pupil(phone(2), "Bé Na", "Trần Thị Mai");
        String csv = csv(post(officer, path + "/xuat", "loai", "csv"));
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"(trẻ em)\"", "Trần Thị Mai")
                .doesNotContain("Bé Na", "2018");
        assertThat(csv(post(officer, path + "/xuat", "loai", "csv", "tre-em", "co")))
                .contains("Bé Na");
        assertThat(reads()).containsExactly("EXPORT", "EXPORT_MINORS");
        MvcTestResult book = post(officer, path + "/xuat");
        assertThat(new String(book.getResponse().getContentAsByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(post(clerk, path + "/xuat").getResponse().getStatus()).isEqualTo(404);
    }

    private static String csv(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void somebodyWhoCallsIsWrittenDownAndSomebodyIsTakenOffWithAReason() {
        MvcTestResult sent = post(
                officer, path + "/them", "loai", "toi", "ten-1", "Bà Sáu", "lien-he", "0912000777", "dong-y", "co");
        String page = location(sent);
        assertThat(get(officer, page).select("h1").text()).isEqualTo("Bà Sáu");
        assertThat(get(officer, page).select(".timeline").text()).contains("Đăng ký · Võ Ngọc Lan");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        MvcTestResult without = post(officer, page + "/bo", "buoi", sitting.toString(), "ly-do", " ");
        assertThat(without.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(without).select("#ly-do-error").text()).isEqualTo("Hãy ghi lý do: người đăng ký sẽ đọc.");
        location(post(officer, page + "/bo", "buoi", sitting.toString(), "ly-do", "Ghi nhầm buổi"));
        assertThat(programme.state(id, sitting)).isEqualTo(BookingState.REMOVED);
        assertThat(get(officer, page).select(".timeline").text()).contains("Ghi nhầm buổi");
        assertThat(post(clerk, page + "/bo", "buoi", sitting.toString(), "ly-do", "x")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theUnitSetsWhatIsAskedAndTwoWhoDoSoAtOnceLoseNothing() {
        String[] form = {
            "ban",
            "0",
            "so-cau",
            "2",
            "mo",
            "",
            "dong",
            "",
            "tuoi",
            "BAND",
            "gioi",
            "co",
            "lop",
            "co",
            "nhieu-nhat",
            "5",
            "gio-giu",
            "6",
            "ngay-giu",
            "30",
            "cau-1-ma",
            UUID.randomUUID().toString(),
            "cau-1-loi",
            "Ăn gì?",
            "cau-1-loai",
            "CHOICE",
            "cau-1-chon",
            "Chay\nMặn",
            "cau-1-can",
            "co",
            "cau-1-han",
            "17:00 14/11/2030"
        };
        location(post(officer, path + "/thiet-lap", form));
        SignUp now = offerings.of(programme.activity).signUp();
        assertThat(now).isEqualTo(new SignUp(null, null, AskedAges.BAND, true, false, true, 5, 6, 30, 1));
        assertThat(offerings.of(programme.activity).questions())
                .singleElement()
                .extracting(Question::words, Question::options, Question::required)
                .containsExactly("Ăn gì?", List.of("Chay", "Mặn"), true);
        MvcTestResult late = post(officer, path + "/thiet-lap", form);
        assertThat(late.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(late).select(".errors").text()).contains("Người khác vừa đổi phần này");
        assertThat(html(late).select("#cau-1-loi").val()).isEqualTo("Ăn gì?");
        form[15] = "0";
        MvcTestResult wrong = post(officer, path + "/thiet-lap", form);
        assertThat(html(wrong).select("#gio-giu-error, #nhieu-nhat-error").text())
                .isEqualTo("Hãy ghi một số từ 1 đến 50.");
    }

    @Test
    void aMessageToAllIsOneHoweverOftenItIsSent() {
        registered(alone(phone(1), "Lê Hoa", sitting));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            location(post(officer, path + "/nhan-tin", "ma-phieu", key, "ve", "THIS", "loi", "Mang theo sách nhé."));
        telling.tell(Instant.now());
        assertThat(sql.sql(
                                "select words || ' ' || (done_at is not null) from registration_message where activity_id = ?")
                        .param(programme.activity)
                        .query(String.class)
                        .list())
                .containsExactly("Mang theo sách nhé. true");
        assertThat(get(officer, path + "/nhan-tin").text())
                .contains("1 lượt đăng ký còn hiệu lực", "chỉ 0 lượt đã đồng ý");
    }

    @Test
    void aLongListNeedsNoMoreQueriesThanAShortOne() {
        registered(alone(phone(1), "Lê Hoa", sitting));
        get(officer, path);
        int one = Counting.during(() -> get(officer, path));
        for (int i = 2; i < 12; i++) registered(alone(phone(i), "Người " + i, sitting));
        assertThat(Counting.during(() -> get(officer, path))).isEqualTo(one);
    }
}
