package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Writes the rules of a contest: over the draft's, or as a new version with what moved and why.
@Component
public class RulesChanges {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Contests contests;

    RulesChanges(JdbcClient sql, Transactions transactions, Contests contests) {
        this.sql = sql;
        this.transactions = transactions;
        this.contests = contests;
    }

    /// A version of the rules. `why` is empty for the first.
    public record Version(int number, Rules rules, String why, String by, Instant at) {}

    /// All versions, the newest first.
    public List<Version> of(UUID contest) {
        return sql.sql("""
                select r.version, r.rules, r.why, p.name, r.made_at from contest_rules r join person p on p.id = r.made_by
                where r.contest_id = ? order by r.version desc""")
                .param(contest)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        Rules.read(row.getString("rules")),
                        row.getString("why"),
                        row.getString("name"),
                        java.util.Objects.requireNonNull(Rows.instant(row, "made_at"))))
                .list();
    }

    public Outcome<UUID> save(Asker asker, UUID id, Typed typed, Errors errors, Instant now) {
        return transactions.run(() -> {
            Contest was = contests.held(asker, id);
            if (was.state() == ContestState.CANCELLED) return Outcome.refused("Cuộc thi đã hủy, không sửa được nữa.");
            if (!String.valueOf(was.rulesVersion()).equals(typed.get("phien-ban")))
                return Outcome.refused("Người khác vừa đổi quy tắc. Hãy mở lại trang ở thẻ khác để so, rồi sửa tiếp.");
            Rules rules = RulesReading.rules(typed, was.kind(), errors);
            String why = typed.text("vi-sao");
            if (!was.draft() && !contests.heads(asker, was))
                return Outcome.refused("Cuộc thi đã công bố: chỉ thủ trưởng đơn vị đổi được quy tắc.");
            if (!was.draft() && why.isEmpty())
                errors.at("vi-sao", "Hãy ghi đổi điều gì và vì sao; mọi người sẽ đọc câu này.");
            if (why.length() > 2000) errors.at("vi-sao", "Dài quá {0} ký tự.", 2000);
            if (errors.any()) return Preparing.refused(errors);
            if (was.draft())
                sql.sql(
                                "update contest_rules set rules = cast(? as jsonb), made_by = ?, made_at = ? where contest_id = ? and version = 1")
                        .params(Rows.values(rules.json(), asker.person(), now, id))
                        .update();
            else
                sql.sql("""
                        insert into contest_rules (contest_id, version, rules, why, made_by, made_at, frozen_at)
                        values (?, ?, cast(? as jsonb), ?, ?, ?, ?)""")
                        .params(Rows.values(id, was.rulesVersion() + 1, rules.json(), why, asker.person(), now, now))
                        .update();
            contests.act(asker, id, ActKind.RULES_CHANGED, why, Map.of("version", was.rulesVersion()), now);
            return Outcome.done(id);
        });
    }
}
