package vn.tuanle.activity;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every half hour whom to ask for what is missing; several copies of the program may.
@Component
@ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
class MissingJob {
    private static final Logger LOG = LoggerFactory.getLogger(MissingJob.class);
    private final MissingNotices notices;

    MissingJob(MissingNotices notices) {
        this.notices = notices;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT30M")
    void round() {
        try {
            notices.ask(Instant.now());
        } catch (DataAccessException away) {
            LOG.warn(
                    "Chưa nhắc được đơn vị còn thiếu số liệu: {}",
                    away.getClass().getSimpleName());
        }
    }
}
