package vn.tuanle.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Making the official document of a report from what was gathered.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class OfficialReportController {
    private static final int CHARTS = 2;
    private final ReportAccess access;
    private final ConsolidationPages consolidations;
    private final OfficialReports documents;

    OfficialReportController(ReportAccess access, ConsolidationPages consolidations, OfficialReports documents) {
        this.access = access;
        this.consolidations = consolidations;
        this.documents = documents;
    }

    @GetMapping("/bao-cao/{id}/van-ban")
    OfficialReportPage look(Asker asker, @PathVariable UUID id) {
        return page(asker, id, null, Errors.none());
    }

    @PostMapping("/bao-cao/{id}/van-ban")
    Object begin(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        OfficialReports.Choice choice = new OfficialReports.Choice(
                new HashSet<>(form.getOrDefault("loi", List.of())),
                form.getOrDefault("bieu-do", List.of()),
                !ReportController.value(form, "duong").isEmpty());
        return switch (documents.begin(asker, id, choice)) {
            case Outcome.Done<UUID>(UUID draft) -> Redirect.to("/du-thao/" + draft + "/soan");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id, choice, Errors.of(refused)));
        };
    }

    private OfficialReportPage page(
            Asker asker, UUID id, OfficialReports.@org.jspecify.annotations.Nullable Choice choice, Errors errors) {
        ReportRow report = access.own(asker, id);
        ConsolidationPage gathered = consolidations.page(asker, id, Errors.none());
        List<Field> indicators = ReportAnnexes.counted(gathered);
        Set<String> texts = choice == null ? ReportProse.proposed(gathered) : choice.texts();
        List<String> charts = choice == null ? proposed(gathered) : choice.charts();
        return new OfficialReportPage(
                gathered,
                indicators,
                texts,
                charts,
                choice == null || choice.days(),
                documents.of(id),
                documents.hindrance(asker, report),
                errors);
    }

    /// The first indicators that several units gave figures for.
    private static List<String> proposed(ConsolidationPage page) {
        return page.figures().stream()
                .filter(figure -> figure.field().kind() == FieldKind.NUMBER
                        && !figure.field().computed()
                        && figure.sum().units() > 1)
                .map(figure -> figure.field().code())
                .distinct()
                .limit(CHARTS)
                .toList();
    }
}
