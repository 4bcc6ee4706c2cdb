package vn.tuanle.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Makes tokens for other systems, takes them back, and writes down each use.
@Component
public class ApiTokens {
    private static final String PREFIX = "tl_";
    private static final int BURST = 120;
    private static final Duration ONE_MORE = Duration.ofMillis(500);
    private static final int MOST_DAYS = 366;
    private static final Duration KEPT = Duration.ofDays(366);

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    ApiTokens(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// A token as it is shown once, and never again.
    public record Made(UUID id, String secret) {}

    /// A token without its secret; `uses` counts those that are still kept.
    public record Kept(
            UUID id,
            UUID unit,
            String name,
            ApiToken.Scope scope,
            String madeBy,
            Instant madeAt,
            LocalDate expiresOn,
            @Nullable Instant revokedAt,
            int uses,
            @Nullable Instant lastUsed) {
        public boolean active(LocalDate today) {
            return revokedAt == null && !expiresOn.isBefore(today);
        }
    }

    public record Use(Instant at, String method, String route, int status) {}

    /// For an administrator of the unit; else the unit is not there.
    public Outcome<Made> make(
            Asker asker, UUID unit, String name, ApiToken.Scope scope, @Nullable LocalDate expiresOn) {
        if (!administers(asker, unit)) throw new NotFound();
        String words = Fold.nfc(name);
        LocalDate today = LocalDate.now(Days.ZONE);
        if (words.isEmpty()) return Outcome.refusedAt("ten", "Hãy ghi hệ thống nào dùng mã này.");
        if (words.length() > 200) return Outcome.refusedAt("ten", "Dài quá {0} ký tự; hãy viết gọn lại.", 200);
        if (expiresOn == null)
            return Outcome.refusedAt("het-han", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(MOST_DAYS)))
            return Outcome.refusedAt("het-han", "Ngày hết hạn phải từ hôm nay đến một năm nữa.");
        String secret = PREFIX + Secrets.token();
        UUID id = UUID.randomUUID();
        return transactions.run(() -> {
            sql.sql("delete from api_use where used_at < ?")
                    .params(Rows.values(Instant.now().minus(KEPT)))
                    .update();
            sql.sql("""
                    insert into api_token (id, unit_id, name, scope, digest, made_by, expires_on)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(id, unit, words, scope, Secrets.digest(secret), asker.person(), expiresOn))
                    .update();
            return Outcome.done(new Made(id, secret));
        });
    }

    public void revoke(Asker asker, UUID token) {
        UUID unit = sql.sql("select unit_id from api_token where id = ?")
                .param(token)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!administers(asker, unit)) throw new NotFound();
        sql.sql("update api_token set revoked_at = now(), revoked_by = ? where id = ? and revoked_at is null")
                .params(Rows.values(asker.person(), token))
                .update();
    }

    private static boolean administers(Asker asker, UUID unit) {
        return asker.administersAll() || asker.has(unit, Role.ADMINISTRATOR);
    }

    /// Every token of the units, the newest first.
    public List<Kept> of(Collection<UUID> units) {
        return sql.sql("""
                select t.id, t.unit_id, t.name, t.scope, p.name made_name, t.made_at, t.expires_on, t.revoked_at, count(u.id) uses,
                       max(u.used_at) last_used
                from api_token t join person p on p.id = t.made_by left join api_use u on u.token_id = t.id
                where t.unit_id = any(cast(? as uuid[]))
                group by t.id, p.name order by t.made_at desc, t.id""")
                .params(Rows.values((Object) units.stream().map(UUID::toString).toArray(String[]::new)))
                .query((row, n) -> new Kept(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("name"),
                        ApiToken.Scope.valueOf(row.getString("scope")),
                        row.getString("made_name"),
                        Objects.requireNonNull(Rows.instant(row, "made_at")),
                        Objects.requireNonNull(Rows.day(row, "expires_on")),
                        Rows.instant(row, "revoked_at"),
                        row.getInt("uses"),
                        Rows.instant(row, "last_used")))
                .list();
    }

    /// The last uses of a token.
    public List<Use> uses(UUID token, int most) {
        return sql.sql(
                        "select used_at, method, route, status from api_use where token_id = ? order by used_at desc, id limit ?")
                .params(Rows.values(token, most))
                .query((row, n) -> new Use(
                        Objects.requireNonNull(Rows.instant(row, "used_at")),
                        row.getString("method"),
                        row.getString("route"),
                        row.getInt("status")))
                .list();
    }

    /// The token that a request brought; null where it is none, revoked or out of date.
    @Nullable
    ApiToken find(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) return null;
        return sql.sql("""
                select id, unit_id, made_by, scope from api_token
                where digest = ? and revoked_at is null and expires_on >= ?""")
                .params(Rows.values(Secrets.digest(authorization.substring(7).strip()), LocalDate.now(Days.ZONE)))
                .query((row, n) -> new ApiToken(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        Rows.uuid(row, "made_by"),
                        ApiToken.Scope.valueOf(row.getString("scope"))))
                .optional()
                .orElse(null);
    }

    /// False when this token asked too often: a hundred and twenty times at once, then two more each second.
    boolean mayAsk(ApiToken token) {
        return buckets.get(
                        token.id(),
                        id -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, ONE_MORE))
                                .build())
                .tryConsume(1);
    }

    void used(ApiToken token, String method, String route, int status) {
        sql.sql("insert into api_use (id, token_id, method, route, status) values (?, ?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), token.id(), method, route, status))
                .update();
    }
}
