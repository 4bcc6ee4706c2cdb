package vn.tuanle.notice;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The locality's own gateway for SMS or Zalo, reached by one signed HTTP request a message
/// (`tuanle.notice.gateway`, `tuanle.notice.gateway-secret`). The request carries the same
/// `Idempotency-Key` however often it is tried, so that the gateway can send it once.
@Component
class Gateway {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final String address;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Gateway(
            @Value("${tuanle.notice.gateway:}") String address,
            @Value("${tuanle.notice.gateway-secret:}") String secret) {
        this.address = address;
        this.secret = secret;
    }

    boolean works() {
        return !address.isBlank();
    }

    /// Sends `text` to a telephone number. The body is JSON with `id`, `to` and `text`;
    /// `X-Tuanle-Signature` is its HMAC-SHA256 under the common secret, in hexadecimal.
    Sent send(UUID id, String phone, String text) {
        byte[] body = Said.bytes(new TreeMap<>(Map.of("id", id.toString(), "to", phone, "text", text)));
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", id.toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (!secret.isEmpty()) request.header("X-Tuanle-Signature", signature(body));
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 == 2) return Sent.done();
            boolean wrong = status / 100 == 4 && status != 408 && status != 409 && status != 429;
            String answer = "HTTP " + status;
            return wrong ? Sent.refused(answer) : Sent.later(answer);
        } catch (ConnectException e) {
            return Sent.later("Không nối được với cổng tin nhắn");
        } catch (IOException e) {
            return Sent.later(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Sent.later("Chương trình đang dừng");
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
