package vn.tuanle.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Letters by e-mail, where a mail server is configured (`spring.mail.host`).
@Component
class Letters {
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    Letters(ObjectProvider<JavaMailSender> sender, @Value("${tuanle.mail.from:tuanle@localhost}") String from) {
        this.sender = sender;
        this.from = from;
    }

    boolean works() {
        return sender.getIfAvailable() != null;
    }

    /// Sends one letter under a `Message-ID` made of `id`, by which a repeated one is known.
    Sent send(UUID id, String to, String subject, String text) {
        JavaMailSender mail = sender.getIfAvailable();
        if (mail == null) return Sent.later("Chưa cấu hình máy chủ thư");
        try {
            MimeMessage letter = new NamedLetter(id, from);
            letter.setFrom(new InternetAddress(from));
            letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
            letter.setSubject(subject, "UTF-8");
            letter.setText(text, "UTF-8");
            letter.setHeader("Auto-Submitted", "auto-generated");
            mail.send(letter);
            return Sent.done();
        } catch (MessagingException badAddress) {
            return Sent.refused("Địa chỉ thư không đúng");
        } catch (MailException e) {
            return became(e);
        }
    }

    /// A failure before the server took the text is safe to try again; a break after it is not.
    private static Sent became(MailException e) {
        if (e instanceof MailAuthenticationException) return Sent.later("Máy chủ thư không cho đăng nhập");
        Throwable cause = e instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : e;
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0)
                return Sent.refused("Máy chủ thư không nhận địa chỉ này");
            if (t instanceof ConnectException || t instanceof UnknownHostException)
                return Sent.later("Không nối được với máy chủ thư");
        }
        for (Throwable t = cause; t != null; t = t.getCause())
            if (t instanceof IOException) return Sent.uncertain("Đứt kết nối với máy chủ thư khi đang gửi");
        return Sent.later("Máy chủ thư từ chối tạm thời");
    }

    /// Keeps its Message-ID when it is sent.
    private static final class NamedLetter extends MimeMessage {
        private final String name;

        NamedLetter(UUID id, String from) {
            super((jakarta.mail.Session) null);
            this.name = "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
