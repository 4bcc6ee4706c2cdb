package vn.tuanle.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tuanle.testing.OidcProvider;
import vn.tuanle.testing.WebTest;

/// The product configured with a provider to sign in by and a mail server, both real ones on loopback.
abstract class OutsideTest extends WebTest {
    static final OidcProvider PROVIDER = new OidcProvider();
    static final GreenMail POST = started();

    private static GreenMail started() {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.setUser("tuanle@vidu.vn", "tuanle", "mật khẩu thư");
        post.start();
        return post;
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("tuanle.oidc.issuer", PROVIDER::issuer);
        properties.add("tuanle.oidc.client-id", () -> OidcProvider.CLIENT);
        properties.add("tuanle.oidc.client-secret", () -> OidcProvider.SECRET);
        properties.add("tuanle.oidc.name", () -> "Cổng Đồng Nai");
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> POST.getSmtp().getPort());
        properties.add("tuanle.mail.from", () -> "tuanle@vidu.vn");
        properties.add("tuanle.address", () -> "https://tuanle.vidu.vn");
    }
}
