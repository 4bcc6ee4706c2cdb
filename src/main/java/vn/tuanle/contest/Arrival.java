package vn.tuanle.contest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Stamps when a request of an attempt was accepted, before it stands in any line; this is the time that counts.
final class Arrival implements Filter {
    private static final String AT = Arrival.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(AT, now());
        chain.doFilter(request, response);
    }

    /// As exact as the database keeps it.
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static Instant of(ServletRequest request) {
        return request.getAttribute(AT) instanceof Instant at ? at : now();
    }

    @Configuration(proxyBeanMethods = false)
    static class First {
        @Bean
        static FilterRegistrationBean<Arrival> arrival() {
            FilterRegistrationBean<Arrival> filter = new FilterRegistrationBean<>(new Arrival());
            filter.addUrlPatterns("/bai-thi/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }
}
