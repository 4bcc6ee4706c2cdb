package vn.tuanle.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Secret links that open an entry: 256 random bits, of which the digest is kept. One that went to
/// the contact proves it.
@Component
class EntryLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int MOST = 128;
    private final JdbcClient sql;

    EntryLinks(JdbcClient sql) {
        this.sql = sql;
    }

    static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    static String digits(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) code.append((char) ('0' + RANDOM.nextInt(10)));
        return code.toString();
    }

    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String path(String token) {
        return "/bai-du-thi/" + token;
    }

    String mint(UUID entry, boolean letter, Instant now) {
        String token = token();
        sql.sql("insert into entry_link (digest, entry_id, letter, made_at) values (?, ?, ?, ?)")
                .params(Rows.values(digest(token), entry, letter, now))
                .update();
        return token;
    }

    record Opened(UUID entry, boolean letter) {}

    Optional<Opened> opened(String token) {
        if (token.length() > MOST) return Optional.empty();
        return sql.sql("select entry_id, letter from entry_link where digest = ?")
                .param(digest(token))
                .query((row, n) -> new Opened(Rows.uuid(row, "entry_id"), row.getBoolean("letter")))
                .optional();
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
