package vn.tuanle.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every quarter of an hour which periods have to open; several copies of the program may.
@Component
@ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
class PeriodJob {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodJob.class);
    private final Periods periods;

    PeriodJob(Periods periods) {
        this.periods = periods;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    void round() {
        try {
            int opened = periods.open();
            if (opened > 0) LOG.info("Đã mở {} kỳ báo cáo", opened);
        } catch (DataAccessException away) {
            LOG.warn("Chưa mở được kỳ báo cáo: {}", away.getClass().getSimpleName());
        }
    }
}
