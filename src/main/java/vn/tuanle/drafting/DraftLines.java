package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.writing.OfficialDocument;

/// Which units the lines of “Kính gửi” and “Nơi nhận” of a draft mean, and what people say of it.
@Component
class DraftLines {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final DraftAccess access;
    private final Directory directory;

    DraftLines(JdbcClient sql, Transactions transactions, DraftAccess access, Directory directory) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.directory = directory;
    }

    Reach reach(DraftRow draft, OfficialDocument made) {
        return Reach.of(
                draft.kind(), made, directory.snapshot(LocalDate.now(Days.ZONE)), draft.unit(), byHand(draft.id()));
    }

    private Map<String, Set<UUID>> byHand(UUID draft) {
        Map<String, Set<UUID>> said = new HashMap<>();
        sql.sql("""
                select l.folded, u.unit_id from draft_line l left join draft_line_unit u on u.line_id = l.id
                where l.draft_id = ?""").param(draft).query(row -> {
            Set<UUID> units = said.computeIfAbsent(row.getString("folded"), key -> new LinkedHashSet<>());
            UUID unit = Rows.uuidOrNull(row, "unit_id");
            if (unit != null) units.add(unit);
        });
        return said;
    }

    /// Says which units a line means: those kept of the ones shown, and one more by its name.
    Outcome<UUID> say(Asker asker, UUID id, String name, Set<UUID> kept, String more) {
        String line = Fold.fold(name);
        if (line.isEmpty() || line.length() > 1000) return Outcome.refused("Không có dòng nơi nhận này.");
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (draft.state() == DraftState.ISSUED)
                return Outcome.refused("Văn bản đã ban hành; nơi nhận không đổi được nữa.");
            Snapshot units = directory.snapshot(LocalDate.now(Days.ZONE));
            Set<UUID> all = new LinkedHashSet<>();
            for (UUID unit : kept) if (units.unit(unit).isPresent()) all.add(unit);
            if (!more.isBlank()) {
                List<UnitOn> added = added(units, draft, Fold.nfc(more));
                if (added.isEmpty())
                    return Outcome.refusedAt(
                            "them",
                            "Danh mục không có đơn vị “{0}”; hãy ghi đúng tên như trong danh mục.",
                            Fold.nfc(more));
                added.forEach(unit -> all.add(unit.id()));
            }
            all.remove(draft.unit());
            UUID row = sql.sql("""
                    insert into draft_line (id, draft_id, folded, set_by) values (?, ?, ?, ?)
                    on conflict (draft_id, folded) do update set set_by = excluded.set_by, set_at = now()
                    returning id""")
                    .params(Rows.values(UUID.randomUUID(), id, line, asker.person()))
                    .query(UUID.class)
                    .single();
            sql.sql("delete from draft_line_unit where line_id = ?").param(row).update();
            for (UUID unit : all)
                sql.sql("insert into draft_line_unit (line_id, unit_id) values (?, ?)")
                        .params(Rows.values(row, unit))
                        .update();
            return Outcome.done(row);
        });
    }

    private static List<UnitOn> added(Snapshot units, DraftRow draft, String name) {
        Match match = units.match(name, draft.unit());
        if (!match.units().isEmpty()) return match.units();
        List<UnitOn> found = units.search(name, 2);
        return found.size() == 1 ? found : List.of();
    }
}
