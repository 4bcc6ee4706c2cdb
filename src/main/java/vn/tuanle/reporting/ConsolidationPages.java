package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads a consolidation: a fixed number of queries, however many units there are.
@Component
class ConsolidationPages {
    private final JdbcClient sql;
    private final ReportAccess access;
    private final FormRows forms;
    private final Totals totals;
    private final Activities activities;

    ConsolidationPages(JdbcClient sql, ReportAccess access, FormRows forms, Totals totals, Activities activities) {
        this.sql = sql;
        this.access = access;
        this.forms = forms;
        this.totals = totals;
        this.activities = activities;
    }

    ConsolidationPage page(Asker asker, UUID id, Errors errors) {
        return page(asker, id, false, ConsolidationPage.Joining.NOTHING, errors);
    }

    ConsolidationPage page(Asker asker, UUID id, boolean all, ConsolidationPage.Joining typed, Errors errors) {
        ReportAccess.Seen seen = access.seen(asker, id);
        ReportRow report = seen.row();
        Integer turn = seen.turn();
        if (turn == null) throw new NotFound();
        FormVersion version = forms.version(report.form(), report.formVersion());
        return new ConsolidationPage(
                report,
                forms.form(report.form()),
                Now.instant(),
                turn,
                seen.own(),
                children(id),
                figures(report, version, turn),
                sections(report, version, turn),
                seen.own() ? twice(activities.below(report)) : List.of(),
                all,
                typed,
                errors);
    }

    /// The reports directly below, those with something to do first.
    List<ConsolidationPage.Child> children(UUID id) {
        return sql.sql("""
                select s.*, (select count(*) from report b where b.parent_id = s.id) below,
                  coalesce((select a.kind = 'EXTENSION_ASKED' from report_act a
                            where a.report_id = s.id and a.kind in ('EXTENSION_ASKED', 'EXTENDED', 'EXTENSION_REFUSED')
                            order by a.ordinal desc limit 1), false) asks
                from (%s where r.parent_id = ? and r.state <> 'RELEASED' order by
                  case r.state when 'SIGNED' then 0 when 'OPEN' then 1 when 'RETURNED' then 1 when 'SUBMITTED' then 1 else 2 end,
                  r.duty desc, v.sort_key) s""".formatted(ReportRow.SELECT))
                .param(id)
                .query((row, n) ->
                        new ConsolidationPage.Child(ReportRow.of(row), row.getInt("below"), row.getBoolean("asks")))
                .list();
    }

    List<ConsolidationPage.Figure> figures(ReportRow report, FormVersion version, int turn) {
        Map<CellKey, Sum> sums = totals.of(report.id(), turn);
        boolean sent = report.signedTurn() != null && report.signedTurn() == turn;
        Map<CellKey, Long> signed = sent ? totals.signed(report.id(), turn) : Map.of();
        List<ConsolidationPage.Figure> figures = new ArrayList<>();
        for (Field field : version.fields()) {
            if (!field.kind().counted()) continue;
            for (Breakdown.Member member : field.breakdown().members()) {
                CellKey key = new CellKey(field.code(), member.code());
                Sum sum = sums.getOrDefault(key, Sum.NOTHING);
                Long kept = signed.get(key);
                figures.add(new ConsolidationPage.Figure(
                        field, member.title(), sum, kept, sent && !java.util.Objects.equals(kept, sum.total())));
            }
        }
        return figures;
    }

    /// What the unit itself and every accepted report directly below wrote, by section.
    List<ConsolidationPage.Section> sections(ReportRow report, FormVersion version, int turn) {
        Map<String, List<ConsolidationPage.Said>> said = new HashMap<>();
        sql.sql("""
                select s.id, s.unit_name, v.code, v.words
                from (%s where r.id = :report or r.parent_id = :report) s
                join report_value v on v.report_id = s.id and v.words <> ''
                  and v.turn = case when s.id = :report then :turn else s.accepted_turn end
                order by s.id <> :report, s.unit_name""".formatted(ReportRow.SELECT))
                .param("report", report.id())
                .param("turn", turn)
                .query(row -> {
                    said.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                            .add(new ConsolidationPage.Said(
                                    Rows.uuid(row, "id"), row.getString("unit_name"), row.getString("words")));
                });
        return version.fields().stream()
                .filter(field -> !field.kind().counted())
                .map(field -> new ConsolidationPage.Section(
                        field.code(), field.part(), field.title(), said.getOrDefault(field.code(), List.of())))
                .toList();
    }

    /// Listings of the same day and name by different units.
    private static List<ConsolidationPage.Twice> twice(List<Activities.Listed> all) {
        Map<String, ConsolidationPage.Twice> same = new LinkedHashMap<>();
        for (Activities.Listed one : all) {
            if (one.kept() != null) continue;
            ConsolidationPage.Twice before = same.putIfAbsent(
                    one.day() + "|" + Fold.fold(one.name()), new ConsolidationPage.Twice(one, new ArrayList<>()));
            if (before != null && !before.kept().report().equals(one.report()))
                before.others().add(one);
        }
        return same.values().stream().filter(one -> !one.others().isEmpty()).toList();
    }
}
