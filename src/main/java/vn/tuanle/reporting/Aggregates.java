package vn.tuanle.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// What reports say as plain data for other systems and the command line: forms, indicators,
/// obligations, figures by unit, totals. Never a person, never what somebody wrote in words.
@Component
public class Aggregates {
    private final JdbcClient sql;
    private final FormRows forms;
    private final Totals totals;

    Aggregates(JdbcClient sql, FormRows forms, Totals totals) {
        this.sql = sql;
        this.forms = forms;
        this.totals = totals;
    }

    private static final String FORM = """
            select f.id, f.title, f.period, f.first_day, f.last_day, f.version, f.lead_unit, v.name lead_name,
                   coalesce(d.code, '') plan
            from report_form f left join plan p on p.id = f.plan_id left join document d on d.id = p.document_id
            join lateral (select w.name from unit_version w where w.unit_id = f.lead_unit
                          order by w.valid_from <= f.first_day desc, w.valid_from desc limit 1) v on true
            where f.version > 0 and f.id > coalesce(cast(:after as uuid), cast('00000000-0000-0000-0000-000000000000' as uuid))
              and (cast(:form as uuid) is null or f.id = :form)
              and (cast(:units as uuid[]) is null or f.lead_unit = any(cast(:units as uuid[]))
                   or p.issuing_unit = any(cast(:units as uuid[])))
            """;

    /// The forms that the units lead or whose plan they issued, all for no units; in the order of their ids.
    public List<Aggregate.Form> forms(@Nullable Collection<UUID> units, @Nullable UUID after, int most) {
        return forms(units, null, after, most);
    }

    private List<Aggregate.Form> forms(
            @Nullable Collection<UUID> units, @Nullable UUID form, @Nullable UUID after, int most) {
        return sql.sql(FORM + " order by f.id limit :most")
                .param("form", form)
                .param("after", after)
                .param("units", texts(units))
                .param("most", most)
                .query((row, n) -> new Aggregate.Form(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("period"),
                        Objects.requireNonNull(Rows.day(row, "first_day")),
                        Objects.requireNonNull(Rows.day(row, "last_day")),
                        row.getInt("version"),
                        Rows.uuid(row, "lead_unit"),
                        row.getString("lead_name"),
                        row.getString("plan")))
                .list();
    }

    private static String @Nullable [] texts(@Nullable Collection<UUID> units) {
        return units == null ? null : units.stream().map(UUID::toString).toArray(String[]::new);
    }

    /// One of those; else it is not there.
    public Aggregate.Form form(@Nullable Collection<UUID> units, UUID id) {
        return forms(units, id, null, 1).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// What the version in force asks in figures.
    public List<Aggregate.Indicator> indicators(Aggregate.Form form) {
        return counted(form).stream()
                .map(field -> new Aggregate.Indicator(
                        field.code(),
                        field.part(),
                        field.title(),
                        field.measure(),
                        field.kind(),
                        field.breakdown(),
                        field.breakdown() == Breakdown.NONE
                                ? List.of()
                                : field.breakdown().members(),
                        field.computed(),
                        field.required(),
                        field.help()))
                .toList();
    }

    private List<Field> counted(Aggregate.Form form) {
        return forms.version(form.id(), form.version()).fields().stream()
                .filter(field -> field.kind().counted())
                .toList();
    }

    /// In the order of the reports' ids.
    public List<Aggregate.Obligation> obligations(Aggregate.Form form, @Nullable UUID after, int most) {
        Instant now = Now.instant();
        return reports(form, after, most, "").stream()
                .map(one -> {
                    ReportRow report = one.row();
                    return new Aggregate.Obligation(
                            report.id(),
                            report.unit(),
                            report.unitName(),
                            one.kind(),
                            report.receiver(),
                            report.duty(),
                            report.state(),
                            report.timeliness(now),
                            report.opensAt(),
                            report.counts().lastDay(),
                            report.extendedTo(),
                            report.locksAt(),
                            report.firstSignedAt(),
                            report.lateDays(),
                            report.acceptedTurn() != null,
                            report.silent());
                })
                .toList();
    }

    private record Reported(ReportRow row, String kind) {}

    private List<Reported> reports(Aggregate.Form form, @Nullable UUID after, int most, String which) {
        return sql.sql(ReportRow.SELECT + """
                 where r.form_id = :form
                   and r.id > coalesce(cast(:after as uuid), cast('00000000-0000-0000-0000-000000000000' as uuid))
                """ + which + " order by r.id limit :most")
                .param("form", form.id())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Reported(ReportRow.of(row), row.getString("unit_kind")))
                .list();
    }

    /// Units that have sent something, in the order of the reports' ids, each with its figures.
    public List<Aggregate.Given> given(Aggregate.Form form, @Nullable UUID after, int most) {
        List<Reported> reports = reports(form, after, most, " and r.signed_turn is not null");
        Map<UUID, Map<CellKey, Aggregate.Figure>> figures = new HashMap<>();
        sql.sql("""
                with sent as (
                  select id, coalesce(accepted_turn, signed_turn) turn from report where id = any(cast(? as uuid[])))
                select s.id, v.code, v.member, v.number, cast(null as numeric) listed, v.adjustment
                from sent s join report_value v on v.report_id = s.id and v.turn = s.turn
                where v.number is not null or v.adjustment <> 0
                union all
                select s.id, a.code, '', null, sum(a.number), 0
                from sent s join report_activity_figure a on a.report_id = s.id and a.turn = s.turn
                group by s.id, a.code""")
                .params(Rows.values((Object)
                        reports.stream().map(one -> one.row().id().toString()).toArray(String[]::new)))
                .query(row -> {
                    BigDecimal listed = row.getBigDecimal("listed");
                    Aggregate.Figure figure = new Aggregate.Figure(
                            row.getString("code"),
                            row.getString("member"),
                            (Long) row.getObject("number"),
                            listed == null ? null : Long.valueOf(listed.longValueExact()),
                            row.getLong("adjustment"));
                    figures.computeIfAbsent(Rows.uuid(row, "id"), id -> new HashMap<>())
                            .merge(
                                    new CellKey(figure.code(), figure.member()),
                                    figure,
                                    (one, other) -> new Aggregate.Figure(
                                            one.code(),
                                            one.member(),
                                            one.value() == null ? other.value() : one.value(),
                                            one.activities() == null ? other.activities() : one.activities(),
                                            one.adjustment() + other.adjustment()));
                });
        List<Field> asked = counted(form);
        return reports.stream()
                .map(one -> new Aggregate.Given(
                        one.row().id(),
                        one.row().unit(),
                        one.row().unitName(),
                        one.row().acceptedTurn() != null,
                        ordered(asked, figures.getOrDefault(one.row().id(), Map.of()))))
                .toList();
    }

    private static List<Aggregate.Figure> ordered(List<Field> asked, Map<CellKey, Aggregate.Figure> figures) {
        List<Aggregate.Figure> all = new ArrayList<>();
        for (Field field : asked)
            for (Breakdown.Member member : field.breakdown().members()) {
                Aggregate.Figure figure = figures.get(new CellKey(field.code(), member.code()));
                if (figure != null) all.add(figure);
            }
        return all;
    }

    /// The totals of a unit that reports by the form, the lead office's for none; of the lead office
    /// as they are now, of others as they were sent.
    public Aggregate.Level level(Aggregate.Form form, @Nullable UUID unit) {
        ReportRow top = sql.sql(ReportRow.SELECT + " where r.form_id = ? and r.unit_id = ?")
                .params(Rows.values(form.id(), unit == null ? form.leadUnit() : unit))
                .query((row, n) -> ReportRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
        Integer turn = top.root() ? Integer.valueOf(top.turn()) : top.acceptedTurn();
        if (turn == null) turn = top.signedTurn();
        List<Field> asked = counted(form);
        Map<UUID, Map<CellKey, Sum>> parts = turn == null ? Map.of() : totals.byChild(top.id(), turn);
        Map<CellKey, Sum> whole = new HashMap<>();
        parts.values().forEach(sums -> sums.forEach((key, sum) -> whole.merge(key, sum, Sum::plus)));
        List<Aggregate.Below> below = sql
                .sql(ReportRow.SELECT + " where r.parent_id = ? order by v.sort_key")
                .param(top.id())
                .query((row, n) -> ReportRow.of(row))
                .list()
                .stream()
                .map(child -> new Aggregate.Below(
                        child.unit(),
                        child.unitName(),
                        child.acceptedTurn() != null,
                        totals(asked, parts.getOrDefault(child.id(), Map.of()), true)))
                .toList();
        return new Aggregate.Level(top.unit(), top.unitName(), top.receiver(), totals(asked, whole, false), below);
    }

    private static List<Aggregate.Total> totals(List<Field> asked, Map<CellKey, Sum> sums, boolean below) {
        List<Aggregate.Total> all = new ArrayList<>();
        for (Field field : asked)
            for (Breakdown.Member member : field.breakdown().members()) {
                Sum sum = sums.get(new CellKey(field.code(), member.code()));
                if (sum == null) continue;
                Long total =
                        below ? sum.units() == 0 && sum.below() == 0 ? null : Long.valueOf(sum.below()) : sum.total();
                if (total != null)
                    all.add(new Aggregate.Total(
                            field.code(), member.code(), total, below ? sum.units() : sum.givenBy()));
            }
        return all;
    }
}
