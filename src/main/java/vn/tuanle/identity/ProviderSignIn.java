package vn.tuanle.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Sign-in through the configured provider. The first time the verified e-mail address must belong to a person we
/// know; from then on the provider's own number of the person counts, whatever becomes of the address.
@Component
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Sessions sessions;
    private final People people;
    private final Provider provider;

    ProviderSignIn(JdbcClient sql, Transactions transactions, Sessions sessions, People people, Provider provider) {
        this.sql = sql;
        this.transactions = transactions;
        this.sessions = sessions;
        this.people = people;
        this.provider = provider;
    }

    /// Why the provider did not bring somebody in; told on the sign-in page.
    enum Trouble {
        UNKNOWN,
        UNVERIFIED,
        TIED,
        CANCELLED,
        AWAY,
        INVALID
    }

    private record Found(@Nullable UUID person, Trouble otherwise) {}

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse(response, Trouble.INVALID);
            return;
        }
        Found found = transactions.run(() -> find(user));
        if (found.person() == null) {
            refuse(response, found.otherwise());
            return;
        }
        SessionCookie.put(request, response, sessions.start(found.person(), SessionCookie.device(request)));
        String back = Handshake.back(request);
        response.sendRedirect(back.isEmpty() ? "/" : back);
    }

    private Found find(OidcUser user) {
        String issuer = String.valueOf(user.getIssuer());
        record Tied(UUID person, boolean ended) {}
        Tied tied = sql.sql("""
                select p.id, p.ended_at is not null ended from person_at_provider a join person p on p.id = a.person_id
                where a.issuer = ? and a.subject = ?""")
                .params(Rows.values(issuer, user.getSubject()))
                .query((row, n) -> new Tied(Rows.uuid(row, "id"), row.getBoolean("ended")))
                .optional()
                .orElse(null);
        if (tied != null) return new Found(tied.ended() ? null : tied.person(), Trouble.UNKNOWN);
        if (!Boolean.TRUE.equals(user.getEmailVerified())) return new Found(null, Trouble.UNVERIFIED);
        Contact contact = user.getEmail() == null ? null : Contact.of(user.getEmail());
        UUID person = contact == null || contact.email() == null
                ? null
                : sql.sql("select id from person where email = ? and ended_at is null")
                        .param(contact.email())
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        if (person == null) return new Found(null, Trouble.UNKNOWN);
        int tie = sql.sql("""
                insert into person_at_provider (id, person_id, issuer, subject) values (?, ?, ?, ?)
                on conflict (person_id, issuer) do update set subject = person_at_provider.subject
                where person_at_provider.subject = excluded.subject""")
                .params(Rows.values(UUID.randomUUID(), person, issuer, user.getSubject()))
                .update();
        if (tie == 0) return new Found(null, Trouble.TIED);
        people.trace(person, "PROVIDER_TIED", "");
        return new Found(person, Trouble.UNKNOWN);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Trouble trouble = trouble(refused);
        // the words of these exceptions name no person and hold no token
        if (trouble == Trouble.AWAY) {
            provider.forget();
            LOG.warn("Nhà cung cấp đăng nhập không trả lời: {}", code(refused));
        } else LOG.info("Không đăng nhập được qua nhà cung cấp: {}", code(refused));
        refuse(response, trouble);
    }

    private static Trouble trouble(AuthenticationException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause())
            if (cause instanceof IOException || code(cause).equals(Provider.AWAY)) return Trouble.AWAY;
        return code(refused).equals("access_denied") ? Trouble.CANCELLED : Trouble.INVALID;
    }

    private static String code(Throwable refused) {
        return refused instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : refused.getClass().getSimpleName();
    }

    private static void refuse(HttpServletResponse response, Trouble trouble) throws IOException {
        response.sendRedirect("/dang-nhap?vuong=" + trouble);
    }
}
