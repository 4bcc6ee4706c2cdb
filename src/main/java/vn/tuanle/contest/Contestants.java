package vn.tuanle.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Registers contestants, once each; without an account. Who is not proven takes part and wins nothing, unless the
/// rules
/// say otherwise.
@Component
public class Contestants {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Rosters rosters;

    Contestants(JdbcClient sql, Transactions transactions, Rosters rosters) {
        this.sql = sql;
        this.transactions = transactions;
        this.rosters = rosters;
    }

    public Contestant of(UUID contest, UUID id) {
        return sql.sql("select * from contestant where id = ? and contest_id = ?")
                .params(Rows.values(id, contest))
                .query((row, n) -> Contestant.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<UUID> byCode(UUID contest, String typed) {
        return sql.sql("select id from contestant where contest_id = ? and code = ?")
                .params(Rows.values(
                        contest, typed.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "")))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional();
    }

    /// The form's `ma` makes a form sent twice one contestant.
    public Outcome<UUID> register(
            Contest contest, Typed typed, boolean english, String address, Errors errors, Instant now) {
        if (contest.state() != ContestState.PUBLISHED) return Outcome.refused("Cuộc thi này không nhận đăng ký.");
        Entrance entrance = contest.rules().entrance();
        LocalDate today = now.atZone(Days.ZONE).toLocalDate();
        Joining joining = Joining.of(typed, entrance, rosters.of(contest.id()), today, errors);
        if (errors.any()) return Preparing.refused(errors);
        UUID wanted = Typed.id(typed.get("ma"));
        UUID id = wanted == null ? UUID.randomUUID() : wanted;
        return transactions.run(() -> {
            UUID line = line(joining);
            if (line == null && entrance.rosterOnly())
                return Outcome.refused(
                        "Chưa tìm thấy bạn trong danh sách của đơn vị này, hoặc dòng ấy đã có người nhận. Hãy xem lại họ tên, ngày sinh; nếu vẫn không được, hãy báo đơn vị của bạn.");
            UUID written = insert(contest, joining, id, line, english, address, now);
            return written == null
                    ? Outcome.refused("Biểu mẫu này đã dùng rồi. Hãy mở lại trang đăng ký.")
                    : Outcome.done(written);
        });
    }

    /// The line of the roster they are; locked, so that two who say so at once do not both get it.
    private @Nullable UUID line(Joining joining) {
        UUID roster = joining.roster();
        if (roster == null) return null;
        UUID line = rosters.match(roster, joining.name(), joining.birthday(), joining.birthYear())
                .orElse(null);
        if (line == null) return null;
        sql.sql("select id from roster_line where id = ? for update")
                .param(line)
                .query(UUID.class)
                .single();
        boolean taken = sql.sql("select exists (select 1 from contestant where line_id = ?)")
                .param(line)
                .query(Boolean.class)
                .single();
        return taken ? null : line;
    }

    private @Nullable UUID insert(
            Contest contest,
            Joining joining,
            UUID id,
            @Nullable UUID line,
            boolean english,
            String address,
            Instant now) {
        return sql.sql("""
                insert into contestant (id, contest_id, code, name, folded, contact, birthday, birth_year, roster_id, unit_name,
                  line_id, proof, proven_at, english, address, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set id = excluded.id
                where contestant.contest_id = excluded.contest_id and contestant.folded = excluded.folded
                  and contestant.contact = excluded.contact
                returning id""")
                .params(Rows.values(
                        id,
                        contest.id(),
                        Codes.code(10),
                        joining.name(),
                        Fold.fold(joining.name()),
                        joining.contact(),
                        joining.birthday(),
                        joining.birthYear(),
                        joining.roster(),
                        joining.unitName(),
                        line,
                        line == null ? Proof.NONE : Proof.ROSTER,
                        line == null ? null : now,
                        english,
                        address,
                        now))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional()
                .orElse(null);
    }
}
