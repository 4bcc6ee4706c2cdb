package vn.tuanle.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Secret links that open a registration: 256 random bits, of which the digest is kept; and short
/// codes without letters and digits that look alike. Each letter gets a link of its own, because
/// none can be made again.
@Component
class RegistrationLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int MOST = 128;
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    RegistrationLinks(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    static String path(String token) {
        return "/dang-ky/cua-toi/" + token;
    }

    String mint(UUID registration, Instant now) {
        return mint(List.of(registration), now).values().iterator().next();
    }

    /// A new link for each; they open until the names are deleted.
    Map<UUID, String> mint(List<UUID> registrations, Instant now) {
        Map<UUID, String> tokens = new LinkedHashMap<>();
        for (UUID one : registrations) tokens.computeIfAbsent(one, id -> token());
        batch.batchUpdate(
                "insert into registration_link (digest, registration_id, made_at) values (?, ?, ?)",
                tokens.entrySet().stream()
                        .map(one -> Rows.values(digest(one.getValue()), one.getKey(), now)
                                .toArray())
                        .toList());
        return tokens;
    }

    Optional<UUID> opened(String token) {
        if (token.length() > MOST) return Optional.empty();
        return sql.sql("select registration_id from registration_link where digest = ?")
                .param(digest(token))
                .query((row, n) -> Rows.uuid(row, "registration_id"))
                .optional();
    }

    /// A secret for a link, 256 random bits.
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
