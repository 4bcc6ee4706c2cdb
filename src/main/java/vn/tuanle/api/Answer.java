package vn.tuanle.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// What is read, as JSON under the digest of its bytes: who has it already gets it no second time.
final class Answer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answer() {}

    static ResponseEntity<byte[]> of(Object content, @Nullable String known) {
        byte[] bytes = JSON.writeValueAsBytes(content);
        String tag = "\"" + digest(bytes) + "\"";
        boolean there = known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(tag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(there ? 304 : 200)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept-Language")
                .header("X-Content-Type-Options", "nosniff");
        return there
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
