package vn.tuanle.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.PlanItem.Details;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Purpose;
import vn.tuanle.ui.Errors;

/// What a person typed into the fields of an item, as text, and what it means when it is good.
record ItemForm(ItemKind kind, @Nullable String header, Map<String, String> typed, Errors errors) {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINE = 1_000;

    /// The typed values as an item holds them.
    record Values(String clause, String text, @Nullable UUID parent, Details details) {}

    /// The fields filled with what the item holds.
    static ItemForm of(PlanItem item) {
        Map<String, String> values = new HashMap<>();
        for (ItemField field : ItemField.of(item.kind(), item.field())) values.put(field.key(), held(item, field));
        return new ItemForm(item.kind(), item.field(), values, Errors.none());
    }

    /// The fields as they came from the page, in composed letters and without control characters.
    static ItemForm typed(ItemKind kind, @Nullable String header, Map<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        sent.forEach((name, value) -> values.put(name, clean(value)));
        return new ItemForm(kind, header, values, Errors.none());
    }

    String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /// True when the words of a deadline say another day than its field, and nobody has said that
    /// this is meant.
    boolean conflicting() {
        return errors.on("accept") != null;
    }

    /// The values, or null with a sentence at each field that must be put right.
    @Nullable
    Values check() {
        List<ItemField> fields = ItemField.of(kind, header);
        for (ItemField field : fields) {
            int longest = field.look() == ItemField.Look.LONG ? LONGEST : LONGEST_LINE;
            if (value(field.key()).length() > longest) errors.at(field.key(), "Dài quá {0} ký tự.", longest);
        }
        String text = value("text");
        if (fields.contains(ItemField.TEXT) && text.isEmpty()) errors.at("text", "Hãy ghi vào đây.");
        LocalDate day = day("day");
        LocalDate last = day("lastDay");
        if (day != null && last != null && last.isBefore(day)) errors.at("lastDay", "Ngày cuối đứng trước ngày đầu.");
        LocalTime hour = Days.typedHour(value("hour"));
        if (hour == null && !value("hour").isEmpty())
            errors.at("hour", "Không hiểu giờ “{0}”. Hãy ghi như 17:00 hoặc 17h30.", value("hour"));
        Long amount = amount();
        Boundary boundary = kind == ItemKind.DEADLINE ? choice(Boundary.class, "boundary") : null;
        Purpose purpose = kind == ItemKind.DEADLINE ? choice(Purpose.class, "purpose") : null;
        if (kind == ItemKind.HEADER && "date".equals(header)) {
            if (value("day").isEmpty()) errors.at("day", "Hãy ghi ngày.");
            text = day == null ? "" : day.toString();
        }
        if (kind == ItemKind.DEADLINE) checkDeadline(text, day, boundary);
        if (errors.any()) return null;
        return new Values(
                value("clause"),
                text,
                parent(),
                new Details(
                        orNull("number"),
                        day,
                        last,
                        hour,
                        boundary,
                        purpose,
                        orNull("issuer"),
                        subject(),
                        amount,
                        orNull("measure"),
                        orNull("deliverable"),
                        value("request").equals("REQUEST"),
                        orNull("receiver"),
                        orNull("route"),
                        orNull("recurrence")));
    }

    private void checkDeadline(String text, @Nullable LocalDate day, @Nullable Boundary boundary) {
        if (value("day").isEmpty() && value("recurrence").isEmpty())
            errors.at("day", "Hãy ghi ngày, hoặc ghi thời hạn lặp lại thế nào.");
        if (!value("accept").isEmpty()) return;
        Phrase otherDay = day == null ? null : DeadlineWords.otherDay(text, day);
        Phrase otherBoundary = boundary == null ? null : DeadlineWords.otherBoundary(text, boundary);
        if (otherDay != null) errors.byField().putIfAbsent("day", otherDay);
        if (otherBoundary != null) errors.byField().putIfAbsent("boundary", otherBoundary);
        if (otherDay != null || otherBoundary != null)
            errors.at("accept", "Nếu câu chữ trong văn bản viết như vậy thật, hãy đánh dấu ở đây rồi lưu.");
    }

    private @Nullable LocalDate day(String field) {
        String text = value(field);
        if (text.isEmpty()) return null;
        LocalDate day = Days.typed(text);
        if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
            errors.at(field, "Không hiểu ngày “{0}”. Hãy ghi như 28/10/2021.", text);
            return null;
        }
        return day;
    }

    private @Nullable Long amount() {
        if (kind != ItemKind.BUDGET && kind != ItemKind.QUANTITY) return null;
        String digits = value("amount").replaceAll("[ .,\\u00A0]|đồng|đ$", "");
        if (digits.matches("\\d{1,15}")) return Long.parseLong(digits);
        errors.at("amount", "Hãy ghi một số, như 15.000.000.");
        return null;
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> of, String field) {
        for (E one : Objects.requireNonNull(of.getEnumConstants()))
            if (one.name().equals(value(field))) return one;
        errors.at(field, "Hãy chọn một trong các cách.");
        return null;
    }

    private @Nullable UUID parent() {
        try {
            return value("parent").isEmpty() ? null : UUID.fromString(value("parent"));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    // The purpose of a recipient is never null: an empty one means that the document gives none.
    private @Nullable String subject() {
        return kind == ItemKind.RECIPIENT ? value("subject") : orNull("subject");
    }

    private @Nullable String orNull(String field) {
        return value(field).isEmpty() ? null : value(field);
    }

    private static String clean(String value) {
        return Fold.nfc(value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069]", ""));
    }

    private static String held(PlanItem item, ItemField field) {
        Details d = item.details();
        Object value = switch (field) {
            case CLAUSE -> item.clause();
            case TEXT -> item.text();
            case NUMBER -> d.number();
            case DAY -> Days.day(d.day());
            case LAST_DAY -> Days.day(d.lastDay());
            case HOUR -> d.hour();
            case BOUNDARY -> d.boundary();
            case PURPOSE -> d.purpose();
            case ISSUER -> d.issuer();
            case SUBJECT -> d.subject();
            case AMOUNT -> d.amount();
            case MEASURE -> d.measure();
            case DELIVERABLE -> d.deliverable();
            case REQUEST -> d.request() ? "REQUEST" : "ORDER";
            case RECEIVER -> d.receiver();
            case ROUTE -> d.route();
            case RECURRENCE -> d.recurrence();
            case PARENT -> item.parent();
            case PARTIES -> "";
        };
        return value == null ? "" : value.toString();
    }
}
