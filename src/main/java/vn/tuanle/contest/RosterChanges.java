package vn.tuanle.contest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Takes the lists of the units. After the published time they are frozen: nobody comes in or goes, only exclusions
/// with their grounds.
@Component
public class RosterChanges {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Contests contests;

    RosterChanges(JdbcClient sql, JdbcTemplate batch, Transactions transactions, Contests contests) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.contests = contests;
    }

    /// When the lists are frozen; null where no time is set.
    @org.jspecify.annotations.Nullable
    Instant closes(UUID contest) {
        return sql.sql("select roster_closes_at from contest where id = ?")
                .param(contest)
                .query((row, n) -> java.util.Optional.ofNullable(Rows.instant(row, "roster_closes_at")))
                .single()
                .orElse(null);
    }

    private boolean frozen(UUID contest, Instant now) {
        Instant closes = closes(contest);
        return closes != null && !now.isBefore(closes);
    }

    public Outcome<UUID> freezeAt(Asker asker, UUID id, Typed typed, Errors errors, Instant now) {
        return transactions.run(() -> {
            Contest contest = contests.held(asker, id);
            if (frozen(id, now)) return Outcome.refused("Danh sách đã chốt, không đổi lúc chốt được nữa.");
            Instant at = typed.moment("chot", errors);
            if (at == null && !errors.any()) errors.at("chot", "Hãy ghi lúc chốt, như 17:00 15/11/2026.");
            if (at != null && !contest.draft() && at.isBefore(now)) errors.at("chot", "Lúc chốt phải ở phía trước.");
            if (errors.any()) return Preparing.refused(errors);
            sql.sql("update contest set roster_closes_at = ? where id = ?")
                    .params(Rows.values(at, id))
                    .update();
            contests.act(asker, id, ActKind.ROSTER_TAKEN, "Chốt danh sách lúc " + Days.moment(at), Map.of(), now);
            return Outcome.done(id);
        });
    }

    /// Takes the list of one unit; one that was there before under the name is replaced as long as nobody of it has
    /// registered.
    public Outcome<UUID> take(Asker asker, UUID id, String unitName, RosterSheet sheet, Instant now) {
        return transactions.run(() -> {
            Contest contest = contests.held(asker, id);
            if (contest.state() == ContestState.CANCELLED)
                return Outcome.refused("Cuộc thi đã hủy, không sửa được nữa.");
            if (frozen(id, now)) return Outcome.refused("Danh sách đã chốt: chỉ loại được người, ghi rõ lý do.");
            String name = Fold.nfc(unitName);
            if (name.isEmpty() || name.length() > 300) return Outcome.refusedAt("don-vi", "Hãy ghi tên đơn vị.");
            UUID roster = sql.sql("""
                    insert into roster (id, contest_id, unit_id, name, folded, taken_by, taken_at)
                    values (?, ?, (select min(v.unit_id::text)::uuid from unit_version v where v.valid_to is null and v.folded = ?
                      having count(*) = 1), ?, ?, ?, ?)
                    on conflict (contest_id, folded) do update set name = excluded.name, taken_by = excluded.taken_by,
                      taken_at = excluded.taken_at
                    returning id""")
                    .params(Rows.values(
                            UUID.randomUUID(), id, Fold.fold(name), name, Fold.fold(name), asker.person(), now))
                    .query(UUID.class)
                    .single();
            boolean used = sql.sql("select exists (select 1 from contestant where roster_id = ?)")
                    .param(roster)
                    .query(Boolean.class)
                    .single();
            if (used)
                return Outcome.refusedAt(
                        "don-vi",
                        "Đã có người của đơn vị này đăng ký, danh sách không thay được nữa; hãy loại từng người, ghi rõ lý do.");
            sql.sql("delete from roster_line where roster_id = ?").param(roster).update();
            int[] ordinal = {0};
            batch.batchUpdate(
                    "insert into roster_line (id, roster_id, ordinal, name, folded, birthday, birth_year, code) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    sheet.lines().stream()
                            .map(each -> Rows.values(
                                            UUID.randomUUID(),
                                            roster,
                                            ++ordinal[0],
                                            each.name(),
                                            Fold.fold(each.name()),
                                            each.birthday(),
                                            each.year(),
                                            each.code())
                                    .toArray())
                            .toList());
            contests.act(
                    asker, id, ActKind.ROSTER_TAKEN, name + ": " + sheet.lines().size(), Map.of(), now);
            return Outcome.done(roster);
        });
    }

    /// Takes somebody out of what is counted, or back in, with the grounds; before and after the lists are frozen.
    public Outcome<UUID> exclude(Asker asker, UUID id, UUID line, String grounds, boolean back, Instant now) {
        return transactions.run(() -> {
            contests.held(asker, id);
            String name = sql.sql("""
                    select l.name from roster_line l join roster r on r.id = l.roster_id where l.id = ? and r.contest_id = ?""")
                    .params(Rows.values(line, id))
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            if (grounds.isEmpty() || grounds.length() > 1000)
                return Outcome.refusedAt("ly-do", "Hãy ghi lý do, nhiều nhất {0} ký tự.", 1000);
            sql.sql("update roster_line set excluded_at = ?, excluded_by = ?, grounds = ? where id = ?")
                    .params(Rows.values(back ? null : now, back ? null : asker.person(), grounds, line))
                    .update();
            contests.act(
                    asker,
                    id,
                    back ? ActKind.RESTORED : ActKind.EXCLUDED,
                    name + ": " + grounds,
                    Map.of("line", line.toString()),
                    now);
            return Outcome.done(line);
        });
    }
}
