package vn.tuanle.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.tuanle.kernel.Phrase;

/// Makes the frame of a page from the request, and carries one sentence over a redirect in a
/// short-lived cookie.
@Component
public class Frames {
    private static final String SAID = "loi-nhan";

    /// Cookie with the reader's language, `vi` or `en`.
    public static final String LANGUAGE = "ngon-ngu";

    /// Cookie with the reader's choice of light or dark.
    public static final String THEME = "giao-dien";

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Viewer viewer = (Viewer) request.getAttribute(Viewer.ATTRIBUTE);
        String query = request.getQueryString();
        return new Frame(
                Phrases.english() ? "en" : "vi",
                request.getRequestURI(),
                query == null ? "" : query,
                token == null ? "" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                viewer,
                said(request, response),
                theme(request),
                request.getAttribute(Frame.UNREAD) instanceof IntSupplier unread ? unread : () -> 0);
    }

    void sayNext(HttpServletRequest request, HttpServletResponse response, @Nullable Phrase says) {
        if (says == null) return;
        String text = Phrases.t(says);
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(shortened(text).getBytes(StandardCharsets.UTF_8));
        response.addHeader("Set-Cookie", cookie(SAID, value, 60, request.isSecure()));
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 399) + "…" : text;
    }

    private static @Nullable String said(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, SAID);
        if (cookie == null || cookie.getValue().isEmpty()) return null;
        response.addHeader("Set-Cookie", cookie(SAID, "", 0, request.isSecure()));
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME);
        String value = cookie == null ? "" : cookie.getValue();
        return value.equals("dark") || value.equals("light") ? value : "";
    }

    /// A cookie of ours: only for this site, not readable by scripts.
    public static String cookie(String name, String value, long seconds, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
