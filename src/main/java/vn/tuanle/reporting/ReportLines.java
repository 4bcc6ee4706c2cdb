package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;

/// Reads the fields of a report with everything that is shown beside them: what lies below, last
/// year, the turn before, warnings.
@Component
class ReportLines {
    private final JdbcClient sql;
    private final Holders holders;
    private final Cells cells;
    private final Computed computed;
    private final Totals totals;
    private final Checks checks;
    private final Peers peers;

    ReportLines(
            JdbcClient sql,
            Holders holders,
            Cells cells,
            Computed computed,
            Totals totals,
            Checks checks,
            Peers peers) {
        this.sql = sql;
        this.holders = holders;
        this.cells = cells;
        this.computed = computed;
        this.totals = totals;
        this.checks = checks;
        this.peers = peers;
    }

    List<ReportPage.Line> of(
            ReportRow report, FormRow form, FormVersion version, int turn, boolean fill, List<Typing> typed) {
        Map<CellKey, Cell> stored = cells.of(report.id(), turn);
        Map<CellKey, Cell> before = turn > 1 ? cells.of(report.id(), turn - 1) : Map.of();
        Map<CellKey, Sum> sums = totals.of(report.id(), turn);
        Map<Source, Long> figures = fill ? computed.of(form, version, report) : Map.of();
        Map<CellKey, Long> lastYear = lastYear(form, report);
        Map<String, Peers.Measure> similar = peers.of(form, report);
        Map<CellKey, Typing> overlay = new HashMap<>();
        typed.forEach(one -> overlay.put(one.key(), one));
        if (fill) live(version, stored, figures, sums);
        Map<String, Phrase> warnings = new HashMap<>(checks.broken(version, sums, Rule.Weight.WARN));
        warnings.putAll(checks.broken(version, sums, Rule.Weight.BLOCK));
        List<ReportPage.Line> lines = new ArrayList<>();
        for (Field field : version.fields()) {
            List<ReportPage.Place> places = new ArrayList<>();
            List<String> changed = new ArrayList<>();
            Long past = null;
            for (Breakdown.Member member : field.breakdown().members()) {
                CellKey key = new CellKey(field.code(), member.code());
                Cell cell = stored.getOrDefault(key, Cell.EMPTY);
                Long figure = fill ? figures.get(field.source()) : cell.computed();
                places.add(new ReportPage.Place(
                        field.id(member.code()),
                        member.title(),
                        overlay.getOrDefault(key, Typing.shown(field, key, cell, figure)),
                        cell,
                        figure));
                Long one = lastYear.get(key);
                if (one != null) past = past == null ? one : Long.valueOf(past + one);
                Cell old = before.getOrDefault(key, Cell.EMPTY);
                if (turn > 1 && !cell.sameAs(old))
                    changed.add((member.title().isEmpty() ? "" : member.title() + ": ")
                            + (field.kind().counted() ? shown(old.number()) : old.words()));
            }
            Sum sum = Totals.whole(field, sums);
            Phrase broken =
                    warnings.get(field.id(field.breakdown().members().getFirst().code()));
            List<Phrase> outliers = Checks.outliers(field, sum.total(), past, similar.get(field.code()));
            CellKey key = CellKey.why(field.code());
            Cell words = stored.getOrDefault(key, Cell.EMPTY);
            String said = before.getOrDefault(key, Cell.EMPTY).words();
            if (turn > 1 && !words.words().equals(said)) changed.add("“" + said + "”");
            ReportPage.Place why = outliers.isEmpty() && words.words().isEmpty() && !overlay.containsKey(key)
                    ? null
                    : new ReportPage.Place(
                            field.id(CellKey.WHY),
                            "",
                            overlay.getOrDefault(key, Typing.shown(field, key, words, null)),
                            words,
                            null);
            lines.add(new ReportPage.Line(
                    field,
                    places,
                    sum,
                    past,
                    broken == null
                            ? outliers
                            : Stream.concat(Stream.of(broken), outliers.stream())
                                    .toList(),
                    why,
                    changed.isEmpty() ? null : String.join("; ", changed)));
        }
        return lines;
    }

    private static String shown(@Nullable Long number) {
        return number == null ? "–" : Figures.shown(number);
    }

    /// Figures left to the product are shown as they are at this moment.
    private static void live(
            FormVersion version, Map<CellKey, Cell> stored, Map<Source, Long> figures, Map<CellKey, Sum> sums) {
        for (Field field : version.fields()) {
            Long figure = figures.get(field.source());
            CellKey key = new CellKey(field.code(), "");
            if (figure == null || stored.getOrDefault(key, Cell.EMPTY).corrected()) continue;
            Sum sum = sums.getOrDefault(key, Sum.NOTHING);
            sums.put(key, new Sum(figure, sum.listed(), sum.adjustment(), sum.below(), sum.units()));
        }
    }

    /// What the unit, or those it came from, reported for the campaign, or the period of the same series, before: the
    /// sum over them.
    Map<CellKey, Long> lastYear(FormRow form, ReportRow report) {
        String[] units = holders.withPredecessors(Set.of(report.unit())).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
        Map<CellKey, Long> past = new HashMap<>();
        sql.sql("""
                with before as (
                  select f.id from report r join report_form f on f.id = r.form_id
                  where r.unit_id = any(cast(:units as uuid[])) and r.signed_turn is not null and f.first_day < :first
                    and f.series_id is not distinct from cast(:series as uuid)
                  order by f.first_day desc limit 1)
                select s.code, s.member, sum(s.number) number
                from before b join report r on r.form_id = b.id and r.unit_id = any(cast(:units as uuid[]))
                join report_signed s on s.report_id = r.id and s.turn = coalesce(r.accepted_turn, r.signed_turn)
                group by s.code, s.member""")
                .param("units", units)
                .param("first", form.first())
                .param("series", form.series() == null ? null : form.series().toString())
                .query(row -> {
                    past.put(new CellKey(row.getString("code"), row.getString("member")), row.getLong("number"));
                });
        return past;
    }

    /// Whether the totals are no longer what the head signed.
    boolean moved(ReportRow report, List<ReportPage.Line> lines) {
        Map<CellKey, Long> signed = totals.signed(report.id(), Objects.requireNonNull(report.signedTurn()));
        for (ReportPage.Line line : lines) {
            if (!line.field().kind().counted()) continue;
            Long kept = null;
            for (Breakdown.Member member : line.field().breakdown().members()) {
                Long one = signed.get(new CellKey(line.field().code(), member.code()));
                if (one != null) kept = kept == null ? one : Long.valueOf(kept + one);
            }
            if (!Objects.equals(kept, line.sum().total())) return true;
        }
        return false;
    }
}
