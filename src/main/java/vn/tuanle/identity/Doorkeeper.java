package vn.tuanle.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.PageHandler;

/// Keeps what [Enter] declares on each handler; a handler that declares nothing lets nobody in.
@Component
class Doorkeeper implements HandlerInterceptor {
    private static final String TOKEN = "vn.tuanle.api-token";
    private final ObjectProvider<PageHandler> pages;
    private final String provider;
    private final ApiTokens tokens;

    Doorkeeper(ObjectProvider<PageHandler> pages, @Value("${tuanle.oidc.name:}") String provider, ApiTokens tokens) {
        this.pages = pages;
        this.provider = provider;
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        // The page that tells of an error is reached only from within, after the request was answered.
        if (request.getDispatcherType() == DispatcherType.ERROR) return true;
        Enter.By by = declared(method);
        if (by == Enter.By.ANYONE) return true;
        if (by == Enter.By.TOKEN || by == Enter.By.IMPORT_TOKEN) return withToken(by, request, response);
        Asker asker = asker();
        if (asker == null && by != null) {
            boolean page = request.getMethod().equals("GET");
            KeptForm kept = page ? null : KeptForm.of(request);
            if (kept != null) {
                pages.getObject().render(new SignInPage("", "", provider, kept, Errors.none()), 422, request, response);
                return false;
            }
            String back = page ? "?ve=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8) : "";
            response.setStatus(303);
            response.setHeader("Location", "/dang-nhap" + back);
            return false;
        }
        if (asker != null && by != null && lets(by, asker)) return true;
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    /// A session opens no door here, only a token: no page of another site can ask with it.
    private boolean withToken(Enter.By by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiToken token = tokens.find(request.getHeader("Authorization"));
        if (token == null) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        request.setAttribute(TOKEN, token);
        if (!tokens.mayAsk(token)) {
            response.setHeader("Retry-After", "30");
            return refused(request, response, 429);
        }
        if (by == Enter.By.IMPORT_TOKEN && token.scope() != ApiToken.Scope.IMPORT)
            return refused(request, response, HttpServletResponse.SC_FORBIDDEN);
        return true;
    }

    private boolean refused(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        written(request, status);
        response.sendError(status);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getDispatcherType() != DispatcherType.ERROR)
            written(request, failed == null ? response.getStatus() : 500);
    }

    /// Each use of a token, by the pattern of its address.
    private void written(HttpServletRequest request, int status) {
        if (token(request) instanceof ApiToken token)
            tokens.used(
                    token,
                    request.getMethod(),
                    String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                    status);
    }

    static @Nullable ApiToken token(HttpServletRequest request) {
        return (ApiToken) request.getAttribute(TOKEN);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean lets(Enter.By by, Asker asker) {
        return switch (by) {
            case ANYONE, SIGNED_IN -> true;
            case UNIT_STAFF -> !asker.workUnits().isEmpty();
            case ADMINISTRATOR -> asker.administersSomething();
            case TOKEN, IMPORT_TOKEN -> false;
        };
    }

    /// What a handler, or else its controller, declares.
    static Enter.@Nullable By declared(HandlerMethod method) {
        Enter enter = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Enter.class);
        if (enter == null) enter = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Enter.class);
        return enter == null ? null : enter.value();
    }

    static @Nullable Asker asker() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Asker asker ? asker : null;
    }
}
