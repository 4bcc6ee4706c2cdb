package vn.tuanle.contest;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Ids in the order of time (UUID version 7), so that what is written together lies together. Nothing is guarded by
/// them.
final class Ids {
    private Ids() {}

    static UUID at(Instant moment) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long micros = moment.getNano() / 1000 % 1000;
        long high = (moment.toEpochMilli() << 16) | 0x7000L | (micros << 2) | random.nextInt(4);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
