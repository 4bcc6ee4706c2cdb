package vn.tuanle.participation;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What goes on by the clock; each may run in several copies of the program.
@Component
class RegistrationJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationJobs.class);
    private final WaitingLists lists;
    private final RegistrationTelling telling;
    private final Reminders reminders;
    private final FeedbackLetters feedback;
    private final Erasing erasing;
    private final FreeHints hints;

    RegistrationJobs(
            WaitingLists lists,
            RegistrationTelling telling,
            Reminders reminders,
            FeedbackLetters feedback,
            Erasing erasing,
            FreeHints hints) {
        this.lists = lists;
        this.telling = telling;
        this.reminders = reminders;
        this.feedback = feedback;
        this.erasing = erasing;
        this.hints = hints;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void hints() {
        quietly("chỗ trống", hints::show);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void lists() {
        quietly("danh sách chờ", () -> lists.move(Instant.now()));
        quietly("báo người đăng ký", () -> telling.tell(Instant.now()));
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void reminders() {
        quietly("nhắc người đăng ký", () -> reminders.remind(Instant.now()));
        quietly("hỏi ý kiến người tham gia", () -> feedback.ask(Instant.now()));
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT1H")
    void erasing() {
        quietly("xóa thông tin đăng ký", () -> erasing.erase(Instant.now()));
    }

    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Chưa làm được việc định kỳ ({}): {}", what, e.getClass().getSimpleName());
        }
    }
}
