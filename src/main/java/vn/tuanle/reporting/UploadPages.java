package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Phrases;

/// A report as a workbook, and what a filled-in one would change.
@Component
class UploadPages {
    private final ReportPages pages;
    private final ReportAccess access;
    private final FormRows forms;
    private final Saves saves;
    private final Activities activities;

    UploadPages(ReportPages pages, ReportAccess access, FormRows forms, Saves saves, Activities activities) {
        this.activities = activities;
        this.pages = pages;
        this.access = access;
        this.forms = forms;
        this.saves = saves;
    }

    /// The report to fill in; none where nothing can be filled in now.
    ReportPage blank(Asker asker, UUID id) {
        ReportPage page = pages.page(asker, id);
        if (!page.may().fill()) throw new NotFound();
        return page;
    }

    Outcome<UploadPage> page(Asker asker, UUID id, String name, byte[] content) {
        ReportRow report = access.own(asker, id);
        Phrase shut = Saves.shut(report);
        if (shut != null) return new Outcome.Refused<>(shut, "tep");
        FormVersion version = forms.version(report.form(), report.formVersion());
        return switch (WorkbookUpload.read(content, report, version)) {
            case Outcome.Refused<WorkbookUpload.Read> refused -> refused.as();
            case Outcome.Done<WorkbookUpload.Read>(WorkbookUpload.Read read) -> {
                List<UploadPage.Listing> listings = new ArrayList<>();
                List<UploadPage.Wrong> refused = listings(report, read, listings);
                Saves.Saved looked = saves.look(asker, id, version.version(), read.typed());
                yield Outcome.done(new UploadPage(
                        report,
                        forms.form(report.form()).title(),
                        version.version(),
                        Fold.nfc(name),
                        wrong(read, looked, refused),
                        looked.changes().stream()
                                .map(change -> line(change, read.cells()))
                                .toList(),
                        listings,
                        read.notes()));
            }
        };
    }

    /// What the file makes impossible, then what the report does not take; conflicts stand in their
    /// lines.
    private static List<UploadPage.Wrong> wrong(
            WorkbookUpload.Read read, Saves.Saved looked, List<UploadPage.Wrong> activities) {
        List<UploadPage.Wrong> wrong = new ArrayList<>();
        read.wrong().forEach((cell, why) -> wrong.add(new UploadPage.Wrong(cell, why)));
        List<String> conflicts = looked.changes().stream()
                .filter(Saves.Change::conflict)
                .map(UploadPages::place)
                .toList();
        looked.errors().byField().forEach((place, why) -> {
            if (!conflicts.contains(place))
                wrong.add(new UploadPage.Wrong(read.cells().getOrDefault(place, ""), why));
        });
        wrong.addAll(activities);
        return wrong;
    }

    /// Sorts the rows of activities into those to be listed, those that are listed already, and those that cannot be.
    private List<UploadPage.Wrong> listings(
            ReportRow report, WorkbookUpload.Read read, List<UploadPage.Listing> listings) {
        List<UploadPage.Wrong> wrong = new ArrayList<>();
        List<Activities.Listed> listed = activities.of(report.id(), report.turn());
        List<NewActivity.Checked> already = new ArrayList<>();
        List<ReportPage.Choice> partners = read.activities().isEmpty() ? List.of() : activities.partners(report);
        for (ActivitySheet.Line line : read.activities()) {
            if (!line.id().isEmpty()) {
                Activities.Listed there = listed.stream()
                        .filter(one -> one.id().toString().equals(line.id()))
                        .findFirst()
                        .orElse(null);
                if (there == null)
                    read.notes()
                            .add(Phrase.of(
                                    "Ô {0}: hoạt động này đã được bỏ trên trang, nên không kê lại.", line.at(null)));
                else if (!line.says(there))
                    wrong.add(new UploadPage.Wrong(
                            line.at(null), Phrase.of("Hoạt động đã kê thì sửa trên trang báo cáo: bỏ rồi kê lại.")));
            } else
                switch (line.typed().checked()) {
                    case Outcome.Refused<NewActivity.Checked>(Phrase why, String field) ->
                        wrong.add(new UploadPage.Wrong(line.at(field), why));
                    case Outcome.Done<NewActivity.Checked>(NewActivity.Checked good) -> {
                        NewActivity typed = together(line, partners, wrong);
                        if (listed.stream().anyMatch(good::is)
                                || already.stream().anyMatch(good::is))
                            read.notes().add(Phrase.of("Ô {0}: hoạt động này đã kê, nên không kê lại.", line.at(null)));
                        else if (line.kind() != null)
                            listings.add(new UploadPage.Listing(line.at(null), typed, line.partners()));
                        already.add(good);
                    }
                }
        }
        return wrong;
    }

    /// The activity with the units that its row names as having coordinated it.
    private static NewActivity together(
            ActivitySheet.Line line, List<ReportPage.Choice> partners, List<UploadPage.Wrong> wrong) {
        Set<UUID> units = new HashSet<>();
        for (String name : line.partners())
            partners.stream()
                    .filter(one -> Fold.fold(one.name()).equals(Fold.fold(name)))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> units.add(one.unit()),
                            () -> wrong.add(new UploadPage.Wrong(
                                    line.at("hd-phoi-hop"),
                                    Phrase.of(
                                            "Không có đơn vị “{0}” cùng báo cáo; hãy chọn trong danh sách của ô, nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.",
                                            name))));
        return line.typed().with(units);
    }

    private static String place(Saves.Change change) {
        return change.field().id(change.typing().key().member());
    }

    private static UploadPage.Line line(Saves.Change change, Map<String, String> cells) {
        Field field = change.field();
        CellKey key = change.typing().key();
        String before = shown(field, key, change.there());
        String now = shown(field, key, change.now());
        return new UploadPage.Line(
                place(change),
                cells.getOrDefault(place(change), ""),
                field.title(),
                key.explains()
                        ? "Giải thích:"
                        : field.breakdown().members().stream()
                                .filter(member -> member.code().equals(key.member()))
                                .map(Breakdown.Member::title)
                                .findFirst()
                                .orElse(""),
                before,
                now,
                change.conflict(),
                now.isEmpty(),
                change.conflict() ? change.typing().seeing(change.there()) : change.typing(),
                parts(field, change.typing().value()));
    }

    private static @Nullable List<String> parts(Field field, String value) {
        if (field.kind() != FieldKind.TABLE) return null;
        int columns = Math.max(1, field.choices().size());
        List<String> parts = new ArrayList<>();
        value.lines().forEach(line -> {
            List<String> cells = new ArrayList<>(List.of(line.split(" \\| ", columns)));
            while (cells.size() < columns) cells.add("");
            parts.addAll(cells);
        });
        if (parts.isEmpty()) for (int i = 0; i < columns; i++) parts.add("");
        return parts;
    }

    /// What stands at a place, with its correction and its adjustment.
    private static String shown(Field field, CellKey key, Cell cell) {
        if (!field.kind().counted() || key.explains()) return cell.words();
        String shown = field.kind() == FieldKind.YES_NO && cell.number() != null
                ? Phrases.t(cell.number() == 1 ? "Có" : "Không")
                : Figures.shown(cell.number());
        if (cell.corrected()) shown += " · " + Phrases.t("đã sửa: {0}", cell.reason());
        if (cell.adjustment() != 0)
            shown += " · " + Phrases.t("Điều chỉnh {0}", Figures.difference(cell.adjustment())) + ": "
                    + cell.adjustReason();
        return shown;
    }
}
