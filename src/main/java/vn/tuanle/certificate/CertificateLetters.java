package vn.tuanle.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.OutsideLetter;
import vn.tuanle.notice.OutsideLetters;

/// Writes to holders: what was issued or revoked, each letter with a link of its own that opens the
/// certificate; and to who asks for their learning record.
@Component
class CertificateLetters {
    private final JdbcClient sql;
    private final CertificateLinks links;
    private final OutsideLetters letters;

    CertificateLetters(JdbcClient sql, CertificateLinks links, OutsideLetters letters) {
        this.sql = sql;
        this.links = links;
        this.letters = letters;
    }

    /// All letters about a certificate begin so.
    static String keys(UUID certificate) {
        return "chung-nhan/" + certificate + "/";
    }

    private record To(UUID certificate, Contact contact, boolean english, CertificateRow row) {}

    void issued(UUID batch, Instant now) {
        List<To> all = reached(sql.sql(with("l.batch_id = ?")).param(batch));
        Map<UUID, String> tokens = links.mint(all.stream().map(To::certificate).toList(), now);
        write(
                all,
                tokens,
                "cap",
                row -> Phrase.of("Giấy chứng nhận số {0}", row.code()),
                row -> Phrase.of(
                        "{0} đã cấp cho {1} giấy chứng nhận số {2} về “{3}”. Hãy bấm liên kết dưới đây để xem, tải về và in; ai có liên kết này đều mở được.\n\nTên trên giấy được lưu đến ngày {4} để người khác kiểm tra được giấy.",
                        row.issuer(), row.holder(), row.code(), row.basis().name(), Days.day(row.keepUntil())),
                now);
    }

    void revoked(CertificateRow certificate, String why, Instant now) {
        List<To> all = reached(sql.sql(with("c.id = ?")).param(certificate.id()));
        Map<UUID, String> tokens = links.mint(all.stream().map(To::certificate).toList(), now);
        write(
                all,
                tokens,
                "thu-hoi",
                row -> Phrase.of("Thu hồi giấy chứng nhận số {0}", row.code()),
                row -> Phrase.of(
                        "{0} đã thu hồi giấy chứng nhận số {1} cấp cho {2}. Lý do: {3}",
                        row.issuer(), row.code(), row.holder(), why),
                now);
    }

    private static String with(String which) {
        return CertificateRow.SELECT.replaceFirst("select ", "select l.contact, l.english, ")
                + "where l.contact <> '' and " + which;
    }

    private List<To> reached(JdbcClient.StatementSpec query) {
        List<To> all = new ArrayList<>();
        query.query(row -> {
            Contact contact = Contact.of(row.getString("contact"));
            if (contact != null && letters.reaches(contact))
                all.add(new To(Rows.uuid(row, "id"), contact, row.getBoolean("english"), CertificateRow.of(row, 0)));
        });
        return all;
    }

    private void write(
            List<To> all,
            Map<UUID, String> tokens,
            String key,
            java.util.function.Function<CertificateRow, Phrase> subject,
            java.util.function.Function<CertificateRow, Phrase> body,
            Instant now) {
        letters.write(
                all.stream()
                        .map(to -> new OutsideLetter(
                                keys(to.certificate()) + key,
                                to.contact(),
                                to.english(),
                                subject.apply(to.row()),
                                body.apply(to.row()),
                                CertificateLinks.holderPath(Objects.requireNonNull(tokens.get(to.certificate())))))
                        .toList(),
                letters.awake(now));
    }

    boolean reaches(Contact contact) {
        return letters.reaches(contact);
    }

    /// The link goes to the contact it is about and nowhere else, so that only its owner opens it.
    void learning(Contact contact, boolean english, Instant now) {
        String letter = "ho-so-hoc-tap/" + UUID.randomUUID();
        String token = links.learning(contact, letter, now);
        letters.write(
                List.of(new OutsideLetter(
                        letter,
                        contact,
                        english,
                        Phrase.of("Hồ sơ học tập của bạn"),
                        Phrase.of(
                                "Ai đó, có lẽ là bạn, vừa xin xem hồ sơ học tập gắn với địa chỉ này. Liên kết dưới đây mở hồ sơ đến {0}. Nếu không phải bạn, hãy bỏ qua thư này.",
                                Days.moment(now.plus(CertificateLinks.OPEN))),
                        "/ho-so-hoc-tap/" + token)),
                now);
    }

    void forgetLetter(String letter) {
        letters.forget(letter);
    }

    void forget(UUID certificate) {
        letters.forget(keys(certificate));
    }
}
