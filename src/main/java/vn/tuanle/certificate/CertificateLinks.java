package vn.tuanle.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Rows;

/// Secret links of holders and learners: 256 random bits, of which the digest is kept; and the codes
/// by which anybody finds one certificate and nobody another.
@Component
public class CertificateLinks {
    static final Duration OPEN = Duration.ofDays(7);
    static final int CODE = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int MOST = 128;
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    CertificateLinks(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    static String code() {
        StringBuilder code = new StringBuilder(CODE);
        for (int i = 0; i < CODE; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    static String holderPath(String token) {
        return "/chung-nhan/cua-toi/" + token;
    }

    /// A new link to the holder's own page of a certificate, for who has shown that it is theirs.
    public String open(UUID certificate, Instant now) {
        return holderPath(mint(List.of(certificate), now).values().iterator().next());
    }

    Map<UUID, String> mint(Collection<UUID> certificates, Instant now) {
        Map<UUID, String> tokens = new LinkedHashMap<>();
        for (UUID one : certificates) tokens.computeIfAbsent(one, id -> token());
        batch.batchUpdate(
                "insert into certificate_link (digest, certificate_id, made_at) values (?, ?, ?)",
                tokens.entrySet().stream()
                        .map(one -> Rows.values(digest(one.getValue()), one.getKey(), now)
                                .toArray())
                        .toList());
        return tokens;
    }

    Optional<UUID> opened(String token) {
        if (token.length() > MOST) return Optional.empty();
        return sql.sql("select certificate_id from certificate_link where digest = ?")
                .param(digest(token))
                .query((row, n) -> Rows.uuid(row, "certificate_id"))
                .optional();
    }

    /// A new link to the learning record of a contact; it opens for a week.
    String learning(Contact contact, String letter, Instant now) {
        String token = token();
        sql.sql("insert into learning_link (digest, contact, letter, until) values (?, ?, ?, ?)")
                .params(Rows.values(digest(token), written(contact), letter, now.plus(OPEN)))
                .update();
        return token;
    }

    Optional<Contact> learner(String token, Instant now) {
        if (token.length() > MOST) return Optional.empty();
        return sql.sql("select contact from learning_link where digest = ? and until > ?")
                .params(Rows.values(digest(token), now))
                .query((row, n) -> row.getString("contact"))
                .optional()
                .map(Contact::of);
    }

    /// As contacts are kept.
    static String written(Contact contact) {
        return String.valueOf(contact.email() != null ? contact.email() : contact.phone());
    }

    private static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
