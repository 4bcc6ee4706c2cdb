package vn.tuanle.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/// How pages are rendered and in which language: Vietnamese unless the reader chose English.
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    private final Frames frames;

    Web(Frames frames) {
        this.frames = frames;
    }

    static final Locale VIETNAMESE = Locale.of("vi", "VN");

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.tuanle");
    }

    @Bean
    static PageHandler pageHandler(TemplateEngine templates, Frames frames) {
        return new PageHandler(templates, frames);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pageHandler(templates(), frames));
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Cookie chosen = WebUtils.getCookie(request, Frames.LANGUAGE);
                return chosen != null && chosen.getValue().equals("en") ? Locale.ENGLISH : VIETNAMESE;
            }
        };
    }
}
