package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.ImportPreview.Trouble;

/// The rows of a units file with every cell checked by itself; what a row means among the units is
/// for the import plan.
record ImportSheet(List<Row> rows, List<Phrase> notes) {
    /// One row with its faults, each in the column named. `parent` is the name written there.
    record Row(
            int line,
            UnitChange values,
            String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Decision decision,
            List<Trouble> troubles) {}

    static Outcome<ImportSheet> of(CsvText text) {
        CsvText.Line head = text.lines().getFirst();
        Map<ImportColumn, Integer> at = new EnumMap<>(ImportColumn.class);
        List<Phrase> notes = new ArrayList<>();
        if (text.note() != null) notes.add(text.note());
        for (int i = 0; i < head.cells().size(); i++) {
            String heading = head.cells().get(i);
            ImportColumn column = ImportColumn.of(heading).orElse(null);
            if (column == null) {
                if (!heading.isBlank())
                    notes.add(Phrase.of("Bỏ qua cột “{0}”: không thuộc mẫu.", UnitChange.line(heading)));
            } else if (at.putIfAbsent(column, i) != null)
                return Outcome.refusedAt("file", "Cột “{0}” có hai lần.", column.heading());
        }
        if (!at.containsKey(ImportColumn.NAME))
            return Outcome.refusedAt(
                    "file",
                    "Dòng đầu phải là tên các cột và phải có cột “Tên đơn vị”. Hãy tải tệp mẫu về để đối chiếu.");
        List<Row> rows = new ArrayList<>();
        for (CsvText.Line line : text.lines().subList(1, text.lines().size())) rows.add(row(line, at, head));
        if (rows.isEmpty()) return Outcome.refusedAt("file", "Tệp chỉ có dòng tên cột, chưa có đơn vị nào.");
        return Outcome.done(new ImportSheet(List.copyOf(rows), List.copyOf(notes)));
    }

    private static Row row(CsvText.Line line, Map<ImportColumn, Integer> at, CsvText.Line head) {
        var cells = new Cells(line, at);
        String name = cells.text(ImportColumn.NAME);
        UnitKind kind = kind(cells, name);
        UnitChange typed = new UnitChange(
                name,
                kind == null ? UnitKind.KHAC : kind,
                cells.text(ImportColumn.CODE),
                null,
                cells.text(ImportColumn.ADDRESS),
                cells.text(ImportColumn.PHONE),
                cells.text(ImportColumn.EMAIL));
        UnitChange values = typed.lined();
        for (Refused<UnitChange> fault : values.faults()) cells.refuse(columnOf(fault.field()), fault.why());
        String whole = String.join(" ", line.cells());
        if (whole.indexOf('\uFFFD') >= 0)
            cells.refuse(ImportColumn.NAME, Phrase.of("Có chữ bị hỏng (�) trong dòng này."));
        if (name.contains("?"))
            cells.refuse(
                    ImportColumn.NAME,
                    Phrase.of("Tên có dấu “?”: có lẽ chữ tiếng Việt đã mất khi lưu. Hãy lưu lại bằng CSV UTF-8."));
        if (line.cells().size() > head.cells().size()
                && line.cells().subList(head.cells().size(), line.cells().size()).stream()
                        .anyMatch(c -> !c.isBlank()))
            cells.refuse(
                    ImportColumn.NAME,
                    Phrase.of(
                            "Dòng có {0} ô, nhiều hơn {1} cột. Ô có dấu phân cách phải nằm trong dấu ngoặc kép.",
                            line.cells().size(), head.cells().size()));
        LocalDate from = cells.day(ImportColumn.FROM);
        LocalDate to = cells.day(ImportColumn.TO);
        if (from != null && to != null && to.isBefore(from))
            cells.refuse(ImportColumn.TO, Phrase.of("Ngày kết thúc đứng trước ngày bắt đầu."));
        String number = cells.text(ImportColumn.DECISION);
        if (number.length() > 100) cells.refuse(ImportColumn.DECISION, Phrase.of("Số quyết định dài quá 100 ký tự."));
        LocalDate decided = cells.day(ImportColumn.DECISION_DAY);
        Decision decision = number.isEmpty() ? null : new Decision(number, decided, "", "", "");
        return new Row(
                line.number(),
                values,
                cells.text(ImportColumn.PARENT),
                from,
                to,
                decision,
                List.copyOf(cells.troubles));
    }

    private static @Nullable UnitKind kind(Cells cells, String name) {
        String typed = cells.text(ImportColumn.KIND);
        UnitKind kind = (typed.isEmpty() ? UnitKind.guess(name) : UnitKind.of(typed)).orElse(null);
        if (kind == null && typed.isEmpty())
            cells.refuse(
                    ImportColumn.KIND,
                    Phrase.of(
                            "Chưa ghi loại và tên không cho biết loại. Ghi một loại, ví dụ “{0}”.",
                            UnitKind.PHONG.title()));
        else if (kind == null)
            cells.refuse(
                    ImportColumn.KIND,
                    Phrase.of(
                            "Không có loại “{0}”. Xem các loại ở trang nhập, ví dụ “{1}”.",
                            typed, UnitKind.TRUONG_TH.title()));
        return kind;
    }

    private static ImportColumn columnOf(String field) {
        return switch (field) {
            case "code" -> ImportColumn.CODE;
            case "address" -> ImportColumn.ADDRESS;
            case "phone" -> ImportColumn.PHONE;
            case "email" -> ImportColumn.EMAIL;
            default -> ImportColumn.NAME;
        };
    }

    /// The cells of a line by column, and the faults met.
    private static final class Cells {
        private final CsvText.Line line;
        private final Map<ImportColumn, Integer> at;
        private final List<Trouble> troubles = new ArrayList<>();

        Cells(CsvText.Line line, Map<ImportColumn, Integer> at) {
            this.line = line;
            this.at = at;
        }

        String text(ImportColumn column) {
            Integer index = at.get(column);
            return index == null || index >= line.cells().size()
                    ? ""
                    : UnitChange.line(CsvText.unshielded(line.cells().get(index)));
        }

        @Nullable
        LocalDate day(ImportColumn column) {
            String typed = text(column);
            if (typed.isEmpty()) return null;
            LocalDate day = Days.typed(typed);
            if (day != null) return day;
            refuse(column, Phrase.of("“{0}” không phải là ngày. Ghi dạng 31/12/2025.", typed));
            return null;
        }

        void refuse(ImportColumn column, Phrase why) {
            troubles.add(new Trouble(column.heading(), why));
        }
    }
}
