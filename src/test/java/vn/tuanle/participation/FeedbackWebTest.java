package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.phone;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

class FeedbackWebTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    FeedbackLetters letters;

    private Programme programme;
    private UUID sitting;
    private Cast.Person officer;
    private Cast.Person clerk;
    private String path;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("Trường Tiểu học Góp Ý", UnitKind.UBND_XA, null);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", unit, Role.CLERK);
        programme = new Programme(sql, unit, officer.id());
        sitting = programme.sitting(50);
        path = "/hoat-dong-don-vi/" + programme.activity + "/y-kien";
    }

    private Registered registered(String contact, String name) {
        return Cast.done(registrations.register(
                offerings.of(programme.activity), alone(contact, name, sitting), null, Instant.now()));
    }

    private void over(String ago) {
        sql.sql("""
                update occurrence set starts_at = now() - cast(? as interval) - interval '2 hours', ends_at = now() - cast(? as interval)
                where id = ?""").params(ago, ago, sitting).update();
    }

    private void present(Registered one) {
        String subject = sql.sql("""
                select cast(p.id as text) from participation p join booking b on b.id = p.booking_id
                where b.registration_id = ?""").param(one.id()).query(String.class).single();
        location(post(
                officer,
                "/hoat-dong-don-vi/" + programme.activity + "/diem-danh/" + sitting,
                "v-" + subject,
                "0",
                "m-" + subject,
                "PRESENT"));
    }

    private MvcTestResult send(String address, @Nullable Cookie device, String... fields) {
        var request = mvc.post().uri(address).with(FormToken.sent());
        if (device != null) request.cookie(device);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String form(Registered one) {
        return RegistrationLinks.path(one.token()) + "/y-kien/" + sitting;
    }

    private int opened(String address) {
        return mvc.get().uri(address).exchange().getResponse().getStatus();
    }

    private int said() {
        return sql.sql("select count(*) from feedback where occurrence_id = ?")
                .param(sitting)
                .query(Integer.class)
                .single();
    }

    private String venue() {
        String address = get(officer, path).select("main details a").attr("href");
        return address.substring(address.indexOf("/y-kien/"));
    }

    @Test
    void whoWasThereSaysItOnceAndTheUnitLearnsNoName() {
        Registered hoa = registered(phone(1), "Lê Hoa");
        Registered bao = registered(phone(2), "Phạm Bảo");
        over("1 hour");
        present(hoa);
        String own = RegistrationLinks.path(hoa.token());
        assertThat(html(mvc.get().uri(own).exchange())
                        .select("a[href=" + form(hoa) + "]")
                        .text())
                .isEqualTo("Cho ý kiến");
        assertThat(opened(form(bao))).as("who was not there").isEqualTo(404);
        MvcTestResult empty = send(form(hoa), null, "hay", "Cô kể hay");
        assertThat(empty.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(empty).select("#diem-error").text()).isEqualTo("Hãy chọn một mức từ 1 đến 5.");
        assertThat(html(empty).select("#hay").val()).isEqualTo("Cô kể hay");
        assertThat(location(send(form(hoa), null, "diem", "5", "hay", "Cô kể hay, gọi 0912 345 678 hoặc hoa@thu.vn")))
                .isEqualTo(own);
        assertThat(opened(form(hoa))).as("once").isEqualTo(404);
        assertThat(get(officer, path).text()).contains("Mới có 1 ý kiến").doesNotContain("Cô kể hay");

        String there = venue();
        for (String[] each : new String[][] {{"4", ""}, {"2", "Loa nhỏ"}}) {
            String key = UUID.randomUUID().toString();
            MvcTestResult first = send(there, null, "ma-phieu", key, "diem", each[0], "hon", each[1]);
            send(there, null, "ma-phieu", key, "diem", "1");
            Cookie device = first.getResponse().getCookie("y-kien");
            Objects.requireNonNull(device);
            send(there, device, "ma-phieu", UUID.randomUUID().toString(), "diem", "1");
            assertThat(html(mvc.get().uri(there).cookie(device).exchange()).text())
                    .contains("Cảm ơn bạn đã cho ý kiến");
        }
        assertThat(said()).isEqualTo(3);
        Document page = get(officer, path);
        assertThat(page.select(".counts li").eachText())
                .containsExactly(
                        "3,7điểm trung bình trên 5",
                        "3ý kiến",
                        "1của người đã đăng ký và có mặt",
                        "2bằng mã tại nơi tổ chức");
        assertThat(page.select("tbody tr").eachText()).containsExactly("5 1 33", "4 1 33", "3 0 0", "2 1 33", "1 0 0");
        assertThat(page.text())
                .contains("Cô kể hay, gọi […] hoặc […]", "Loa nhỏ")
                .doesNotContain("Lê Hoa", "0912", hoa.code());
        String wipe = page.select("li form").attr("action");
        assertThat(post(clerk, wipe).getResponse().getStatus()).isEqualTo(404);
        for (org.jsoup.nodes.Element one : page.select("li form")) location(post(officer, one.attr("action")));
        assertThat(get(officer, path).text()).contains("3,7").doesNotContain("Loa nhỏ");
    }

    @Test
    void itIsAskedFromTheBeginningOnForAMonth() {
        assertThat(get(officer, path).text()).contains("Chưa có buổi nào diễn ra");
        over("1 hour");
        String there = venue();
        assertThat(opened(there)).isEqualTo(200);
        over("31 days");
        assertThat(opened(there)).isEqualTo(404);
        assertThat(opened("/y-kien/2222222222")).isEqualTo(404);
    }

    @Test
    void theDayAfterEachIsAskedOnce() {
        Registered hoa = registered(phone(1), "Lê Hoa");
        registered(phone(2), "Phạm Bảo");
        over("1 hour");
        present(hoa);
        Instant noon = LocalDate.now(Days.ZONE).atTime(12, 0).atZone(Days.ZONE).toInstant();
        sql.sql("update occurrence set starts_at = ?, ends_at = ? where id = ?")
                .params(vn.tuanle.kernel.Rows.values(noon.minusSeconds(3600), noon, sitting))
                .update();
        letters.ask(noon.plusSeconds(3600));
        assertThat(asked()).isEmpty();
        letters.ask(noon.plusSeconds(19 * 3600));
        assertThat(asked()).as("not before nine").isEmpty();
        letters.ask(noon.plusSeconds(22 * 3600));
        letters.ask(noon.plusSeconds(23 * 3600));
        assertThat(asked()).containsExactly("Lê Hoa");
    }

    private List<String> asked() {
        return sql.sql("""
                select r.name from booking b join registration r on r.id = b.registration_id
                where b.occurrence_id = ? and b.feedback_asked_at is not null""").param(sitting).query((row, n) -> row.getString(1)).list();
    }
}
