package vn.tuanle.reporting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.ui.NotFound;

/// Begins the form of a plan: the catalogue's questions, the plan's deadlines, who must and who is invited.
@Component
class FormBeginning {
    private static final int LOCKS_AFTER = 30;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final FormRows rows;
    private final Holders holders;

    private final Lineage lineage;

    FormBeginning(JdbcClient sql, Transactions transactions, FormRows rows, Holders holders, Lineage lineage) {
        this.lineage = lineage;
        this.sql = sql;
        this.transactions = transactions;
        this.rows = rows;
        this.holders = holders;
    }

    private record Plan(
            UUID drafter,
            UUID issuer,
            String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// A form for the plan, begun from the catalogue with the deadlines that the plan gives for
    /// reports. The one that is there already when it was begun before.
    Outcome<UUID> of(Asker asker, UUID plan, boolean periodic) {
        Plan above = sql.sql("""
                select p.drafting_unit, p.issuing_unit, p.title,
                  (select min(i.day) from plan_item i where i.plan_id = p.id and i.kind = 'CAMPAIGN' and i.state <> 'DROPPED') as first,
                  (select max(i.last_day) from plan_item i where i.plan_id = p.id and i.kind = 'CAMPAIGN' and i.state <> 'DROPPED') as last
                from plan p where p.id = ? and p.document_id is not null and p.dropped_at is null""")
                .param(plan)
                .query((row, n) -> new Plan(
                        Rows.uuid(row, "drafting_unit"),
                        Rows.uuid(row, "issuing_unit"),
                        row.getString("title"),
                        Rows.day(row, "first"),
                        Rows.day(row, "last")))
                .optional()
                .orElseThrow(NotFound::new);
        Set<UUID> units = holders.staff(asker);
        if (!units.contains(above.drafter()) && !units.contains(above.issuer())) throw new NotFound();
        LocalDate first = above.first() == null ? LocalDate.ofInstant(Now.instant(), Days.ZONE) : above.first();
        LocalDate last = above.last() == null || above.last().isBefore(first) ? first.plusDays(6) : above.last();
        return transactions.run(() -> {
            sql.sql("select id from plan where id = ? for update")
                    .param(plan)
                    .query(UUID.class)
                    .single();
            UUID known = sql.sql("select id from report_form where plan_id = ? and not periodic and series_id is null")
                    .param(plan)
                    .query(UUID.class)
                    .optional()
                    .orElse(null);
            if (known != null && !periodic) return Outcome.done(known);
            UUID form = UUID.randomUUID();
            String title = (periodic ? "Báo cáo định kỳ việc thực hiện " : "Báo cáo kết quả ")
                    + above.title().replaceFirst("^Tổ chức ", "tổ chức ");
            sql.sql("""
                    insert into report_form (id, plan_id, lead_unit, title, first_day, last_day, created_by, periodic)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            form,
                            plan,
                            above.drafter(),
                            title.length() > 500 ? title.substring(0, 500) : title,
                            first,
                            last,
                            asker.person(),
                            periodic))
                    .update();
            List<Field> fields = new ArrayList<>(Catalogue.items().stream()
                    .filter(Catalogue.Item::use)
                    .map(Catalogue.Item::field)
                    .toList());
            List<Rule> rules = new ArrayList<>(
                    Forms.rulesFor(fields.stream().map(Field::code).toList()));
            if (!periodic) asBefore(above.drafter(), first, fields, rules);
            rows.write(new FormVersion(form, 1, first, "", null, fields, rules, audiences(plan, last)), asker.person());
            return Outcome.done(form);
        });
    }

    /// What the office, or those it came from, asked of its own the last time is asked again, under the same codes, so
    /// that the years compare.
    private void asBefore(UUID lead, LocalDate day, List<Field> fields, List<Rule> rules) {
        Set<UUID> leads = lineage.withPredecessors(Set.of(lead), LocalDate.ofInstant(Now.instant(), Days.ZONE));
        sql.sql("""
                select id, version from report_form
                where version > 0 and not periodic and series_id is null and lead_unit = any(cast(? as uuid[]))
                  and first_day < ?
                order by first_day desc, id limit 1""")
                .params(Rows.values(leads.stream().map(UUID::toString).toArray(String[]::new), day))
                .query((row, n) -> rows.version(Rows.uuid(row, "id"), row.getInt("version")))
                .optional()
                .ifPresent(before -> {
                    before.fields().stream()
                            .filter(field -> OwnInput.own(field.code()))
                            .forEach(fields::add);
                    Set<String> asked = new HashSet<>();
                    fields.forEach(field -> asked.add(field.code()));
                    before.rules().stream()
                            .filter(rule -> rule.own()
                                    && asked.contains(rule.left())
                                    && (rule.right().isEmpty() || asked.contains(rule.right())))
                            .forEach(rules::add);
                });
    }

    /// Units report by the plan's first deadline for reports, the lead office by its last.
    private List<Audience> audiences(UUID plan, LocalDate last) {
        List<Due> said = sql.sql("""
                select day, hour, boundary from plan_item
                where plan_id = ? and kind = 'DEADLINE' and purpose = 'REPORT' and state <> 'DROPPED' and day is not null
                  and recurrence is null and boundary is not null
                order by day, ordinal""")
                .param(plan)
                .query((row, n) -> new Due(
                        Objects.requireNonNull(Rows.day(row, "day")),
                        row.getObject("hour", LocalTime.class),
                        Due.Boundary.valueOf(row.getString("boundary"))))
                .list();
        Due units = said.isEmpty() ? Due.of(last.plusDays(6), Due.Boundary.BEFORE) : said.getFirst();
        Due lead = said.size() < 2 ? Due.of(units.day().plusDays(3), Due.Boundary.BEFORE) : said.getLast();
        List<Audience> audiences = new ArrayList<>();
        audiences.add(new Audience(
                Audience.LEAD, Duty.MUST, Via.LEAD, lead, lead.day().plusDays(LOCKS_AFTER)));
        for (UnitKind kind : UnitKind.values())
            audiences.add(new Audience(
                    kind.name(), duty(kind), via(kind), units, units.day().plusDays(LOCKS_AFTER)));
        return audiences;
    }

    /// Subordinates must; associations, unions, high schools and colleges are no subordinates of a
    /// city or commune and are invited (“đề nghị”).
    private static Duty duty(UnitKind kind) {
        return switch (kind) {
            case UBND_XA,
                    UBND_TP,
                    PHONG,
                    TRUONG_MN,
                    TRUONG_TH,
                    TRUONG_THCS,
                    TT_HTCD,
                    THU_VIEN,
                    TT_VAN_HOA,
                    DAI_TRUYEN_THANH -> Duty.MUST;
            case MAT_TRAN, DOAN_THE, HOI, TRUONG_THPT, TT_GDNN_GDTX, TRUONG_TRUNG_CAP, TRUONG_CAO_DANG, DAI_HOC ->
                Duty.INVITED;
            default -> Duty.NONE;
        };
    }

    private static Via via(UnitKind kind) {
        return kind == UnitKind.UBND_XA || kind == UnitKind.UBND_TP ? Via.LEAD : Via.PARENT;
    }
}
