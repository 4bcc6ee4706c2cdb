package vn.tuanle.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Slows robots, not schools: an address may send a thousand forms at once and one more each
/// second, because all pupils of a school come from one; looking up a code is slow for each
/// contact.
@Component
class Pace {
    /// A person needs longer than this to fill in the form.
    static final Duration FASTEST = Duration.ofSeconds(3);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    boolean mayRegister(String address) {
        return bucket("register " + address, 1000, Duration.ofSeconds(1));
    }

    boolean mayLookUp(String contact, String address) {
        return bucket("address " + address, 300, Duration.ofSeconds(1))
                && bucket("contact " + contact, 10, Duration.ofMinutes(1));
    }

    /// Five codes a second for hours, and what a telephone kept while it had no connection.
    boolean mayCheckIn(UUID link) {
        return bucket("check in " + link, 600, Duration.ofMillis(200));
    }

    /// A hall full of people stands behind one address.
    boolean maySay(String address) {
        return bucket("say " + address, 1000, Duration.ofSeconds(1));
    }

    private boolean bucket(String key, int capacity, Duration refillOne) {
        return buckets.get(
                        key,
                        k -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refillOne))
                                .build())
                .tryConsume(1);
    }
}
