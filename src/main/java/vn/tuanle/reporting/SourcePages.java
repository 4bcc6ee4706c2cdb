package vn.tuanle.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what a figure is made of.
@Component
class SourcePages {
    private final JdbcClient sql;
    private final ReportAccess access;
    private final FormRows forms;
    private final Cells cells;
    private final Computed computed;
    private final Totals totals;
    private final Activities activities;
    private final EvidenceFiles evidence;

    SourcePages(
            JdbcClient sql,
            ReportAccess access,
            FormRows forms,
            Cells cells,
            Computed computed,
            Totals totals,
            Activities activities,
            EvidenceFiles evidence) {
        this.sql = sql;
        this.access = access;
        this.forms = forms;
        this.cells = cells;
        this.computed = computed;
        this.totals = totals;
        this.activities = activities;
        this.evidence = evidence;
    }

    SourcePage page(Asker asker, UUID id, String code, Errors errors) {
        ReportAccess.Seen seen = access.seen(asker, id);
        ReportRow report = seen.row();
        Integer turn = seen.turn();
        FormVersion version = forms.version(report.form(), report.formVersion());
        Field field = version.field(code);
        if (field == null || turn == null) throw new NotFound();
        FormRow form = forms.form(report.form());
        Map<CellKey, Cell> stored = cells.of(id, turn);
        Map<UUID, Map<CellKey, Sum>> byChild = totals.byChild(id, turn, code);
        List<Computed.Row> rows = computed.rows(form, report, field.source());
        Map<UUID, ReportRow> below = new HashMap<>();
        List<ReportRow> children = sql.sql(ReportRow.SELECT + " where r.parent_id = ? order by v.sort_key")
                .param(id)
                .query((row, n) -> ReportRow.of(row))
                .list();
        children.forEach(child -> below.put(child.id(), child));
        Map<CellKey, Sum> all = new HashMap<>();
        byChild.values().forEach(sums -> sums.forEach((key, sum) -> all.merge(key, sum, Sum::plus)));
        return new SourcePage(
                report,
                form.title(),
                field,
                Totals.whole(field, all),
                field.breakdown().members().stream()
                        .map(member -> new SourcePage.Own(
                                member.title(), stored.getOrDefault(new CellKey(code, member.code()), Cell.EMPTY)))
                        .toList(),
                rows,
                activities.of(id, turn).stream()
                        .filter(one -> one.figures().containsKey(code))
                        .toList(),
                children.stream()
                        .map(child -> new SourcePage.Child(
                                child.id(),
                                child.unitName(),
                                child.standing(),
                                child.acceptedTurn() != null,
                                Totals.whole(field, byChild.getOrDefault(child.id(), Map.of()))))
                        .toList(),
                statistics(form, report, field.source()),
                field.computed() ? rows.stream().mapToLong(Computed.Row::amount).sum() : null,
                stored.getOrDefault(CellKey.why(code), Cell.EMPTY).words(),
                evidence.of(id).stream()
                        .filter(file -> file.code().equals(code))
                        .toList(),
                seen.own() && Saves.shut(report) == null,
                errors);
    }

    /// The same sittings with all that is counted of them; empty where the figure counts something else.
    private static String statistics(FormRow form, ReportRow report, Source source) {
        if (!source.programme() || form.plan() == null) return "";
        return "/thong-ke-hoat-dong?ke-hoach=" + form.plan() + "&don-vi=" + report.unit() + "&rieng=co&tu="
                + Days.day(form.first()) + "&den=" + Days.day(form.last());
    }
}
