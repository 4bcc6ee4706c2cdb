package vn.tuanle.notice;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Phrases;

/// Carries the outbox away, again and again while the program runs.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private final Outbox outbox;
    private final Letters letters;
    private final Gateway gateway;
    private final String address;

    Postman(
            Outbox outbox,
            Letters letters,
            Gateway gateway,
            @Value("${tuanle.address:http://localhost:8080}") String address) {
        this.outbox = outbox;
        this.letters = letters;
        this.gateway = gateway;
        this.address = address;
    }

    @Scheduled(fixedDelayString = "${tuanle.notice.every:PT5S}", initialDelayString = "${tuanle.notice.every:PT5S}")
    void round() {
        try {
            outbox.reclaim();
            deliver();
        } catch (RuntimeException e) {
            LOG.warn("Chưa gửi được thông báo: {}", e.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        outbox.forget();
    }

    /// Sends everything that is due; nothing while there is no way to send.
    void deliver() {
        if (!letters.works() && !gateway.works()) return;
        while (true) {
            List<Outbox.Batch> next = outbox.take();
            if (next.isEmpty()) return;
            Outbox.Batch batch = next.getFirst();
            outbox.became(batch, send(batch));
        }
    }

    private Sent send(Outbox.Batch batch) {
        return switch (batch.channel()) {
            case MAIL -> letters.send(batch.id(), batch.address(), subject(batch.items()), text(batch.items()));
            case MESSAGE ->
                gateway.send(batch.id(), batch.address(), message(batch.items().getFirst()));
        };
    }

    private static String subject(List<Outbox.Item> items) {
        String only = said(items.getFirst(), items.getFirst().subject());
        return oneLine(
                items.size() == 1
                        ? only
                        : Phrase.of("{0} thông báo: {1} …", items.size(), only).text());
    }

    private String text(List<Outbox.Item> items) {
        StringBuilder text = new StringBuilder();
        for (Outbox.Item item : items) {
            if (items.size() > 1) text.append(item.subject().text()).append('\n');
            text.append(said(item, item.body())).append('\n');
            text.append(address).append(item.path()).append("\n\n");
        }
        if (items.getFirst().outside()) return text.toString();
        return text.append("Thư này do phần mềm tuanle tự gửi. Chọn khi nào nhận thư: ")
                .append(address)
                .append("/thong-bao/tuy-chon\n")
                .toString();
    }

    private String message(Outbox.Item item) {
        return oneLine(said(item, item.subject()) + " " + address + item.path());
    }

    private static String said(Outbox.Item item, Phrase phrase) {
        return item.english() ? Phrases.inEnglish(phrase) : phrase.text();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// Jobs run by themselves unless switched off (`tuanle.jobs=false`).
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
    static class Running {}
}
