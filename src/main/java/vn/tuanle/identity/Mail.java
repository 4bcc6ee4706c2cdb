package vn.tuanle.identity;

import static vn.tuanle.ui.Phrases.t;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Sends links by e-mail where a mail server is configured (`spring.mail.host`); otherwise an
/// administrator hands them
/// over.
@Component
public class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private final @Nullable JavaMailSenderImpl sender;
    private final String from;
    private final String address;

    Mail(
            ObjectProvider<JavaMailSenderImpl> sender,
            @Value("${tuanle.mail.from:tuanle@localhost}") String from,
            @Value("${tuanle.address:http://localhost:8080}") String address) {
        this.sender = sender.getIfAvailable();
        this.from = from;
        this.address = address;
    }

    public boolean works() {
        return sender != null;
    }

    /// Whether the mail server takes mail from us at this moment; asked without naming anybody.
    boolean answers() {
        if (sender == null) return false;
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException refused) {
            complain(refused);
            return false;
        }
    }

    /// The full address behind a secret token.
    public String addressOf(String token) {
        return address + "/duong-dan/" + token;
    }

    /// Writes in the language of whoever asks for the link. False when there is no mail server or it refused; the
    /// reason is in the log, the link is not.
    public boolean sendLink(String to, String token, LinkKind kind) {
        return sender != null && send(sender, message(to, token, kind));
    }

    /// The same without waiting: how long an answer takes must not tell whether somebody has an account.
    void sendLinkLater(String to, String token, LinkKind kind) {
        JavaMailSenderImpl mail = sender;
        if (mail == null) return;
        SimpleMailMessage message = message(to, token, kind);
        Thread.startVirtualThread(() -> send(mail, message));
    }

    private static boolean send(JavaMailSenderImpl mail, SimpleMailMessage message) {
        try {
            mail.send(message);
            return true;
        } catch (MailException refused) {
            complain(refused);
            return false;
        }
    }

    /// Only the kinds of the failures: their words may hold addresses.
    private static void complain(Exception refused) {
        Throwable cause = refused.getCause();
        LOG.warn(
                "Máy chủ thư không nhận thư: {} {}",
                refused.getClass().getSimpleName(),
                cause == null ? "" : cause.getClass().getSimpleName());
    }

    private SimpleMailMessage message(String to, String token, LinkKind kind) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(
                switch (kind) {
                    case INVITATION -> t("Mời bạn dùng hệ thống Tuần lễ hưởng ứng học tập suốt đời");
                    case RESET -> t("Đặt lại mật khẩu");
                });
        String good = kind.hours() % 24 == 0
                ? t("Mở đường dẫn sau để đặt mật khẩu (dùng được {0} ngày):", kind.hours() / 24)
                : t("Mở đường dẫn sau để đặt mật khẩu (dùng được {0} giờ):", kind.hours());
        message.setText(
                good + "\n\n" + addressOf(token) + "\n\n" + t("Nếu không phải bạn yêu cầu, hãy bỏ qua thư này."));
        return message;
    }
}
