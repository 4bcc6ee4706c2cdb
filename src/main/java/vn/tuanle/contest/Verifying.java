package vn.tuanle.contest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.OutsideLetter;
import vn.tuanle.notice.OutsideLetters;

/// Proves a contestant by a code sent to the contact they gave, and sends links to come back. One contact proves one
/// person in a contest.
@Component
public class Verifying {
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int TRIES = 8;
    private static final int LETTERS = 6;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final OutsideLetters letters;
    private final Signing signing;

    Verifying(JdbcClient sql, Transactions transactions, OutsideLetters letters, Signing signing) {
        this.sql = sql;
        this.transactions = transactions;
        this.letters = letters;
        this.signing = signing;
    }

    boolean reaches(Contestant contestant) {
        Contact contact = Contact.of(contestant.contact());
        return contact != null && letters.reaches(contact);
    }

    /// Sends a code, at most one a minute and six in all.
    Outcome<UUID> send(Contest contest, Contestant to, boolean english, Instant now) {
        Contact contact = Contact.of(to.contact());
        if (contact == null || !letters.reaches(contact))
            return Outcome.refused(
                    "Ở đây chưa gửi được tin tới {0}. Ban Tổ chức sẽ xác minh theo cách khác.", to.contact());
        String code = Codes.digits(6);
        return transactions.run(() -> {
            Optional<Integer> sent = sql.sql("""
                    insert into contestant_code (contestant_id, digest, sent, sent_at) values (?, ?, 1, ?)
                    on conflict (contestant_id) do update set digest = excluded.digest, sent = contestant_code.sent + 1,
                      sent_at = excluded.sent_at, tries = 0
                    where contestant_code.sent < ? and contestant_code.sent_at <= ?
                    returning sent""")
                    .params(Rows.values(to.id(), digest(to.id(), code), now, LETTERS, now.minus(APART)))
                    .query(Integer.class)
                    .optional();
            if (sent.isEmpty())
                return Outcome.refused(
                        "Mã vừa được gửi. Hãy đợi một phút; nếu đã gửi sáu lần mà chưa nhận được, hãy báo Ban Tổ chức.");
            letters.write(
                    List.of(new OutsideLetter(
                            "contest-code:" + to.id() + ":" + sent.get(),
                            contact,
                            english,
                            Phrase.of("Mã xác minh dự thi: {0}", code),
                            Phrase.of(
                                    "Mã xác minh của bạn trong cuộc thi “{0}” là {1}, dùng trong 30 phút. Nếu bạn không đăng ký, hãy bỏ qua tin này.",
                                    contest.title(), code),
                            contest.path() + "/cua-toi")),
                    now);
            return Outcome.done(to.id());
        });
    }

    /// The contestant whom the right code proves: this one, or the one whom the contact proved before under the same
    /// name.
    Outcome<UUID> verify(Contestant who, String typed, Instant now) {
        @SuppressWarnings("ArrayRecordComponent")
        record Kept(byte[] digest, Instant sent, int tries) {}
        // the try is counted even where the code is wrong, so it is no part of what is refused
        Optional<Kept> kept = sql.sql("""
                update contestant_code set tries = tries + 1 where contestant_id = ? and tries < ?
                returning digest, sent_at, tries""")
                .params(Rows.values(who.id(), TRIES))
                .query((row, n) -> new Kept(
                        row.getBytes("digest"),
                        Objects.requireNonNull(Rows.instant(row, "sent_at")),
                        row.getInt("tries")))
                .optional();
        if (kept.isEmpty()) return Outcome.refusedAt("ma-xac-minh", "Mã này đã bị thử quá nhiều lần. Hãy nhận mã mới.");
        if (kept.get().sent().plus(LASTS).isBefore(now))
            return Outcome.refusedAt("ma-xac-minh", "Mã đã hết hạn. Hãy nhận mã mới.");
        if (!MessageDigest.isEqual(kept.get().digest(), digest(who.id(), typed.replaceAll("\\D", ""))))
            return Outcome.refusedAt("ma-xac-minh", "Mã không đúng. Hãy xem lại tin mới nhất.");
        return transactions.run(() -> proven(who, now));
    }

    private Outcome<UUID> proven(Contestant who, Instant now) {
        record Before(UUID id, String folded) {}
        Optional<Before> before = sql.sql(
                        "select id, folded from contestant where contest_id = ? and alone = ? and id <> ?")
                .params(Rows.values(who.contest(), who.contact(), who.id()))
                .query((row, n) -> new Before(Rows.uuid(row, "id"), row.getString("folded")))
                .optional();
        if (before.isPresent())
            return before.get().folded().equals(Fold.fold(who.name()))
                    ? Outcome.done(before.get().id())
                    : Outcome.refusedAt(
                            "ma-xac-minh",
                            "Số hoặc địa chỉ này đã xác minh cho người khác trong cuộc thi. Bạn vẫn dự thi được nhưng chưa xác minh.");
        sql.sql("""
                update contestant set alone = contact, proof = case when proof = 'NONE' then 'CONTACT' else proof end,
                  proven_at = coalesce(proven_at, ?) where id = ?""").params(Rows.values(now, who.id())).update();
        sql.sql("delete from contestant_code where contestant_id = ?")
                .param(who.id())
                .update();
        return Outcome.done(who.id());
    }

    /// Writes to the contact a link for each contestant who gave it; says nothing of whether there is one.
    void link(Contest contest, Contact contact, Instant now) {
        String written = contact.email() != null ? contact.email() : contact.phone();
        record One(UUID id, String name, boolean english) {}
        List<OutsideLetter> all = sql
                .sql("""
                select id, name, english from contestant where contest_id = ? and contact = ?
                order by proof = 'NONE', created_at desc limit 5""")
                .params(Rows.values(contest.id(), written))
                .query((row, n) -> new One(Rows.uuid(row, "id"), row.getString("name"), row.getBoolean("english")))
                .list()
                .stream()
                .map(one -> new OutsideLetter(
                        "contest-link:" + one.id() + ":" + now.getEpochSecond() / 60,
                        contact,
                        one.english(),
                        Phrase.of("Liên kết vào cuộc thi của {0}", one.name()),
                        Phrase.of(
                                "Mở liên kết này để vào lại cuộc thi “{0}” trên máy đang dùng. Ai có liên kết đều vào được, xin đừng chuyển tiếp.",
                                contest.title()),
                        contest.path() + "/vao/" + signing.token(contest.code(), one.id())))
                .toList();
        letters.write(all, now);
    }

    private static byte[] digest(UUID contestant, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((contestant + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
