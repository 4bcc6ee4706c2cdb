package vn.tuanle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class SignInWebTest extends WebTest {
    @Autowired
    People people;

    private MvcTestResult signIn(String login, String password) {
        return mvc.post()
                .uri("/dang-nhap")
                .param("login", login)
                .param("password", password)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String withPassword(String email) {
        UUID person = Cast.done(people.add("Trần Thị Đầu Mối", email));
        Cast.done(people.setPassword(people.link(person, LinkKind.INVITATION, null), "mot cau that dai"));
        return email;
    }

    @Test
    void aPersonComesInByLinkAndThenByPassword() {
        String email = withPassword("dau.moi@vidu.vn");
        MvcTestResult in = signIn(" Dau.Moi@vidu.vn ", "mot cau that dai");
        assertThat(in.getResponse().getStatus()).isEqualTo(303);
        assertThat(in.getResponse().getHeaders("Set-Cookie"))
                .anyMatch(cookie ->
                        cookie.startsWith("phien=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(email).isEqualTo("dau.moi@vidu.vn");
    }

    @Test
    void aWrongNameAndAWrongPasswordGetTheSameAnswer() {
        withPassword("co.that@vidu.vn");
        MvcTestResult wrongPassword = signIn("co.that@vidu.vn", "sai");
        MvcTestResult wrongName = signIn("khong.co@vidu.vn", "sai");
        assertThat(wrongPassword.getResponse().getStatus()).isEqualTo(422);
        assertThat(wrongName.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(wrongPassword).select("[role=alert]").text())
                .isEqualTo("Tên đăng nhập hoặc mật khẩu không đúng.")
                .isEqualTo(html(wrongName).select("[role=alert]").text());
        assertThat(html(wrongName).select("input[name=login]").val()).isEqualTo("khong.co@vidu.vn");
    }

    @Test
    void guessingIsSlowedDown() {
        withPassword("bi.doan@vidu.vn");
        for (int i = 0; i < 10; i++) signIn("bi.doan@vidu.vn", "sai " + i);
        assertThat(html(signIn("bi.doan@vidu.vn", "mot cau that dai"))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Đã thử quá nhiều lần. Hãy đợi một phút rồi thử lại.");
    }

    @Test
    void aLinkIsGoodOnce() {
        UUID person = Cast.done(people.add("Nguyễn Văn Một Lần", "mot.lan@vidu.vn"));
        String token = people.link(person, LinkKind.RESET, null);
        Cast.done(people.setPassword(token, "mot cau that dai"));
        assertThat(people.setPassword(token, "mot cau khac dai"))
                .isEqualTo(vn.tuanle.kernel.Outcome.refused(
                        "Đường dẫn này đã dùng rồi hoặc đã hết hạn. Hãy xin đường dẫn mới."));
    }

    @Test
    void anEndedSessionLetsNobodyIn() {
        Cast.Person person = cast.person("Lê Hai Máy", null, Role.ADMINISTRATOR);
        assertThat(get(person, "/tai-khoan/phien").select("tbody tr")).hasSize(1);
        String other = sessions.start(person.id(), "Điện thoại");
        var rows = get(person, "/tai-khoan/phien").select("tbody tr");
        assertThat(rows).hasSize(2);
        String end = rows.stream()
                .filter(row -> row.text().contains("Điện thoại"))
                .findFirst()
                .orElseThrow()
                .select("form")
                .attr("action");
        assertThat(location(post(person, end))).isEqualTo("/tai-khoan/phien");
        assertThat(sessions.asker(other)).isNull();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Cast.Person person = cast.person("Phạm Không Mã", null, Role.ADMINISTRATOR);
        assertThat(mvc.post()
                        .uri("/dang-xuat")
                        .cookie(person.cookie())
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
