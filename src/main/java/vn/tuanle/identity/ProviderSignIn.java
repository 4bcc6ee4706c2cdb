package vn.tuanle.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Sign-in through a configured OpenID Connect provider: the verified e-mail address must belong to
/// a person we know.
@Component
class ProviderSignIn implements AuthenticationSuccessHandler {
    private final JdbcClient sql;
    private final Sessions sessions;

    ProviderSignIn(JdbcClient sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession handshake = request.getSession(false);
        if (handshake != null) handshake.invalidate();
        if (authentication.getPrincipal() instanceof OidcUser user
                && Boolean.TRUE.equals(user.getEmailVerified())
                && user.getEmail() != null) {
            Contact contact = Contact.of(user.getEmail());
            if (contact != null && contact.email() != null) {
                var person = sql.sql("select id from person where email = ? and ended_at is null")
                        .param(contact.email())
                        .query(UUID.class)
                        .optional();
                if (person.isPresent()) {
                    SessionCookie.put(request, response, sessions.start(person.get(), SessionCookie.device(request)));
                    response.sendRedirect("/");
                    return;
                }
            }
        }
        response.sendRedirect("/dang-nhap?khong-quen");
    }
}
