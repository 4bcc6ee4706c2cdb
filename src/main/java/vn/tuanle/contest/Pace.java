package vn.tuanle.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Slows robots, not schools: all pupils of a school come from one address.
@Component
class Pace {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    boolean mayRegister(String address) {
        return bucket("register " + address, 2000, Duration.ofMillis(200));
    }

    /// Tries of a contestant's code from an address.
    boolean mayEnter(String address) {
        return bucket("enter " + address, 500, Duration.ofSeconds(1));
    }

    /// Letters to one contact of a contest.
    boolean mayWrite(String contact) {
        return bucket("write " + contact, 5, Duration.ofMinutes(10));
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
