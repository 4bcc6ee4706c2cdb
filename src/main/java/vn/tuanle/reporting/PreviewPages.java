package vn.tuanle.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.Errors;

/// Makes of a form, issued or not, the page of a report of it that nobody has.
@Component
class PreviewPages {
    private final Forms forms;

    PreviewPages(Forms forms) {
        this.forms = forms;
    }

    PreviewPage page(Asker asker, UUID id) {
        FormRow form = forms.led(asker, id);
        FormVersion version = forms.inHand(asker, id);
        Map<String, List<ReportPage.Line>> parts = new LinkedHashMap<>();
        List<ReportPage.Line> prose = new ArrayList<>();
        for (Field field : version.fields()) {
            ReportPage.Line line = new ReportPage.Line(
                    field,
                    field.breakdown().members().stream()
                            .map(member -> new ReportPage.Place(
                                    field.id(member.code()),
                                    member.title(),
                                    Typing.shown(field, new CellKey(field.code(), member.code()), Cell.EMPTY, null),
                                    Cell.EMPTY,
                                    null))
                            .toList(),
                    Sum.NOTHING,
                    null,
                    List.of(),
                    null,
                    null);
            if (field.kind() == FieldKind.PROSE) prose.add(line);
            else parts.computeIfAbsent(field.part(), part -> new ArrayList<>()).add(line);
        }
        return new PreviewPage(
                form,
                version,
                new ReportPage(
                        report(form, version),
                        form,
                        version,
                        Now.instant(),
                        new ReportPage.Rights(true, false, false, false, false, false, false, true, false, false),
                        1,
                        parts.entrySet().stream()
                                .map(part -> new ReportPage.Part(part.getKey(), part.getValue()))
                                .toList(),
                        prose,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new ReportPage.Children(0, 0, 0, 0, 0),
                        "",
                        Map.of(),
                        List.of(),
                        0,
                        false,
                        ReportPage.Decision.NOTHING,
                        Errors.none()));
    }

    /// With the clocks of the units of the first kind that must report.
    private static ReportRow report(FormRow form, FormVersion version) {
        Audience audience = version.audiences().stream()
                .filter(one -> !one.lead() && one.duty() == Duty.MUST)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(version.audience(Audience.LEAD)));
        Instant opens = version.opensOn().atStartOfDay(Days.ZONE).toInstant();
        return new ReportRow(
                new UUID(0, 0),
                form.id(),
                version.version(),
                form.lead(),
                "",
                null,
                null,
                Duty.MUST,
                ReportState.OPEN,
                1,
                null,
                null,
                opens,
                audience.due(),
                null,
                audience.locksAt(),
                null,
                null,
                "",
                new ReportRow.Sent(null, "", "", null, 0),
                true);
    }
}
