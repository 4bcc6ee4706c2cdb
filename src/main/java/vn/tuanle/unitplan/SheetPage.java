package vn.tuanle.unitplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The one page on which a unit's plan is made. `bodies` are names to choose from, `warnings` stand
/// at their fields and hinder nothing, `returned` is what the head wanted changed.
public record SheetPage(
        UUID id,
        String unitName,
        ParentPlan above,
        UnitPlanState state,
        Sheet sheet,
        String chosenTheme,
        String ownTheme,
        List<String> bodies,
        Map<String, Phrase> warnings,
        PlanRemarks.Returned returned,
        int emptyRows,
        String addTo,
        Errors errors)
        implements Page {
    /// The rows of a part with empty ones to fill in at the end.
    public List<Row> rows(Part part) {
        List<Row> rows = new java.util.ArrayList<>(sheet.of(part));
        int more = addTo.equals(part.key()) ? emptyRows : part == Part.LINE ? 2 : part == Part.ACTIVITY ? 1 : 0;
        for (int i = 0; i < more; i++) rows.add(Row.empty(part));
        return rows;
    }

    /// PlanRemarks about rows that are not there any more.
    public List<PlanRemarks.Remark> homeless() {
        return returned.at().entrySet().stream()
                .filter(each -> each.getKey().contains(":")
                        && Part.LISTS.stream()
                                .flatMap(part -> sheet.of(part).stream())
                                .noneMatch(row -> row.place().equals(each.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    public String fieldId(Row row, int index, String column) {
        return SheetCheck.id(row.part(), index, column);
    }

    public @Nullable Phrase error(String field) {
        return errors.on(field);
    }

    public @Nullable Phrase warning(String field) {
        return warnings.get(field);
    }

    public String amount(Row line) {
        Long amount = Estimate.amount(line);
        return amount == null ? "" : Money.shown(amount);
    }

    public boolean ownThemeChosen() {
        return chosenTheme.equals(SheetForm.OWN) || !above.themes().contains(chosenTheme) && !ownTheme.isEmpty();
    }
}
