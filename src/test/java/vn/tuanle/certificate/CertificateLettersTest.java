package vn.tuanle.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.identity.Contact;
import vn.tuanle.notice.Post;

class CertificateLettersTest {
    private Post post;
    private CertificateLinks links;
    private CertificateLetters letters;

    @BeforeEach
    void open() throws IOException {
        post = new Post();
        links = new CertificateLinks(post.sql, new JdbcTemplate(post.database));
        letters = new CertificateLetters(post.sql, links, post.outside);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private List<String> sent() {
        return post.sql.sql("""
                        select d.address || ' ' || l.path from notice_letter l join notice_delivery d on d.letter_id = l.id
                        order by 1""").query((row, n) -> row.getString(1)).list();
    }

    /// Three on one paper's list: by e-mail, by telephone, and one whom nobody can write to.
    private UUID batch() {
        UUID unit = UUID.randomUUID();
        UUID batch = UUID.randomUUID();
        post.sql.sql("insert into unit (id) values (?)").param(unit).update();
        post.sql.sql("""
                        insert into certificate_batch (id, unit_id, kind, about, name, from_day, until_day, path, title, words,
                          keep_years, state, issuer, signing, signer, day)
                        values (?, ?, 'SITTING', ?, 'Đọc sách', '2025-10-04', '2025-10-04', '/', 'Giấy chứng nhận', '{hoat-dong}',
                          10, 'ISSUED', 'UBND phường Trấn Biên', 'CHỦ TỊCH', 'Vượng', '2025-10-06')""").params(batch, unit, UUID.randomUUID()).update();
        List<String> contacts = List.of("hoa@vidu.vn", "0913000222", "");
        for (int i = 0; i < contacts.size(); i++) {
            UUID person = UUID.randomUUID();
            post.sql
                    .sql("""
                            insert into certificate_line (batch_id, ordinal, person_id, source_id, holder, minor, contact, contact_until)
                            values (?, ?, ?, ?, 'Lê Hoa', false, ?, '2026-10-06')""")
                    .params(batch, i + 1, person, UUID.randomUUID(), contacts.get(i))
                    .update();
            post.sql
                    .sql("""
                            insert into certificate (id, batch_id, ordinal, unit_id, year, number, code, lookup, about, person_id,
                              folded, day, keep_until, state)
                            select ?, b.id, ?, b.unit_id, 2025, ?, '1/GCN-UBND', ?, b.about, ?, 'le hoa', b.day, '2035-10-06', 'VALID'
                            from certificate_batch b where b.id = ?""")
                    .params(UUID.randomUUID(), i + 1, i + 1, CertificateLinks.code(), person, batch)
                    .update();
        }
        return batch;
    }

    @Test
    void eachHolderIsToldWithALinkThatOpensTheirsAlone() {
        UUID batch = batch();
        letters.issued(batch, Instant.now());
        List<String> sent = sent();
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).startsWith("0913000222 /chung-nhan/cua-toi/");
        assertThat(sent.getLast()).startsWith("hoa@vidu.vn /chung-nhan/cua-toi/");
        String token = sent.getLast().substring(sent.getLast().lastIndexOf('/') + 1);
        UUID opened = links.opened(token).orElseThrow();
        assertThat(post.sql.sql("""
                                select l.contact from certificate c join certificate_line l on l.batch_id = c.batch_id
                                  and l.ordinal = c.ordinal where c.id = ?""").param(opened).query(String.class).single()).isEqualTo("hoa@vidu.vn");
        assertThat(post.sql
                        .sql(
                                "select count(*) from certificate_link where encode(digest, 'escape') like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .as("the link itself is kept nowhere but in the letter that goes")
                .isZero();
        letters.issued(batch, Instant.now());
        assertThat(sent()).as("told again, nobody gets a second letter").hasSize(2);
        letters.forget(opened);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aLearningRecordOpensForAWeekToWhoGotTheLetter() {
        Contact contact = Objects.requireNonNull(Contact.of("hoa@vidu.vn"));
        Instant now = Instant.now();
        letters.learning(contact, false, now);
        String letter = sent().getFirst();
        assertThat(letter).startsWith("hoa@vidu.vn /ho-so-hoc-tap/");
        String token = letter.substring(letter.lastIndexOf('/') + 1);
        assertThat(links.learner(token, now.plus(Duration.ofDays(6)))).contains(contact);
        assertThat(links.learner(token, now.plus(Duration.ofDays(8)))).isEmpty();
        assertThat(links.learner(token + "x", now)).isEmpty();
        letters.forgetLetter(post.sql
                .sql("select letter from learning_link")
                .query(String.class)
                .single());
        assertThat(sent()).isEmpty();
    }
}
