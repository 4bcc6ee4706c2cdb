package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.phone;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

class DoorWebTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    AttendanceRows rows;

    private Programme programme;
    private UUID sitting;
    private Cast.Person officer;
    private Cast.Person clerk;
    private String path;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("Trường Tiểu học Cổng", UnitKind.UBND_XA, null);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", unit, Role.CLERK);
        programme = new Programme(sql, unit, officer.id());
        sitting = programme.sitting(50);
        path = "/hoat-dong-don-vi/" + programme.activity + "/diem-danh/" + sitting + "/lien-ket";
    }

    private Registered registered(String phone, String name) {
        return Cast.done(registrations.register(
                offerings.of(programme.activity), alone(phone, name, sitting), null, Instant.now()));
    }

    private void moved(String ends) {
        sql.sql(
                        "update occurrence set starts_at = now() - interval '9 hours', ends_at = now() + cast(? as interval) where id = ?")
                .params(ends, sitting)
                .update();
    }

    private String link(String label) {
        String address = html(post(officer, path, "ten-lien-ket", label))
                .select("#dia-chi")
                .val();
        return address.substring(address.indexOf("/diem-danh/"));
    }

    private MvcTestResult stranger(String door, String... fields) {
        var request = mvc.post().uri(door).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private int opened(String door) {
        return mvc.get().uri(door).exchange().getResponse().getStatus();
    }

    @Test
    void aVolunteerReadsCodesWithoutAnAccountAndSeesNoList() {
        Registered hoa = registered(phone(1), "Lê Hoa");
        registered(phone(2), "Phạm Bảo");
        moved("1 hour");
        String door = link("Cổng A");
        Document page = html(mvc.get().uri(door).exchange());
        assertThat(page.text()).contains("Cổng A", "Đã có 0 người").doesNotContain("Lê Hoa", phone(1));
        String nonce = UUID.randomUUID().toString();
        MvcTestResult kept = mvc.post()
                .uri(door)
                .with(FormToken.sent())
                .header("X-Draft", "1")
                .param("quet", nonce + " " + hoa.code() + " " + Instant.now())
                .exchange();
        assertThat(html(kept).text())
                .isEqualTo(nonce + " co Mã " + hoa.code() + ": 1 người có mặt: Lê Hoa.")
                .doesNotContain(phone(1));
        assertThat(rows.figure(sitting).named()).isEqualTo(1);
        assertThat(stranger(door, "ma", "zzzz").getResponse().getStatus()).isEqualTo(422);
        assertThat(get(officer, path.replace("/lien-ket", ""))
                        .select(".findings")
                        .text())
                .contains("Mã điểm danh · Tình nguyện viên, liên kết “Cổng A”");
        assertThat(get(officer, path).select("tbody tr").text())
                .startsWith("Cổng A 1 Võ Ngọc Lan")
                .contains("Đang mở");
        assertThat(sql.sql("select count(*) from check_in_link where position(convert_to(?, 'UTF8') in digest) > 0")
                        .param(door.substring(11))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkEndsSomeHoursAfterItsSittingOrWhenItIsTakenBack() {
        moved("1 hour");
        String door = link("Cổng A");
        String other = link("Cổng B");
        assertThat(opened(door)).isEqualTo(200);
        moved("-6 hours -1 minute");
        assertThat(List.of(
                        opened(door), stranger(door, "ma", "zzzz").getResponse().getStatus()))
                .containsExactly(404, 404);
        moved("-5 hours");
        assertThat(opened(door)).isEqualTo(200);
        String end = get(officer, path).select("tbody tr").stream()
                .filter(row -> row.text().startsWith("Cổng A"))
                .findFirst()
                .orElseThrow()
                .select("form")
                .attr("action");
        assertThat(post(clerk, end).getResponse().getStatus()).isEqualTo(404);
        location(post(officer, end));
        assertThat(List.of(opened(door), opened(other))).containsExactly(404, 200);
        assertThat(opened("/diem-danh/" + RegistrationLinks.token())).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoAnswerMakeLinksAndEachHasAName() {
        assertThat(getRaw(clerk, path).getResponse().getStatus()).isEqualTo(404);
        MvcTestResult unnamed = post(officer, path, "ten-lien-ket", " ");
        assertThat(unnamed.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(unnamed).select("#ten-lien-ket-error").text()).startsWith("Hãy ghi liên kết này cho ai");
    }
}
