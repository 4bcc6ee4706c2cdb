package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.UnitChange;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.organisation.Units;
import vn.tuanle.plan.Intake.Part;
import vn.tuanle.ui.NotFound;

/// Writes about the bodies a draft names: which units each means, and for which items it is named.
@Component
class PartyEdits {
    private static final Phrase BY_HAND = Phrase.of("Do người kiểm tra chọn.");
    private final JdbcClient sql;
    private final ReviewDesk desk;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Directory directory;
    private final Units units;
    private final Differences differences;

    PartyEdits(
            JdbcClient sql,
            ReviewDesk desk,
            PlanRows rows,
            PartyRows parties,
            Directory directory,
            Units units,
            Differences differences) {
        this.sql = sql;
        this.desk = desk;
        this.rows = rows;
        this.parties = parties;
        this.directory = directory;
        this.units = units;
        this.differences = differences;
    }

    Outcome<UUID> addUnit(Asker asker, UUID plan, UUID party, int version, UUID unit) {
        return desk.edit(asker, plan, row -> {
            if (directory.unit(unit, day(plan)).isEmpty())
                return Outcome.refusedAt("unit", "Đơn vị này không có trong danh mục vào ngày của kế hoạch.");
            return changed(asker, plan, party, version, () -> mean(party, unit, false));
        });
    }

    Outcome<UUID> removeUnit(Asker asker, UUID plan, UUID party, int version, UUID unit) {
        return desk.edit(
                asker,
                plan,
                row -> changed(
                        asker,
                        plan,
                        party,
                        version,
                        () -> sql.sql("delete from plan_party_unit where party_id = ? and unit_id = ?")
                                .params(Rows.values(party, unit))
                                .update()));
    }

    /// The units are found again, by other words than those of the document.
    Outcome<UUID> matchAgain(Asker asker, UUID plan, UUID party, int version, String words) {
        String wording = Fold.nfc(words);
        if (wording.isEmpty()) return Outcome.refusedAt("words", "Hãy ghi tên cần tìm.");
        return desk.edit(asker, plan, row -> {
            Match match = directory.match(wording, row.issuingUnit(), day(plan));
            if (match.units().isEmpty())
                return Outcome.refusedAt("words", "Không tìm thấy đơn vị nào với tên “{0}”.", wording);
            int written = sql.sql("""
                    update plan_party set rule = ?, is_group = ?, expected = coalesce(?, expected), doubt = ?::jsonb,
                      version = version + 1, changed_by = ?, changed_at = now()
                    where plan_id = ? and id = ? and version = ?""")
                    .params(Rows.values(
                            PlanRows.json(match.rule()),
                            match.group(),
                            match.expected(),
                            PlanRows.json(match.doubt()),
                            asker.person(),
                            plan,
                            party,
                            version))
                    .update();
            if (written == 0) return gone(plan, party);
            sql.sql("delete from plan_party_unit where party_id = ?")
                    .param(party)
                    .update();
            Set<UUID> reach = directory.snapshot(day(plan)).reach(row.issuingUnit());
            for (UnitOn unit : match.units()) mean(party, unit.id(), !reach.contains(unit.id()));
            return Outcome.done(party);
        });
    }

    /// A person says that these units are meant.
    Outcome<UUID> confirm(Asker asker, UUID plan, UUID party, int version) {
        return desk.edit(asker, plan, row -> {
            boolean doing = sql.sql("""
                    select exists (select 1 from plan_item_party n join plan_item i on i.id = n.item_id
                      where n.party_id = ? and n.part <> 'RECIPIENT' and i.state <> 'DROPPED')
                      and not exists (select 1 from plan_party_unit u where u.party_id = ?)""")
                    .params(Rows.values(party, party))
                    .query(Boolean.class)
                    .single();
            if (doing) return Outcome.refused("Hãy chọn ít nhất một đơn vị trước khi xác nhận.");
            int written = sql.sql("""
                    update plan_party set doubt = null, version = version + 1, changed_by = ?, changed_at = now()
                    where plan_id = ? and id = ? and version = ?""")
                    .params(Rows.values(asker.person(), plan, party, version))
                    .update();
            return written == 1 ? Outcome.done(party) : gone(plan, party);
        });
    }

    /// A name that the directory does not know becomes a new unit, and is what the name means.
    Outcome<UUID> create(
            Asker asker, UUID plan, UUID party, int version, String name, UnitKind kind, @Nullable UUID parent) {
        return desk.edit(asker, plan, row -> {
            Outcome<UUID> created = units.create(asker, UnitChange.of(name, kind, parent), day(plan), null);
            if (!(created instanceof Outcome.Done<UUID>(UUID unit))) return created;
            return changed(asker, plan, party, version, () -> mean(party, unit, false));
        });
    }

    /// Somebody is named for an item. A name not met before is matched to units at once.
    Outcome<UUID> nameFor(Asker asker, UUID plan, UUID item, String typed, Part part) {
        String name = Fold.nfc(typed.replaceAll("[\\s\\u00A0]+", " "));
        if (name.isEmpty()) return Outcome.refusedAt("name", "Hãy ghi tên cơ quan, đơn vị.");
        if (name.length() > 500) return Outcome.refusedAt("name", "Tên dài quá 500 ký tự.");
        return desk.edit(asker, plan, row -> {
            if (rows.find(plan, item) == null) throw new NotFound();
            UUID named = name(asker, row, item, name, part);
            differences.note(item, Difference.How.REASSIGNED, asker);
            return Outcome.done(named);
        });
    }

    Outcome<UUID> unname(Asker asker, UUID plan, UUID item, UUID party, Part part) {
        return desk.edit(asker, plan, row -> {
            sql.sql("""
                    delete from plan_item_party where item_id = ? and party_id = ? and part = ?
                      and item_id in (select id from plan_item where plan_id = ?)""").params(Rows.values(item, party, part, plan)).update();
            differences.note(item, Difference.How.REASSIGNED, asker);
            return Outcome.done(party);
        });
    }

    /// Inside the transaction of another edit.
    UUID name(Asker asker, PlanRow plan, UUID item, String name, Part part) {
        UUID party = sql.sql("select id from plan_party where plan_id = ? and name = ?")
                .params(Rows.values(plan.id(), name))
                .query(UUID.class)
                .optional()
                .orElseGet(() -> made(plan, name));
        sql.sql("""
                insert into plan_item_party (item_id, party_id, part, ordinal)
                select ?, ?, ?, coalesce(max(n.ordinal), 0) + 1
                from plan_item_party n join plan_party p on p.id = n.party_id where p.plan_id = ?
                on conflict (item_id, party_id, part) do update set ordinal = plan_item_party.ordinal""").params(Rows.values(item, party, part, plan.id())).update();
        desk.touched(item, asker);
        return party;
    }

    private UUID made(PlanRow plan, String name) {
        Parties.Party party = Parties.matched(name, directory.snapshot(day(plan.id())), plan.issuingUnit());
        parties.insert(plan.id(), List.of(party));
        return party.id();
    }

    private Outcome<UUID> changed(Asker asker, UUID plan, UUID party, int version, Runnable change) {
        int written = sql.sql("""
                update plan_party set rule = ?, version = version + 1, changed_by = ?, changed_at = now()
                where plan_id = ? and id = ? and version = ?""")
                .params(Rows.values(PlanRows.json(BY_HAND), asker.person(), plan, party, version))
                .update();
        if (written == 0) return gone(plan, party);
        change.run();
        settle(party);
        return Outcome.done(party);
    }

    // What a person chose is not doubtful, unless the text itself gives another number.
    private void settle(UUID party) {
        record Count(@Nullable Integer expected, int found) {}
        Count count = sql.sql("""
                select p.expected, (select count(*) from plan_party_unit u where u.party_id = p.id) found
                from plan_party p where p.id = ?""")
                .param(party)
                .query((row, n) -> {
                    int expected = row.getInt("expected");
                    return new Count(row.wasNull() ? null : expected, row.getInt("found"));
                })
                .single();
        Phrase doubt = null;
        if (count.found() == 0) doubt = Phrase.of("Chưa có đơn vị nào.");
        else if (count.expected() != null && count.expected() != count.found())
            doubt = Phrase.of("Văn bản ghi {0}, ở đây có {1} đơn vị.", count.expected(), count.found());
        sql.sql("update plan_party set doubt = ?::jsonb where id = ?")
                .params(Rows.values(PlanRows.json(doubt), party))
                .update();
    }

    /// A unit that a person chose is in reach: it was asked for.
    private void mean(UUID party, UUID unit, boolean outside) {
        sql.sql("""
                insert into plan_party_unit (party_id, unit_id, outside) values (?, ?, ?)
                on conflict (party_id, unit_id) do update set outside = excluded.outside""").params(Rows.values(party, unit, outside)).update();
    }

    private Outcome<UUID> gone(UUID plan, UUID party) {
        boolean there = sql.sql("select exists (select 1 from plan_party where plan_id = ? and id = ?)")
                .params(Rows.values(plan, party))
                .query(Boolean.class)
                .single();
        if (!there) throw new NotFound();
        return Outcome.refusedAt(
                ReviewDesk.STALE, "Người khác vừa sửa phần này; đây là bản mới nhất. Hãy xem rồi làm lại.");
    }

    private LocalDate day(UUID plan) {
        return PlanDay.of(rows.of(plan));
    }
}
