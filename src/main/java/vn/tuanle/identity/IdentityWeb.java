package vn.tuanle.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tuanle.kernel.Transactions;

/// Puts the doorkeeper before every handler and gives handlers the [Asker] or the [ApiToken] as an argument.
@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer {
    private final Doorkeeper doorkeeper;

    IdentityWeb(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Bean
    static Transactions transactions(PlatformTransactionManager manager) {
        return new Transactions(manager);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper).order(0);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(given(Asker.class, request -> Doorkeeper.asker()));
        resolvers.add(given(
                ApiToken.class,
                request ->
                        Doorkeeper.token(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))));
    }

    private static HandlerMethodArgumentResolver given(
            Class<?> type, Function<NativeWebRequest, @Nullable Object> value) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return value.apply(request);
            }
        };
    }
}
