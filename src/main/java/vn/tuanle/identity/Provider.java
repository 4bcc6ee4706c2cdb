package vn.tuanle.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The OpenID Connect provider of the configuration (`tuanle.oidc.issuer`, `client-id`, `client-secret`, `name`).
///
/// It is asked for its addresses when somebody first signs in by it, so that the product starts and passwords work
/// while it is away.
@Component
class Provider implements ClientRegistrationRepository {
    /// Its name in the addresses `/oauth2/authorization/don-vi` and `/login/oauth2/code/don-vi`.
    static final String ID = "don-vi";

    static final String AWAY = "provider_away";
    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;
    private volatile @Nullable ClientRegistration known;

    Provider(
            @Value("${tuanle.oidc.issuer:}") String issuer,
            @Value("${tuanle.oidc.client-id:}") String clientId,
            @Value("${tuanle.oidc.client-secret:}") String clientSecret,
            @Value("${tuanle.oidc.name:}") String name) {
        this.issuer = issuer.strip();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name;
    }

    boolean configured() {
        return !issuer.isEmpty() && !clientId.isEmpty();
    }

    /// What people call it; empty where none is configured.
    String name() {
        if (!configured() || !name.isBlank()) return configured() ? name : "";
        return String.valueOf(URI.create(issuer).getHost());
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID) || !configured()) return null;
        ClientRegistration now = known;
        if (now == null) known = now = discover();
        return now;
    }

    /// Its addresses may have changed when it stopped answering: they are asked for again.
    void forget() {
        known = null;
    }

    private ClientRegistration discover() {
        try {
            Map<String, Object> told = RestClient.builder()
                    .requestFactory(requests())
                    .build()
                    .get()
                    .uri(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (told == null || !issuer.equals(told.get("issuer")))
                throw new IllegalArgumentException("the provider calls itself otherwise than " + issuer);
            ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(told)
                    .registrationId(ID)
                    .clientId(clientId)
                    .clientSecret(clientSecret)
                    .scope("openid", "email")
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build());
            if (clientSecret.isEmpty()) builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            return builder.build();
        } catch (RestClientException | IllegalArgumentException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(AWAY), e.getMessage(), e);
        }
    }

    /// Nobody waits longer than a few seconds for a provider.
    static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        return requests;
    }
}
