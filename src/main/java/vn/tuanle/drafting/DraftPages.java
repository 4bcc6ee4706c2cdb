package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Signature;

/// Reads one draft: to write on, to decide on, to issue.
@Component
class DraftPages {
    private final JdbcClient sql;
    private final DraftAccess access;
    private final Approvals approvals;
    private final DraftLines lines;
    private final DraftRemarks remarks;
    private final Directory directory;

    DraftPages(
            JdbcClient sql,
            DraftAccess access,
            Approvals approvals,
            DraftLines lines,
            DraftRemarks remarks,
            Directory directory) {
        this.sql = sql;
        this.access = access;
        this.approvals = approvals;
        this.lines = lines;
        this.remarks = remarks;
        this.directory = directory;
    }

    /// The page the text of the row would make.
    Sheet sheet(DraftRow draft, @Nullable String before) {
        DraftText read = DraftText.of(draft.kind(), draft.document() == null ? draft.body() : frozen(draft.document()));
        Reach reach = read.document() instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)
                ? lines.reach(draft, made)
                : null;
        return Sheet.of(
                draft.version(),
                read,
                approvals.points(draft),
                reach,
                before == null ? null : DraftText.of(draft.kind(), before));
    }

    private String frozen(UUID document) {
        return sql.sql("select text from document where id = ?")
                .param(document)
                .query(String.class)
                .single();
    }

    SheetPage sheet(Asker asker, UUID id, @Nullable Phrase refused) {
        return new SheetPage(sheet(access.seen(asker, id), null), refused);
    }

    /// `typed` is what comes back refused, over the version it was opened at; null for the stored text.
    EditorPage editor(Asker asker, UUID id, @Nullable String typed, int version, Errors errors) {
        DraftRow draft = access.seen(asker, id);
        List<DraftPage.Act> acts = acts(id);
        boolean behind = typed != null && version != draft.version();
        return new EditorPage(
                id,
                draft.kind().title(),
                titled(draft),
                name(draft.unit()),
                typed == null ? draft.version() : version,
                typed == null ? draft.body() : typed,
                sheet(draft, null),
                DraftPage.returned(acts),
                behind ? draft.body() : null,
                errors);
    }

    DraftPage page(Asker asker, UUID id, DraftPage.Decision decision, Errors errors) {
        DraftRow draft = access.seen(asker, id);
        boolean submitted = draft.state() == DraftState.SUBMITTED;
        boolean staff =
                asker.workUnits().contains(draft.unit()) || asker.workUnits().contains(draft.drafting());
        return new DraftPage(
                id,
                draft.kind().title(),
                titled(draft),
                name(draft.unit()),
                draft.drafting().equals(draft.unit()) ? "" : name(draft.drafting()),
                draft.state(),
                sheet(draft, submitted ? submittedBefore(id) : null),
                approvals.turn(id),
                acts(id),
                new DraftPage.May(
                        draft.editableBy(asker),
                        submitted && staff,
                        submitted && draft.decidedBy(asker),
                        draft.state() == DraftState.APPROVED && draft.issuedBy(asker),
                        draft.state() == DraftState.APPROVED && draft.decidedBy(asker)),
                amended(draft),
                issued(draft),
                decision,
                errors);
    }

    /// The text of the submission before the last, null where there is none.
    private @Nullable String submittedBefore(UUID id) {
        return sql.sql("""
                select body from draft_act where draft_id = ? and kind = 'SUBMITTED' order by ordinal desc limit 1 offset 1""").param(id).query(String.class).optional().orElse(null);
    }

    List<DraftPage.Act> acts(UUID id) {
        Map<UUID, List<DraftPage.Remark>> said = remarks.of(id);
        return sql.sql("""
                select a.id, a.kind, a.note, a.done_at, p.name from draft_act a join person p on p.id = a.done_by
                where a.draft_id = ? order by a.ordinal""")
                .param(id)
                .query((row, n) -> new DraftPage.Act(
                        Rows.uuid(row, "id"),
                        ActKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "done_at"),
                        row.getString("name"),
                        row.getString("note"),
                        said.getOrDefault(Rows.uuid(row, "id"), List.of())))
                .list();
    }

    private DraftPage.Amended amended(DraftRow draft) {
        DocumentActKind kind = draft.amendsKind();
        if (draft.amends() == null || kind == null) return DraftPage.Amended.NOTHING;
        String code = sql.sql("select code from document where id = ?")
                .param(draft.amends())
                .query(String.class)
                .single();
        return new DraftPage.Amended(draft.amends(), kind.title(), code);
    }

    private DraftPage.Issued issued(DraftRow draft) {
        UUID document = draft.document();
        if (document == null) return DraftPage.Issued.NOT_YET;
        return sql.sql("""
                select code, day, exists (select 1 from document_file f where f.document_id = d.id) filed
                from document d where id = ?""")
                .param(document)
                .query((row, n) -> new DraftPage.Issued(
                        document,
                        row.getString("code"),
                        Objects.requireNonNull(Rows.day(row, "day")),
                        row.getBoolean("filed")))
                .single();
    }

    DraftIssuePage issuing(Asker asker, UUID id, DraftIssuePage.@Nullable Typed typed, Errors errors) {
        DraftRow draft = access.seen(asker, id);
        Sheet sheet = sheet(draft, null);
        OfficialDocument made = sheet.made();
        LocalDate today = LocalDate.now(Days.ZONE);
        List<String> bodies = sql.sql("""
                select distinct subject from series_decision where unit_id = ? and about = 'BODY' order by subject""")
                .param(draft.unit())
                .query((row, n) -> row.getString("subject"))
                .list();
        return new DraftIssuePage(
                id,
                draft.kind().title(),
                titled(draft),
                name(draft.unit()),
                made == null ? "" : made.head().symbol(),
                made == null || made.signature() == null ? "" : signed(made.signature()),
                sheet.lines(),
                sheet.units(),
                next(draft.unit(), today.getYear()),
                bodies,
                typed == null ? new DraftIssuePage.Typed("", Days.day(today), "") : typed,
                errors);
    }

    private static String signed(Signature signature) {
        List<String> words = new ArrayList<>(signature.authority());
        if (signature.position() != null) words.add(signature.position());
        if (signature.name() != null) words.add(signature.name());
        return String.join(" · ", words);
    }

    private int next(UUID unit, int year) {
        return sql.sql(
                        "select coalesce(max(last_number), 0) + 1 from number_series where unit_id = ? and book = 'CHUNG' and year = ?")
                .params(Rows.values(unit, year))
                .query(Integer.class)
                .single();
    }

    String name(UUID unit) {
        return directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, "");
    }

    private static String titled(DraftRow draft) {
        return draft.title().isEmpty() ? draft.kind().title() : draft.title();
    }
}
