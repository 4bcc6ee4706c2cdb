package vn.tuanle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

class NoticesTest {
    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
    }

    @AfterEach
    void close() {
        post.close();
    }

    private static Notice notice(String key) {
        return Notice.of(
                key,
                Phrase.of("Văn bản mới đến: {0}", "1180/KH-UBND"),
                Phrase.of("{0}. Hãy xác nhận đã nhận và xem việc của đơn vị.", "Tuần lễ học tập suốt đời"),
                "/viec");
    }

    private List<String> letters() {
        return Arrays.stream(post.mail.getReceivedMessages())
                .map(NoticesTest::told)
                .toList();
    }

    private static String told(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0] + " | " + letter.getSubject() + " | "
                    + letter.getContent().toString().replace("\r", "").strip();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theStaffOfAUnitIsToldOnceHoweverOftenItIsSaid() throws Exception {
        UUID unit = post.unit();
        UUID head = post.officer("Người Gây Ra", "gayra@vidu.vn", "", unit);
        post.officer("Võ Ngọc Lan", "lan@vidu.vn", "0901234567", unit);
        post.officer("Người Nơi Khác", "khac@vidu.vn", "", post.unit());
        for (int i = 0; i < 3; i++) post.notices.tellUnits(List.of(unit), notice("a"), head);
        post.hurry();
        post.postman.deliver();
        post.postman.deliver();
        assertThat(letters()).containsExactly("""
                lan@vidu.vn | Văn bản mới đến: 1180/KH-UBND | \
                Tuần lễ học tập suốt đời. Hãy xác nhận đã nhận và xem việc của đơn vị.
                https://vidu.vn/viec

                Thư này do phần mềm tuanle tự gửi. Chọn khi nào nhận thư: https://vidu.vn/thong-bao/tuy-chon""");
        assertThat(post.mail.getReceivedMessages()[0].getMessageID()).matches("<[0-9a-f-]{36}@vidu\\.vn>");
        assertThat(post.states()).containsExactly("MAIL SENT 1");
        assertThat(post.requests).isEmpty();
    }

    @Test
    void whoWorksForTwoUnitsGetsOneLetterWithBoth() {
        UUID one = post.unit();
        UUID two = post.unit();
        post.officer("Lan", "lan@vidu.vn", "", one, two);
        post.notices.tellUnits(List.of(one, two), notice("a"), null);
        post.hurry();
        post.postman.deliver();
        assertThat(letters()).singleElement().asString().startsWith("lan@vidu.vn | 2 thông báo: Văn bản mới đến");
        assertThat(post.states()).containsExactly("MAIL SENT 1", "MAIL SENT 1");
    }

    @Test
    void anActThatFailsTellsNobody() {
        UUID person = post.person("Lan", "lan@vidu.vn", "");
        post.transactions.run(() -> {
            post.notices.tell(person, notice("a"), null);
            return Outcome.refused("Không được.");
        });
        assertThat(post.states()).isEmpty();
        assertThat(post.sql
                        .sql("select count(*) from notice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsSaidAtOneTimeIsOneLetterAndUrgentOnesDoNotWait() {
        UUID person = post.person("Lan", "lan@vidu.vn", "");
        post.notices.tell(person, notice("a"), null);
        post.notices.tell(person, notice("b"), null);
        post.postman.deliver();
        assertThat(letters()).isEmpty();
        post.notices.tell(person, notice("c").asUrgent(), null);
        post.postman.deliver();
        assertThat(letters()).hasSize(1);
        post.hurry();
        post.postman.deliver();
        assertThat(letters()).hasSize(2).last().asString().startsWith("lan@vidu.vn | 2 thông báo: ");
    }

    @Test
    void whoWantsNoLettersGetsOnlyUrgentOnes() {
        UUID person = post.person("Lan", "lan@vidu.vn", "");
        post.sql
                .sql("insert into notice_choice (person_id, mail) values (?, 'NEVER')")
                .param(person)
                .update();
        post.notices.tell(person, notice("a"), null);
        assertThat(post.states()).isEmpty();
        post.notices.tell(person, notice("b").asUrgent(), null);
        assertThat(post.states()).containsExactly("MAIL WAITING 0");
    }

    @Test
    void whoHasOnlyATelephoneGetsASignedMessage() throws Exception {
        UUID person = post.person("Bảo", "", "0901234567");
        post.notices.tell(person, notice("a"), null);
        post.hurry();
        post.postman.deliver();
        assertThat(post.requests).hasSize(1);
        Post.Request request = post.requests.getFirst();
        assertThat(request.body())
                .isEqualTo("{\"id\":\"" + request.key()
                        + "\",\"text\":\"Văn bản mới đến: 1180/KH-UBND https://vidu.vn/viec\",\"to\":\"0901234567\"}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Post.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(request.signature())
                .isEqualTo(HexFormat.of().formatHex(mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aGatewayInTroubleIsTriedAgainUnderTheSameNumberAndAtLastGivenUp() {
        UUID person = post.person("Bảo", "", "0901234567");
        post.notices.tell(person, notice("a"), null);
        post.answer = 503;
        for (int i = 0; i < 10; i++) {
            post.hurry();
            post.postman.deliver();
        }
        assertThat(post.states()).containsExactly("MESSAGE GIVEN_UP 8 HTTP 503");
        assertThat(post.requests).hasSize(8);
        assertThat(post.requests.stream().map(request -> request.key()).distinct())
                .hasSize(1);
    }

    @Test
    void aGatewayThatRefusesIsNotAskedAgain() {
        UUID person = post.person("Bảo", "", "0901234567");
        post.notices.tell(person, notice("a"), null);
        post.answer = 400;
        post.hurry();
        post.postman.deliver();
        post.hurry();
        post.postman.deliver();
        assertThat(post.states()).containsExactly("MESSAGE REFUSED 1 HTTP 400");
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() {
        UUID person = post.person("Lan", "lan@vidu.vn", "");
        post.notices.tell(person, notice("a"), null);
        post.hurry();
        post.mail.getSmtp().stopService();
        post.postman.deliver();
        assertThat(post.states()).containsExactly("MAIL WAITING 1 Không nối được với máy chủ thư");
    }

    /// The program died after it took the letter: it may have gone. It is not sent twice by itself.
    @Test
    void aLetterInAStoppedProgramsHandsIsLeftToAPersonAMessageToItsNumber() {
        UUID lan = post.person("Lan", "lan@vidu.vn", "");
        UUID bao = post.person("Bảo", "", "0901234567");
        post.notices.tell(lan, notice("a"), null);
        post.notices.tell(bao, notice("a"), null);
        post.hurry();
        post.outbox.take();
        post.outbox.take();
        post.outbox.reclaim();
        assertThat(post.states()).containsExactly("MAIL SENDING 1", "MESSAGE SENDING 1");
        post.sql
                .sql("update notice_delivery set lease = now() - interval '1 second'")
                .update();
        post.outbox.reclaim();
        assertThat(post.states())
                .containsExactly(
                        "MAIL UNCERTAIN 1 Chương trình dừng khi đang gửi",
                        "MESSAGE WAITING 1 Chương trình dừng khi đang gửi");
        post.postman.deliver();
        assertThat(letters()).isEmpty();
        assertThat(post.requests).hasSize(1);
    }

    @Test
    void fourCopiesOfTheProgramSendEachLetterOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            UUID person = post.person("Người " + i, "nguoi" + i + "@vidu.vn", "");
            post.notices.tell(person, notice("a"), null);
        }
        post.hurry();
        try (var copies = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> round = () -> {
                post.postman.deliver();
                return true;
            };
            for (var done : copies.invokeAll(List.of(round, round, round, round))) done.get();
        }
        assertThat(letters().stream().map(letter -> letter.substring(0, letter.indexOf(' '))))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsOfPeopleBreakNoHeaderOfALetter() throws Exception {
        UUID person = post.person("Lan", "lan@vidu.vn", "");
        post.notices.tell(
                person,
                Notice.of("x", Phrase.of("{0}", "Tin\r\nBcc: ke.gian@vidu.vn"), Phrase.of("{0}", "nội dung"), "/viec")
                        .asUrgent(),
                null);
        post.postman.deliver();
        MimeMessage letter = post.mail.getReceivedMessages()[0];
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).isEqualTo("Tin Bcc: ke.gian@vidu.vn");
    }

    @Test
    void whoHasNoAccountIsWrittenToOnceAndTheSecretLinkIsThenForgotten() {
        Contact mail = new Contact("la@vidu.vn", null);
        Contact phone = new Contact(null, "0912345678");
        Phrase subject = Phrase.of("Thông báo cho bạn");
        for (int i = 0; i < 2; i++)
            post.outside.write(
                    List.of(
                            new OutsideLetter("thu/1/a", mail, false, subject, Phrase.of("Lời thư"), "/x/bi-mat"),
                            new OutsideLetter("thu/2/a", phone, true, subject, Phrase.of("Lời thư"), "/y/bi-mat")),
                    java.time.Instant.now().minusSeconds(1));
        post.postman.deliver();
        post.postman.deliver();
        assertThat(letters()).containsExactly("la@vidu.vn | Thông báo cho bạn | Lời thư\nhttps://vidu.vn/x/bi-mat");
        assertThat(post.requests)
                .singleElement()
                .extracting(Post.Request::body)
                .asString()
                .contains("\"to\":\"0912345678\"", "Notices for you https://vidu.vn/y/bi-mat");
        assertThat(post.states()).containsExactly("MAIL SENT 1", "MESSAGE SENT 1");
        assertThat(post.sql
                        .sql("select count(*) from notice_letter where path <> '/' or body::text like '%Lời%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        post.outside.forget("thu/1/");
        assertThat(post.sql
                        .sql("select key from notice_letter")
                        .query(String.class)
                        .list())
                .containsExactly("thu/2/a");
        assertThat(post.states()).containsExactly("MESSAGE SENT 1");
    }
}
