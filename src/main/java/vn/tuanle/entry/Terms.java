package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestState;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Member;
import vn.tuanle.contest.Part;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.ui.Errors;

/// Writes what may be sent and by what it is judged. From the moment judging begins neither changes.
@Component
public class Terms {
    static final int MOST_CRITERIA = 12;
    private static final String FROZEN = "Đã bắt đầu chấm nên tiêu chí và cách chấm không đổi được nữa.";
    private final JdbcClient sql;
    private final Transactions transactions;
    private final EntryAccess access;
    private final Contests contests;
    private final Notices notices;

    Terms(JdbcClient sql, Transactions transactions, EntryAccess access, Contests contests, Notices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.contests = contests;
        this.notices = notices;
    }

    /// @param started when judging began
    public record Held(EntryTerms terms, int version, @Nullable Instant started) {}

    public Held of(UUID contest) {
        return held(contest, "").orElse(new Held(EntryTerms.USUAL, 0, null));
    }

    Optional<Held> held(UUID contest, String lock) {
        return sql.sql("select terms, version, started_at from entry_terms where contest_id = ?" + lock)
                .param(contest)
                .query((row, n) -> new Held(
                        EntryTerms.read(row.getString("terms")),
                        row.getInt("version"),
                        Rows.instant(row, "started_at")))
                .optional();
    }

    public List<Criterion> rubric(UUID contest) {
        return sql.sql("""
                select id, name, weight, most, levels from entry_criterion where contest_id = ? order by ordinal""")
                .param(contest)
                .query((row, n) -> new Criterion(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        row.getInt("weight"),
                        row.getInt("most"),
                        row.getString("levels")))
                .list();
    }

    public Outcome<UUID> save(Asker asker, UUID id, Typed typed, Errors errors, Instant now) {
        EntryTerms terms = TermsReading.terms(typed, errors);
        List<Criterion> rubric = TermsReading.rubric(typed, errors);
        Contest contest = access.writing(asker, id);
        if (contest.state() == ContestState.CANCELLED) return Outcome.refused("Cuộc thi đã hủy.");
        if (errors.any()) return TermsReading.refused(errors);
        return transactions.run(() -> {
            // the row is made first, so that two who save at once wait for each other
            sql.sql("""
                    insert into entry_terms (contest_id, terms, version, changed_by, changed_at)
                    values (?, cast(? as jsonb), 0, ?, ?) on conflict (contest_id) do update set version = entry_terms.version""")
                    .params(Rows.values(id, EntryTerms.USUAL.json(), asker.person(), now))
                    .update();
            Held held = held(id, " for update").orElseThrow();
            if (held.started() != null) return Outcome.refused(FROZEN);
            if (!String.valueOf(held.version()).equals(typed.get("phien-ban")))
                return Outcome.refused("Người khác vừa sửa trang này. Hãy mở lại ở thẻ khác để so, rồi sửa tiếp.");
            sql.sql("""
                    update entry_terms set terms = cast(? as jsonb), version = version + 1, changed_by = ?, changed_at = ?
                    where contest_id = ?""")
                    .params(Rows.values(terms.json(), asker.person(), now, id))
                    .update();
            sql.sql("delete from entry_criterion where contest_id = ?").param(id).update();
            for (int i = 0; i < rubric.size(); i++) {
                Criterion one = rubric.get(i);
                sql.sql("""
                        insert into entry_criterion (id, contest_id, ordinal, name, weight, most, levels)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(one.id(), id, i + 1, one.name(), one.weight(), one.most(), one.levels())
                        .update();
            }
            return Outcome.done(id);
        });
    }

    /// Judging begins: what is judged by is fixed from now on. Not before entries are closed.
    public Outcome<UUID> start(Asker asker, UUID id, Instant now) {
        Contest contest = access.deciding(asker, id);
        return transactions.run(() -> {
            Held held = held(id, " for update").orElse(new Held(EntryTerms.USUAL, 0, null));
            if (held.started() != null) return Outcome.done(id);
            Instant closes = held.terms().closes();
            if (closes == null || now.isBefore(closes))
                return Outcome.refused("Chưa hết hạn nhận bài nên chưa bắt đầu chấm được.");
            if (rubric(id).isEmpty()) return Outcome.refused("Hãy đặt tiêu chí chấm trước.");
            if (waiting(id) > 0)
                return Outcome.refused("Còn {0} bài chưa duyệt. Hãy nhận hoặc không nhận từng bài trước.", waiting(id));
            sql.sql("update entry_terms set started_at = ?, started_by = ? where contest_id = ?")
                    .params(Rows.values(now, asker.person(), id))
                    .update();
            Notice notice = new Notice(
                    "cham-bai/" + id,
                    Phrase.of("Bắt đầu chấm bài cuộc thi “{0}”", contest.title()),
                    Phrase.of("Bạn là giám khảo. Mở trang chấm bài để nhận bài tiếp theo; mỗi bài bạn giữ 24 giờ."),
                    contest.officePath() + "/cham",
                    false);
            for (Member member : contests.members(id)) {
                UUID person = member.person();
                if (member.part() == Part.JUDGE && person != null) notices.tell(person, notice, asker.person());
            }
            return Outcome.done(id);
        });
    }

    private int waiting(UUID contest) {
        return sql.sql("select count(*) from entry where contest_id = ? and state = 'SUBMITTED'")
                .param(contest)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
