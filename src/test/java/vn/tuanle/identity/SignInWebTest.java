package vn.tuanle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

class SignInWebTest extends WebTest {
    @Autowired
    People people;

    @Autowired
    Throttle throttle;

    private MvcTestResult signIn(String login, String password) {
        return signIn(login, password, "192.0.2.1", "");
    }

    private MvcTestResult signIn(String login, String password, String address, String device) {
        return mvc.post()
                .uri("/dang-nhap")
                .param("login", login)
                .param("password", password)
                .cookie(new Cookie("thiet-bi", device))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(FormToken.sent())
                .exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    private String said(MvcTestResult result) {
        return html(result).select("[role=alert]").text();
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

    private static final String SLOWLY = "Đã thử quá nhiều lần. Hãy đợi một phút rồi thử lại.";

    @Test
    void guessingIsSlowedDownForANameThatExistsAndForOneThatDoesNot() {
        withPassword("bi.doan@vidu.vn");
        for (String name : List.of("bi.doan@vidu.vn", "khong.ai.ca@vidu.vn", "0913 000 111")) {
            for (int i = 0; i < 10; i++) signIn(name, "sai " + i);
            assertThat(said(signIn(name, "mot cau that dai"))).as(name).isEqualTo(SLOWLY);
        }
        assertThat(said(signIn("+84 913.000.111", "sai"))).isEqualTo(SLOWLY);
    }

    @Test
    void whoGuessesLocksNobodyOut() {
        withPassword("nan.nhan@vidu.vn");
        Cookie known =
                signIn("nan.nhan@vidu.vn", "mot cau that dai").getResponse().getCookie("thiet-bi");
        String device = Objects.requireNonNull(known).getValue();
        for (int i = 0; i < 12; i++) signIn("nan.nhan@vidu.vn", "sai " + i, "198.51.100.7", "");
        assertThat(status(signIn("nan.nhan@vidu.vn", "mot cau that dai", "203.0.113.9", "")))
                .isEqualTo(303);
        String name = String.valueOf(Contact.of("nan.nhan@vidu.vn"));
        for (int i = 0; i < 120; i++) throttle.mayTry(name, "198.51.100." + i);
        assertThat(said(signIn("nan.nhan@vidu.vn", "mot cau that dai", "203.0.113.9", "")))
                .isEqualTo(SLOWLY);
        assertThat(status(signIn("nan.nhan@vidu.vn", "mot cau that dai", "198.51.100.7", device)))
                .isEqualTo(303);
        for (int i = 0; i < 10; i++) signIn("nan.nhan@vidu.vn", "sai", "198.51.100.7", device);
        assertThat(said(signIn("nan.nhan@vidu.vn", "mot cau that dai", "198.51.100.7", device)))
                .isEqualTo(SLOWLY);
    }

    @Test
    void whatWasTypedSurvivesTheEndOfASession() {
        withPassword("go.dang.do@vidu.vn");
        MvcTestResult late = mvc.post()
                .uri("/ke-hoach/soan-moi")
                .param("title", "Tuần lễ <b>đang gõ</b>")
                .param("start", "01/10/2026")
                .param("end", "")
                .with(FormToken.sent())
                .exchange();
        assertThat(status(late)).isEqualTo(422);
        Document signIn = html(late);
        assertThat(signIn.select(".note").text())
                .isEqualTo("Phiên đăng nhập đã hết. Hãy đăng nhập lại; những gì bạn vừa gõ vẫn được giữ.");
        MvcTestResult wrong = sent(signIn, "sai");
        assertThat(html(wrong).select("input[name=giu]").val()).isEqualTo("/ke-hoach/soan-moi");
        MvcTestResult in = sent(html(wrong), "mot cau that dai");
        assertThat(status(in)).isEqualTo(200);
        assertThat(in.getResponse().getCookie("phien")).isNotNull();
        Document kept = html(in);
        assertThat(kept.select("blockquote").eachText()).containsExactly("Tuần lễ <b>đang gõ</b>", "01/10/2026");
        assertThat(kept.select("main form").attr("action")).isEqualTo("/ke-hoach/soan-moi");
        assertThat(kept.select("main form input[type=hidden]:not([name^=_])").eachAttr("name"))
                .containsExactlyInAnyOrder("title", "start", "end");
        assertThat(kept.select("main form input[name=title]").val()).isEqualTo("Tuần lễ <b>đang gõ</b>");
    }

    private MvcTestResult sent(Document signIn, String password) {
        var request = mvc.post().uri("/dang-nhap").with(FormToken.sent());
        for (var field : signIn.select("main form input[type=hidden]:not([name^=_])"))
            request = request.param(field.attr("name"), field.val());
        return request.param("login", "go.dang.do@vidu.vn")
                .param("password", password)
                .exchange();
    }

    @Test
    void aKeptFormGoesNowhereElse() {
        withPassword("khong.di.dau@vidu.vn");
        for (String elsewhere : List.of("https://vidu.example/x", "//vidu.example", "/\\vidu.example"))
            assertThat(mvc.post()
                            .uri("/dang-nhap")
                            .param("login", "khong.di.dau@vidu.vn")
                            .param("password", "mot cau that dai")
                            .param("giu", elsewhere)
                            .with(FormToken.sent())
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(elsewhere)
                    .isEqualTo(303);
    }

    @Test
    void aStrangerComesBackToThePageThatWasAskedForWithItsQuery() {
        assertThat(location(mvc.get().uri("/ke-hoach?q=tuan").exchange()))
                .isEqualTo("/dang-nhap?ve=%2Fke-hoach%3Fq%3Dtuan");
    }

    @Test
    void aLinkThatIsUsedExpiredOrUnknownSaysTheSame() {
        UUID person = Cast.done(people.add("Nguyễn Hết Hạn", "het.han@vidu.vn"));
        String used = people.link(person, LinkKind.INVITATION, null);
        Cast.done(people.setPassword(used, "mot cau that dai"));
        String expired = people.link(person, LinkKind.RESET, null);
        sql.sql("update access_link set expires_at = now() - interval '1 second' where token_hash = ?")
                .param(Secrets.digest(expired))
                .update();
        for (String link : List.of(used, expired, "khong-co")) {
            assertThat(html(mvc.get().uri("/duong-dan/" + link).exchange())
                            .select("main p")
                            .getFirst()
                            .text())
                    .isEqualTo("Đường dẫn này đã dùng rồi hoặc đã hết hạn. Hãy xin đường dẫn mới.");
            MvcTestResult set = mvc.post()
                    .uri("/duong-dan/" + link)
                    .param("password", "mot cau khac dai")
                    .with(FormToken.sent())
                    .exchange();
            assertThat(status(set)).isEqualTo(422);
            assertThat(set.getResponse().getCookie("phien")).isNull();
        }
    }

    @Test
    void aLinkIsGoodOnce() {
        UUID person = Cast.done(people.add("Nguyễn Văn Một Lần", "mot.lan@vidu.vn"));
        String token = people.link(person, LinkKind.RESET, null);
        String email = sql.sql(
                        "select p.email from access_link l join person p on p.id = l.person_id where token_hash = ?")
                .param(Secrets.digest(token))
                .query(String.class)
                .single();
        assertThat(people.setPassword(token, email.toUpperCase(Locale.ROOT)))
                .as("the link is not used up by it")
                .isEqualTo(Outcome.refusedAt(
                        "password", "Đừng lấy thư điện tử, số điện thoại hay họ tên của mình làm mật khẩu."));
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
