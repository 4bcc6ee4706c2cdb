package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Takes activities of a unit from a spreadsheet or another program as drafts: all of them or none, each key once. The
/// preview is the same work without the writing.
@Component
public class ActivityImport {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Announcing announcing;

    ActivityImport(JdbcClient sql, Transactions transactions, Announcing announcing) {
        this.sql = sql;
        this.transactions = transactions;
        this.announcing = announcing;
    }

    /// One activity as given; `number` is its row, `key` its own name in the system it comes from.
    public record Given(int number, String key, Typed typed) {}

    /// What is wrong with a row, and in which field of the form.
    public record Trouble(String field, Phrase why) {
        public String column() {
            return ImportColumn.headingOf(field);
        }
    }

    /// `known`: an activity with this key is there already and stays as it is.
    public record Checked(Given given, boolean known, List<Trouble> troubles) {}

    /// All rows with what is wrong in each.
    public record Preview(List<Checked> rows, List<Phrase> notes) {
        public boolean good() {
            return rows.stream().allMatch(row -> row.troubles().isEmpty());
        }

        public long fresh() {
            return rows.stream().filter(row -> !row.known()).count();
        }

        public long refused() {
            return rows.stream().filter(row -> !row.troubles().isEmpty()).count();
        }
    }

    /// What is in the file.
    Outcome<Preview> preview(Asker asker, byte[] file, @Nullable UUID plan) {
        return switch (read(file, plan)) {
            case Outcome.Refused<Preview> refused -> refused;
            case Outcome.Done<Preview>(Preview read) ->
                Outcome.done(new Preview(
                        check(
                                        asker,
                                        "tep",
                                        read.rows().stream().map(Checked::given).toList())
                                .rows(),
                        read.notes()));
        };
    }

    /// Each row by the rules of the form.
    Preview check(Asker asker, String source, List<Given> rows) {
        UUID unit = Venues.unit(asker);
        Set<String> known = new HashSet<>(sql.sql("""
                select import_key from activity where unit_id = ? and import_key = any(cast(? as text[]))""")
                .params(Rows.values(
                        unit, rows.stream().map(row -> source + ":" + row.key()).toArray(String[]::new)))
                .query(String.class)
                .list());
        Map<String, Integer> seen = new HashMap<>();
        List<Checked> checked = new ArrayList<>();
        for (Given row : rows) {
            List<Trouble> troubles = new ArrayList<>();
            Errors errors = Announcing.errors(row.typed(), true);
            errors.byField().forEach((field, why) -> troubles.add(new Trouble(field, why)));
            if (row.key().length() > 150) troubles.add(new Trouble("khoa", Phrase.of("Dài quá {0} ký tự.", 150)));
            Integer before = seen.putIfAbsent(row.key(), row.number());
            if (before != null) troubles.add(new Trouble("khoa", Phrase.of("Trùng mã riêng với hàng {0}.", before)));
            checked.add(new Checked(row, known.contains(source + ":" + row.key()), troubles));
        }
        return new Preview(checked, List.of());
    }

    /// Writes what is new; nothing where a single row is wrong. The answer tells, row by row, what was made or why not.
    public Outcome<Preview> run(Asker asker, String source, List<Given> rows, Instant now) {
        return transactions.run(() -> {
            sql.sql("select id from unit where id = ? for update")
                    .param(Venues.unit(asker))
                    .query(UUID.class)
                    .single();
            Preview preview = check(asker, source, rows);
            if (!preview.good()) return Outcome.done(preview);
            for (Checked row : preview.rows())
                if (!row.known()
                        && announcing.take(
                                        asker,
                                        source + ":" + row.given().key(),
                                        row.given().typed(),
                                        now)
                                instanceof Outcome.Refused<UUID> refused) return refused.as();
            return Outcome.done(preview);
        });
    }

    private static Outcome<Preview> read(byte[] file, @Nullable UUID plan) {
        return switch (SheetRows.of(file)) {
            case Outcome.Refused<List<SheetRows.Line>> refused -> refused.as();
            case Outcome.Done<List<SheetRows.Line>>(List<SheetRows.Line> lines) -> read(lines, plan);
        };
    }

    private static Outcome<Preview> read(List<SheetRows.Line> lines, @Nullable UUID plan) {
        if (lines.isEmpty()) return Outcome.refusedAt("tep", "Hãy chọn một tệp có nội dung.");
        Map<ImportColumn, Integer> at = new EnumMap<>(ImportColumn.class);
        List<Phrase> notes = new ArrayList<>();
        List<String> head = lines.getFirst().cells();
        for (int i = 0; i < head.size(); i++) {
            ImportColumn column = ImportColumn.of(head.get(i)).orElse(null);
            if (column == null) {
                if (!head.get(i).isBlank())
                    notes.add(Phrase.of(
                            "Bỏ qua cột “{0}”: không thuộc mẫu.",
                            Typed.of("c", head.get(i)).line("c")));
            } else if (at.putIfAbsent(column, i) != null)
                return Outcome.refusedAt("tep", "Cột “{0}” có hai lần.", column.heading());
        }
        if (!at.containsKey(ImportColumn.TITLE) || !at.containsKey(ImportColumn.DAY))
            return Outcome.refusedAt(
                    "tep",
                    "Hàng đầu phải là tên các cột, có ít nhất “Tên hoạt động” và “Ngày”. Hãy tải tệp mẫu về để đối chiếu.");
        if (lines.size() == 1) return Outcome.refusedAt("tep", "Tệp chỉ có hàng tên cột, chưa có hoạt động nào.");
        List<Checked> rows = new ArrayList<>();
        for (SheetRows.Line line : lines.subList(1, lines.size())) rows.add(row(line, at, plan));
        return Outcome.done(new Preview(rows, notes));
    }

    private static Checked row(SheetRows.Line line, Map<ImportColumn, Integer> at, @Nullable UUID plan) {
        Map<String, List<String>> fields = new HashMap<>();
        at.forEach((column, index) -> {
            String cell = index < line.cells().size() ? line.cells().get(index) : "";
            fields.put(column.field(), values(column, cell));
        });
        if (plan != null) fields.put("ke-hoach", List.of(plan.toString()));
        Typed typed = new Typed(fields);
        String key = typed.line("khoa");
        if (key.isEmpty()) // without a key of its own a row is known by what makes it
        key = Fold.fold(typed.line("ten")) + "|" + typed.line("ngay") + "|" + typed.line("gio") + "|"
                + Fold.fold(typed.line("noi"));
        if (key.length() > 150) key = key.substring(0, 150);
        return new Checked(new Given(line.number(), key, typed), false, List.of());
    }

    /// Titles of kinds become their names; what is no title stays, so that it is refused with its words.
    private static List<String> values(ImportColumn column, String cell) {
        return switch (column) {
            case KIND -> List.of(named(cell, ActivityKind.values(), ActivityKind::title));
            case SUBJECT -> List.of(named(cell, Subject.values(), Subject::title));
            case MODE -> List.of(named(cell, Mode.values(), Mode::title));
            case REGISTRATION -> List.of(named(cell, Registration.values(), Registration::title));
            case LANGUAGE -> List.of(named(cell, Language.values(), Language::title));
            case REPEAT -> List.of(named(cell, Repeat.values(), Repeat::title));
            case AUDIENCES -> {
                List<String> all = new ArrayList<>();
                for (String each : cell.split("[;\n]", -1)) all.add(named(each, Audience.values(), Audience::title));
                yield all;
            }
            case STOPS, COORDINATING, PARTNERS -> List.of(cell.replace(';', '\n'));
            default -> List.of(cell);
        };
    }

    private static <E extends Enum<E>> String named(
            String cell, E[] all, java.util.function.Function<E, String> title) {
        String wanted = Fold.fold(cell);
        for (E each : all) if (Fold.fold(title.apply(each)).equals(wanted)) return each.name();
        return cell.strip();
    }
}
