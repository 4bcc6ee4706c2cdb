package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// Number, day and signer as a plan bears them on its paper, empty or null where it bears none.
record Paper(String number, @Nullable LocalDate day, String signer) {
    static Paper of(List<PlanItem> items) {
        return new Paper(
                IssueController.header(items, "number"),
                items.stream()
                        .filter(item -> item.kind() == ItemKind.HEADER && "date".equals(item.field()))
                        .map(item -> item.details().day())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                IssueController.header(items, "signer"));
    }

    /// A number stands on it: it was issued on paper already.
    boolean numbered() {
        return number.matches("\\d.*");
    }

    /// What stands on a numbered paper otherwise than it is to be issued; null when nothing does.
    @Nullable
    Phrase differs(Issuing.Order order, String symbol) {
        if (!numbered()) return null;
        List<String> other = new ArrayList<>();
        String said = order.number() == null ? "" : order.number() + "/" + symbol;
        if (!Fold.fold(number.replaceAll("\\s", "").replaceFirst("^0+", "")).equals(Fold.fold(said))) other.add(number);
        if (day != null && !day.equals(order.day())) other.add(Days.day(day));
        if (!signer.isEmpty() && !Fold.fold(signer).equals(Fold.fold(order.signer()))) other.add(signer);
        return other.isEmpty()
                ? null
                : Phrase.of(
                        "Trên văn bản ghi {0}, khác với những gì bạn ghi. Hãy ghi như văn bản, hoặc đánh dấu rằng vẫn ban hành như vậy.",
                        String.join(", ", other));
    }
}
