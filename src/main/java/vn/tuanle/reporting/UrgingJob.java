package vn.tuanle.reporting;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every quarter of an hour what the follow-ups have to do; several copies of the program may.
@Component
@ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
class UrgingJob {
    private static final Logger LOG = LoggerFactory.getLogger(UrgingJob.class);
    private final FollowUps followUps;
    private final Urging urging;
    private final UrgingLetters letters;

    UrgingJob(FollowUps followUps, Urging urging, UrgingLetters letters) {
        this.followUps = followUps;
        this.urging = urging;
        this.letters = letters;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    void round() {
        try {
            for (UUID form : followUps.active()) {
                int reached = urging.followUp(form);
                int written = letters.followUp(form);
                if (written > 0) LOG.info("Đã soạn dự thảo công văn đôn đốc {} đơn vị, chờ người ký", written);
                if (reached > 0) LOG.info("Đã tự nhắc, đôn đốc {} đơn vị gửi báo cáo", reached);
            }
        } catch (DataAccessException away) {
            LOG.warn("Chưa tự đôn đốc được báo cáo: {}", away.getClass().getSimpleName());
        }
    }
}
