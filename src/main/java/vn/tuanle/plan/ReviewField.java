package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Purpose;

/// One field of an item's form as the page shows it: label, what stands in it, what is wrong with
/// it.
record ReviewField(
        String id,
        String name,
        String title,
        String value,
        ItemField.Look look,
        List<Choice> choices,
        String hint,
        @Nullable Phrase error) {
    /// One of the values to choose from, in words.
    record Choice(String value, String title) {}

    /// All fields of a form; `tasks` are those a deadline may belong to.
    static List<ReviewField> of(ItemForm form, String prefix, List<Choice> tasks) {
        List<ReviewField> fields = new ArrayList<>();
        for (ItemField field : ItemField.of(form.kind(), form.header())) fields.add(one(form, field, prefix, tasks));
        return fields;
    }

    static ReviewField one(ItemForm form, ItemField field, String prefix, List<Choice> tasks) {
        return new ReviewField(
                prefix + "-" + field.key(),
                field.key(),
                field.title(form.kind(), form.header()),
                form.value(field.key()),
                look(form, field),
                choices(field, tasks),
                hint(field),
                form.errors().on(field.key()));
    }

    // A field of the heading is a line, not an essay.
    private static ItemField.Look look(ItemForm form, ItemField field) {
        boolean line = field == ItemField.TEXT
                && (form.kind() == ItemKind.HEADER && !"title".equals(form.header())
                        || form.kind() == ItemKind.RECIPIENT
                        || form.kind() == ItemKind.CAMPAIGN);
        return line ? ItemField.Look.LINE : field.look();
    }

    private static List<Choice> choices(ItemField field, List<Choice> tasks) {
        return switch (field) {
            case BOUNDARY ->
                Arrays.stream(Boundary.values())
                        .map(b -> new Choice(b.name(), title(b)))
                        .toList();
            case PURPOSE ->
                Arrays.stream(Purpose.values())
                        .map(p -> new Choice(p.name(), title(p)))
                        .toList();
            case REQUEST -> List.of(new Choice("ORDER", "Giao"), new Choice("REQUEST", "Đề nghị"));
            case PARENT -> tasks;
            default -> List.of();
        };
    }

    static String title(Boundary boundary) {
        return switch (boundary) {
            case BEFORE -> "Trước ngày (không kể ngày đó)";
            case AT_LATEST -> "Chậm nhất (kể cả ngày đó)";
            case ON -> "Đúng ngày đó";
        };
    }

    static String title(Purpose purpose) {
        return switch (purpose) {
            case REPORT -> "Báo cáo";
            case PLAN -> "Gửi kế hoạch";
            case BUDGET -> "Gửi dự toán";
            case OTHER -> "Việc khác";
        };
    }

    private static String hint(ItemField field) {
        return switch (field) {
            case DAY, LAST_DAY -> "Như 28/10/2021.";
            case HOUR -> "Như 17:00; để trống nếu văn bản không ghi giờ.";
            case RECURRENCE -> "Như “hằng quý”; để trống nếu chỉ một lần.";
            default -> "";
        };
    }
}
