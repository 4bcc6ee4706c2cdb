package vn.tuanle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {
    private final List<String> sent = new ArrayList<>();

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aLinkIsSentInTheLanguageOfWhoAsks() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage message) {
                sent.add(message.getSubject() + " | " + message.getText());
            }
        });
        Mail mail = new Mail(beans.getBeanProvider(JavaMailSender.class), "tuanle@vidu.vn", "https://vidu.vn");
        LocaleContextHolder.setLocale(Locale.of("vi"));
        mail.sendLink("a@vidu.vn", "ma", LinkKind.INVITATION);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        mail.sendLink("a@vidu.vn", "ma", LinkKind.INVITATION);
        mail.sendLink("a@vidu.vn", "ma", LinkKind.RESET);
        assertThat(sent).containsExactly("""
                        Mời bạn dùng hệ thống Tuần lễ hưởng ứng học tập suốt đời | \
                        Mở đường dẫn sau để đặt mật khẩu (dùng được 14 ngày):

                        https://vidu.vn/duong-dan/ma

                        Nếu không phải bạn yêu cầu, hãy bỏ qua thư này.""", """
                        You are invited to use the system of the Lifelong Learning Week | \
                        Open this link to choose a password (good for 14 days):

                        https://vidu.vn/duong-dan/ma

                        If you did not ask for this, please ignore this message.""", """
                        Reset the password | Open this link to choose a password (good for 2 hours):

                        https://vidu.vn/duong-dan/ma

                        If you did not ask for this, please ignore this message.""");
    }

    @Test
    void aDeviceIsCalledAsPeopleKnowIt() {
        assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36")
                        .text())
                .isEqualTo("Chrome trên Linux");
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0")
                        .text())
                .isEqualTo("Edge trên Windows");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36")
                        .text())
                .isEqualTo("Chrome trên Android");
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1")
                        .text())
                .isEqualTo("Safari trên iPhone");
        assertThat(Device.of("").text()).isEqualTo("Thiết bị không rõ");
        assertThat(Device.of("curl/8.5").text()).isEqualTo("curl/8.5");
    }
}
