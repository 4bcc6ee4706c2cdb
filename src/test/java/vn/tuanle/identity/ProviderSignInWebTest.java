package vn.tuanle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.OidcProvider;

/// Signing in by a provider, over HTTP as a browser does it.
@ExtendWith(OutputCaptureExtension.class)
class ProviderSignInWebTest extends OutsideTest {
    private static final String NAME = "Cổng Đồng Nai";
    private static final String INVALID =
            "Câu trả lời của Cổng Đồng Nai không đúng hoặc đã quá hạn. Hãy đăng nhập lại.";

    @Autowired
    People people;

    private CookieManager cookies = new CookieManager();
    private HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void somebodyIsHere() {
        cast.person("Người Đã Có", null, Role.ADMINISTRATOR);
        anotherBrowser();
        PROVIDER.lie = claims -> {};
        PROVIDER.strangerSigns = false;
        PROVIDER.comeBack();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void anotherBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private HttpResponse<String> get(String address) {
        try {
            URI uri = URI.create("http://localhost:" + port).resolve(address);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0")
                    .build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Follows redirects to the page they end at.
    private Document followed(String address) {
        HttpResponse<String> at = get(address);
        for (int i = 0; i < 8 && at.statusCode() / 100 == 3; i++) {
            at = get(at.uri()
                    .resolve(at.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        assertThat(at.statusCode()).isEqualTo(200);
        return Jsoup.parse(at.body(), at.uri().toString());
    }

    private static String step(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    private Document signIn(String subject, String email, boolean verified) {
        PROVIDER.person = new OidcProvider.Person(subject, email, verified);
        return followed("/oauth2/authorization/don-vi");
    }

    private static String said(Document page) {
        return page.select("[role=alert]").text();
    }

    private UUID known(String name, String email) {
        return Cast.done(people.add(name, email));
    }

    @Test
    void aKnownPersonComesInAndSeesTheSession() {
        known("Trần Thị Qua Cổng", "qua.cong@vidu.vn");
        Document form = followed("/dang-nhap?ve=/tai-khoan/phien");
        String link = form.select("a[href^=/oauth2/]").attr("href");
        assertThat(form.select("a[href^=/oauth2/]").text()).isEqualTo("Đăng nhập bằng " + NAME);
        PROVIDER.person = new OidcProvider.Person("nd-1", "Qua.Cong@vidu.vn", true);
        PROVIDER.exchanges.clear();
        Document page = followed(link);
        assertThat(page.baseUri()).isEqualTo("http://localhost:" + port + "/tai-khoan/phien");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).startsWith("Firefox trên Linux");
        assertThat(PROVIDER.exchanges).hasSize(1);
        assertThat(PROVIDER.exchanges.getFirst()).containsKeys("code_verifier", "redirect_uri");
        // nothing is left of the handshake, and no session but our own was made
        assertThat(cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> !cookie.hasExpired())
                        .map(HttpCookie::getName))
                .contains("phien")
                .doesNotContain("JSESSIONID", "bat-tay");
    }

    @Test
    void somebodyWithoutAnAccountIsToldSo() {
        assertThat(said(signIn("nd-la", "nguoi.la@vidu.vn", true)))
                .isEqualTo("Chưa có người dùng nào với thư điện tử đó. Hãy hỏi người quản trị.");
        assertThat(said(signIn("nd-khong-thu", "", true)))
                .isEqualTo("Chưa có người dùng nào với thư điện tử đó. Hãy hỏi người quản trị.");
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyOpensNothing() {
        known("Lê Chưa Xác Minh", "chua.xac.minh@vidu.vn");
        assertThat(said(signIn("nd-2", "chua.xac.minh@vidu.vn", false)))
                .isEqualTo(NAME + " chưa xác minh thư điện tử của bạn. Hãy xác minh ở đó rồi đăng nhập lại.");
        PROVIDER.lie = claims -> claims.claim("email_verified", null);
        assertThat(said(signIn("nd-2", "chua.xac.minh@vidu.vn", true))).startsWith(NAME + " chưa xác minh");
    }

    @Test
    void fromThenOnTheProvidersNumberCountsAndNotTheAddress() {
        UUID person = known("Phạm Đổi Thư", "doi.thu@vidu.vn");
        assertThat(said(signIn("nd-3", "doi.thu@vidu.vn", true))).isEmpty();
        anotherBrowser();
        assertThat(said(signIn("nd-3", "ten.moi@noi.khac.vn", false))).isEmpty();
        assertThat(cookies.getCookieStore().getCookies())
                .anyMatch(c -> c.getName().equals("phien"));
        // the old address was given to somebody else there
        anotherBrowser();
        String tied = "Thư điện tử này đã gắn với một tài khoản khác ở " + NAME + ". Hãy đặt lại mật khẩu để gắn lại.";
        assertThat(said(signIn("nd-4", "doi.thu@vidu.vn", true))).isEqualTo(tied);
        Cast.done(people.setPassword(people.link(person, LinkKind.RESET, null), "mot cau that dai"));
        assertThat(said(signIn("nd-4", "doi.thu@vidu.vn", true))).isEmpty();
        // whoever has left comes in no more
        sql.sql("update person set ended_at = now() where id = ?").param(person).update();
        anotherBrowser();
        assertThat(said(signIn("nd-4", "doi.thu@vidu.vn", true)))
                .isEqualTo("Chưa có người dùng nào với thư điện tử đó. Hãy hỏi người quản trị.");
    }

    @Test
    void aTokenThatIsNotForUsIsRefused(CapturedOutput log) {
        known("Đỗ Thẻ Giả", "the.gia@vidu.vn");
        PROVIDER.lie = claims -> claims.claim("nonce", "khác");
        assertThat(said(signIn("nd-5", "the.gia@vidu.vn", true))).as("nonce").isEqualTo(INVALID);
        PROVIDER.lie = claims -> claims.audience("chuong-trinh-khac");
        assertThat(said(signIn("nd-5", "the.gia@vidu.vn", true))).as("audience").isEqualTo(INVALID);
        PROVIDER.lie = claims -> claims.issuer("http://127.0.0.1:1/khac");
        assertThat(said(signIn("nd-5", "the.gia@vidu.vn", true))).as("issuer").isEqualTo(INVALID);
        PROVIDER.lie = claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(900)))
                .expirationTime(Date.from(Instant.now().minusSeconds(600)));
        assertThat(said(signIn("nd-5", "the.gia@vidu.vn", true))).as("expired").isEqualTo(INVALID);
        PROVIDER.lie = claims -> {};
        PROVIDER.strangerSigns = true;
        assertThat(said(signIn("nd-5", "the.gia@vidu.vn", true)))
                .as("signature")
                .isEqualTo(INVALID);
        assertThat(log.getAll()).doesNotContain("the.gia@vidu.vn").doesNotContain("eyJ");
        PROVIDER.strangerSigns = false;
        assertThat(said(signIn("nd-5", "the.gia@vidu.vn", true))).isEmpty();
    }

    @Test
    void anAnswerToAnotherBrowserOrWithAnotherStateIsRefused() {
        known("Hồ Trạng Thái", "trang.thai@vidu.vn");
        PROVIDER.person = new OidcProvider.Person("nd-6", "trang.thai@vidu.vn", true);
        String answer = step(get(step(get("/oauth2/authorization/don-vi"))));
        assertThat(said(followed(answer.replaceFirst("state=[^&]*", "state=khac"))))
                .isEqualTo(INVALID);
        answer = step(get(step(get("/oauth2/authorization/don-vi"))));
        anotherBrowser();
        assertThat(said(followed(answer))).isEqualTo(INVALID);
        assertThat(said(followed("/login/oauth2/code/don-vi?code=x&state=y"))).isEqualTo(INVALID);
        String state = step(get("/oauth2/authorization/don-vi")).replaceFirst(".*[?&](state=[^&]*).*", "$1");
        assertThat(said(followed("/login/oauth2/code/don-vi?error=access_denied&" + state)))
                .isEqualTo("Bạn đã dừng việc đăng nhập qua " + NAME + ".");
        // and an answer is good once
        answer = step(get(step(get("/oauth2/authorization/don-vi"))));
        assertThat(said(followed(answer))).isEmpty();
        anotherBrowser();
        assertThat(said(followed(answer))).isEqualTo(INVALID);
    }

    @Test
    void whileTheProviderIsAwayPasswordsStillWork() {
        UUID person = known("Vũ Mất Cổng", "mat.cong@vidu.vn");
        Cast.done(people.setPassword(people.link(person, LinkKind.INVITATION, null), "mot cau that dai"));
        PROVIDER.person = new OidcProvider.Person("nd-7", "mat.cong@vidu.vn", true);
        String away = NAME + " hiện không trả lời. Hãy đăng nhập bằng mật khẩu, hoặc thử lại sau.";
        String answer = step(get(step(get("/oauth2/authorization/don-vi"))));
        PROVIDER.goAway();
        assertThat(said(followed(answer))).as("while its answer is looked at").isEqualTo(away);
        assertThat(said(followed("/oauth2/authorization/don-vi")))
                .as("before asking")
                .isEqualTo(away);
        assertThat(sessions.signIn("mat.cong@vidu.vn", "mot cau that dai", "", "", ""))
                .isInstanceOf(vn.tuanle.kernel.Outcome.Done.class);
        PROVIDER.comeBack();
        assertThat(said(signIn("nd-7", "mat.cong@vidu.vn", true))).isEmpty();
    }
}
