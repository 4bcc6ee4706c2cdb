package vn.tuanle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows guessing down without locking anybody out. A name may be tried a few times from one
/// address and some more from all; a device on which the person came in before has tries of its
/// own, which no stranger can use up. An address may ask often, so that a school behind one address
/// is not shut out by a class that signs in together.
@Component
class Throttle {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /// False when this name was tried too often from this address (ten times, then one more each
    /// minute) or from everywhere (a hundred times, then six more each minute).
    boolean mayTry(String name, String address) {
        return bucket("name:" + name + " " + address, 10, Duration.ofMinutes(1)).tryConsume(1)
                && bucket("name:" + name, 100, Duration.ofSeconds(10)).tryConsume(1);
    }

    /// The same for a device that the person has used: ten tries, then one more each minute.
    boolean mayTryOn(String device) {
        return bucket("device:" + device, 10, Duration.ofMinutes(1)).tryConsume(1);
    }

    /// False when this address has asked too often: six hundred, then ten more each second.
    boolean mayAsk(String address) {
        return bucket("address:" + address, 600, Duration.ofMillis(100)).tryConsume(1);
    }

    void forget(String name, String address, String device) {
        buckets.invalidate("name:" + name + " " + address);
        buckets.invalidate("device:" + device);
    }

    private Bucket bucket(String key, int capacity, Duration refillOne) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refillOne))
                        .build());
    }
}
