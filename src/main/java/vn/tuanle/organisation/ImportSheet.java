package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Phrase;

/// The rows of a units file with every cell checked by itself; what a row means among the units is
/// for the import plan.
record ImportSheet(List<Row> rows, List<Phrase> notes) {
    /// The columns of the file, by the heading that the template gives them.
    enum Column {
        NAME("ten", "ten don vi"),
        KIND("loai", "loai don vi"),
        CODE("ma", "ma don vi"),
        PARENT("cap_tren", "don vi cap tren", "truc thuoc"),
        ADDRESS("dia_chi"),
        PHONE("dien_thoai", "so dien thoai"),
        EMAIL("thu_dien_tu", "email"),
        FROM("tu_ngay"),
        TO("den_ngay"),
        DECISION("quyet_dinh", "so quyet dinh"),
        DECISION_DAY("ngay_quyet_dinh");

        private final String heading;
        private final List<String> others;

        Column(String heading, String... others) {
            this.heading = heading;
            this.others = List.of(others);
        }

        String heading() {
            return heading;
        }

        static Optional<Column> of(String typed) {
            String folded =
                    Fold.fold(Fold.nfc(typed)).replaceAll("[^a-z0-9]+", " ").strip();
            return Arrays.stream(values())
                    .filter(c -> c.heading.replace('_', ' ').equals(folded) || c.others.contains(folded))
                    .findFirst();
        }
    }

    /// One row; `trouble` is its first fault, in the column named. `parent` is the name written
    /// there.
    record Row(
            int line,
            UnitChange values,
            String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Decision decision,
            @Nullable Trouble trouble) {}

    /// Why a row is refused, and in which column.
    record Trouble(String column, Phrase why) {}

    static Outcome<ImportSheet> of(CsvText text) {
        CsvText.Line head = text.lines().getFirst();
        Map<Column, Integer> at = new EnumMap<>(Column.class);
        List<Phrase> notes = new ArrayList<>();
        if (text.note() != null) notes.add(text.note());
        for (int i = 0; i < head.cells().size(); i++) {
            String heading = head.cells().get(i);
            Column column = Column.of(heading).orElse(null);
            if (column == null) {
                if (!heading.isBlank())
                    notes.add(Phrase.of("Bỏ qua cột “{0}”: không thuộc mẫu.", UnitChange.line(heading)));
            } else if (at.putIfAbsent(column, i) != null)
                return Outcome.refusedAt("file", "Cột “{0}” có hai lần.", column.heading());
        }
        if (!at.containsKey(Column.NAME))
            return Outcome.refusedAt(
                    "file", "Dòng đầu phải là tên các cột và phải có cột “ten”. Hãy tải tệp mẫu về để đối chiếu.");
        List<Row> rows = new ArrayList<>();
        for (CsvText.Line line : text.lines().subList(1, text.lines().size())) rows.add(row(line, at, head));
        if (rows.isEmpty()) return Outcome.refusedAt("file", "Tệp chỉ có dòng tên cột, chưa có đơn vị nào.");
        return Outcome.done(new ImportSheet(List.copyOf(rows), List.copyOf(notes)));
    }

    private static Row row(CsvText.Line line, Map<Column, Integer> at, CsvText.Line head) {
        var cells = new Cells(line, at);
        String name = cells.text(Column.NAME);
        UnitKind kind = kind(cells, name);
        UnitChange typed = new UnitChange(
                name,
                kind == null ? UnitKind.KHAC : kind,
                cells.text(Column.CODE),
                null,
                cells.text(Column.ADDRESS),
                cells.text(Column.PHONE),
                cells.text(Column.EMAIL));
        UnitChange values = typed;
        switch (typed.clean()) {
            case Done<UnitChange>(UnitChange clean) -> values = clean;
            case Refused<UnitChange> refused -> cells.refuse(columnOf(refused.field()), refused.why());
        }
        String whole = String.join(" ", line.cells());
        if (whole.indexOf('\uFFFD') >= 0) cells.refuse(Column.NAME, Phrase.of("Có chữ bị hỏng (�) trong dòng này."));
        if (name.contains("?"))
            cells.refuse(
                    Column.NAME,
                    Phrase.of("Tên có dấu “?”: có lẽ chữ tiếng Việt đã mất khi lưu. Hãy lưu lại bằng CSV UTF-8."));
        if (line.cells().size() > head.cells().size()
                && line.cells().subList(head.cells().size(), line.cells().size()).stream()
                        .anyMatch(c -> !c.isBlank()))
            cells.refuse(
                    Column.NAME,
                    Phrase.of(
                            "Dòng có {0} ô, nhiều hơn {1} cột. Ô có dấu phân cách phải nằm trong dấu ngoặc kép.",
                            line.cells().size(), head.cells().size()));
        LocalDate from = cells.day(Column.FROM);
        LocalDate to = cells.day(Column.TO);
        if (from != null && to != null && to.isBefore(from))
            cells.refuse(Column.TO, Phrase.of("Ngày kết thúc đứng trước ngày bắt đầu."));
        String number = cells.text(Column.DECISION);
        if (number.length() > 100) cells.refuse(Column.DECISION, Phrase.of("Số quyết định dài quá 100 ký tự."));
        LocalDate decided = cells.day(Column.DECISION_DAY);
        Decision decision = number.isEmpty() ? null : new Decision(number, decided, "", "", "");
        return new Row(line.number(), values, cells.text(Column.PARENT), from, to, decision, cells.trouble);
    }

    private static @Nullable UnitKind kind(Cells cells, String name) {
        String typed = cells.text(Column.KIND);
        UnitKind kind = (typed.isEmpty() ? UnitKind.guess(name) : UnitKind.of(typed)).orElse(null);
        if (kind == null && typed.isEmpty())
            cells.refuse(
                    Column.KIND,
                    Phrase.of("Chưa ghi loại và tên không cho biết loại. Ghi một mã, ví dụ {0}.", "PHONG"));
        else if (kind == null)
            cells.refuse(
                    Column.KIND,
                    Phrase.of("Không có loại “{0}”. Xem các mã loại ở trang nhập, ví dụ {1}.", typed, "TRUONG_TH"));
        return kind;
    }

    private static Column columnOf(String field) {
        return switch (field) {
            case "code" -> Column.CODE;
            case "address" -> Column.ADDRESS;
            case "phone" -> Column.PHONE;
            case "email" -> Column.EMAIL;
            default -> Column.NAME;
        };
    }

    /// The cells of a line by column, and the first fault met.
    private static final class Cells {
        private final CsvText.Line line;
        private final Map<Column, Integer> at;
        private @Nullable Trouble trouble;

        Cells(CsvText.Line line, Map<Column, Integer> at) {
            this.line = line;
            this.at = at;
        }

        String text(Column column) {
            Integer index = at.get(column);
            return index == null || index >= line.cells().size()
                    ? ""
                    : UnitChange.line(CsvText.unshielded(line.cells().get(index)));
        }

        @Nullable
        LocalDate day(Column column) {
            String typed = text(column);
            if (typed.isEmpty()) return null;
            LocalDate day = TypedDay.read(typed);
            if (day != null) return day;
            refuse(column, Phrase.of("“{0}” không phải là ngày. Ghi dạng 31/12/2025.", typed));
            return null;
        }

        void refuse(Column column, Phrase why) {
            if (trouble == null) trouble = new Trouble(column.heading(), why);
        }
    }
}
