package vn.tuanle.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords (Argon2id) and random tokens. Hashing is bounded to the machine's cores, so that many
/// sign-ins queue
/// instead of stopping everything else.
@Component
class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final PasswordEncoder argon = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final String nobody = argon.encode(token());

    String hash(String password) {
        return bounded(() -> argon.encode(password));
    }

    /// Takes as long for an unknown name as for a wrong password, so that the answer tells nothing.
    boolean matches(String password, @Nullable String hash) {
        boolean same = bounded(() -> argon.matches(password, hash == null ? nobody : hash));
        return same && hash != null;
    }

    /// 256 random bits, safe in an address.
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

    private <T> T bounded(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
