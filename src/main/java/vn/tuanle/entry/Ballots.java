package vn.tuanle.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestState;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.OutsideLetter;
import vn.tuanle.notice.OutsideLetters;

/// One contact, one ballot of a contest. It is provisional until the code that was sent to the
/// contact came back; only then it counts. Many voters behind one address are a school: an address
/// alone stops nobody before it sends more than any school does.
@Component
public class Ballots {
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final int MOST_CODES = 5;
    private static final int MOST_TRIES = 5;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Terms terms;
    private final OutsideLetters letters;
    private final Cache<String, Bucket> paces = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Ballots(JdbcClient sql, Transactions transactions, Terms terms, OutsideLetters letters) {
        this.sql = sql;
        this.transactions = transactions;
        this.terms = terms;
        this.letters = letters;
    }

    /// A ballot cast, and the secret of the page where its code is typed. Cast again before it was proven, the new choice
    /// stands and a new code goes out.
    public Outcome<String> cast(
            Contest contest, String typedContact, List<String> codes, String address, boolean english, Instant now) {
        Contact contact = Contact.of(typedContact);
        if (contact == null) return Outcome.refusedAt("lien-he", "Hãy ghi số điện thoại hoặc thư điện tử.");
        if (!letters.reaches(contact))
            return Outcome.refusedAt(
                    "lien-he",
                    contact.email() == null
                            ? "Ở đây chưa gửi được mã qua tin nhắn. Hãy dùng thư điện tử."
                            : "Ở đây chưa gửi được mã qua thư. Hãy dùng số điện thoại hoặc báo Ban Tổ chức.");
        if (!mayCast(address))
            return Outcome.refused("Rất nhiều phiếu đang được gửi từ cùng một mạng. Hãy thử lại sau một phút.");
        return take(contest, contact, codes, address, EntryLinks.token(), EntryLinks.digits(6), english, now);
    }

    Outcome<String> take(
            Contest contest,
            Contact contact,
            List<String> codes,
            String address,
            String token,
            String code,
            boolean english,
            Instant now) {
        EntryTerms.Voting voting = terms.of(contest.id()).terms().voting();
        if (voting == null || contest.state() != ContestState.PUBLISHED || !voting.open(now))
            return Outcome.refused("Bây giờ không phải lúc bình chọn.");
        Set<String> chosen = new HashSet<>(codes);
        if (chosen.size() != voting.choose())
            return Outcome.refusedAt(
                    "bai", "Hãy chọn đúng {0} bài; bạn đang chọn {1}.", voting.choose(), chosen.size());
        List<UUID> entries = entries(contest.id(), chosen);
        if (entries.size() != chosen.size())
            return Outcome.refusedAt("bai", "Có bài không còn để bình chọn. Hãy chọn lại.");
        for (int tries = 0; ; tries++) {
            try {
                return transactions.run(() -> write(contest, contact, entries, address, token, code, english, now));
            } catch (DuplicateKeyException another) {
                // the same contact at the same moment: the later one finds the earlier one's row
                if (tries > 3) throw another;
            }
        }
    }

    private Outcome<String> write(
            Contest contest,
            Contact contact,
            List<UUID> entries,
            String address,
            String token,
            String code,
            boolean english,
            Instant now) {
        record Before(UUID id, @Nullable Instant verified, int sent, Instant made) {}
        String who = Wish.written(contact);
        Before before = sql.sql("""
                select id, verified_at, codes_sent, made_at from entry_ballot where contest_id = ? and contact = ? for update""")
                .params(contest.id(), who)
                .query((row, n) -> new Before(
                        Rows.uuid(row, "id"),
                        Rows.instant(row, "verified_at"),
                        row.getInt("codes_sent"),
                        Objects.requireNonNull(Rows.instant(row, "made_at"))))
                .optional()
                .orElse(null);
        if (before != null && before.verified() != null)
            return Outcome.refusedAt("lien-he", "Số hoặc địa chỉ này đã bình chọn cho cuộc thi.");
        if (before != null && before.sent() >= MOST_CODES)
            return Outcome.refusedAt("lien-he", "Đã gửi {0} mã tới số hoặc địa chỉ này. Hãy liên hệ Ban Tổ chức.", MOST_CODES);
        UUID id = before == null ? UUID.randomUUID() : before.id();
        int sent = before == null ? 1 : before.sent() + 1;
        byte[] from = EntryLinks.digest(contest.id() + " " + address);
        if (before == null)
            sql.sql("""
                    insert into entry_ballot (id, contest_id, contact, address, link, code, made_at, code_until)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            id, contest.id(), who, from, EntryLinks.digest(token), coded(id, code), now, now.plus(CODE_LASTS)))
                    .update();
        else
            sql.sql("""
                    update entry_ballot set address = ?, link = ?, code = ?, code_tries = 0, codes_sent = ?, made_at = ?,
                      code_until = ? where id = ?""")
                    .params(Rows.values(
                            from, EntryLinks.digest(token), coded(id, code), sent, now, now.plus(CODE_LASTS), id))
                    .update();
        sql.sql("delete from entry_ballot_line where ballot_id = ?").param(id).update();
        for (UUID entry : entries)
            sql.sql("insert into entry_ballot_line (ballot_id, entry_id) values (?, ?)")
                    .params(id, entry)
                    .update();
        letters.write(
                List.of(new OutsideLetter(
                        "binh-chon/" + id + "/" + sent,
                        contact,
                        english,
                        Phrase.of("{0} là mã bình chọn “{1}”", code, contest.title()),
                        Phrase.of("Mã {0} có hiệu lực 30 phút. Chưa nhập mã thì phiếu chưa được tính. Không phải bạn bình chọn thì bỏ qua tin này.", code),
                        path(token))),
                now);
        return Outcome.done(token);
    }

    static String path(String token) {
        return "/binh-chon/" + token;
    }

    private static byte[] coded(UUID ballot, String code) {
        return EntryLinks.digest(ballot + " " + code);
    }

    private List<UUID> entries(UUID contest, Set<String> codes) {
        return sql.sql("select id from entry where contest_id = ? and state = 'ACCEPTED' and code = any(?)")
                .params(Rows.values(contest, codes.toArray(String[]::new)))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    private boolean mayCast(String address) {
        return paces.get(
                        address,
                        none -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(1_500).refillGreedy(1, Duration.ofSeconds(1)))
                                .build())
                .tryConsume(1);
    }

    /// @param contest of the ballot
    record Seen(UUID id, UUID contest, @Nullable Instant verified, Instant until, int tries, String code) {}

    java.util.Optional<Seen> seen(String token, String lock) {
        if (token.length() > 128) return java.util.Optional.empty();
        return sql.sql("select id, contest_id, verified_at, code_until, code_tries, encode(code, 'hex') as code from entry_ballot where link = ?" + lock)
                .param(EntryLinks.digest(token))
                .query((row, n) -> new Seen(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "contest_id"),
                        Rows.instant(row, "verified_at"),
                        Objects.requireNonNull(Rows.instant(row, "code_until")),
                        row.getInt("code_tries"),
                        row.getString("code")))
                .optional();
    }

    /// The code came back: now the ballot counts. Five wrong codes, or half an hour, and a new one must be asked for.
    public Outcome<UUID> verify(String token, String typed, Instant now) {
        Outcome<Outcome<UUID>> outcome = transactions.run(() -> Outcome.done(verified(token, typed, now)));
        return ((Outcome.Done<Outcome<UUID>>) outcome).value();
    }

    private Outcome<UUID> verified(String token, String typed, Instant now) {
        Seen ballot = seen(token, " for update").orElseThrow(vn.tuanle.ui.NotFound::new);
        if (ballot.verified() != null) return Outcome.done(ballot.id());
        EntryTerms.Voting voting = terms.of(ballot.contest()).terms().voting();
        if (voting == null || !now.isBefore(voting.closes()))
            return Outcome.refused("Đã hết giờ bình chọn nên phiếu chưa xác minh không được tính.");
        if (ballot.tries() >= MOST_TRIES || !now.isBefore(ballot.until()))
            return Outcome.refusedAt("ma", "Mã này hết hiệu lực. Hãy bình chọn lại để nhận mã mới.");
        String code = typed.replaceAll("\\D", "");
        if (!MessageDigest.isEqual(coded(ballot.id(), code), HexFormat.of().parseHex(ballot.code()))) {
            sql.sql("update entry_ballot set code_tries = code_tries + 1 where id = ?")
                    .param(ballot.id())
                    .update();
            return Outcome.refusedAt("ma", "Mã chưa đúng. Hãy xem lại tin vừa nhận.");
        }
        sql.sql("update entry_ballot set verified_at = ? where id = ?")
                .params(Rows.values(now, ballot.id()))
                .update();
        return Outcome.done(ballot.id());
    }
}
