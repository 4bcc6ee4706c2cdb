package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads where the report on top went.
@Component
class SendingPages {
    private static final Set<ActKind> ABOUT = Set.of(
            ActKind.SIGNED, ActKind.SENT_ON, ActKind.RECEIVED, ActKind.ACCEPTED, ActKind.RETURNED, ActKind.AMENDED);
    private static final Set<UnitKind> RECEIVE = Set.of(UnitKind.UBND_TINH, UnitKind.UBND_TP, UnitKind.SO);
    private final ReportAccess access;
    private final ReportPages reports;
    private final OfficialReports documents;
    private final EvidenceFiles evidence;
    private final FormRows forms;
    private final Superiors superiors;
    private final Directory directory;

    SendingPages(
            ReportAccess access,
            ReportPages reports,
            OfficialReports documents,
            EvidenceFiles evidence,
            FormRows forms,
            Superiors superiors,
            Directory directory) {
        this.access = access;
        this.reports = reports;
        this.documents = documents;
        this.evidence = evidence;
        this.forms = forms;
        this.superiors = superiors;
        this.directory = directory;
    }

    SendingPage page(Asker asker, UUID id, SendingPage.Typed typed, Errors errors) {
        ReportAccess.Seen seen = access.seen(asker, id);
        ReportRow report = seen.row();
        if (!report.root() || seen.turn() == null) throw new NotFound();
        FormRow form = forms.form(report.form());
        List<OfficialReport> all = documents.of(id);
        return new SendingPage(
                report,
                form,
                seen.own(),
                seen.own() && report.state() == ReportState.SIGNED ? receivers(report, form) : List.of(),
                all.stream()
                        .filter(one -> one.issued() && report.signedTurn() != null && report.signedTurn() == one.turn())
                        .findFirst()
                        .orElse(null),
                all,
                reports.history(id, true).stream()
                        .filter(act -> ABOUT.contains(act.kind()))
                        .toList(),
                evidence.of(id),
                typed,
                errors);
    }

    /// The bodies above, those of the province and its departments that the installation knows today.
    private List<SendingPage.Receiver> receivers(ReportRow report, FormRow form) {
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        Map<UUID, String> names = new LinkedHashMap<>();
        Superiors.Superior superior = superiors.of(form);
        if (superior != null) names.put(superior.unit(), superior.name());
        for (UnitOn unit : directory.all(today))
            if (RECEIVE.contains(unit.kind()) && !unit.id().equals(report.unit()))
                names.putIfAbsent(unit.id(), unit.name());
        List<SendingPage.Receiver> receivers = new ArrayList<>();
        names.forEach((unit, name) -> receivers.add(new SendingPage.Receiver(unit, name)));
        return receivers;
    }
}
