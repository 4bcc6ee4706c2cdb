package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentHistory;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.reading.Block;

/// Reads for the list of plans and the page of one.
@Component
class PlanPages {
    private final JdbcClient sql;
    private final PlanAccess access;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Directory directory;
    private final DocumentHistory history;

    PlanPages(
            JdbcClient sql,
            PlanAccess access,
            PlanRows rows,
            PartyRows parties,
            Directory directory,
            DocumentHistory history) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.parties = parties;
        this.directory = directory;
        this.history = history;
    }

    PlanListPage list(Asker asker, String typed) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        record Row(PlanListPage.Line line, UUID issuer) {}
        List<Row> found = sql.sql("""
                select p.id, p.year, p.title, p.issuing_unit, d.code, d.day,
                  coalesce((select a.kind from document_act a where a.document_id = p.document_id
                            and a.kind <> 'CORRECTED' limit 1),
                           case when p.document_id is null then 'DRAFT' else 'ISSUED' end) state,
                  (p.drafting_unit = any(?) or p.issuing_unit = any(?)) own,
                  case when p.document_id is null then
                    (select count(*) from plan_item i where i.plan_id = p.id and i.doubt is not null and i.state = 'FOUND')
                  else 0 end open
                from plan p left join document d on d.id = p.document_id
                where p.dropped_at is null and""" + " " + PlanRow.VISIBLE + """

                order by p.year desc, coalesce(d.day, current_date) desc, p.created_at desc limit 500""")
                .params(Rows.values(units, units, units, units, units))
                .query((row, n) -> new Row(
                        new PlanListPage.Line(
                                Rows.uuid(row, "id"),
                                row.getInt("year"),
                                row.getString("title"),
                                "",
                                row.getString("code") == null ? "" : row.getString("code"),
                                Rows.day(row, "day"),
                                row.getString("state"),
                                row.getBoolean("own"),
                                row.getInt("open")),
                        Rows.uuid(row, "issuing_unit")))
                .list();
        Set<UUID> issuers = new LinkedHashSet<>();
        found.forEach(row -> issuers.add(row.issuer()));
        Map<UUID, String> names = directory.names(issuers, LocalDate.now(Days.ZONE));
        String wanted = Fold.fold(typed);
        List<PlanListPage.Line> lines = found.stream()
                .map(row -> named(row.line(), names.getOrDefault(row.issuer(), "")))
                .filter(line -> wanted.isEmpty()
                        || Fold.fold(line.title() + " " + line.issuer() + " " + line.code() + " " + line.year())
                                .contains(wanted))
                .toList();
        List<PlanListPage.Unfinished> unfinished = sql.sql("""
                select r.id, f.name, r.refusal is not null refused
                from plan_reading r join stored_file f on f.id = r.file_id
                where r.unit_id = any(?) and r.plan_id is null and r.asked_at > now() - interval '7 days'
                order by r.asked_at desc limit 5""")
                .params(Rows.values((Object) units))
                .query((row, n) -> new PlanListPage.Unfinished(
                        Rows.uuid(row, "id"), row.getString("name"), row.getBoolean("refused")))
                .list();
        return new PlanListPage(lines, typed, unfinished);
    }

    private static PlanListPage.Line named(PlanListPage.Line line, String issuer) {
        return new PlanListPage.Line(
                line.id(),
                line.year(),
                line.title(),
                issuer,
                line.code(),
                line.day(),
                line.state(),
                line.own(),
                line.open());
    }

    PlanPage page(Asker asker, UUID plan) {
        PlanRow row = access.seen(asker, plan);
        List<PlanItem> items = rows.of(plan).stream()
                .filter(item -> item.state() != PlanItem.State.DROPPED)
                .toList();
        List<PartyRow> named = parties.of(plan);
        record Issued(
                String code,
                @Nullable LocalDate day,
                String signer,
                String blocks,
                @Nullable String file,
                boolean filed) {}
        Issued issued = sql.sql("""
                select coalesce(d.code, '') code, d.day, coalesce(d.signer, '') signer, p.blocks, f.name file,
                  exists (select 1 from document_file k where k.document_id = p.document_id) filed
                from plan p left join document d on d.id = p.document_id left join stored_file f on f.id = p.file_id
                where p.id = ?""")
                .param(plan)
                .query((r, n) -> new Issued(
                        r.getString("code"),
                        Rows.day(r, "day"),
                        r.getString("signer"),
                        r.getString("blocks"),
                        r.getString("file"),
                        r.getBoolean("filed")))
                .single();
        LocalDate on = issued.day() == null ? LocalDate.now(Days.ZONE) : issued.day();
        boolean owns = row.ownedBy(asker);
        List<DocumentHistory.Delivered> deliveries =
                owns && row.document() != null ? history.deliveries(row.document(), on) : List.of();
        List<DocumentHistory.Act> acts = row.document() == null ? List.of() : history.acts(row.document());
        Map<UUID, String> names = directory.names(List.of(row.issuingUnit(), row.draftingUnit()), on);
        String state = row.document() == null ? "DRAFT" : "ISSUED";
        for (DocumentHistory.Act act : acts) {
            DocumentActKind kind = act.kind();
            if (kind != null && kind != DocumentActKind.CORRECTED) state = kind.name();
        }
        boolean mayAct =
                row.document() != null && state.equals("ISSUED") && asker.has(row.issuingUnit(), Role.HEAD, Role.CLERK);
        return new PlanPage(
                row.id(),
                row.title(),
                names.getOrDefault(row.issuingUnit(), ""),
                names.getOrDefault(row.draftingUnit(), ""),
                row.year(),
                state,
                issued.code(),
                issued.day(),
                issued.signer(),
                issued.file(),
                row.document(),
                issued.filed(),
                row.editableBy(asker),
                row.issuableBy(asker),
                mayAct,
                owns,
                row.editedAsText(),
                numbered(Blocks.of(issued.blocks()), issued.code(), issued.day()),
                of(items, ItemKind.CAMPAIGN),
                of(items, ItemKind.THEME),
                of(items, ItemKind.DEADLINE),
                work(items, named),
                deliveries,
                acts,
                mayAct ? replacements(row) : List.of());
    }

    /// The source as issued: the number and day that were blank in its heading are filled in.
    private static List<Block> numbered(List<Block> blocks, String code, @Nullable LocalDate day) {
        if (day == null) return blocks;
        return blocks.stream()
                .<Block>map(block -> switch (block) {
                    case Block.Paragraph paragraph -> numbered(paragraph, code, day);
                    case Block.Table table ->
                        new Block.Table(
                                table.rows().stream()
                                        .map(row -> new Block.Row(row.cells().stream()
                                                .map(cell -> new Block.Cell(
                                                        cell.paragraphs().stream()
                                                                .map(p -> numbered(p, code, day))
                                                                .toList(),
                                                        cell.columnSpan(),
                                                        cell.rowSpan()))
                                                .toList()))
                                        .toList(),
                                table.from(),
                                table.to(),
                                table.page());
                })
                .toList();
    }

    private static Block.Paragraph numbered(Block.Paragraph p, String code, LocalDate day) {
        return new Block.Paragraph(
                Documents.numbered(p.text(), code, day),
                p.from(),
                p.to(),
                p.page(),
                p.bold(),
                p.italic(),
                p.centred(),
                p.confidence(),
                p.box());
    }

    private static List<PlanItem> of(List<PlanItem> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    private static List<PlanPage.Work> work(List<PlanItem> items, List<PartyRow> parties) {
        Map<UUID, PlanItem> tasks = new HashMap<>();
        items.stream().filter(item -> item.kind() == ItemKind.TASK).forEach(item -> tasks.put(item.id(), item));
        List<PlanPage.Work> work = new ArrayList<>();
        for (PartyRow party : parties) {
            List<PlanItem> own = party.namings().stream()
                    .filter(naming -> naming.part() == Intake.Part.ASSIGNEE && tasks.containsKey(naming.item()))
                    .map(naming -> tasks.get(naming.item()))
                    .toList();
            if (!own.isEmpty())
                work.add(new PlanPage.Work(
                        party.name(),
                        party.units().size(),
                        own.stream().allMatch(item -> item.details().request()),
                        own));
        }
        return work;
    }

    private List<PlanPage.Replacement> replacements(PlanRow row) {
        return sql.sql("""
                select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                where p.issuing_unit = ? and p.id <> ? order by d.day desc, d.number desc limit 50""")
                .params(Rows.values(row.issuingUnit(), row.id()))
                .query((r, n) ->
                        new PlanPage.Replacement(Rows.uuid(r, "id"), r.getString("code"), r.getString("title")))
                .list();
    }
}
