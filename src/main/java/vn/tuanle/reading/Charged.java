package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What those who have been named are charged with: the words behind the name, the items under it, the labels
/// of a task.
final class Charged {
    private final Assignments walk;
    private final Gathered found;
    private @Nullable Phrase unsure;
    private List<String> others = List.of();

    Charged(Assignments walk, Gathered found) {
        this.walk = walk;
        this.found = found;
    }

    /// A task of those whom the words before the clauses ask.
    void asTold(Node node, Assignee asked) {
        unsure = Phrase.of("Người thực hiện lấy theo lời dẫn của văn bản: xin đối chiếu.");
        add(node, node.words(), node.path, asked.names(), asked.request());
        unsure = null;
    }

    /// Who is meant where the words do not begin with a name; a person looks where it is not sure.
    boolean elsewhere(Node node, Role role) {
        return charge(node, Subjects.of(node, role));
    }

    private boolean charge(Node node, Subjects.@Nullable Subject subject) {
        if (subject == null) return false;
        Assignee who = subject.who();
        if (!subject.labelled()) {
            unsure = subject.doubt();
            assign(node, who, who.names(), who.request());
            unsure = null;
            return true;
        }
        share(node.path, who.names(), who.request(), subject.task(), node.words());
        for (Node child : node.children) under(child, who.names(), who.request());
        return true;
    }

    /// A line of one day that says who does it.
    boolean onDay(Node node) {
        @Nullable DayLines line = DayLines.of(node.words());
        if (line == null) return false;
        List<String> names = line.who().names();
        found.tasks.add(new Draft(
                node.path,
                names,
                Coordinators.in(line.words()),
                line.who().request(),
                line.words().text,
                null,
                node.words().span(),
                line.doubt()));
        found.text(node.words(), node.path, names, Deadlines.As.TASK);
        found.onDay(node.words(), node.path, names);
        return true;
    }

    void assign(Node node, Assignee head, List<String> names, boolean request) {
        Piece words = node.words();
        Piece rest = head.task(words);
        boolean stub = rest.isEmpty();
        boolean leads = !stub && !node.children.isEmpty() && node.leadsOn();
        others = head.others();
        if (!stub && !leads) add(node, rest, node.path, names, request);
        else found.text(rest, node.path, names, Deadlines.As.TEXT);
        others = List.of();
        int before = found.tasks.size();
        for (Node child : node.children) under(child, names, request);
        if (stub && found.tasks.size() == before)
            found.warnings.add(
                    Phrase.of("Không đọc được nhiệm vụ nào của {0} (mục {1}).", String.join(", ", names), node.path));
    }

    void under(Node child, List<String> names, boolean request) {
        if (child.table != null) {
            found.table(child, child.table, Role.ASSIGN, names);
            return;
        }
        @Nullable Assignee own = Assignee.of(child.words());
        boolean leadsIn = child.leadsOn() && child.children.isEmpty() && child.isBare();
        if (own != null && (own.strong() || own.closed() || Charging.isSubject(child.words(), own)) && !leadsIn) {
            assign(child, own, own.names(), own.request() || request);
            return;
        }
        @Nullable LabelledTask labelled = LabelledTask.of(child);
        if (labelled != null) {
            labelled(child, labelled, Role.ASSIGN);
            return;
        }
        TaskLabels.@Nullable Hit label = TaskLabels.at(child.words());
        if (label != null
                && label.label() != TaskLabels.CONTENT
                && label.label() != TaskLabels.LEAD
                && label.label() != TaskLabels.PLACE) {
            Piece value = child.words().sub(label.end());
            if (label.label() == TaskLabels.TIME) found.time(value, child.path, names, Charging.content(child));
            else found.text(child.words(), child.path, names, Deadlines.As.TEXT);
            return;
        }
        if (label != null
                && label.label() == TaskLabels.CONTENT
                && label.end() < child.words().text.length()) {
            add(child, child.words().sub(label.end()), child.path, names, request);
            return;
        }
        if (own == null && charge(child, Subjects.within(child))) return;
        boolean lead = child.leadsOn() && child.words().text.length() < 120;
        if (child.isBare() && lead && child.children.isEmpty()) {
            found.text(child.words(), child.path, names, Deadlines.As.TEXT);
            return;
        }
        if (lead && child.children.size() >= 2) {
            found.text(child.words(), child.path, names, Deadlines.As.TEXT);
            for (Node grand : child.children) under(grand, names, request);
            return;
        }
        if (child.isCaption()) {
            found.text(child.words(), child.path, List.of(), Deadlines.As.TEXT);
            found.unplaced.add(Found.sure(child.words().text, child.words().span()));
            return;
        }
        // Words without marker after marked items close the section; they are not this body's task.
        Node up = child.parent;
        if (child.isBare() && up != null && up.children.indexOf(child) > 0 && up.children.getFirst().marker != null) {
            found.text(child.words(), up.path, List.of(), Deadlines.As.TEXT);
            found.unplaced.add(Found.sure(child.words().text, child.words().span()));
            return;
        }
        add(child, child.words(), child.path, names, request);
    }

    /// One task: the words left of an item and all that stands under it, unless that was made tasks
    /// of its
    /// own.
    void add(Node node, Piece words, String clause, List<String> names, boolean request) {
        boolean whole = words.text.equals(node.words().text);
        Piece text = whole ? node.all() : words;
        share(clause, names, request || words.fold.startsWith("de nghi "), text, text);
    }

    /// A task for everyone who acts in these words; `whole` are all words of a task that is one.
    void share(String clause, List<String> names, boolean request, Piece text, Piece whole) {
        List<Actors.Part> parts = Actors.in(text, names, request);
        for (Actors.Part part : parts) {
            Piece words = part.words();
            Span span = parts.size() == 1
                    ? whole.span()
                    : part.equals(parts.getFirst())
                            ? new Span(whole.span().from(), words.span().to())
                            : part.all().span();
            @Nullable Phrase doubt = part.doubt() == null ? unsure : part.doubt();
            found.tasks.add(new Draft(
                    clause,
                    part.names(),
                    others.isEmpty() ? Coordinators.in(words) : others,
                    part.request(),
                    words.text,
                    null,
                    span,
                    doubt));
            found.text(parts.size() == 1 ? whole : words, clause, part.names(), Deadlines.As.TASK);
            found.onDay(words, clause, part.names());
        }
    }

    void labelled(Node node, LabelledTask task, Role role) {
        List<Node> contents = task.contents;
        Piece all = node.all();
        @Nullable String product = task.product == null ? null : task.product.text;
        List<String> names = List.copyOf(task.assignees);
        List<String> others = List.copyOf(task.coordinators);
        for (LabelledTask.Share share : task.shares) {
            Assignee who = Assignee.of(share.words(), true);
            if (who != null) add(share.node(), who.task(share.words()), share.node().path, who.names(), who.request());
        }
        if (names.isEmpty()) {
            found.activities.add(Found.sure(task.words.text, all.span()));
        } else if (contents.isEmpty()) {
            Piece words = task.content != null ? task.content : task.words;
            List<Piece> parts = new ArrayList<>(List.of(words));
            for (Node more : task.rest) if (more.table == null && LabelledTask.of(more) == null) parts.add(more.all());
            found.tasks.add(
                    new Draft(node.path, names, others, false, Piece.joined(parts).text, product, all.span(), null));
        } else {
            for (Node one : contents)
                found.tasks.add(new Draft(
                        one.path,
                        names,
                        others,
                        false,
                        one.all().text,
                        product,
                        one.all().span(),
                        null));
        }
        for (Node more : task.rest) if (more.table != null || LabelledTask.of(more) != null) walk.section(more, role);
        List<Piece> times = task.times;
        for (Piece time : times) found.time(time, node.path, names, task.content != null ? task.content : task.words);
        for (Found<ReadDocument.Deadline> one : found.dates.in(all, node.path, names, Deadlines.As.TASK))
            if (found.deadlines.stream()
                    .noneMatch(d -> d.span().from() < one.span().to()
                            && one.span().from() < d.span().to())) found.deadlines.add(one);
        found.onDay(all, node.path, names);
    }
}
