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

    /// “Tháng Khuyến học: từ ngày 02/9 đến ngày 02/10” says when the campaign is, not what is done in it.
    private static final Pattern CAMPAIGN = Pattern.compile(
            "(?:thoi gian )?(?:to chuc )?[“\"]?(?:tuan le|thang khuyen hoc|thang hanh dong)[^:;.]{0,80}: ?(?:(?:to chuc|dien ra|thuc hien)"
                    + " )?(?:tu )?(?:ngay )?\\d.*");
    /// Over things of which some are to be chosen.
    private static final Pattern SUGGESTS = Pattern.compile("\\b(?:goi y|mot trong|lua chon|trong cac hoat dong)\\b");
    private static final Pattern IN_ANNEX = Pattern.compile(
            "\\b(?:phu luc|bang|bieu|danh muc)\\b[^.;]{0,40}(?:kem|dinh)|\\b(?:theo|tai|co|trong) (?:bang |cac )?phu luc\\b");

    /// Those whom the words before the clauses ask; null where they name nobody.
    @Nullable
    Assignee told;

    private final DocumentKind kind;
    private final Gathered found;
    private final Charged charged;
    private int ownerless;
    /// Said of sections that send to an annex, where no annex held a task.
    private final List<Phrase> elsewhere = new ArrayList<>();

    Assignments(DocumentKind kind, Gathered found) {
        this.kind = kind;
        this.found = found;
        charged = new Charged(this, found);
    }

    void read(Node root) {
        boolean charges = kind == DocumentKind.CONG_VAN || kind != DocumentKind.BAO_CAO && Charging.naming(root);
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
        if (found.tasks.stream().noneMatch(t -> t.clause().startsWith("Phụ lục"))) found.warnings.addAll(elsewhere);
        if (ownerless > 0)
            found.warnings.add(Phrase.of(
                    "Có {0} ý trong phần giao nhiệm vụ chưa thấy giao cho ai: xem phần chưa xếp được.", ownerless));
    }

    /// A sentence before the clauses in which the issuer asks somebody.
    void asked(Piece sentence) {
        @Nullable Assignee who = Speaker.asking(sentence);
        if (who != null) charged.share("", who.names(), who.request(), who.task(sentence), sentence);
    }

    void section(Node node, Role inherited) {
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
            (IN_ANNEX.matcher(node.all().fold).find() ? elsewhere : found.warnings)
                    .add(Phrase.of(
                            "Mục {0} “{1}” giao nhiệm vụ nhưng không đọc được nhiệm vụ nào: xin xem lại.",
                            node.path, node.words().text));
    }

    private void visit(Node node, Role role) {
        if (node.table != null) {
            found.table(node, node.table, role, List.of());
            return;
        }
        @Nullable
        LabelledTask labelled =
                node.isHeading() && node.marker != null && node.marker.kind().ordinal() < Marker.Kind.ROMAN.ordinal()
                        ? null
                        : LabelledTask.of(node);
        if (labelled != null && role != Role.PURPOSE) {
            charged.labelled(node, labelled, role);
            return;
        }
        @Nullable Assignee head = role == Role.PURPOSE || role == Role.THEME ? null : head(node);
        if (head != null
                && node.leadsToTable()
                && !head.closed()
                && (node.tableTellsWho() || Role.of(node.words(), Role.OTHER) == Role.ASSIGN)) {
            // “UBND xã phân công nhiệm vụ cho các đơn vị theo bảng sau:” only leads on to the table.
            found.text(node.words(), node.path, List.of(), Deadlines.As.TEXT);
            for (Node child : node.children) section(child, Role.ASSIGN);
            return;
        }
        if (head != null && node.isHeading() && head.task(node.words()).text.length() < 40 && Charging.naming(node)) {
            // “IV. Đề nghị các đơn vị phối hợp” over those who are meant.
            found.text(node.words(), node.path, head.names(), Deadlines.As.TEXT);
            for (Node child : node.children) charged.under(child, head.names(), head.request());
            return;
        }
        if (head != null && Charging.charges(node, head, role)) {
            charged.assign(node, head, head.names(), head.request());
            return;
        }
        if (head == null && (role == Role.ASSIGN || role == Role.REPORTING) && charged.elsewhere(node, role)) return;
        Assignee asked = told;
        if (asked != null
                && head == null
                && (!node.isHeading() || SUGGESTS.matcher(node.words().fold).find())
                && role == Role.ASSIGN
                && Charging.TELLS.matcher(node.words().fold).lookingAt()) {
            charged.asTold(node, asked);
            return;
        }
        boolean dayLine = DAY_LINE.matcher(node.words().fold).matches();
        if ((dayLine || found.onADay()) && role == Role.ACTIVITIES && node.children.isEmpty() && charged.onDay(node))
            return;
        if (role == Role.ACTIVITIES
                && !node.isHeading()
                && !node.leadsOn()
                && (!node.isBare() || dayLine && node.children.isEmpty())
                && !CAMPAIGN.matcher(node.words().fold).matches()
                && TaskLabels.at(node.words()) == null) {
            @Nullable Phrase doubt = dayLine ? DayLines.doubt(node.words()) : null;
            found.activities.add(new Found<>(node.all().text, node.all().span(), doubt));
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

    private @Nullable Assignee head(Node node) {
        @Nullable Assignee told = node.isHeading() ? null : found.speaker.asks(node.words());
        return told != null ? told : Assignee.of(node.words());
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
}
