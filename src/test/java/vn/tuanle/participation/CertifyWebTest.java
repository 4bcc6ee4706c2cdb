package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.group;
import static vn.tuanle.participation.Programme.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.certificate.LearningEntry;
import vn.tuanle.identity.Contact;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;
import vn.tuanle.ui.Errors;

/// From who was present to the certificate in the hands of who took part.
class CertifyWebTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    Attendance attendance;

    @Autowired
    RollList roll;

    @Autowired
    Attended attended;

    @Autowired
    Erasing erasing;

    private Programme programme;
    private UUID sitting;
    private Cast.Person head;
    private Cast.Person officer;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("UBND phường Trảng Dài", UnitKind.UBND_XA, null);
        head = cast.person("Trần Minh Hiếu", unit, Role.HEAD);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
        programme = new Programme(sql, unit, officer.id());
        sitting = programme.sitting(50);
    }

    private Registered registered(Wish wish) {
        return Cast.done(registrations.register(offerings.of(programme.activity), wish, null, Instant.now()));
    }

    private void held(UUID... sittings) {
        for (UUID one : sittings)
            sql.sql(
                            "update occurrence set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = ?")
                    .param(one)
                    .update();
    }

    /// Who registered is present, of the named ones.
    private void present(UUID occurrence, String... names) {
        List<AttendanceEntry> entries = new ArrayList<>();
        for (RollLine line : roll.lines(occurrence, true, Map.of()))
            if (List.of(names).contains(line.shown()))
                entries.add(
                        AttendanceEntry.marked(line.subject(), 0, "m", AttendanceSource.LIST, AttendanceMark.PRESENT));
        Errors errors = Errors.none();
        attendance.write(
                offerings.of(programme.activity),
                occurrence,
                entries,
                "",
                AttendanceAuthor.person(officer.id()),
                errors,
                Instant.now());
        assertThat(errors.any()).isFalse();
    }

    private String path(UUID occurrence) {
        return "/hoat-dong-don-vi/" + programme.activity + "/chung-nhan/" + occurrence;
    }

    private static List<String> people(Document page) {
        return page.select("input[name=nguoi]").eachAttr("value");
    }

    private String prepared(UUID occurrence, String... more) {
        Document page = get(officer, path(occurrence));
        List<String> form = new ArrayList<>(
                List.of("ma-phieu", page.select("input[name=ma-phieu]").val(), "noi", "Nhà văn hóa", "luu", "10"));
        for (String person : people(page)) form.addAll(List.of("nguoi", person));
        form.addAll(List.of(more));
        return location(post(officer, path(occurrence), form.toArray(String[]::new)));
    }

    private MvcTestResult sent(String path, String... fields) {
        var request = mvc.post().uri(path).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    @Test
    void onlyWhoWasPresentByNameGetsOneAndFindsItAtTheRegistration() {
        Registered hoa = registered(alone(phone(1), "Lê Hoa", sitting));
        registered(alone(phone(2), "Phạm Vắng", sitting));
        registered(group(phone(3), 30, sitting));
        held(sitting);
        assertThat(get(officer, path(sitting)).select(".empty h2").text()).isEqualTo("Chưa có ai có mặt theo tên");
        present(sitting, "Lê Hoa");
        assertThat(get(officer, "/hoat-dong-don-vi/" + programme.activity + "/diem-danh/" + sitting)
                        .select(".page-head a[href*=/chung-nhan/]")
                        .attr("href"))
                .isEqualTo(path(sitting));
        Document page = get(officer, path(sitting));
        assertThat(page.select("tbody th input").eachAttr("value")).containsExactly("Lê Hoa");
        String person = people(page).getFirst();
        assertThat(post(officer, path(sitting), "ma-phieu", UUID.randomUUID().toString(), "luu", "10"))
                .hasStatus(422);
        Document refused = html(post(
                officer,
                path(sitting),
                "ma-phieu",
                UUID.randomUUID().toString(),
                "luu",
                "99",
                "noi",
                "Hội trường A",
                "nguoi",
                person,
                "t-" + person,
                "Lê Thị Hoa"));
        assertThat(refused.select("#luu-error").text()).isEqualTo("Thời hạn lưu từ 1 đến 30 năm.");
        assertThat(refused.select("tbody th input").val()).isEqualTo("Lê Thị Hoa");
        assertThat(refused.select("#noi").val()).isEqualTo("Hội trường A");
        String batch = prepared(sitting, "t-" + person, "Lê Thị Hoa");
        location(post(head, batch + "/cap", "ky", "CHỦ TỊCH"));
        page = get(officer, path(sitting));
        assertThat(people(page)).as("who has one gets no second").isEmpty();
        assertThat(page.select("tbody td a").text()).isEqualTo("1/GCN-UBND");
        assertThat(get(officer, "/hoat-dong-don-vi/" + programme.activity + "/chung-nhan")
                        .select("tbody td")
                        .eachText())
                .startsWith("1", "1");
        Document own = html(mvc.get().uri("/dang-ky/cua-toi/" + hoa.token()).exchange());
        assertThat(own.select("#giay").text()).isEqualTo("Giấy chứng nhận");
        String id = own.select("button[name=giay]").val();
        String holder = location(sent("/dang-ky/cua-toi/" + hoa.token() + "/giay-chung-nhan", "giay", id));
        assertThat(html(mvc.get().uri(holder).exchange())
                        .select(".page-head h1 + p")
                        .text())
                .isEqualTo("Lê Thị Hoa");
        Registered stranger = registered(alone(phone(9), "Người Khác", programme.sitting(5)));
        assertThat(sent("/dang-ky/cua-toi/" + stranger.token() + "/giay-chung-nhan", "giay", id))
                .hasStatus(404);
    }

    @Test
    void aCertificateForTheWholeActivityNeedsSoManySittings() {
        UUID second = programme.sitting(50);
        registered(alone(phone(1), "Lê Hoa", sitting, second));
        registered(alone(phone(2), "Phạm Bảo", sitting));
        held(sitting, second);
        present(sitting, "Lê Hoa", "Phạm Bảo");
        present(second, "Lê Hoa");
        assertThat(get(officer, path(sitting) + "?pham-vi=hoat-dong")
                        .select("tbody th input")
                        .eachAttr("value"))
                .containsExactly("Lê Hoa");
        assertThat(get(officer, path(sitting) + "?pham-vi=hoat-dong&it-nhat=1")
                        .select("tbody th input")
                        .eachAttr("value"))
                .containsExactly("Phạm Bảo", "Lê Hoa");
        String batch = location(post(
                officer,
                path(sitting),
                "ma-phieu",
                UUID.randomUUID().toString(),
                "pham-vi",
                "hoat-dong",
                "it-nhat",
                "2",
                "luu",
                "5",
                "nguoi",
                people(get(officer, path(sitting) + "?pham-vi=hoat-dong")).getFirst()));
        assertThat(get(officer, batch).select(".card p").eachText())
                .contains("Đã tham gia “Đọc sách cùng con”")
                .anyMatch(line -> line.endsWith("thời lượng 4 giờ"));
    }

    @Test
    void namesOfChildrenAreForHeadAndOfficersAndTheLookIsWrittenDown() {
        List<String> names = List.of("Trần Gia Bảo");
        Wish household = Programme.wish(RegistrationKind.SELF, phone(1), "Mẹ Bảo", names, 1, Way.PLACE, sitting);
        registered(household);
        sql.sql("update participant set minor = true, birth_year = 2016 where name = 'Trần Gia Bảo'")
                .update();
        held(sitting);
        present(sitting, "Trần Gia Bảo");
        Cast.Person clerk = cast.person("Trần Văn Thư", programme.unit, Role.CLERK);
        assertThat(getRaw(clerk, path(sitting))).hasStatus(404);
        Document page = get(officer, path(sitting));
        assertThat(page.select("tbody td").text()).contains("trẻ em").doesNotContain("2016");
        assertThat(sql.sql("select what from registration_read where activity_id = ?")
                        .param(programme.activity)
                        .query(String.class)
                        .list())
                .containsExactly("MINORS");
    }

    @Test
    void theLearningRecordSaysWhatHoldsAndForgetsWithTheRegistration() {
        registered(alone(phone(1), "Lê Hoa", sitting));
        registered(alone(phone(2), "Phạm Bảo", sitting));
        held(sitting);
        Contact contact = Objects.requireNonNull(Contact.of(phone(1)));
        assertThat(attended.of(contact)).isEmpty();
        present(sitting, "Lê Hoa");
        LocalDate deletion = offerings.of(programme.activity).deletion();
        assertThat(attended.of(contact))
                .extracting(LearningEntry::person, LearningEntry::name, LearningEntry::unitName, LearningEntry::minutes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Lê Hoa", "Đọc sách cùng con", "UBND phường Trảng Dài", 120));
        assertThat(attended.of(Objects.requireNonNull(Contact.of(phone(2))))).isEmpty();
        sql.sql("update registration set delete_on = ? where contact = ?")
                .params(LocalDate.now(Days.ZONE), phone(1))
                .update();
        erasing.erase(Instant.now());
        assertThat(attended.of(contact))
                .as("deleted on the day, not on " + deletion)
                .isEmpty();
    }
}
