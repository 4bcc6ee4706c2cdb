package vn.tuanle.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Which book, that is which series of numbers, a document falls into: the common one, unless the
/// head has decided otherwise for its kind or for the advisory body that issues it (Điều 15).
@Component
public class Books {
    /// The book of everything for which nothing else was decided.
    static final String COMMON = "CHUNG";

    private static final String KIND = "LOAI:";
    private static final String BODY = "TO_CHUC:";
    private final JdbcClient sql;
    private final Transactions transactions;

    Books(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// What a decision is about.
    public enum About {
        KIND,
        BODY
    }

    /// One decision of the head; `own` is false where the subject goes back to the common book.
    record Decision(
            About about,
            String subject,
            boolean own,
            LocalDate since,
            String by,
            @Nullable Instant at) {
        String title() {
            return about == About.KIND ? DocumentType.titleOf(subject) : subject;
        }
    }

    /// The book of a document of this kind, issued by the body (empty: the agency itself) on the day.
    String of(UUID unit, String kind, String body, LocalDate day) {
        if (!body.isBlank() && own(unit, About.BODY, Fold.fold(body), day)) return BODY + Fold.fold(body);
        return own(unit, About.KIND, Fold.fold(kind), day) ? KIND + kind : COMMON;
    }

    private boolean own(UUID unit, About about, String folded, LocalDate day) {
        return sql.sql("""
                select own from series_decision where unit_id = ? and about = ? and folded = ? and since <= ?
                order by since desc, decided_at desc limit 1""")
                .params(Rows.values(unit, about, folded, day))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// The name of a book for people.
    static String title(String book) {
        if (book.startsWith(KIND)) return DocumentType.titleOf(book.substring(KIND.length()));
        return book.startsWith(BODY) ? book.substring(BODY.length()) : "Sổ chung";
    }

    /// Decides that a kind or a body has numbers of its own from the day on, or no longer. Nothing
    /// issued before changes.
    public Outcome<UUID> decide(
            Asker asker, UUID unit, About about, String subject, boolean own, @Nullable LocalDate since) {
        String name = Fold.nfc(subject);
        if (!asker.has(unit, Role.HEAD)) return Outcome.refused("Chỉ thủ trưởng quyết định việc cấp số.");
        if (name.isEmpty() || name.length() > 200)
            return Outcome.refusedAt("subject", "Hãy ghi loại văn bản hoặc tên tổ chức tư vấn.");
        if (about == About.KIND && Objects.equals(DocumentType.titleOf(name), name))
            return Outcome.refusedAt("subject", "Hãy chọn loại văn bản trong danh sách.");
        LocalDate today = LocalDate.now(Days.ZONE);
        if (since == null || since.isBefore(today) || since.isAfter(today.plusYears(2)))
            return Outcome.refusedAt("since", "Hãy chọn ngày áp dụng từ hôm nay trở đi; số đã cấp không đổi.");
        return transactions.run(() -> {
            if (own(unit, about, Fold.fold(name), since) == own)
                return Outcome.refusedAt("subject", "Vào ngày ấy đã đúng như vậy rồi.");
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into series_decision (id, unit_id, about, subject, folded, own, since, decided_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(id, unit, about, name, Fold.fold(name), own, since, asker.person()))
                    .update();
            return Outcome.done(id);
        });
    }

    /// All decisions of the unit, the latest first.
    List<Decision> decisions(UUID unit) {
        return sql.sql("""
                select s.about, s.subject, s.own, s.since, p.name, s.decided_at
                from series_decision s join person p on p.id = s.decided_by
                where s.unit_id = ? order by s.since desc, s.decided_at desc""")
                .param(unit)
                .query((row, n) -> new Decision(
                        About.valueOf(row.getString("about")),
                        row.getString("subject"),
                        row.getBoolean("own"),
                        Objects.requireNonNull(Rows.day(row, "since")),
                        row.getString("name"),
                        Rows.instant(row, "decided_at")))
                .list();
    }
}
