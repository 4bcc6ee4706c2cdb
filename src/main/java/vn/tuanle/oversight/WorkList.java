package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.oversight.WorkPage.Counts;
import vn.tuanle.oversight.WorkPage.Filter;
import vn.tuanle.oversight.WorkPage.Item;
import vn.tuanle.oversight.WorkPage.PlanTerm;

/// Orders, filters and counts a unit's work; pure.
record WorkList(List<Term> terms, DaysOff off, Instant now) {
    /// A plan as the list orders it; `day` is that of its document.
    record Plan(
            UUID id,
            String title,
            String code,
            int year,
            @Nullable LocalDate day,
            UUID issuer) {}

    record Task(
            Plan plan,
            UUID task,
            UUID assignment,
            String clause,
            String text,
            boolean request,
            boolean coordinates,
            Progress progress,
            String person) {}

    static final Comparator<Plan> NEWEST = Comparator.comparing(Plan::year)
            .thenComparing(Plan::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(Plan::code);

    private static final Comparator<Item> NEAREST = Comparator.comparing(
                    (Item item) -> item.progress().done())
            .thenComparing(
                    item -> item.due() == null ? null : item.due().end(),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    /// The first year that is not over: that of the newest campaign or, when one of the next year
    /// is already here, this year.
    static int current(Collection<Plan> plans, int thisYear) {
        return Math.min(thisYear, plans.stream().mapToInt(Plan::year).max().orElse(thisYear));
    }

    /// True when the plan says something of the unit itself, whether it has tasks of it or not.
    boolean named(UUID plan) {
        return terms.stream().anyMatch(term -> term.plan().equals(plan) && Boolean.TRUE.equals(term.mine()));
    }

    Item item(Task task) {
        List<Term> own =
                terms.stream().filter(term -> task.task().equals(term.task())).toList();
        Due due = Term.pressing(own, now);
        return new Item(
                task.assignment(),
                task.clause(),
                task.text(),
                task.request(),
                task.coordinates(),
                due,
                due == null || task.progress().done() ? null : due.left(now),
                Urgency.of(due, task.progress().state(), now),
                due != null && due.warning(off) != null,
                task.progress(),
                task.person());
    }

    /// The deadlines of the whole plan that concern the unit and stand in none of its own tasks.
    List<PlanTerm> planTerms(UUID plan, Set<UUID> tasks) {
        List<Term> own = terms.stream()
                .filter(term -> term.task() != null && tasks.contains(term.task()))
                .toList();
        return terms.stream()
                .filter(term -> term.plan().equals(plan) && term.task() == null)
                .filter(term -> term.mine() == null ? !tasks.isEmpty() : term.mine())
                .filter(term -> own.stream().noneMatch(term::repeats))
                .map(term -> new PlanTerm(
                        term.clause(),
                        term.text(),
                        term.due(),
                        term.recurrence(),
                        term.due() == null ? null : term.due().left(now),
                        term.due() != null && term.due().late(now),
                        term.warning(off)))
                .toList();
    }

    static List<Item> shown(List<Item> items, Filter filter) {
        return items.stream().filter(wanted(filter)).sorted(NEAREST).toList();
    }

    private static Predicate<Item> wanted(Filter filter) {
        return switch (filter.state()) {
            case "qua-han" -> Item::late;
            case "sap-han" -> item -> item.urgency() == Urgency.SOON;
            case "con-lai" -> item -> !item.progress().done();
            default ->
                State.of(filter.state())
                        .<Predicate<Item>>map(state -> item -> item.progress().state() == state)
                        .orElse(item -> true);
        };
    }

    static Counts counts(List<Item> items) {
        return new Counts(
                items.size(),
                count(items, item -> item.progress().state() == State.UNSEEN),
                count(items, item -> item.progress().state() == State.WORKING),
                count(items, item -> item.progress().done()),
                count(items, Item::late),
                count(items, item -> item.urgency() == Urgency.SOON));
    }

    private static int count(List<Item> items, Predicate<Item> which) {
        return (int) items.stream().filter(which).count();
    }
}
