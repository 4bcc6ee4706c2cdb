package vn.tuanle.contest;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What goes on by the clock; each may run in several copies of the program.
@Component
@ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
class ContestJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ContestJobs.class);
    private final Expiring expiring;
    private final Chaining chaining;
    private final Turnouts turnouts;

    ContestJobs(Expiring expiring, Chaining chaining, Turnouts turnouts) {
        this.expiring = expiring;
        this.chaining = chaining;
        this.turnouts = turnouts;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
    void expire() {
        quietly("bài thi hết giờ", () -> expiring.expire(Instant.now()));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void chain() {
        quietly("niêm phong nhật ký vòng thi", () -> chaining.chain(Instant.now()));
        quietly("số người dự thi", () -> turnouts.fix(Instant.now()));
    }

    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Chưa làm được việc định kỳ ({}): {}", what, e.getClass().getSimpleName());
        }
    }
}
