package vn.tuanle.contest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// A rush stands in line here, in order, and leaves connections to everybody else. When a request was accepted is
/// stamped before, so that the line costs nobody time.
@Component
class Rush {
    private static final int AT_ONCE = 8;
    private static final long PATIENCE = 25;
    private final Semaphore line = new Semaphore(AT_ONCE, true);

    /// @throws Busy when the turn does not come
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!line.tryAcquire(PATIENCE, TimeUnit.SECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            line.release();
        }
    }

    /// The browser keeps what it has and sends it again (503).
    @org.springframework.web.bind.annotation.ResponseStatus(org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE)
    static final class Busy extends RuntimeException {
        Busy() {
            super("busy", null, false, false);
        }
    }
}
