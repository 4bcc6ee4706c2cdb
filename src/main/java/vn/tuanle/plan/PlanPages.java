package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentHistory;
import vn.tuanle.document.DocumentPages;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.SourceText;
import vn.tuanle.writing.Facsimile;

/// Reads the page of one plan.
@Component
class PlanPages {
    private final JdbcClient sql;
    private final PlanAccess access;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Directory directory;
    private final Holidays holidays;
    private final DocumentHistory history;
    private final DocumentPages documents;
    private final Differences differences;

    PlanPages(
            JdbcClient sql,
            PlanAccess access,
            PlanRows rows,
            PartyRows parties,
            Directory directory,
            Holidays holidays,
            DocumentHistory history,
            DocumentPages documents,
            Differences differences) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.parties = parties;
        this.directory = directory;
        this.holidays = holidays;
        this.history = history;
        this.documents = documents;
        this.differences = differences;
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
                String body,
                String blocks,
                @Nullable String file,
                boolean filed) {}
        Issued issued = sql.sql("""
                select coalesce(d.code, '') code, d.day, coalesce(d.signer, '') signer, p.body, p.blocks, f.name file,
                  exists (select 1 from document_file k where k.document_id = p.document_id) filed
                from plan p left join document d on d.id = p.document_id left join stored_file f on f.id = p.file_id
                where p.id = ?""")
                .param(plan)
                .query((r, n) -> new Issued(
                        r.getString("code"),
                        Rows.day(r, "day"),
                        r.getString("signer"),
                        r.getString("body"),
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
        Facsimile paper = paper(row, issued.body(), issued.blocks());
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
                paper,
                paper == null ? numbered(Blocks.of(issued.blocks()), issued.code(), issued.day()) : List.of(),
                weeks(items, issued.body()),
                of(items, ItemKind.THEME),
                deadlines(items, issued.body()),
                differences.of(plan, issued.body(), null),
                work(items, named),
                deliveries,
                acts);
    }

    /// What stands in the files of an issued plan; while it is a draft, what its text would make, unless
    /// it came as a file, which is shown as it was read.
    private @Nullable Facsimile paper(PlanRow row, String body, String blocks) {
        if (row.document() != null) return documents.facsimile(row.document());
        if (row.file() != null) return null;
        return ComposedPlans.drafted(Reader.read(new SourceText(body, Blocks.of(blocks), false, 0)));
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

    private static List<PlanPage.Week> weeks(List<PlanItem> items, String body) {
        return of(items, ItemKind.CAMPAIGN).stream()
                .map(item -> new PlanPage.Week(
                        item.text(),
                        item.details().day(),
                        item.details().lastDay(),
                        item.state() == PlanItem.State.CONFIRMED
                                && !(AsWritten.names(body, item.details().day())
                                        && AsWritten.names(body, item.details().lastDay()))))
                .toList();
    }

    private List<PlanPage.Deadline> deadlines(List<PlanItem> items, String body) {
        DaysOff off = holidays.daysOff();
        return of(items, ItemKind.DEADLINE).stream()
                .map(item -> {
                    Due due = item.details().due();
                    boolean settled = item.state() == PlanItem.State.CONFIRMED && !item.added();
                    return new PlanPage.Deadline(
                            item.clause(),
                            item.text(),
                            due == null ? null : due.words(),
                            due != null && settled ? AsWritten.otherwise(body, item.span(), due) : null,
                            due == null ? null : due.warning(off));
                })
                .toList();
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
}
