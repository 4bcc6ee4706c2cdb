package vn.tuanle.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Saves what was typed into a report, place by place: what the person did not touch stays as others
/// left it, what both changed is shown back instead of overwritten, and what cannot be is refused at
/// its place.
@Component
public class Saves {
    private static final int LONGEST_REASON = 1000;
    private final Transactions transactions;
    private final ReportAccess access;
    private final FormRows forms;
    private final Cells cells;
    private final Computed computed;

    Saves(Transactions transactions, ReportAccess access, FormRows forms, Cells cells, Computed computed) {
        this.transactions = transactions;
        this.access = access;
        this.forms = forms;
        this.cells = cells;
        this.computed = computed;
    }

    /// Sentences at their places, none when all was kept; and what to show again, as it now stands on
    /// top of what is stored.
    public record Saved(Errors errors, FormVersion version, List<Typing> typed, List<Change> changes) {
        public boolean done() {
            return !errors.any();
        }
    }

    /// A place that the typing would change; in conflict when somebody else changed it meanwhile.
    record Change(Field field, Typing typing, Cell there, Cell now, boolean conflict) {}

    /// Types values on top of whatever stands there, as one who reads the page first; by place.
    public Saved type(Asker asker, UUID id, Map<CellKey, String> values) {
        ReportRow report = access.own(asker, id);
        Map<CellKey, Cell> stored = cells.of(id, report.turn());
        List<Typing> typed = values.entrySet().stream()
                .map(one -> new Typing(one.getKey(), one.getValue(), "", "", "", "")
                        .seeing(stored.getOrDefault(one.getKey(), Cell.EMPTY)))
                .toList();
        return save(asker, id, report.formVersion(), version -> typed);
    }

    /// `formVersion` is the version of the form that the page was made of; `sent` reads what it sent by
    /// the version that is in force.
    Saved save(Asker asker, UUID id, int formVersion, Function<FormVersion, List<Typing>> sent) {
        return save(asker, id, formVersion, sent, true);
    }

    /// What a save would come to, nothing written.
    Saved look(Asker asker, UUID id, int formVersion, List<Typing> typed) {
        return save(asker, id, formVersion, version -> typed, false);
    }

    private Saved save(Asker asker, UUID id, int formVersion, Function<FormVersion, List<Typing>> sent, boolean write) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            FormVersion version = forms.version(report.form(), report.formVersion());
            List<Typing> typed = sent.apply(version);
            Errors errors = Errors.none();
            Phrase no = shut(report);
            if (no != null) {
                errors.byField().put("", no);
                return new Saved(errors, version, typed, List.of());
            }
            if (report.formVersion() != formVersion)
                errors.at(
                        "",
                        "Mẫu báo cáo vừa có phiên bản mới. Những gì bạn gõ vẫn ở đây; hãy xem lại theo mẫu mới rồi lưu.");
            List<Change> changes = new ArrayList<>();
            List<Typing> back = settle(report, version, typed, changes, errors);
            if (errors.any() || !write) return new Saved(errors, version, back, changes);
            Map<CellKey, Cell> changed = new LinkedHashMap<>();
            changes.forEach(change -> changed.put(change.typing().key(), change.now()));
            cells.write(id, report.turn(), changed, asker.person());
            return new Saved(
                    errors,
                    version,
                    back.stream()
                            .map(one -> {
                                Cell stored = changed.get(one.key());
                                return stored == null ? one : one.settled(stored);
                            })
                            .toList(),
                    changes);
        });
    }

    /// Why nothing can be typed into it now.
    static @Nullable Phrase shut(ReportRow report) {
        Instant now = Now.instant();
        return shut(report.state(), !report.opened(now), report.locked(now));
    }

    static @Nullable Phrase shut(ReportState state, boolean early, boolean locked) {
        if (!state.open()) return Phrase.of("Báo cáo đã trình nên không sửa được; hãy rút lại trước khi sửa.");
        if (early) return Phrase.of("Báo cáo này chưa mở.");
        if (locked) return Phrase.of("Báo cáo này đã khóa. Nếu vẫn cần gửi, hãy xin gia hạn kèm lý do.");
        return null;
    }

    private List<Typing> settle(
            ReportRow report, FormVersion version, List<Typing> typed, List<Change> changes, Errors errors) {
        List<Typing> touched = typed.stream().filter(Typing::touched).toList();
        if (touched.isEmpty()) return typed;
        Map<CellKey, Cell> stored = cells.of(
                report.id(),
                report.turn(),
                touched.stream().map(one -> one.key().code()).distinct().toList());
        Map<String, Field> fields = version.byCode();
        Map<Source, Long> figures = touched.stream().anyMatch(one -> computed(fields, one))
                ? computed.of(forms.form(report.form()), version, report)
                : Map.of();
        List<Typing> back = new ArrayList<>();
        for (Typing one : typed) {
            Field field = fields.get(one.key().code());
            if (!one.touched()
                    || field == null
                    || !field.places().contains(one.key().member())) {
                back.add(one);
                continue;
            }
            Cell there = stored.getOrDefault(one.key(), Cell.EMPTY);
            Cell read = read(field, one, figures.get(field.source()), errors);
            if (read == null) {
                back.add(one);
            } else if (read.sameAs(there)) {
                back.add(one.settled(there));
            } else if (one.onTopOf(there)) {
                changes.add(new Change(field, one, there, read, false));
                back.add(one);
            } else {
                changes.add(new Change(field, one, there, read, true));
                errors.at(
                        field.id(one.key().member()),
                        "Người khác vừa lưu chỗ này là “{0}”. Bản bạn gõ vẫn ở đây; lưu lần nữa thì bản của bạn thay bản đó.",
                        field.kind().counted() && !one.key().explains()
                                ? Figures.shown(there.number())
                                : there.words());
                back.add(one.seeing(there));
            }
        }
        return back;
    }

    private static boolean computed(Map<String, Field> fields, Typing one) {
        Field field = fields.get(one.key().code());
        return field != null && field.computed();
    }

    /// What was typed as it is kept; null when it cannot be, with the sentence at its place.
    private static @Nullable Cell read(Field field, Typing typed, @Nullable Long figure, Errors errors) {
        String id = field.id(typed.key().member());
        boolean explains = typed.key().explains();
        if (!field.kind().counted() || explains) {
            String words = Typing.clean(typed.value());
            int longest = field.kind() == FieldKind.PROSE || field.kind() == FieldKind.TABLE ? 20_000 : 1000;
            if (words.length() > longest) {
                errors.at(id, "Dài quá {0} ký tự; hãy viết gọn lại.", longest);
                return null;
            }
            if (field.kind() == FieldKind.CHOICE
                    && !explains
                    && !words.isEmpty()
                    && !field.choices().contains(words)) {
                errors.at(id, "Hãy chọn một trong các câu trả lời.");
                return null;
            }
            return new Cell(null, words, Cell.Origin.TYPED, null, "", 0, "");
        }
        Figures.Read number = Figures.read(field.kind(), typed.value());
        if (number.wrong() != null) errors.byField().put(id, number.wrong());
        Figures.Read adjustment = Figures.signed(typed.adjustment());
        if (adjustment.wrong() != null) errors.byField().put(id + ".dc", adjustment.wrong());
        String reason = Typing.clean(typed.reason());
        String why = Typing.clean(typed.adjustReason());
        if (reason.length() > LONGEST_REASON || why.length() > LONGEST_REASON)
            errors.at(id, "Dài quá {0} ký tự; hãy viết gọn lại.", LONGEST_REASON);
        if (number.wrong() != null || adjustment.wrong() != null || adjustment.number() == null) return null;
        boolean asComputed =
                field.computed() && (number.number() == null || number.number().equals(figure));
        boolean corrected = field.computed() && !asComputed;
        if (corrected && reason.isEmpty())
            errors.at(id + ".ly-do", "Số này khác số hệ thống tính được ({0}); hãy ghi lý do.", Figures.shown(figure));
        if (adjustment.number() != 0 && why.isEmpty()) errors.at(id + ".dc-ly-do", "Hãy ghi lý do điều chỉnh.");
        if ((corrected && reason.isEmpty()) || (adjustment.number() != 0 && why.isEmpty())) return null;
        return new Cell(
                asComputed ? figure : number.number(),
                "",
                corrected ? Cell.Origin.CORRECTED : asComputed ? Cell.Origin.COMPUTED : Cell.Origin.TYPED,
                field.computed() ? figure : null,
                corrected ? reason : "",
                adjustment.number(),
                adjustment.number() == 0 ? "" : why);
    }

    /// Before it is submitted: figures that were left to the product stand as they are now.
    void freeze(Asker asker, ReportRow report, FormVersion version) {
        Map<CellKey, Cell> stored = cells.of(report.id(), report.turn());
        Map<Source, Long> figures = computed.of(forms.form(report.form()), version, report);
        Map<CellKey, Cell> changed = new LinkedHashMap<>();
        for (Field field : version.fields()) {
            Long figure = figures.get(field.source());
            if (!field.computed() || figure == null) continue;
            CellKey key = new CellKey(field.code(), "");
            Cell there = stored.getOrDefault(key, Cell.EMPTY);
            if (there.corrected()) continue;
            changed.put(
                    key,
                    new Cell(figure, "", Cell.Origin.COMPUTED, figure, "", there.adjustment(), there.adjustReason()));
        }
        cells.write(report.id(), report.turn(), changed, asker.person());
    }
}
