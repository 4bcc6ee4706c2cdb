package vn.tuanle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.StartTls;

/// Mail as it arrives at a real mail server.
@ExtendWith(OutputCaptureExtension.class)
class MailWebTest extends OutsideTest {
    private static final String NOT_NOW = "Hệ thống này chưa gửi được thư. Hãy nhờ người quản trị của đơn vị tạo"
            + " đường dẫn đặt lại mật khẩu cho bạn.";
    private static final String ASKED = "Nếu có tài khoản với thư điện tử đó, chúng tôi đã gửi đường dẫn đặt lại"
            + " mật khẩu. Đường dẫn dùng được trong 2 giờ.";

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    People people;

    private UUID unit = UUID.randomUUID();
    private Cast.Person administrator = new Cast.Person(unit, "", "", sessionCookie("x"));

    @BeforeEach
    void emptyPostOffice() throws Exception {
        POST.purgeEmailFromAllMailboxes();
        unit = cast.unit("Phòng Giáo dục", UnitKind.PHONG, null);
        administrator = cast.person("Quản Trị", null, Role.ADMINISTRATOR);
    }

    @AfterEach
    void asConfigured() {
        sender.setPort(POST.getSmtp().getPort());
        sender.setUsername(null);
        sender.setPassword(null);
        sender.getJavaMailProperties().remove("mail.smtp.auth");
        sender.getJavaMailProperties().remove("mail.smtp.ssl.trust");
        sender.getJavaMailProperties().remove("mail.smtp.starttls.required");
        sender.setJavaMailProperties(sender.getJavaMailProperties());
    }

    private Document invite(String name, String email) {
        return html(
                post(administrator, "/don-vi/" + unit + "/nguoi", "name", name, "contact", email, "role", "OFFICER"));
    }

    private String forgot(String login) {
        return html(mvc.post()
                        .uri("/quen-mat-khau")
                        .param("login", login)
                        .with(FormToken.sent())
                        .exchange())
                .select("main p")
                .text();
    }

    private static MimeMessage arrived() {
        assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(POST.getReceivedMessages()).hasSize(1);
        return POST.getReceivedMessages()[0];
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n").stripTrailing();
    }

    @Test
    void anInvitationArrivesLetterForLetter() throws Exception {
        String link = invite("Nguyễn Thị Được Mời", "duoc.moi@vidu.vn")
                .select("#link")
                .val();
        assertThat(link).startsWith("https://tuanle.vidu.vn/duong-dan/");
        MimeMessage mail = arrived();
        assertThat(mail.getSubject()).isEqualTo("Mời bạn dùng hệ thống Tuần lễ hưởng ứng học tập suốt đời");
        assertThat(mail.getFrom()[0]).hasToString("tuanle@vidu.vn");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("duoc.moi@vidu.vn");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(mail)).isEqualTo("""
                Mở đường dẫn sau để đặt mật khẩu (dùng được 14 ngày):

                %s

                Nếu không phải bạn yêu cầu, hãy bỏ qua thư này.""".formatted(link));
        assertThat(mvc.get().uri(link.replace("https://tuanle.vidu.vn", "")).exchange())
                .bodyText()
                .contains("Nguyễn Thị Được Mời");
    }

    @Test
    void aForgottenPasswordIsAnsweredByMailInTheLanguageOfWhoAsks() throws Exception {
        Cast.done(people.add("Trần Hay Quên", "hay.quen@vidu.vn"));
        assertThat(forgot("hay.quen@vidu.vn")).isEqualTo(ASKED);
        MimeMessage mail = arrived();
        assertThat(mail.getSubject()).isEqualTo("Đặt lại mật khẩu");
        assertThat(text(mail))
                .startsWith("Mở đường dẫn sau để đặt mật khẩu (dùng được 2 giờ):\n\nhttps://tuanle.vidu.vn/duong-dan/");
        POST.purgeEmailFromAllMailboxes();
        assertThat(forgot("khong.ai@vidu.vn")).isEqualTo(ASKED);
        mvc.post()
                .uri("/quen-mat-khau")
                .param("login", "hay.quen@vidu.vn")
                .cookie(new jakarta.servlet.http.Cookie("ngon-ngu", "en"))
                .with(FormToken.sent())
                .exchange();
        assertThat(arrived().getSubject()).isEqualTo("Reset the password");
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLost(CapturedOutput log) {
        Cast.done(people.add("Lê Không Thư", "khong.thu@vidu.vn"));
        sender.setPort(1);
        Document page = invite("Đỗ Tận Tay", "tan.tay@vidu.vn");
        String link = page.select("#link").val();
        assertThat(page.select("main").text())
                .contains("Chưa gửi được qua thư điện tử. Hãy đưa đường dẫn này cho người được mời.");
        assertThat(mvc.get().uri(link.replace("https://tuanle.vidu.vn", "")).exchange())
                .bodyText()
                .contains("Đỗ Tận Tay");
        // known or not: the same sentence
        assertThat(forgot("khong.thu@vidu.vn")).isEqualTo(NOT_NOW);
        assertThat(forgot("khong.ai.ca@vidu.vn")).isEqualTo(NOT_NOW);
        assertThat(log.getAll())
                .contains("Máy chủ thư không nhận thư")
                .doesNotContain(link.replaceFirst(".*/", ""))
                .doesNotContain("tan.tay@vidu.vn")
                .doesNotContain("khong.thu@vidu.vn");
    }

    @Test
    void mailGoesOverTlsWithAPassword() throws Exception {
        try (StartTls safe = new StartTls(POST.getSmtp().getPort())) {
            sender.setPort(safe.port());
            sender.setUsername("tuanle");
            sender.setPassword("mật khẩu thư");
            sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
            sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
            assertThat(invite("Hồ Nghi Ngờ", "nghi.ngo@vidu.vn").select("main").text())
                    .as("a certificate nobody vouches for")
                    .contains("Chưa gửi được qua thư điện tử.");
            sender.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "127.0.0.1");
            sender.setJavaMailProperties(sender.getJavaMailProperties());
            invite("Hồ An Toàn", "an.toan@vidu.vn");
            assertThat(arrived().getAllRecipients()[0]).hasToString("an.toan@vidu.vn");
            assertThat(safe.secured).isGreaterThanOrEqualTo(2);
            POST.purgeEmailFromAllMailboxes();
            sender.setPassword("sai");
            assertThat(invite("Hồ Sai", "sai@vidu.vn").select("main").text())
                    .contains("Chưa gửi được qua thư điện tử.");
            assertThat(POST.getReceivedMessages()).isEmpty();
        }
    }
}
