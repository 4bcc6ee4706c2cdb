package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /// `deadlines` in the order of the source; `charged` are all who have a task, `clauses` all clauses with one.
    Found<ReadDocument.Task> with(
            List<Found<ReadDocument.Deadline>> deadlines, Set<String> charged, Set<String> clauses) {
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
        for (Found<ReadDocument.Deadline> one : inside) if (isOwn(one, inside, clauses)) own.add(one.value());
        List<String> who = new ArrayList<>(assignees);
        for (ReadDocument.Deadline one : own)
            for (String doer : one.doers()) if (!charged.contains(doer) && !who.contains(doer)) who.add(doer);
        // Whoever has a day in these words has a part in the work.
        @Nullable
        Phrase unsure = doubt != null || who.size() == assignees.size()
                ? doubt
                : Phrase.of("Một câu giao cho nhiều bên ({0}): xin đối chiếu ai làm gì.", String.join(", ", who));
        return new Found<>(
                new ReadDocument.Task(clause, who, coordinators, request, text, deliverable, own), span, unsure);
    }

    /// A cell that reaches over several rows says its day once for each of them, and each row is its own clause.
    private boolean isOwn(
            Found<ReadDocument.Deadline> one, List<Found<ReadDocument.Deadline>> inside, Set<String> clauses) {
        if (one.value().clause().equals(clause)) return true;
        return !clauses.contains(one.value().clause())
                && inside.stream()
                        .noneMatch(d -> d.span().equals(one.span())
                                && d.value().clause().equals(clause));
    }
}
