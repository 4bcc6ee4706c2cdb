package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;

/// Reads one report with all that stands behind it, in a fixed number of queries.
@Component
class ReportPages {
    private final JdbcClient sql;
    private final ReportAccess access;
    private final Holders holders;
    private final FormRows forms;
    private final Activities activities;
    private final ReportLines reportLines;
    private final OfficialReports documents;
    private final EvidenceFiles evidence;

    ReportPages(
            JdbcClient sql,
            ReportAccess access,
            Holders holders,
            FormRows forms,
            Activities activities,
            ReportLines lines,
            OfficialReports documents,
            EvidenceFiles evidence) {
        this.sql = sql;
        this.access = access;
        this.holders = holders;
        this.forms = forms;
        this.activities = activities;
        this.reportLines = lines;
        this.documents = documents;
        this.evidence = evidence;
    }

    ReportPage page(Asker asker, UUID id) {
        return page(asker, id, List.of(), ReportPage.Decision.NOTHING, Errors.none());
    }

    /// The page with what was typed into it or decided about it.
    ReportPage page(Asker asker, UUID id, List<Typing> typed, ReportPage.Decision decision, Errors errors) {
        ReportAccess.Seen seen = access.seen(asker, id);
        ReportRow report = seen.row();
        FormRow form = forms.form(report.form());
        FormVersion version = forms.version(report.form(), report.formVersion());
        Instant now = Now.instant();
        List<ReportPage.Act> history = history(id, seen.own() || seen.receives());
        LocalDate asked = asked(history);
        boolean fill = seen.own() && report.state().open() && report.opened(now) && !report.locked(now);
        boolean head = holders.as(asker, Role.HEAD).contains(report.unit());
        ReportPage.Rights may = new ReportPage.Rights(
                fill,
                seen.own() && head && report.state() == ReportState.SUBMITTED,
                seen.own()
                        && (report.state() == ReportState.SUBMITTED || (head && report.state() == ReportState.SIGNED)),
                seen.own()
                        && (report.state() == ReportState.ACCEPTED
                                || (report.root() && report.state() == ReportState.SIGNED)),
                seen.receives() && report.waits(),
                seen.own()
                        && !report.root()
                        && report.firstSignedAt() == null
                        && report.state() != ReportState.RELEASED
                        && asked == null,
                seen.receives() && asked != null,
                seen.own(),
                seen.receives(),
                seen.own() && (fill || report.state() == ReportState.SUBMITTED) && !holders.headed(report.unit()));
        Integer turn = seen.turn();
        Map<String, String> remarks = new LinkedHashMap<>();
        String returned = seen.own() || seen.receives() ? lastReturn(id, report, remarks) : "";
        List<ReportPage.Line> lines =
                turn == null ? List.of() : reportLines.of(report, form, version, turn, fill, typed);
        Map<String, List<ReportPage.Line>> parts = new LinkedHashMap<>();
        for (ReportPage.Line line : lines)
            if (line.field().kind() != FieldKind.PROSE)
                parts.computeIfAbsent(line.field().part(), part -> new ArrayList<>())
                        .add(line);
        return new ReportPage(
                report,
                form,
                version,
                now,
                may,
                turn,
                parts.entrySet().stream()
                        .map(part -> new ReportPage.Part(part.getKey(), part.getValue()))
                        .toList(),
                lines.stream()
                        .filter(line -> line.field().kind() == FieldKind.PROSE)
                        .toList(),
                turn == null ? List.of() : activities.of(id, turn),
                turn == null ? List.of() : activities.coordinated(report),
                fill ? activities.partners(report) : List.of(),
                turn == null ? List.of() : evidence.of(id),
                history,
                asked,
                children(id),
                returned,
                remarks,
                documents.of(id),
                (int) lines.stream().filter(line -> line.before() != null).count(),
                report.signedTurn() != null
                        && turn != null
                        && turn.equals(report.signedTurn())
                        && reportLines.moved(report, lines),
                decision,
                errors);
    }

    List<ReportPage.Act> history(UUID id, boolean all) {
        if (!all) return List.of();
        return sql.sql("""
                select a.kind, a.turn, a.note, a.until, a.done_at, p.name from report_act a join person p on p.id = a.done_by
                where a.report_id = ? order by a.ordinal""")
                .param(id)
                .query((row, n) -> new ReportPage.Act(
                        ActKind.valueOf(row.getString("kind")),
                        row.getInt("turn"),
                        row.getString("note"),
                        Rows.day(row, "until"),
                        Objects.requireNonNull(Rows.instant(row, "done_at")),
                        row.getString("name")))
                .list();
    }

    private static @Nullable LocalDate asked(List<ReportPage.Act> history) {
        for (ReportPage.Act act : history.reversed()) {
            if (act.kind() == ActKind.EXTENSION_ASKED) return act.until();
            if (act.kind() == ActKind.EXTENDED || act.kind() == ActKind.EXTENSION_REFUSED) return null;
        }
        return null;
    }

    /// The reason of the last return and its remarks, until the report was accepted.
    private String lastReturn(UUID id, ReportRow report, Map<String, String> remarks) {
        if (report.state() == ReportState.ACCEPTED) return "";
        record Said(
                String note,
                @Nullable String place,
                @Nullable String words) {}
        List<Said> said = sql.sql("""
                select a.note, m.place, m.words from report_act a left join report_remark m on m.act_id = a.id
                where a.report_id = ? and a.ordinal = (select max(ordinal) from report_act
                  where report_id = ? and kind in ('RETURNED', 'GIVEN_BACK'))""")
                .params(Rows.values(id, id))
                .query((row, n) -> new Said(row.getString("note"), row.getString("place"), row.getString("words")))
                .list();
        for (Said one : said) if (one.place() != null && one.words() != null) remarks.put(one.place(), one.words());
        return said.isEmpty() ? "" : said.getFirst().note();
    }

    private ReportPage.Children children(UUID id) {
        return sql.sql("""
                select count(*) all_, count(accepted_turn) accepted,
                  count(*) filter (where accepted_turn is null and state = 'SIGNED') waiting,
                  count(*) filter (where accepted_turn is null and excluded <> '') excluded,
                  count(*) filter (where first_signed_at is null and duty = 'MUST') missing
                from report where parent_id = ? and state <> 'RELEASED'""")
                .param(id)
                .query((row, n) -> new ReportPage.Children(
                        row.getInt("all_"),
                        row.getInt("accepted"),
                        row.getInt("waiting"),
                        row.getInt("excluded"),
                        row.getInt("missing")))
                .single();
    }
}
