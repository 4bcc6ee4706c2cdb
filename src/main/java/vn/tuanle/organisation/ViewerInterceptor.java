package vn.tuanle.organisation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.Viewer;

/// Tells the page frame who is signed in, for which unit they act and for which others they may;
/// one query.
@Component
class ViewerInterceptor implements HandlerInterceptor {
    private final Directory directory;

    ViewerInterceptor(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Asker asker) {
            try {
                request.setAttribute(Viewer.ATTRIBUTE, viewer(asker));
            } catch (DataAccessException away) {
                // the page that tells of an error is shown without a name
                if (request.getDispatcherType() != DispatcherType.ERROR) throw away;
            }
        }
        return true;
    }

    Viewer viewer(Asker asker) {
        List<UUID> units = new ArrayList<>(asker.rights().stream()
                .map(Asker.Right::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        UUID acting = asker.actingUnit();
        if (acting != null && !units.contains(acting)) units.add(acting);
        Map<UUID, String> names = directory.names(units, LocalDate.now(Days.ZONE));
        return new Viewer(
                asker.name(),
                acting,
                acting == null ? "" : names.getOrDefault(acting, ""),
                units.stream()
                        .filter(u -> !u.equals(acting))
                        .map(u -> new Viewer.Choice(u, names.getOrDefault(u, "")))
                        .toList(),
                asker.administersSomething(),
                acting != null && asker.has(acting, Role.HEAD, Role.OFFICER, Role.CLERK));
    }

    /// Puts it after the doorkeeper, who comes first.
    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {
        private final ViewerInterceptor viewers;

        Registration(ViewerInterceptor viewers) {
            this.viewers = viewers;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(viewers).order(10);
        }
    }
}
