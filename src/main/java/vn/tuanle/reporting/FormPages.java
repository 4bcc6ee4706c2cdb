package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.plan.Holidays;
import vn.tuanle.ui.Errors;

/// Reads a form for the lead office.
@Component
class FormPages {
    private final Forms forms;
    private final FormRows rows;
    private final Obligations obligations;
    private final Directory directory;
    private final Holidays holidays;

    FormPages(Forms forms, FormRows rows, Obligations obligations, Directory directory, Holidays holidays) {
        this.forms = forms;
        this.rows = rows;
        this.obligations = obligations;
        this.directory = directory;
        this.holidays = holidays;
    }

    FormPage page(Asker asker, UUID id, @Nullable FormInput typed, Errors errors) {
        FormRow form = forms.led(asker, id);
        FormVersion draft = rows.draft(form).orElse(null);
        FormVersion inForce = form.version() == 0 ? null : rows.version(id, form.version());
        FormVersion version = draft != null ? draft : Objects.requireNonNull(inForce);
        List<Obliged> units = obligations.of(form, version);
        Map<String, Integer> counted = counted(form, version, units);
        Set<String> asked = typed != null
                ? typed.chosen()
                : version.fields().stream().map(Field::code).collect(Collectors.toSet());
        Map<String, Field> known = version.byCode();
        Map<String, List<FormPage.Choice>> groups = new LinkedHashMap<>();
        for (Catalogue.Item item : Catalogue.items()) {
            Field field = known.getOrDefault(item.code(), item.field());
            groups.computeIfAbsent(
                            item.kind() == FieldKind.PROSE ? "Đề cương: " + item.part() : item.part(),
                            p -> new ArrayList<>())
                    .add(new FormPage.Choice(
                            field,
                            asked.contains(item.code()),
                            typed != null ? typed.required().contains(item.code()) : field.required()));
        }
        return new FormPage(
                form,
                directory.names(List.of(form.lead()), form.first()).getOrDefault(form.lead(), ""),
                version,
                draft != null,
                groups.entrySet().stream()
                        .map(group -> new FormPage.Group(group.getKey(), group.getValue()))
                        .toList(),
                version.audiences().stream()
                        .map(audience -> new FormPage.Line(
                                audience,
                                audience.lead()
                                        ? ""
                                        : UnitKind.valueOf(audience.kind()).title(),
                                counted.getOrDefault(audience.kind(), 0),
                                audience.due().warning(holidays.daysOff())))
                        .filter(line -> line.audience().lead()
                                || line.units() > 0
                                || line.audience().duty() != Duty.NONE)
                        .sorted(Comparator.comparing(
                                        (FormPage.Line line) -> !line.audience().lead())
                                .thenComparingInt(line -> line.audience().lead()
                                        ? 0
                                        : UnitKind.valueOf(line.kind()).ordinal()))
                        .toList(),
                units,
                inForce == null ? Set.of() : inForce.byCode().keySet(),
                draft != null && inForce != null
                        ? moved(inForce, draft, obligations.redistribution(form, draft))
                        : List.of(),
                typed,
                errors);
    }

    /// How many units of each kind there are, also of kinds that need not report.
    private Map<String, Integer> counted(FormRow form, FormVersion version, List<Obliged> units) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        directory.below(form.issuer(), form.first()).forEach(unit -> {
            Audience audience = version.audience(unit.kind().name());
            if (audience != null && audience.duty() == Duty.NONE && !unit.id().equals(form.lead()))
                counted.merge(unit.kind().name(), 1, Integer::sum);
        });
        units.forEach(one -> counted.merge(one.audience().kind(), 1, Integer::sum));
        return counted;
    }

    /// What a new version has moved, as the program sees it; the lead office says why.
    private static List<String> moved(FormVersion before, FormVersion now, Redistribution units) {
        List<String> moved = new ArrayList<>();
        Map<String, Field> old = before.byCode();
        for (Field field : now.fields()) {
            Field was = old.remove(field.code());
            if (was == null) moved.add("+ " + field.title());
            else if (!was.equals(field)) moved.add("± " + field.title());
        }
        old.values().forEach(field -> moved.add("− " + field.title()));
        for (Rule rule : now.rules()) if (!before.rules().contains(rule)) moved.add("+ " + rule.words());
        for (Rule rule : before.rules()) if (!now.rules().contains(rule)) moved.add("− " + rule.words());
        for (Audience audience : now.audiences()) {
            Audience was = before.audience(audience.kind());
            if (was != null && !Objects.equals(was, audience))
                moved.add("± "
                        + (audience.lead()
                                ? "LEAD"
                                : UnitKind.valueOf(audience.kind()).title()) + ": "
                        + audience.due().words().text());
        }
        moved.addAll(units.words());
        return moved;
    }
}
