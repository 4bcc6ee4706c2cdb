package vn.tuanle.contest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.tuanle.ui.Frames;

/// The cookie by which a device is a contestant's, one a contest; no session, no password.
@Component
public class ContestantCookie {
    private static final Duration LASTS = Duration.ofDays(180);
    private final Signing signing;

    ContestantCookie(Signing signing) {
        this.signing = signing;
    }

    @Nullable
    public UUID contestant(HttpServletRequest request, String code) {
        Cookie cookie = WebUtils.getCookie(request, name(code));
        return cookie == null ? null : signing.contestant(code, cookie.getValue());
    }

    String set(HttpServletRequest request, String code, UUID contestant) {
        return Frames.cookie(name(code), signing.token(code, contestant), LASTS.toSeconds(), request.isSecure());
    }

    String cleared(HttpServletRequest request, String code) {
        return Frames.cookie(name(code), "", 0, request.isSecure());
    }

    private static String name(String code) {
        return "thi-" + code;
    }
}
