package vn.tuanle.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The token of a form as a browser sends it: in its cookie, and masked in its field. Spring's own `csrf()` puts
/// another
/// repository into the running product, which every later page of the same context then answers from.
public final class FormToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    public static RequestPostProcessor sent() {
        return FormToken::with;
    }

    private static MockHttpServletRequest with(MockHttpServletRequest request) {
        String token = UUID.randomUUID().toString();
        Cookie[] before = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        Cookie[] cookies = Arrays.copyOf(before, before.length + 1);
        cookies[before.length] = new Cookie("ma-bieu-mau", token);
        request.setCookies(cookies);
        request.setParameter("_maBieuMau", masked(token));
        return request;
    }

    /// As `XorCsrfTokenRequestAttributeHandler` reads it: random bytes, then the token's own over them.
    private static String masked(String token) {
        byte[] own = token.getBytes(StandardCharsets.UTF_8);
        byte[] random = new byte[own.length];
        RANDOM.nextBytes(random);
        byte[] both = Arrays.copyOf(random, 2 * own.length);
        for (int i = 0; i < own.length; i++) both[own.length + i] = (byte) (own[i] ^ random[i]);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
