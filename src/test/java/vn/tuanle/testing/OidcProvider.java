package vn.tuanle.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A small but true OpenID Connect provider on loopback: discovery, authorisation with PKCE, tokens, keys, RS256.
/// It signs in whoever [#person] says, and lies only where a test asks it to.
public final class OidcProvider implements AutoCloseable {
    public static final String CLIENT = "tuanle";
    public static final String SECRET = "bí mật của tuanle";

    /// Who is at the provider's browser; `email` may be empty.
    public record Person(String subject, String email, boolean verified) {}

    private record Grant(String redirect, String challenge, String nonce, Person person) {}

    private final RSAKey key = newKey();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final int port;
    private @Nullable HttpServer server;
    /// The person at the provider's own sign-in.
    public Person person = new Person("không ai", "", false);
    /// What the next identity token is made to say wrongly.
    public Consumer<JWTClaimsSet.Builder> lie = claims -> {};
    /// A stranger's key signs the next tokens.
    public boolean strangerSigns;
    /// What came to the token address, for a look at what we send.
    public final List<Map<String, String>> exchanges = new ArrayList<>();

    public OidcProvider() {
        server = started(0);
        port = server.getAddress().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/khu-vuc";
    }

    /// Goes away, as a provider that is down; [#comeBack] on the same port.
    public void goAway() {
        if (server != null) server.stop(0);
        server = null;
    }

    public void comeBack() {
        if (server == null) server = started(port);
    }

    @Override
    public void close() {
        goAway();
    }

    private HttpServer started(int at) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 0);
            fresh.createContext("/khu-vuc/.well-known/openid-configuration", this::discovery);
            fresh.createContext("/khu-vuc/authorize", this::authorize);
            fresh.createContext("/khu-vuc/token", this::token);
            fresh.createContext(
                    "/khu-vuc/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        json(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","email"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"],
                 "code_challenge_methods_supported":["S256"]}""".formatted(issuer()));
    }

    /// As if the person had signed in and agreed at once; `prompt=refuse` never comes from us.
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean right = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("scope", "").contains("openid")
                && asked.containsKey("nonce")
                && asked.containsKey("state");
        if (!right) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        asked.getOrDefault("redirect_uri", ""),
                        asked.getOrDefault("code_challenge", ""),
                        asked.getOrDefault("nonce", ""),
                        person));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.getOrDefault("redirect_uri", "") + "?code=" + code + "&state="
                                + encoded(asked.getOrDefault("state", "")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        exchanges.add(sent);
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        Grant grant = codes.remove(sent.getOrDefault("code", ""));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (grant == null
                || !grant.redirect().equals(sent.get("redirect_uri"))
                || !grant.challenge().equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                            .formatted(UUID.randomUUID(), identity(grant)));
        }
    }

    private String identity(Grant grant) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(grant.person().subject())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", grant.nonce())
                .claim("email", grant.person().email())
                .claim("email_verified", grant.person().verified());
        lie.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(strangerSigns ? newKey() : key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("khoa-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> fields(@Nullable String form) {
        Map<String, String> all = new HashMap<>();
        for (String pair : String.valueOf(form).split("&", -1)) {
            String[] both = pair.split("=", 2);
            if (both.length == 2) all.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
