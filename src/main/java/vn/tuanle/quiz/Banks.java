package vn.tuanle.quiz;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// The banks of questions that units keep.
@Component
public class Banks {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;

    Banks(JdbcClient sql, Transactions transactions, BankAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
    }

    /// How a bank is called and shared, as typed.
    public record Typed(String name, String note, Shared shared) {
        Typed kept() {
            return new Typed(Fold.nfc(name.replaceAll("\\s+", " ")), Fold.nfc(note.replace("\r\n", "\n")), shared);
        }
    }

    /// A new bank of a unit for which the asker is head or officer.
    public Outcome<UUID> open(Asker asker, UUID unit, Typed given, Instant now) {
        BankAccess.writing(asker, unit);
        Typed typed = given.kept();
        if (unfit(typed) instanceof Outcome.Refused<UUID> refused) return refused;
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into question_bank (id, unit_id, name, note, shared, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(id, unit, typed.name(), typed.note(), typed.shared(), asker.person(), now))
                .update();
        return Outcome.done(id);
    }

    Outcome<UUID> change(Asker asker, UUID bank, int version, Typed given) {
        access.ours(asker, bank);
        Typed typed = given.kept();
        if (unfit(typed) instanceof Outcome.Refused<UUID> refused) return refused;
        return transactions.run(() -> {
            int changed = sql.sql("""
                    update question_bank set name = ?, note = ?, shared = ?, version = version + 1
                    where id = ? and version = ?""")
                    .params(Rows.values(typed.name(), typed.note(), typed.shared(), bank, version))
                    .update();
            return changed == 1
                    ? Outcome.done(bank)
                    : Outcome.refused(
                            "Người khác vừa sửa ngân hàng này. Phần bạn gõ vẫn còn ở đây; hãy xem lại rồi lưu.");
        });
    }

    /// A closed bank is read, not written, and nothing is drawn from it.
    void close(Asker asker, UUID bank, boolean closed, Instant now) {
        access.ours(asker, bank);
        sql.sql("update question_bank set closed_at = ?, version = version + 1 where id = ?")
                .params(Rows.values(closed ? now : null, bank))
                .update();
    }

    private static Outcome<UUID> unfit(Typed typed) {
        if (typed.name().isEmpty()) return Outcome.refusedAt("ten", "Hãy ghi tên ngân hàng.");
        if (typed.name().length() > 200) return Outcome.refusedAt("ten", "Tên dài quá 200 ký tự.");
        if (typed.note().length() > 2000) return Outcome.refusedAt("ghi-chu", "Dài quá 2.000 ký tự.");
        return Outcome.done(new UUID(0, 0));
    }
}
