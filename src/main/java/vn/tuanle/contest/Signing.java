package vn.tuanle.contest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signs who a contestant is, so that a request is known without asking the database: 16 bytes of the
/// contestant's id and 16 of an HMAC over it and the contest's code. The key is one row, the same for all
/// copies of the program.
@Component
class Signing {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HALF = 16;
    private final JdbcClient sql;
    private volatile @Nullable SecretKeySpec key;

    Signing(JdbcClient sql) {
        this.sql = sql;
    }

    String token(String code, UUID contestant) {
        byte[] id = ByteBuffer.allocate(HALF)
                .putLong(contestant.getMostSignificantBits())
                .putLong(contestant.getLeastSignificantBits())
                .array();
        byte[] token = Arrays.copyOf(id, 2 * HALF);
        System.arraycopy(mac(code, id), 0, token, HALF, HALF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The contestant whom the token names; null when it is none of ours, or of another contest.
    @Nullable
    UUID contestant(String code, @Nullable String token) {
        if (token == null || token.length() != 43) return null;
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
        byte[] id = Arrays.copyOf(bytes, HALF);
        byte[] signed = Arrays.copyOfRange(bytes, HALF, 2 * HALF);
        if (!MessageDigest.isEqual(signed, Arrays.copyOf(mac(code, id), HALF))) return null;
        ByteBuffer read = ByteBuffer.wrap(id);
        return new UUID(read.getLong(), read.getLong());
    }

    private byte[] mac(String code, byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(code.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known != null) return known;
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        byte[] kept = sql.sql("""
                insert into contest_key (one, secret) values (true, ?)
                on conflict (one) do update set one = excluded.one returning secret""").param(fresh).query(byte[].class).single();
        SecretKeySpec made = new SecretKeySpec(kept, ALGORITHM);
        key = made;
        return made;
    }
}
