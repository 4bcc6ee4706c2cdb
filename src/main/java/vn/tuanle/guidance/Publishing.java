package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Makes an answer known to all units that have the plan, and takes it back.
@Component
public class Publishing {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Saying saying;
    private final PlansHeld plans;
    private final Directory directory;
    private final GuidanceNotices notices;

    Publishing(
            JdbcClient sql,
            Transactions transactions,
            Saying saying,
            PlansHeld plans,
            Directory directory,
            GuidanceNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.saying = saying;
        this.plans = plans;
        this.directory = directory;
        this.notices = notices;
    }

    /// `named` shows which unit asked; without it neither question nor answer may call it by its name.
    public Outcome<UUID> publish(
            Asker asker, UUID difficulty, String question, String answer, boolean named, Instant now) {
        String asks = Fold.nfc(question.replace("\r\n", "\n"));
        String says = Fold.nfc(answer.replace("\r\n", "\n"));
        if (asks.isEmpty()) return Outcome.refusedAt("chung-hoi", "Hãy ghi câu hỏi chung.");
        if (says.isEmpty()) return Outcome.refusedAt("chung-dap", "Hãy ghi câu trả lời chung.");
        if (asks.length() > Difficulties.LONGEST) return tooLong("chung-hoi");
        if (says.length() > Difficulties.LONGEST) return tooLong("chung-dap");
        return transactions.run(() -> {
            Difficulty about = saying.lock(asker, difficulty);
            Set<UUID> mine = saying.mine(asker);
            UUID unit = mine.contains(about.holder()) ? about.holder() : about.lead();
            if (!mine.contains(unit)) throw new NotFound();
            if (about.state() != State.ANSWERED && about.state() != State.SOLVED)
                return Outcome.refused("Chỉ công bố được khi đã trả lời đơn vị hỏi.");
            UUID before = published(difficulty);
            if (before != null) return Outcome.done(before);
            String told = named ? null : told(about.unit(), asks, says);
            if (told != null)
                return Outcome.refusedAt(
                        told, "Phần chữ còn nêu tên đơn vị hỏi. Hãy sửa cho chung, hoặc chọn ghi tên đơn vị.");
            UUID id = insert(asker, about, unit, asks, says, named, now);
            saying.write(asker, about, unit, new Said(ActKind.PUBLISHED, "", about.state(), false, null, null), now);
            Set<UUID> units = new HashSet<>(plans.units(about.plan()));
            units.addAll(List.of(about.unit(), about.lead(), about.issuing()));
            units.remove(unit);
            notices.published(asker, id, units, asks, says);
            return Outcome.done(id);
        });
    }

    /// By the office that made it known; those who read it find it no more.
    public Outcome<UUID> withdraw(Asker asker, UUID guidance, Instant now) {
        return transactions.run(() -> {
            record Row(UUID difficulty, UUID unit) {}
            Row row = sql.sql(
                            "select difficulty_id, unit_id from guidance where id = ? and withdrawn_at is null for update")
                    .param(guidance)
                    .query((found, n) -> new Row(Rows.uuid(found, "difficulty_id"), Rows.uuid(found, "unit_id")))
                    .optional()
                    .orElseThrow(NotFound::new);
            if (!saying.mine(asker).contains(row.unit())) throw new NotFound();
            sql.sql("update guidance set withdrawn_by = ?, withdrawn_at = ? where id = ?")
                    .params(Rows.values(asker.person(), now, guidance))
                    .update();
            Difficulty about = saying.lock(asker, row.difficulty());
            saying.write(
                    asker, about, row.unit(), new Said(ActKind.UNPUBLISHED, "", about.state(), false, null, null), now);
            return Outcome.done(row.difficulty());
        });
    }

    private @Nullable UUID published(UUID difficulty) {
        return sql.sql("select id from guidance where difficulty_id = ? and withdrawn_at is null")
                .param(difficulty)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// The field that calls the unit by its name; null for none.
    private @Nullable String told(UUID unit, String question, String answer) {
        String name = Fold.fold(
                        directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""))
                .replaceFirst("^(ubnd|uy ban nhan dan) ", "");
        if (name.isEmpty()) return null;
        if (Fold.fold(question).contains(name)) return "chung-hoi";
        return Fold.fold(answer).contains(name) ? "chung-dap" : null;
    }

    private UUID insert(
            Asker asker, Difficulty about, UUID unit, String question, String answer, boolean named, Instant now) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into guidance (id, plan_id, difficulty_id, unit_id, asking_unit, question, answer, folded,
                                      published_by, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        about.plan(),
                        about.id(),
                        unit,
                        named ? about.unit() : null,
                        question,
                        answer,
                        Fold.fold(question + " " + answer),
                        asker.person(),
                        now))
                .update();
        return id;
    }

    private static Outcome<UUID> tooLong(String field) {
        return Outcome.refusedAt(field, "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
    }
}
