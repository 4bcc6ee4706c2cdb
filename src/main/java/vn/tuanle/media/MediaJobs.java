package vn.tuanle.media;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has what came searched and made to play, again and again while the program runs; each on a
/// thread of its own, so that a long film keeps no other job waiting.
@Component
@ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
class MediaJobs {
    private static final Logger LOG = LoggerFactory.getLogger(MediaJobs.class);
    private final MediaWork work;
    private final Uploads uploads;
    private final AtomicBoolean scanning = new AtomicBoolean();
    private final AtomicBoolean playing = new AtomicBoolean();

    MediaJobs(MediaWork work, Uploads uploads) {
        this.work = work;
        this.uploads = uploads;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
    void scan() {
        aside(scanning, () -> {
            while (work.scanOne(Instant.now())) {}
        });
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void play() {
        aside(playing, () -> {
            while (work.playOne(Instant.now())) {}
        });
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void sweep() {
        quietly(() -> uploads.sweep(Instant.now()));
    }

    private static void aside(AtomicBoolean busy, Runnable job) {
        if (!busy.compareAndSet(false, true)) return;
        Thread.ofVirtual().start(() -> {
            try {
                quietly(job);
            } finally {
                busy.set(false);
            }
        });
    }

    private static void quietly(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.warn("Chưa xử lý được tệp đã nhận: {}", e.getClass().getSimpleName());
        }
    }
}
