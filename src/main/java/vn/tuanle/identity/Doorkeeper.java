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
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.PageHandler;

/// Keeps what [Enter] declares on each handler; a handler that declares nothing lets nobody in.
@Component
class Doorkeeper implements HandlerInterceptor {
    private final ObjectProvider<PageHandler> pages;
    private final String provider;

    Doorkeeper(ObjectProvider<PageHandler> pages, @Value("${tuanle.oidc.name:}") String provider) {
        this.pages = pages;
        this.provider = provider;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        // The page that tells of an error is reached only from within, after the request was answered.
        if (request.getDispatcherType() == DispatcherType.ERROR) return true;
        Enter.By by = declared(method);
        if (by == Enter.By.ANYONE) return true;
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

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean lets(Enter.By by, Asker asker) {
        return switch (by) {
            case ANYONE, SIGNED_IN -> true;
            case UNIT_STAFF -> !asker.workUnits().isEmpty();
            case ADMINISTRATOR -> asker.administersSomething();
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
