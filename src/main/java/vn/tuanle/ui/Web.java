package vn.tuanle.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;

/// How pages are rendered and in which language: Vietnamese unless the reader chose English.
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    private final Frames frames;

    Web(Frames frames) {
        this.frames = frames;
    }

    private static final Pattern SAID = Pattern.compile("(^|&)tieng=(en|vi)(&|$)");
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

    /// Before the files: the stylesheet's parts are never sent one by one.
    @Bean
    static HandlerMapping stylesheet() {
        return new SimpleUrlHandlerMapping(
                Map.of(Stylesheet.WORK.path, Stylesheet.WORK, Stylesheet.PUBLIC.path, Stylesheet.PUBLIC), 0);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/static/fonts/")
                .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic());
        // scripts and pictures have no hash in their address: a browser asks each time whether they changed
        files.addResourceHandler("/js/**", "/icons.svg", "/favicon.svg")
                .addResourceLocations("classpath:/static/js/", "classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    static LocaleResolver localeResolver() {
        // as a context it is asked once a request, and not at each of a page's thousands of words
        return new AbstractLocaleContextResolver() {
            @Override
            public LocaleContext resolveLocaleContext(HttpServletRequest request) {
                if (Problem.asked(request)) return new SimpleLocaleContext(Problem.language(request));
                // an address that is passed on may say in which language it is meant
                String query = request.getQueryString();
                Matcher said = SAID.matcher(query == null ? "" : query);
                if (said.find())
                    return new SimpleLocaleContext(said.group(2).equals("en") ? Locale.ENGLISH : VIETNAMESE);
                Cookie chosen = WebUtils.getCookie(request, Frames.LANGUAGE);
                boolean english = chosen != null && chosen.getValue().equals("en");
                return new SimpleLocaleContext(english ? Locale.ENGLISH : VIETNAMESE);
            }

            @Override
            public void setLocaleContext(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable LocaleContext locale) {
                throw new UnsupportedOperationException("the reader's cookie decides");
            }
        };
    }
}
