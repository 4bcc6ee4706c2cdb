package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Walks the clauses and gathers every task with those charged with it, in whichever way the plan
/// tells it:
/// under a name,
/// with labels under the task, or as the rows of a table.
final class Assignments {
    /// “Thứ Tư, 07/10/2026: …”, “Sáng ngày 02/10: …”, “7h30 ngày 01/10: …” tell what is done on a day.
    private static final Pattern DAY_LINE = Pattern.compile(
            "(?:(?:buoi )?(?:sang|chieu|toi),? |\\d{1,2}\\s?(?:h|gio)\\s?\\d{0,2}'?(?: phut)?,? )?(?:thu"
                    + " (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay)\\s?[,(]?\\s?(?:ngay )?\\(?\\d.*");

    /// Those whom the words before the clauses ask; null where they name nobody.
    @Nullable
    Assignee told;

    private final DocumentKind kind;
    private final Gathered found;
    private @Nullable Phrase unsure;
    private int ownerless;

    Assignments(DocumentKind kind, Gathered found) {
        this.kind = kind;
        this.found = found;
    }

    void read(Node root) {
        boolean charges = kind == DocumentKind.CONG_VAN || kind != DocumentKind.BAO_CAO && Charging.charging(root);
        Role start = charges ? Role.ASSIGN : Role.OTHER;
        boolean assigns =
                root.children.stream().anyMatch(c -> c.isHeading() && Role.of(c.words(), Role.OTHER) == Role.ASSIGN);
        for (Node child : root.children) {
            // In a công văn whatever names somebody charges him, but “Các hoạt động” is a list of what to do.
            boolean lists = start == Role.ASSIGN
                    && (assigns || told == null)
                    && child.isHeading()
                    && Role.of(child.words(), Role.OTHER) == Role.ACTIVITIES
                    && Assignee.of(child.words()) == null;
            section(child, lists ? Role.OTHER : start);
        }
        if (ownerless > 0)
            found.warnings.add(Phrase.of(
                    "Có {0} ý trong phần giao nhiệm vụ chưa thấy giao cho ai: xem phần chưa xếp được.", ownerless));
    }

    private void section(Node node, Role inherited) {
        Role role = Charging.role(node, inherited);
        int before = found.tasks.size();
        if (role != Role.ASSIGN && LabelledTask.of(node) == null && found.opensDay(node)) {
            for (Node child : node.children) section(child, role);
            found.closeDay();
            return;
        }
        visit(node, role);
        boolean charged = inherited != Role.ASSIGN && role == Role.ASSIGN && node.isHeading();
        if (charged && !Charging.isArticle(node) && found.tasks.size() == before && kind != DocumentKind.BAO_CAO)
            found.warnings.add(Phrase.of(
                    "Mục {0} “{1}” giao nhiệm vụ nhưng không đọc được nhiệm vụ nào: xin xem lại.",
                    node.path, node.words().text));
    }

    private void visit(Node node, Role role) {
        if (node.table != null) {
            found.table(node, node.table, role);
            return;
        }
        @Nullable
        LabelledTask labelled =
                node.isHeading() && node.marker != null && node.marker.kind().ordinal() < Marker.Kind.ROMAN.ordinal()
                        ? null
                        : LabelledTask.of(node);
        if (labelled != null && role != Role.PURPOSE) {
            labelled(node, labelled, role);
            return;
        }
        @Nullable Assignee head = role == Role.PURPOSE || role == Role.THEME ? null : Assignee.of(node.words());
        if (head != null && node.leadsToTable() && !head.closed() && Role.of(node.words(), Role.OTHER) == Role.ASSIGN) {
            // “UBND xã phân công nhiệm vụ cho các đơn vị theo bảng sau:” only leads on to the table.
            found.text(node.words(), node.path, List.of(), Deadlines.As.TEXT);
            for (Node child : node.children) section(child, Role.ASSIGN);
            return;
        }
        if (head != null && node.isHeading() && head.task(node.words()).text.length() < 40 && Charging.naming(node)) {
            // “IV. Đề nghị các đơn vị phối hợp” over those who are meant.
            found.text(node.words(), node.path, head.names(), Deadlines.As.TEXT);
            for (Node child : node.children) under(child, head.names(), head.request());
            return;
        }
        if (head != null && Charging.charges(node, head, role)) {
            assign(node, head, head.names(), head.request());
            return;
        }
        if (head == null && (role == Role.ASSIGN || role == Role.REPORTING) && elsewhere(node, role)) return;
        Assignee asked = told;
        if (asked != null
                && head == null
                && !node.isHeading()
                && role == Role.ASSIGN
                && Charging.TELLS.matcher(node.words().fold).lookingAt()) {
            unsure = Phrase.of("Người thực hiện lấy theo lời dẫn của văn bản: xin đối chiếu.");
            add(node, node.words(), node.path, asked.names(), asked.request());
            unsure = null;
            return;
        }
        boolean dayLine = DAY_LINE.matcher(node.words().fold).matches();
        if (role == Role.ACTIVITIES
                && !node.isHeading()
                && !node.leadsOn()
                && (!node.isBare() || dayLine && node.children.isEmpty())
                && TaskLabels.at(node.words()) == null) {
            found.activities.add(Found.sure(node.all().text, node.all().span()));
            found.dates(node, List.of(), dayLine ? Deadlines.As.TASK : Deadlines.As.TEXT);
            found.onDay(node.words(), node.path, List.of());
            return;
        }
        if (role == Role.ACTIVITIES
                && TaskLabels.at(node.words()) instanceof TaskLabels.Hit hit
                && hit.label() == TaskLabels.CONTENT
                && hit.end() < node.words().text.length()) {
            Piece told = node.words().sub(hit.end());
            found.activities.add(Found.sure(told.text, told.span()));
        }
        boolean onDay = dayLine && role == Role.ACTIVITIES;
        found.text(node.words(), node.path, List.of(), onDay ? Deadlines.As.TASK : label(node.words()));
        if (role == Role.ASSIGN) ownerless(node);
        for (Node child : node.children) section(child, role);
    }

    /// Who is meant where the words do not begin with a name; a person looks where it is not sure.
    private boolean elsewhere(Node node, Role role) {
        Subjects.@Nullable Subject subject = Subjects.of(node, role);
        if (subject == null) return false;
        unsure = subject.doubt();
        Assignee who = subject.who();
        if (subject.whole()) {
            add(node, node.words(), node.path, who.names(), who.request());
        } else if (subject.rest().span().from() > node.words().span().from()
                && subject.doubt() == null
                && !who.strong()) {
            Piece text = who.task(subject.rest());
            found.tasks.add(new Draft(
                    node.path,
                    who.names(),
                    Coordinators.in(text),
                    who.request(),
                    text.text,
                    null,
                    node.words().span(),
                    unsure));
            found.text(node.words(), node.path, who.names(), Deadlines.As.TASK);
            for (Node child : node.children) under(child, who.names(), who.request());
        } else {
            assign(node, who, who.names(), who.request());
        }
        unsure = null;
        return true;
    }

    /// An item of a section of assignments that names nobody is shown to a person.
    private void ownerless(Node node) {
        boolean leaf = node.marker != null && node.children.isEmpty() && !node.leadsOn() && !Charging.isArticle(node);
        boolean told = kind == DocumentKind.KE_HOACH || kind == DocumentKind.HUONG_DAN;
        if (!leaf || !told || Role.of(node.words(), Role.OTHER) != Role.OTHER) return;
        ownerless++;
        found.unplaced.add(new Found<>(
                node.words().text,
                node.words().span(),
                Phrase.of("Ý này trong phần giao nhiệm vụ chưa thấy giao cho ai.")));
    }

    private static Deadlines.As label(Piece piece) {
        TaskLabels.@Nullable Hit hit = TaskLabels.at(piece);
        boolean due = hit != null
                && hit.label() == TaskLabels.TIME
                && piece.fold.matches("(?:thoi (?:gian|han) (?:hoan|nop|bao cao|gui)|han|tien do|hoan thanh).*");
        return due ? Deadlines.As.LABEL : Deadlines.As.TEXT;
    }

    private void assign(Node node, Assignee head, List<String> names, boolean request) {
        Piece words = node.words();
        Piece rest = head.task(words);
        boolean stub = rest.isEmpty();
        boolean leads = !stub && !node.children.isEmpty() && node.leadsOn();
        if (!stub && !leads) add(node, rest, node.path, names, request);
        else found.text(rest, node.path, names, Deadlines.As.TEXT);
        int before = found.tasks.size();
        for (Node child : node.children) under(child, names, request);
        if (stub && found.tasks.size() == before)
            found.warnings.add(
                    Phrase.of("Không đọc được nhiệm vụ nào của {0} (mục {1}).", String.join(", ", names), node.path));
    }

    private void under(Node child, List<String> names, boolean request) {
        if (child.table != null) {
            found.table(child, child.table, Role.ASSIGN);
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
        if (own == null && labelled == null && elsewhere(child, Role.ASSIGN)) return;
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
    private void add(Node node, Piece words, String clause, List<String> names, boolean request) {
        boolean whole = words.text.equals(node.words().text);
        Piece text = whole ? node.all() : words;
        boolean asked = request || words.fold.startsWith("de nghi ");
        found.tasks.add(new Draft(clause, names, Coordinators.in(text), asked, text.text, null, text.span(), unsure));
        found.text(text, clause, names, Deadlines.As.TASK);
        found.onDay(text, clause, names);
    }

    private void labelled(Node node, LabelledTask task, Role role) {
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
        for (Node more : task.rest) if (more.table != null || LabelledTask.of(more) != null) section(more, role);
        List<Piece> times = task.times;
        for (Piece time : times) found.time(time, node.path, names, task.content != null ? task.content : task.words);
        for (Found<ReadDocument.Deadline> one : found.dates.in(all, node.path, names, Deadlines.As.TASK))
            if (found.deadlines.stream()
                    .noneMatch(d -> d.span().from() < one.span().to()
                            && one.span().from() < d.span().to())) found.deadlines.add(one);
        found.onDay(all, node.path, names);
    }
}
