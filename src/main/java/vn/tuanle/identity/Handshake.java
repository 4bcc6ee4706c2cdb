package vn.tuanle.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;
import vn.tuanle.ui.Frames;

/// What the browser carries while its person is at the provider: state, nonce, code verifier, and where to go on
/// afterwards. It stands in a cookie, so that the answer may reach another copy of the program.
final class Handshake implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String NAME = "bat-tay";
    private static final long SECONDS = 600;
    private final Provider provider;

    Handshake(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            forget(request, response);
            return;
        }
        String back = SignInController.ours(Objects.requireNonNullElse(request.getParameter("ve"), ""));
        String value = Stream.of(
                        asked.getState(),
                        asked.<String>getAttribute(OidcParameterNames.NONCE),
                        asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER),
                        asked.getRedirectUri(),
                        back)
                .map(part -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(String.valueOf(part).getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
        response.addHeader("Set-Cookie", Frames.cookie(NAME, value, SECONDS, request.isSecure()));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        List<String> parts = parts(request);
        ClientRegistration known = parts.isEmpty() ? null : provider.findByRegistrationId(Provider.ID);
        if (known == null || !parts.getFirst().equals(request.getParameter(OAuth2ParameterNames.STATE))) return null;
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(known.getProviderDetails().getAuthorizationUri()))
                .clientId(known.getClientId())
                .scopes(known.getScopes())
                .state(parts.get(0))
                .redirectUri(parts.get(3))
                .attributes(kept -> {
                    kept.put(OAuth2ParameterNames.REGISTRATION_ID, Provider.ID);
                    kept.put(OidcParameterNames.NONCE, parts.get(1));
                    kept.put(PkceParameterNames.CODE_VERIFIER, parts.get(2));
                })
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        forget(request, response);
        return asked;
    }

    /// The page of ours that was asked for before, or empty.
    static String back(HttpServletRequest request) {
        List<String> parts = parts(request);
        return parts.isEmpty() ? "" : SignInController.ours(parts.get(4));
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", Frames.cookie(NAME, "", 0, request.isSecure()));
    }

    private static List<String> parts(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) return List.of();
        try {
            List<String> parts = Stream.of(cookie.getValue().split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
            return parts.size() == 5 ? parts : List.of();
        } catch (IllegalArgumentException tampered) {
            return List.of();
        }
    }
}
