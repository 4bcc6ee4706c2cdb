package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Secret links for the volunteers at the door of one sitting. They open from the moment they are
/// made until some hours after the sitting ended, or until they are taken back.
@Component
class CheckInLinks {
    /// For scans that a telephone still keeps.
    static final Duration AFTER = Duration.ofHours(6);

    static final int MOST = 30;
    private static final int LONGEST = 128;
    private final JdbcClient sql;
    private final Transactions transactions;

    CheckInLinks(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// What a link opens.
    record Opened(UUID id, UUID activity, UUID occurrence, String label) {}

    /// As its unit sees it; `scans` came in by it.
    public record Made(
            UUID id,
            String label,
            String by,
            Instant at,
            @Nullable Instant ended,
            int scans) {}

    static String path(String token) {
        return "/diem-danh/" + token;
    }

    /// The secret, which is shown once.
    Outcome<String> make(UUID occurrence, String label, UUID by, Instant now) {
        String words = RollReading.line(label);
        if (words.isEmpty())
            return Outcome.refusedAt("ten-lien-ket", "Hãy ghi liên kết này cho ai, ví dụ: Cổng A, bạn Minh.");
        if (words.length() > 100) return Outcome.refusedAt("ten-lien-ket", "Dài quá {0} ký tự.", 100);
        String token = RegistrationLinks.token();
        return transactions.run(() -> {
            int there = sql.sql("select count(*) from check_in_link where occurrence_id = ? and ended_at is null")
                    .param(occurrence)
                    .query(Integer.class)
                    .single();
            if (there >= MOST)
                return Outcome.refusedAt("ten-lien-ket", "Mỗi buổi có nhiều nhất {0} liên kết. Hãy thu lại bớt.", MOST);
            sql.sql(
                            "insert into check_in_link (id, occurrence_id, digest, label, made_by, made_at) values (?, ?, ?, ?, ?, ?)")
                    .params(Rows.values(UUID.randomUUID(), occurrence, RegistrationLinks.digest(token), words, by, now))
                    .update();
            return Outcome.done(token);
        });
    }

    /// Opens nothing from now on.
    void end(UUID occurrence, UUID link, UUID by, Instant now) {
        sql.sql(
                        "update check_in_link set ended_by = ?, ended_at = ? where id = ? and occurrence_id = ? and ended_at is null")
                .params(Rows.values(by, now, link, occurrence))
                .update();
    }

    Optional<Opened> opened(String token, Instant now) {
        if (token.length() > LONGEST) return Optional.empty();
        return sql.sql("""
                select l.id, o.activity_id, l.occurrence_id, l.label
                from check_in_link l join occurrence o on o.id = l.occurrence_id join activity a on a.id = o.activity_id
                where l.digest = ? and l.ended_at is null and o.ends_at > ? and a.state = 'PUBLISHED'""")
                .params(Rows.values(RegistrationLinks.digest(token), now.minus(AFTER)))
                .query((row, n) -> new Opened(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "activity_id"),
                        Rows.uuid(row, "occurrence_id"),
                        row.getString("label")))
                .optional();
    }

    List<Made> made(UUID occurrence) {
        return sql.sql("""
                select l.id, l.label, p.name, l.made_at, l.ended_at,
                  (select count(*) from check_in_scan s where s.link_id = l.id) scans
                from check_in_link l join person p on p.id = l.made_by
                where l.occurrence_id = ? order by l.made_at desc, l.id""")
                .param(occurrence)
                .query((row, n) -> new Made(
                        Rows.uuid(row, "id"),
                        row.getString("label"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "made_at")),
                        Rows.instant(row, "ended_at"),
                        row.getInt("scans")))
                .list();
    }
}
