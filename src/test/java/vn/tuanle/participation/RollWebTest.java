package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.group;
import static vn.tuanle.participation.Programme.phone;

import java.time.Duration;
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
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

class RollWebTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    AttendanceRows rows;

    @Autowired
    Erasing erasing;

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
        sitting = programme.sitting(50);
        path = path(sitting);
    }

    private String path(UUID one) {
        return "/hoat-dong-don-vi/" + programme.activity + "/diem-danh/" + one;
    }

    private UUID registered(Wish wish) {
        return Cast.done(registrations.register(offerings.of(programme.activity), wish, null, Instant.now()))
                .id();
    }

    /// The day of the sitting has come.
    private void today(UUID... sittings) {
        for (UUID one : sittings)
            sql.sql(
                            "update occurrence set starts_at = now() - interval '1 minute', ends_at = now() + interval '2 hours' where id = ?")
                    .param(one)
                    .update();
    }

    private String subject(UUID registration, UUID one) {
        return sql.sql("""
                select cast(p.id as text) from participation p join booking b on b.id = p.booking_id
                where b.registration_id = ? and p.occurrence_id = ?""").params(registration, one).query(String.class).single();
    }

    private AttendanceFigure figure() {
        return rows.figure(sitting);
    }

    private List<String> turns(String subject) {
        return sql.sql(
                        "select turn || ' ' || mark || ' ' || reason from attendance where subject_id = cast(? as uuid) order by turn")
                .param(subject)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void theThreeGrainsStandBesideEachOtherAndMakeTheFigure() {
        String hoa = subject(registered(alone(phone(1), "Lê Hoa", sitting)), sitting);
        String bao = subject(registered(alone(phone(2), "Phạm Bảo", sitting)), sitting);
        String klass = subject(registered(group(phone(3), 35, sitting)), sitting);
        today(sitting);
        Document page = get(officer, path);
        assertThat(page.select(".findings legend strong").eachText())
                .containsExactly("Phạm Bảo", "Lê Hoa", "Lớp " + phone(3));
        location(post(
                officer,
                path,
                "v-" + hoa,
                "0",
                "m-" + hoa,
                "PRESENT",
                "v-" + bao,
                "0",
                "m-" + bao,
                "EXCUSED",
                "v-" + klass,
                "0",
                "l-" + klass,
                "33"));
        location(post(officer, path + "/them", "ma-phieu", UUID.randomUUID().toString(), "ten", "Bà Sáu\nÔng Bảy"));
        location(post(
                officer,
                path + "/nhom",
                "ma-phieu",
                UUID.randomUUID().toString(),
                "nhom",
                "Lớp 5B",
                "nhom-co",
                "20",
                "nhom-tong",
                "22"));
        assertThat(figure()).isEqualTo(new AttendanceFigure(3, 0, 53, 0, null, 56));
        location(post(
                officer,
                path + "/dem",
                "ma-phieu",
                UUID.randomUUID().toString(),
                "dem",
                "TAT_CA",
                "v-tat-ca",
                "0",
                "d-UNDER_11-FEMALE",
                "40",
                "d-X-X",
                "25"));
        assertThat(figure()).isEqualTo(new AttendanceFigure(3, 0, 53, 0, 65, 65));
        location(post(
                officer,
                path + "/dem",
                "ma-phieu",
                UUID.randomUUID().toString(),
                "dem",
                "THEM",
                "d-FROM_60-MALE",
                "4"));
        assertThat(figure()).isEqualTo(new AttendanceFigure(3, 0, 53, 4, 65, 69));
        assertThat(sql.sql("select counted from occurrence where id = ?")
                        .param(sitting)
                        .query(Integer.class)
                        .single())
                .as("what the programme is told")
                .isEqualTo(69);
        page = get(officer, path);
        assertThat(page.select(".counts li").eachText()).containsExactly("3có tên", "53theo lớp, nhóm", "13đếm thêm");
        assertThat(page.text())
                .contains("69 lượt người = 3 + 53 + 13")
                .contains("Đếm tất cả trong phòng: 65; danh sách và lớp ở phòng đã có 56, nên chỉ cộng 9.")
                .contains("Dưới 11 tuổi, Nữ: 40")
                .contains("3 người có tên")
                .contains("66 lượt không tên: không biết là bao nhiêu người");
    }

    @Test
    void aCorrectionIsANewRowWithAReason() {
        String hoa = subject(registered(alone(phone(1), "Lê Hoa", sitting)), sitting);
        today(sitting);
        location(post(officer, path, "v-" + hoa, "0", "m-" + hoa, "PRESENT"));
        location(post(officer, path, "v-" + hoa, "0", "m-" + hoa, "PRESENT"));
        location(post(officer, path, "v-" + hoa, "1", "m-" + hoa, "EXCUSED"));
        assertThat(turns(hoa)).containsExactly("1 PRESENT ", "2 EXCUSED Sửa ngay khi đang điểm danh");
        sql.sql("update attendance set done_at = done_at - interval '16 minutes' where subject_id = cast(? as uuid)")
                .param(hoa)
                .update();
        MvcTestResult without = post(officer, path, "v-" + hoa, "2", "m-" + hoa, "ABSENT");
        assertThat(without.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(without).select("#ly-do-error").text()).startsWith("Điều đã ghi chỉ sửa kèm lý do.");
        assertThat(html(without).select("[name=m-" + hoa + "][checked]").val()).isEqualTo("ABSENT");
        location(post(officer, path, "v-" + hoa, "2", "m-" + hoa, "ABSENT", "ly-do", "Gọi điện lại"));
        assertThat(turns(hoa)).hasSize(3).last().isEqualTo("3 ABSENT Gọi điện lại");
    }

    @Test
    void twoOfficersAtOnceDoNotWriteOverEachOther() {
        String hoa = subject(registered(alone(phone(1), "Lê Hoa", sitting)), sitting);
        String bao = subject(registered(alone(phone(2), "Phạm Bảo", sitting)), sitting);
        today(sitting);
        location(post(officer, path, "v-" + hoa, "0", "m-" + hoa, "PRESENT", "v-" + bao, "0"));
        MvcTestResult other = post(
                clerk,
                path,
                "v-" + hoa,
                "0",
                "m-" + hoa,
                "ABSENT",
                "v-" + bao,
                "0",
                "m-" + bao,
                "PRESENT",
                "ly-do",
                "x");
        assertThat(other.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(other).select("#m-" + hoa + "-error").text())
                .startsWith("Võ Ngọc Lan vừa ghi “Có mặt” lúc")
                .endsWith("Nếu bạn chắc chắn, hãy ghi lý do rồi lưu lần nữa.");
        assertThat(html(other).select("[name=v-" + hoa + "]").val()).isEqualTo("1");
        assertThat(turns(bao)).isEmpty();
        location(post(clerk, path, "v-" + hoa, "0", "v-" + bao, "0", "m-" + bao, "PRESENT"));
        assertThat(figure().named()).isEqualTo(2);
    }

    @Test
    void theRestIsMarkedPresentAndWhatIsFilledInIsKeptAsOneGoes() {
        String hoa = subject(registered(alone(phone(1), "Lê Hoa", sitting)), sitting);
        String bao = subject(registered(alone(phone(2), "Phạm Bảo", sitting)), sitting);
        today(sitting);
        assertThat(draft(hoa, "ABSENT")).isEqualTo(204);
        assertThat(draft(hoa, "EXCUSED")).isEqualTo(204);
        location(post(officer, path, "v-" + hoa, "2", "m-" + hoa, "EXCUSED", "v-" + bao, "0", "con-lai", "PRESENT"));
        assertThat(turns(hoa)).hasSize(2).last().asString().startsWith("2 EXCUSED");
        assertThat(turns(bao)).containsExactly("1 PRESENT ");
    }

    private int draft(String subject, String mark) {
        return mvc.post()
                .uri(path)
                .cookie(officer.cookie())
                .with(FormToken.sent())
                .header("X-Draft", "1")
                .param("v-" + subject, "0")
                .param("m-" + subject, mark)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void visitsAreNotPeople() {
        UUID second = programme.sitting("PLACE", 50, null, Duration.ofDays(6));
        UUID both = registered(alone(phone(1), "Lê Hoa", sitting, second));
        today(sitting, second);
        for (UUID one : List.of(sitting, second)) {
            String subject = subject(both, one);
            location(post(officer, path(one), "v-" + subject, "0", "m-" + subject, "PRESENT"));
            location(post(
                    officer, path(one) + "/them", "ma-phieu", UUID.randomUUID().toString(), "ten", "Bà Sáu"));
        }
        assertThat(rows.visits(programme.activity)).isEqualTo(new AttendanceRows.Visits(2, 4, 4, 2));
    }

    @Test
    void whatWasAddedIsAddedOnceAndTakenOutWithAReason() {
        registered(alone(phone(1), "Lê Hoa", sitting));
        today(sitting);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) location(post(officer, path + "/them", "ma-phieu", key, "ten", "Bà Sáu"));
        assertThat(sql.sql("select count(*) from attendance where occurrence_id = ?")
                        .param(sitting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        MvcTestResult listed = post(officer, path + "/them", "ma-phieu", key, "ten", "le hoa");
        assertThat(listed.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(listed).select("#ten-error").text()).contains("có trong danh sách đăng ký");
        assertThat(html(listed).select("#ten").val()).isEqualTo("le hoa");
        String form = get(officer, path).select(".remedies form").attr("action");
        assertThat(post(clerk, form, "v", "1", "bo", "co").getResponse().getStatus())
                .isEqualTo(422);
        location(post(clerk, form, "v", "1", "bo", "co", "ly-do", "Ghi nhầm buổi"));
        assertThat(figure().named()).isZero();
        assertThat(get(officer, path).select(".remedies").text()).contains("Không tính", "Ghi nhầm buổi");
    }

    @Test
    void whetherHeadsAreAllOrMoreIsNeverGuessed() {
        today(sitting);
        MvcTestResult unsaid = post(officer, path + "/dem", "d-X-X", "12");
        assertThat(unsaid.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(unsaid).select("#dem-error").text()).startsWith("Hãy chọn: số này là tất cả");
        assertThat(html(unsaid).select("#d-X-X").val()).isEqualTo("12");
        MvcTestResult words = post(officer, path + "/dem", "dem", "THEM", "d-X-X", "nhiều");
        assertThat(html(words).select(".errors").text()).contains("Hãy ghi một số từ 0 đến 100000");
    }

    @Test
    void namesOfChildrenAreForThoseWhoAnswerAndEachLookIsWrittenDown() {
        Wish wish = Programme.wish(RegistrationKind.PUPIL, phone(2), "Trần Thị Mai", List.of(), 1, Way.PLACE, sitting);
        registered(new Wish(
                wish.formKey(),
                wish.kind(),
                phone(2),
                "Trần Thị Mai",
                "",
                1,
                List.of(new Wish.Guest("Bé Na", 2018, AgeBand.UNDER_11, Sex.FEMALE, true)),
                wish.sittings(),
                Map.of(),
                EnumSet.of(ConsentPurpose.TAKE_PART),
                false));
        assertThat(get(clerk, path).text()).contains("(trẻ em)", "Trần Thị Mai").doesNotContain("Bé Na");
        assertThat(reads()).isZero();
        assertThat(get(officer, path).text()).contains("Bé Na");
        assertThat(reads()).isEqualTo(1);
    }

    private int reads() {
        return sql.sql("select count(*) from registration_read where activity_id = ? and what = 'MINORS'")
                .param(programme.activity)
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyElseEntersAndNothingIsWrittenBeforeTheDay() {
        String hoa = subject(registered(alone(phone(1), "Lê Hoa", sitting)), sitting);
        Cast.Person other = cast.person("Người Nơi Khác", cast.unit("Nơi khác", UnitKind.UBND_XA, null), Role.HEAD);
        assertThat(getRaw(other, path).getResponse().getStatus()).isEqualTo(404);
        assertThat(post(other, path, "v-" + hoa, "0", "m-" + hoa, "PRESENT")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(html(post(officer, path, "v-" + hoa, "0", "m-" + hoa, "PRESENT"))
                        .select(".errors")
                        .text())
                .startsWith("Chưa đến ngày");
        assertThat(turns(hoa)).isEmpty();
    }

    @Test
    void namesAddedAtTheDoorAreDeletedOnTheDayAndTheNumbersStay() {
        today(sitting);
        location(post(officer, path + "/them", "ma-phieu", UUID.randomUUID().toString(), "ten", "Bà Sáu"));
        erasing.erase(Instant.now().plus(Duration.ofDays(800)));
        assertThat(sql.sql("select name || folded from attendance where occurrence_id = ?")
                        .param(sitting)
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(rows.visits(programme.activity)).isEqualTo(new AttendanceRows.Visits(1, 1, 1, 1));
    }

    @Test
    void aLongRollNeedsNoMoreQueriesThanAShortOne() {
        registered(alone(phone(1), "Lê Hoa", sitting));
        get(officer, path);
        int one = Counting.during(() -> get(officer, path));
        for (int i = 2; i < 12; i++) registered(alone(phone(i), "Người " + i, sitting));
        assertThat(Counting.during(() -> get(officer, path))).isEqualTo(one);
    }

    private String scan(UUID registration, String column) {
        return sql.sql("select " + column + " from registration where id = ?")
                .param(registration)
                .query(String.class)
                .single();
    }

    private List<String> scans(String... scans) {
        var request = mvc.post()
                .uri(path + "/quet")
                .cookie(officer.cookie())
                .with(FormToken.sent())
                .header("X-Draft", "1");
        for (String each : scans) request.param("quet", each);
        return html(request.exchange()).wholeText().lines().toList();
    }

    @Test
    void aCodeScannedAtTheDoorCountsOnceHoweverOftenAndLateItComes() {
        UUID hoa = registered(alone(phone(1), "Lê Hoa", sitting));
        UUID bao = registered(alone(phone(2), "Phạm Bảo", sitting));
        UUID klass = registered(group(phone(3), 35, sitting));
        today(sitting);
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String first = one + " " + scan(hoa, "check_in") + " " + Instant.now();
        String second = two + " " + scan(bao, "code").toUpperCase(java.util.Locale.ROOT) + " " + Instant.now();
        String hoaCode = scan(hoa, "code");
        assertThat(scans(second, first, second))
                .containsExactly(
                        two + "\tco\tMã " + scan(bao, "code") + ": 1 người có mặt: Phạm Bảo.",
                        one + "\tco\tMã " + hoaCode + ": 1 người có mặt: Lê Hoa.",
                        two + "\tco\tMã " + scan(bao, "code") + ": 1 người có mặt: Phạm Bảo.");
        String subject = subject(hoa, sitting);
        location(post(officer, path, "v-" + subject, "1", "m-" + subject, "ABSENT"));
        assertThat(scans(first)).hasSize(1);
        assertThat(turns(subject)).hasSize(2).last().asString().startsWith("2 ABSENT");
        assertThat(figure()).isEqualTo(new AttendanceFigure(1, 0, 0, 0, null, 1));
        location(post(
                officer,
                path + "/quet",
                "ma",
                hoaCode,
                "ma-phieu",
                UUID.randomUUID().toString()));
        assertThat(turns(subject)).hasSize(3).last().isEqualTo("3 PRESENT Đã quét mã ở cửa");
        MvcTestResult wrong = post(officer, path + "/quet", "ma", scan(klass, "code"));
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(wrong).select("#ma-error").text()).contains("là một lớp");
        assertThat(html(post(officer, path + "/quet", "ma", "zzzz"))
                        .select("#ma-error")
                        .text())
                .isEqualTo("Mã này không phải mã đăng ký của hoạt động này.");
        assertThat(scans(UUID.randomUUID() + " zzzz " + Instant.now()))
                .singleElement()
                .asString()
                .contains("\tkhong\t");
    }

    @Test
    void aSignedSheetIsTypedBackByTheCodesItWasPrintedWith() {
        String hoa = subject(registered(alone(phone(1), "Lê Hoa", sitting)), sitting);
        String bao = subject(registered(alone(phone(2), "Phạm Bảo", sitting)), sitting);
        String an = subject(registered(alone(phone(3), "Trần An", sitting)), sitting);
        today(sitting);
        String sheet = location(post(officer, path + "/phieu"));
        assertThat(sheet).isEqualTo(path + "/phieu/1").isEqualTo(location(post(officer, path + "/phieu")));
        assertThat(get(officer, sheet).select("tbody tr").eachText().subList(0, 4))
                .containsExactly("A1 Trần An", "A2 Phạm Bảo", "A3 Lê Hoa", "Dòng trống");
        sql.sql(
                        "update participant set name = 'Vũ Yến' where name = 'Trần An' and id = (select participant_id from participation where id = cast(? as uuid))")
                .param(an)
                .update();
        location(post(officer, path + "/phieu-ve", "phieu", "a1, A3-A3"));
        assertThat(turns(an)).containsExactly("1 PRESENT ");
        assertThat(turns(hoa)).containsExactly("1 PRESENT ");
        assertThat(turns(bao)).isEmpty();
        assertThat(location(post(officer, path + "/phieu"))).isEqualTo(path + "/phieu/2");
        assertThat(get(officer, path + "/phieu/2").select("tbody tr").eachText().getFirst())
                .isEqualTo("B1 Phạm Bảo");
        MvcTestResult wrong = post(officer, path + "/phieu-ve", "phieu", "A1-A4");
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(wrong).select("#phieu-error").text())
                .isEqualTo("Không có dòng A4 trên phiếu đã in nào của buổi này.");
        assertThat(html(wrong).select("#phieu").val()).isEqualTo("A1-A4");
    }
}
