package vn.tuanle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows guessing down: few tries for one name, many for one address, so that a school behind one
/// address is not
/// locked out by a class that signs in together.
@Component
class Throttle {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /// False when this name has failed too often: ten tries, then one more each minute.
    boolean mayTry(String name) {
        return bucket("name:" + name, 10, Duration.ofMinutes(1)).tryConsume(1);
    }

    /// False when this address has asked too often: six hundred, then ten more each second.
    boolean mayAsk(String address) {
        return bucket("address:" + address, 600, Duration.ofMillis(100)).tryConsume(1);
    }

    void forget(String name) {
        buckets.invalidate("name:" + name);
    }

    private Bucket bucket(String key, int capacity, Duration refillOne) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refillOne))
                        .build());
    }
}
