package vn.tuanle.media;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Sweeps the file store a minute after the start and then daily.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    /// Far longer than any transaction between the writing of the bytes and the row that names them.
    private static final Duration GRACE = Duration.ofDays(1);

    private final Files files;

    Sweeping(Files files) {
        this.files = files;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void sweep() {
        try {
            LOG.info("Đã dọn {} tệp không thuộc về ai", files.sweep(GRACE));
        } catch (DataAccessException away) {
            LOG.warn("Chưa dọn được kho tệp: {}", away.getClass().getSimpleName());
        }
    }
}
