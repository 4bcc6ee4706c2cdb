package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Heading;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.DraftIssued;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.ui.Errors;

/// Makes the official document of a report's turn, and keeps the two together: what was submitted is what the
/// document states, and what is signed.
@Component
class OfficialReports {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final ReportAccess access;
    private final ConsolidationPages consolidations;
    private final Totals totals;
    private final Holders holders;
    private final Superiors superiors;
    private final Directory directory;
    private final Drafts drafts;
    private final Lineage lineage;

    OfficialReports(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            ReportAccess access,
            ConsolidationPages consolidations,
            Totals totals,
            Holders holders,
            Superiors superiors,
            Directory directory,
            Drafts drafts,
            Lineage lineage) {
        this.lineage = lineage;
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.access = access;
        this.consolidations = consolidations;
        this.totals = totals;
        this.holders = holders;
        this.superiors = superiors;
        this.directory = directory;
        this.drafts = drafts;
    }

    /// What the writer chose: units' texts by [ReportProse#key], codes of indicators to draw, the line over the days.
    record Choice(Set<String> texts, List<String> charts, boolean days) {}

    /// A draft with the chosen texts and the figures of the turn as annexes.
    Outcome<UUID> begin(Asker asker, UUID id, Choice choice) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            if (report.state().open() || report.state() == ReportState.RELEASED)
                return Outcome.refused(
                        "Hãy trình báo cáo trước rồi lập văn bản: văn bản ghi đúng số liệu của lần đã trình.");
            if (of(id).stream().anyMatch(one -> one.turn() == report.turn()))
                return Outcome.refused(
                        "Lần trình này đã có văn bản; hãy soạn tiếp văn bản ấy, hoặc bỏ dự thảo rồi lập lại.");
            UUID unit = issuer(asker, report.unit());
            if (unit == null) return new Outcome.Refused<>(Objects.requireNonNull(hindrance(asker, report)), "");
            ConsolidationPage page = consolidations.page(asker, id, Errors.none());
            String[] codes =
                    ReportAnnexes.counted(page).stream().map(Field::code).toArray(String[]::new);
            Map<UUID, Map<CellKey, Sum>> byUnit = totals.byChild(id, report.turn(), codes);
            String annexes = ReportAnnexes.of(page, byUnit, choice.charts(), choice.days());
            String basis = basis(page.form());
            Beginning beginning = Beginning.of(
                            Form.BAO_CAO, unit, page.form().title().replaceFirst("^Báo cáo k", "K"))
                    .worded(String.join("\n\n", ReportProse.lines(page, choice.texts())))
                    .annexed(annexes)
                    .sentTo(recipients(page.form(), report));
            Outcome<UUID> begun = drafts.begin(asker, basis == null ? beginning : beginning.resting(basis));
            if (begun instanceof Outcome.Done<UUID>(UUID draft)) keep(draft, report, annexes, page, asker.person());
            return begun;
        });
    }

    /// The unit that is there today in whose name the asker may begin the document of that unit.
    private @Nullable UUID issuer(Asker asker, UUID unit) {
        return asker.workUnits().stream()
                .filter(one -> directory.unit(one, LocalDate.now(Days.ZONE)).isPresent())
                .filter(one -> one.equals(unit)
                        || holders.withPredecessors(Set.of(one)).contains(unit))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /// Why the asker can issue nothing for the unit of the report, and who can; null when they can.
    @Nullable
    Phrase hindrance(Asker asker, ReportRow report) {
        if (issuer(asker, report.unit()) != null) return null;
        LocalDate today = LocalDate.now(Days.ZONE);
        List<String> heirs = directory.names(lineage.withSuccessors(Set.of(report.unit())), today).entrySet().stream()
                .filter(one -> !one.getKey().equals(report.unit()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return heirs.isEmpty()
                ? Phrase.of(
                        "{0} đã kết thúc hoạt động nên không ban hành văn bản được nữa, và chưa ghi đơn vị nào kế thừa. Quản trị ghi đơn vị kế thừa ở mục Đơn vị; sau đó người của đơn vị ấy mở trang này và lập văn bản.",
                        report.unitName())
                : Phrase.of(
                        "{0} đã kết thúc hoạt động nên không ban hành văn bản được nữa. Người của đơn vị kế thừa mở trang này và lập văn bản: {1}.",
                        report.unitName(), String.join(", ", heirs));
    }

    private @Nullable String basis(FormRow form) {
        if (form.plan() == null) return null;
        return sql.sql("""
                select d.code, d.day, d.title, d.unit_id from plan p join document d on d.id = p.document_id where p.id = ?""")
                .param(form.plan())
                .query((row, n) -> {
                    UUID issuer = Rows.uuid(row, "unit_id");
                    return Beginning.basis(
                            row.getString("code"),
                            Objects.requireNonNull(Rows.day(row, "day")),
                            directory.names(List.of(issuer), form.first()).getOrDefault(issuer, ""),
                            row.getString("title"));
                })
                .optional()
                .orElse(null);
    }

    private List<String> recipients(FormRow form, ReportRow report) {
        UUID to = report.receiver();
        String name =
                to == null ? "" : directory.names(List.of(to), form.first()).getOrDefault(to, "");
        if (to == null) {
            Superiors.Superior superior = superiors.of(form);
            if (superior != null) name = superior.name();
        }
        return name.isEmpty() ? List.of() : List.of(Heading.inFull(name) + " (b/c)");
    }

    private void keep(UUID draft, ReportRow report, String annexes, ConsolidationPage page, UUID by) {
        sql.sql("""
                insert into report_document (draft_id, report_id, turn, annexes, begun_by) values (?, ?, ?, ?, ?)""")
                .params(Rows.values(draft, report.id(), report.turn(), annexes, by))
                .update();
        List<Object[]> figures = new ArrayList<>();
        stated(page).forEach((key, number) -> figures.add(new Object[] {draft, key.code(), key.member(), number}));
        if (!figures.isEmpty())
            batch.batchUpdate(
                    "insert into report_document_figure (draft_id, code, member, number) values (?, ?, ?, ?)", figures);
    }

    private static Map<CellKey, Long> stated(ConsolidationPage page) {
        Map<CellKey, Long> stated = new HashMap<>();
        for (ConsolidationPage.Figure figure : page.figures()) {
            Long total = figure.sum().total();
            if (total == null) continue;
            for (Breakdown.Member member : figure.field().breakdown().members())
                if (member.title().equals(figure.member()))
                    stated.put(new CellKey(figure.field().code(), member.code()), total);
        }
        return stated;
    }

    /// Whether a document of the turn states other totals than these; the report may not be signed beside it.
    boolean contradicts(UUID report, int turn, Map<CellKey, Sum> now) {
        Map<UUID, Map<CellKey, Long>> stated = new HashMap<>();
        sql.sql("""
                select w.draft_id, g.code, g.member, g.number from report_document w
                join draft f on f.id = w.draft_id and f.dropped_at is null
                left join report_document_figure g on g.draft_id = w.draft_id
                where w.report_id = ? and w.turn = ?""").params(Rows.values(report, turn)).query(row -> {
            Map<CellKey, Long> figures = stated.computeIfAbsent(Rows.uuid(row, "draft_id"), draft -> new HashMap<>());
            if (row.getString("code") != null)
                figures.put(new CellKey(row.getString("code"), row.getString("member")), row.getLong("number"));
        });
        for (Map<CellKey, Long> figures : stated.values()) {
            Set<CellKey> places = new HashSet<>(figures.keySet());
            now.forEach((key, sum) -> {
                if (sum.total() != null) places.add(key);
            });
            for (CellKey key : places)
                if (!Objects.equals(
                        figures.get(key), now.getOrDefault(key, Sum.NOTHING).total())) return true;
        }
        return false;
    }

    /// Binds the issued document to its turn, in the transaction that issues it.
    @EventListener
    void issued(DraftIssued event) {
        sql.sql("""
                update report_document w set document_id = d.id, same = position(w.annexes in d.text) > 0
                from document d where d.id = ? and w.draft_id = ?""").params(Rows.values(event.document(), event.draft())).update();
    }

    /// The documents of a report, the latest turn first.
    List<OfficialReport> of(UUID report) {
        return sql.sql("""
                select w.draft_id, w.turn, w.document_id, w.same, coalesce(d.code, '') code, d.day from report_document w
                join draft f on f.id = w.draft_id and f.dropped_at is null left join document d on d.id = w.document_id
                where w.report_id = ? order by w.turn desc, w.begun_at desc""")
                .param(report)
                .query((row, n) -> new OfficialReport(
                        Rows.uuid(row, "draft_id"),
                        row.getInt("turn"),
                        Rows.uuidOrNull(row, "document_id"),
                        row.getString("code"),
                        Rows.day(row, "day"),
                        (Boolean) row.getObject("same")))
                .list();
    }
}
