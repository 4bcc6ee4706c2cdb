package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.document.Issued;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Issuing a plan.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class IssueController {
    private final Issuing issuing;
    private final PlanFiles files;
    private final PlanAccess access;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Directory directory;
    private final JdbcClient sql;

    IssueController(
            Issuing issuing,
            PlanFiles files,
            PlanAccess access,
            PlanRows rows,
            PartyRows parties,
            Directory directory,
            JdbcClient sql) {
        this.issuing = issuing;
        this.files = files;
        this.access = access;
        this.rows = rows;
        this.parties = parties;
        this.directory = directory;
        this.sql = sql;
    }

    @GetMapping("/ke-hoach/{plan}/ban-hanh")
    Object look(Asker asker, @PathVariable UUID plan) {
        PlanRow row = access.owned(asker, plan);
        if (row.document() != null) return Redirect.to("/ke-hoach/" + plan);
        return page(asker, row, rows.of(plan), null, Errors.none());
    }

    @PostMapping("/ke-hoach/{plan}/ban-hanh")
    Object issue(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "false") boolean despite,
            @RequestParam(defaultValue = "false") boolean differing) {
        PlanRow row = access.owned(asker, plan);
        var typed = new IssuePage.Typed(number, symbol, day, authority, position, signer, despite, differing);
        Errors errors = Errors.none();
        LocalDate on = Days.typed(day);
        if (on == null) errors.at("day", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.");
        Integer wanted = number.isBlank() ? null : wholeNumber(number);
        if (wanted == null && !number.isBlank()) errors.at("number", "Số văn bản là một số nguyên, ví dụ 15.");
        if (errors.any() || on == null) return new Invalid(page(asker, row, rows.of(plan), typed, errors));
        return switch (issuing.issue(
                asker, plan, new Issuing.Order(wanted, symbol, on, authority, position, signer, despite, differing))) {
            case Outcome.Done<Issued>(Issued issued) ->
                Redirect.to("/ke-hoach/" + plan).saying("Đã ban hành số {0} và gửi tới các đơn vị.", issued.code());
            case Outcome.Refused<Issued> refused ->
                new Invalid(page(asker, row, rows.of(plan), typed, Errors.of(refused)));
        };
    }

    @PostMapping("/ke-hoach/{plan}/tep")
    Redirect write(Asker asker, @PathVariable UUID plan) {
        return switch (files.write(asker, plan)) {
            case Outcome.Done<UUID>(UUID document) ->
                Redirect.to("/van-ban/" + document).saying("Đã lập tệp PDF và tệp Word của văn bản.");
            case Outcome.Refused<UUID> refused -> new Redirect("/ke-hoach/" + plan + "#tep", refused.why());
        };
    }

    private IssuePage page(
            Asker asker, PlanRow row, List<PlanItem> items, IssuePage.@Nullable Typed typed, Errors errors) {
        List<PartyRow> named = parties.of(row.id());
        LocalDate today = LocalDate.now(Days.ZONE);
        UnitOn issuer = directory
                .unit(row.issuingUnit(), dayOf(items, today))
                .or(() -> directory.unit(row.issuingUnit(), today))
                .orElse(null);
        Set<UUID> units = new HashSet<>();
        Addressees.of(items, named).forEach(line -> units.addAll(line.units()));
        String body = sql.sql("select body from plan where id = ?")
                .param(row.id())
                .query(String.class)
                .single();
        var open = Issuing.open(row, body, items, named).stream()
                .map(o -> new IssuePage.Open(
                        o.sentence(),
                        o.nowhere() && row.editedAsText() ? "/ke-hoach/" + row.id() + "/soan" : o.path(row.id()),
                        Issuing.blocks(o, items)))
                .toList();
        var recipients = items.stream()
                .filter(item -> item.kind() == ItemKind.RECIPIENT && item.state() != PlanItem.State.DROPPED)
                .map(item -> new IssuePage.Line(
                        item.text(),
                        item.details().subject() == null ? "" : item.details().subject(),
                        (int) named.stream()
                                .filter(party -> party.namedAs(item.id(), Intake.Part.RECIPIENT))
                                .flatMap(party -> party.units().stream())
                                .distinct()
                                .count()))
                .toList();
        return new IssuePage(
                row.id(),
                row.title(),
                directory.names(List.of(row.issuingUnit()), today).getOrDefault(row.issuingUnit(), ""),
                row.issuableBy(asker),
                issuable(row.issuingUnit()),
                open,
                (int) items.stream()
                        .filter(item -> item.kind() == ItemKind.TASK && item.state() != PlanItem.State.DROPPED)
                        .count(),
                units.size(),
                recipients,
                next(row.issuingUnit(), dayOf(items, today).getYear()),
                typed == null ? read(items, issuer, today) : typed,
                errors);
    }

    /// That somebody holds the right to issue for the unit today.
    private boolean issuable(UUID unit) {
        return sql.sql("""
                select exists (select 1 from role_grant where unit_id = ? and role in ('HEAD', 'CLERK')
                  and from_day <= ? and (to_day is null or to_day >= ?))""")
                .params(Rows.values(unit, LocalDate.now(Days.ZONE), LocalDate.now(Days.ZONE)))
                .query(Boolean.class)
                .single();
    }

    private int next(UUID unit, int year) {
        return sql.sql("select coalesce(max(last_number), 0) + 1 from number_series where unit_id = ? and year = ?")
                .params(Rows.values(unit, year))
                .query(Integer.class)
                .single();
    }

    /// The form filled with what the document itself says.
    private static IssuePage.Typed read(List<PlanItem> items, @Nullable UnitOn issuer, LocalDate today) {
        String code = header(items, "number");
        int slash = code.indexOf('/');
        String number = slash > 0 ? code.substring(0, slash).strip() : "";
        String symbol = slash >= 0 ? code.substring(slash + 1).strip() : issuer == null ? "" : Skeleton.symbol(issuer);
        return new IssuePage.Typed(
                wholeNumber(number) == null ? "" : number,
                symbol,
                Days.day(dayOf(items, today)),
                header(items, "authority"),
                header(items, "position"),
                header(items, "signer"),
                false,
                false);
    }

    private static LocalDate dayOf(List<PlanItem> items, LocalDate otherwise) {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.HEADER && "date".equals(item.field()))
                .map(item -> item.details().day())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    static String header(List<PlanItem> items, String field) {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.HEADER
                        && field.equals(item.field())
                        && item.state() != PlanItem.State.DROPPED)
                .map(PlanItem::text)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Integer wholeNumber(String typed) {
        String text = typed.strip();
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
