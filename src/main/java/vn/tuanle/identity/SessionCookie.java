package vn.tuanle.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;
import vn.tuanle.ui.Frames;

/// The cookie that carries a session's token.
final class SessionCookie {
    private static final String NAME = "phien";
    /// Stays after signing out: by it a person is known to have been here before.
    private static final String DEVICE = "thiet-bi";
    private static final long YEAR = 365L * 24 * 3600;

    private SessionCookie() {}

    static @Nullable String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /// The token of the session that was last begun on this device; empty when there was none.
    static String before(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, DEVICE);
        return cookie == null ? "" : cookie.getValue();
    }

    static void put(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader("Set-Cookie", Frames.cookie(NAME, token, Sessions.LENGTH.toSeconds(), request.isSecure()));
        response.addHeader("Set-Cookie", Frames.cookie(DEVICE, token, YEAR, request.isSecure()));
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", Frames.cookie(NAME, "", 0, request.isSecure()));
    }

    /// What the person will recognise their device by in the list of sessions.
    static String device(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }
}
