package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// A task while it is read; its deadlines are joined to it when the whole document has been read.
record Draft(
        String clause,
        List<String> assignees,
        List<String> coordinators,
        boolean request,
        String text,
        @Nullable String deliverable,
        Span span,
        @Nullable Phrase doubt) {

    /// `deadlines` in the order of the source.
    Found<ReadDocument.Task> with(List<Found<ReadDocument.Deadline>> deadlines) {
        List<ReadDocument.Deadline> own = new ArrayList<>();
        int at = 0;
        int to = deadlines.size();
        while (at < to) {
            int middle = (at + to) >>> 1;
            if (deadlines.get(middle).span().from() < span.from()) at = middle + 1;
            else to = middle;
        }
        List<Found<ReadDocument.Deadline>> inside = new ArrayList<>();
        for (Found<ReadDocument.Deadline> one : deadlines.subList(at, deadlines.size())) {
            if (one.span().from() >= span.to()) break;
            if (one.span().from() >= span.from() && one.span().to() <= span.to()) inside.add(one);
        }
        for (Found<ReadDocument.Deadline> one : inside) if (isOwn(one, inside)) own.add(one.value());
        return new Found<>(
                new ReadDocument.Task(clause, assignees, coordinators, request, text, deliverable, own), span, doubt);
    }

    /// A cell that reaches over several rows says the same day once for each of them.
    private boolean isOwn(Found<ReadDocument.Deadline> one, List<Found<ReadDocument.Deadline>> inside) {
        return one.value().clause().equals(clause)
                || inside.stream()
                        .noneMatch(d -> d.span().equals(one.span())
                                && d.value().clause().equals(clause));
    }
}
