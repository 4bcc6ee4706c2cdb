package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Intake.Part;
import vn.tuanle.plan.PlanItem.Details;

/// One found item as the review page shows it. `fields` are filled where it is still to be looked
/// at, so that it can be put right on the spot. `warning` tells of a day off.
record ReviewCard(
        PlanItem item,
        String title,
        boolean open,
        boolean placed,
        List<Fact> facts,
        List<Who> who,
        List<ReviewField> fields,
        @Nullable Picture picture,
        @Nullable Phrase warning) {
    record Fact(String label, Phrase value) {}

    /// Somebody named for the item, with the number of units meant.
    record Who(UUID party, String name, Part part, int units, boolean doubtful) {
        String partTitle() {
            return switch (part) {
                case ASSIGNEE -> "Giao cho";
                case COORDINATOR -> "Phối hợp";
                case RECIPIENT -> "Gửi đến";
            };
        }
    }

    /// The place in the scanned original, to be compared with what was read.
    record Picture(String path, int page) {}

    static ReviewCard of(PlanItem item, boolean open, List<Who> who, @Nullable Picture picture, DaysOff off) {
        return new ReviewCard(
                item,
                item.kind() == ItemKind.HEADER
                        ? ItemField.headerTitle(item.field())
                        : item.kind().title(),
                open,
                SourceView.stands(item.span()) && item.state() != PlanItem.State.DROPPED,
                facts(item),
                who,
                open ? fields(item) : List.of(),
                picture,
                warning(item, off));
    }

    /// What to know of a deadline that ends on a day off; null for all others.
    private static @Nullable Phrase warning(PlanItem item, DaysOff off) {
        Due due = item.kind() == ItemKind.DEADLINE ? item.details().due() : null;
        return due == null ? null : due.warning(off);
    }

    /// The words of the item; a date as people write it.
    String text() {
        return item.kind() == ItemKind.HEADER && item.details().day() != null
                ? Days.day(item.details().day())
                : item.text();
    }

    boolean dropped() {
        return item.state() == PlanItem.State.DROPPED;
    }

    boolean confirmed() {
        return item.state() == PlanItem.State.CONFIRMED;
    }

    // Which task a deadline belongs to is chosen on the item's own page: the list is too long for here.
    private static List<ReviewField> fields(PlanItem item) {
        ItemForm form = ItemForm.of(item);
        return ReviewField.of(form, "o-" + item.id(), List.of()).stream()
                .filter(field -> !field.name().equals(ItemField.PARENT.key()))
                .toList();
    }

    private static List<Fact> facts(PlanItem item) {
        Details d = item.details();
        List<Fact> facts = new ArrayList<>();
        switch (item.kind()) {
            case BASIS -> {
                said(facts, "Số", d.number());
                said(facts, "Ngày", Days.day(d.day()));
                said(facts, "Của", d.issuer());
            }
            case CAMPAIGN ->
                facts.add(new Fact(
                        "Thời gian",
                        d.day() == null
                                ? Phrase.of("chưa rõ ngày")
                                : Phrase.of("{0} – {1}", Days.day(d.day()), Days.day(d.lastDay()))));
            case TASK -> {
                if (d.request()) facts.add(new Fact("Loại", Phrase.of("Đề nghị")));
                said(facts, "Sản phẩm", d.deliverable());
            }
            case DEADLINE -> deadline(facts, d);
            case BUDGET -> {
                if (d.amount() != null) facts.add(new Fact("Số tiền", Phrase.of("{0} đồng", grouped(d.amount()))));
            }
            case QUANTITY -> {
                if (d.amount() != null)
                    said(facts, "Số lượng", grouped(d.amount()) + (d.measure() == null ? "" : " " + d.measure()));
            }
            case RECIPIENT -> said(facts, "Để", d.subject());
            default -> {}
        }
        return facts;
    }

    private static void deadline(List<Fact> facts, Details d) {
        facts.add(new Fact("Hạn", due(d)));
        if (d.purpose() != null) facts.add(new Fact("Để", Phrase.of(ReviewField.title(d.purpose()))));
        said(facts, "Gửi đến", d.receiver());
        said(facts, "Qua", d.route());
    }

    /// When it is due, in words.
    static Phrase due(Details d) {
        Due due = d.due();
        return due == null ? Phrase.of("{0}", d.recurrence() == null ? "?" : d.recurrence()) : due.words();
    }

    private static void said(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) facts.add(new Fact(label, Phrase.of("{0}", value)));
    }

    private static String grouped(long amount) {
        return String.format(java.util.Locale.of("vi", "VN"), "%,d", amount);
    }
}
