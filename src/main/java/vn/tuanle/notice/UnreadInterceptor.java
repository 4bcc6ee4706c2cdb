package vn.tuanle.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tuanle.identity.Asker;
import vn.tuanle.ui.Frame;

/// Leaves a way to count the unread notices for the page frame, which asks only when it shows them.
@Component
class UnreadInterceptor implements HandlerInterceptor {
    private final NoticePages pages;

    UnreadInterceptor(NoticePages pages) {
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Asker asker)
            request.setAttribute(Frame.UNREAD, (IntSupplier) () -> unread(asker));
        return true;
    }

    /// None when the database does not answer: the page that tells so has the same frame.
    private int unread(Asker asker) {
        try {
            return pages.unread(asker);
        } catch (DataAccessException down) {
            return 0;
        }
    }

    /// Puts it after the doorkeeper, who comes first.
    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {
        private final UnreadInterceptor unread;

        Registration(UnreadInterceptor unread) {
            this.unread = unread;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(unread).order(20);
        }
    }
}
