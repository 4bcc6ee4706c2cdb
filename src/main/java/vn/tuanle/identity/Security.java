package vn.tuanle.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.util.unit.DataSize;

/// The outer door: sessions by our own cookie, form tokens, and headers that keep foreign scripts
/// and frames out.
/// Who may enter which page is declared on each handler with [Enter] and kept by [Doorkeeper].
@Configuration(proxyBeanMethods = false)
class Security {
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            Sessions sessions,
            Provider provider,
            ProviderSignIn providerSignIn,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestForm)
            throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ma-bieu-mau");
        tokens.setParameterName("_maBieuMau");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        http.securityContext(context -> context.securityContextRepository(new BySessionCookie(sessions)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // no session opens a door there, so no other site can ask in its name
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/api/**"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        // of an upload that is too large nothing is parsed, so its form token seems to be missing
                        (request, response, why) -> response.sendError(
                                request.getContentLengthLong() > largestForm.toBytes()
                                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                                        : HttpServletResponse.SC_FORBIDDEN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        headers(http);
        if (provider.configured()) ProviderLogin.add(http, provider, providerSignIn);
        return http.build();
    }

    /// The doors of an attempt in a contest, where thousands knock in one second: no session is looked up, and instead
    /// of a form token the browser's own word is taken from which site it asks (`contest.SameSite`).
    @Bean
    @Order(0)
    SecurityFilterChain attempts(HttpSecurity http) throws Exception {
        http.securityMatcher("/bai-thi/**")
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        headers(http);
        return http.build();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                // of the pages that others may frame none has a form or says who reads it
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> !request.getRequestURI().equals("/chuong-trinh/nhung"),
                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable));
    }

    /// Reads the person from the cookie; nothing is written here, sessions are rows.
    private record BySessionCookie(Sessions sessions) implements SecurityContextRepository {
        private static final String AWAY = "vn.tuanle.database-away";

        @Override
        @SuppressWarnings("deprecation") // the interface still asks for it
        public SecurityContext loadContext(HttpRequestResponseHolder holder) {
            return context(holder.getRequest());
        }

        private SecurityContext context(HttpServletRequest request) {
            String token = SessionCookie.token(request);
            Asker asker = token == null ? null : asker(request, token);
            if (asker == null) return new SecurityContextImpl();
            return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(asker, "", List.of()));
        }

        /// Who asked is looked up once, also when the database is away: the page that tells of it comes without delay.
        private @Nullable Asker asker(HttpServletRequest request, String token) {
            if (request.getAttribute(AWAY) instanceof DataAccessException away) {
                if (request.getDispatcherType() == DispatcherType.ERROR) return null;
                throw away;
            }
            try {
                return sessions.asker(token);
            } catch (DataAccessException away) {
                request.setAttribute(AWAY, away);
                if (request.getDispatcherType() == DispatcherType.ERROR) return null;
                throw away;
            }
        }

        @Override
        public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
            // Sessions.start and Sessions.end are the only ways to change a session.
        }

        @Override
        public boolean containsContext(HttpServletRequest request) {
            return SessionCookie.token(request) != null;
        }
    }
}
