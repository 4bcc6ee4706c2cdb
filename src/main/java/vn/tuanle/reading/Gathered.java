package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What was found in the clauses of one document, in reading order.
final class Gathered {
    final List<Draft> tasks = new ArrayList<>();
    final List<Found<ReadDocument.Deadline>> deadlines = new ArrayList<>();
    final List<Found<String>> activities = new ArrayList<>();
    final List<Found<String>> unplaced = new ArrayList<>();
    final List<Phrase> warnings = new ArrayList<>();
    final Deadlines dates;
    final Speaker speaker;
    private @Nullable TaskColumns columns;
    /// The day that a heading names for the items under it.
    private @Nullable Found<ReadDocument.Deadline> day;

    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?:\\*\\s?)?(?:(?:buoi )?(?:sang|chieu|toi),? )?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\s?[,(:-]?\\s?)?(?:\\(?ngay )?\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?|"
                    + " thang \\d{1,2}(?: nam \\d{4})?)\\)?\\s?(?:\\([^)]{0,20}\\))?\\s?:?");
    private static final Pattern LEADING_HOUR =
            Pattern.compile("(?:luc |tu |[-+] ?)?\\d{1,2}\\s?(?:h|gio|g|:)\\s?(?:\\d{2})?");

    /// “Trên đây là kế hoạch …, đề nghị các bộ phận …” asks behind its comma.
    private static final Pattern ABOVE =
            Pattern.compile("tren day la [^;]*?[,.] (?=(?:kinh )?(?:de nghi|yeu cau|giao) )");

    Gathered(Deadlines dates, Speaker speaker) {
        this.dates = dates;
        this.speaker = speaker;
    }

    void time(Piece time, String clause, List<String> names, Piece task) {
        Piece whole = Spacing.dates(time);
        List<Found<ReadDocument.Deadline>> read = dates.in(whole, clause, names, Deadlines.As.LABEL);
        if (read.isEmpty() && whole.fold.matches(".*\\d.*"))
            read = List.of(VagueDeadlines.unknown(whole, clause, names));
        for (Found<ReadDocument.Deadline> one : read)
            deadlines.add(new Found<>(Deadlines.of(one.value(), task), one.span(), one.doubt()));
    }

    private static boolean isDated(Piece time) {
        return time.fold.matches(".*(?:\\d\\s?[/.-]\\s?\\d|thang \\d|quy [ivx\\d]).*");
    }

    void dates(Node node, List<String> doers, Deadlines.As as) {
        text(node.words(), node.path, doers, as);
        for (Node child : node.children) dates(child, doers, as);
    }

    void text(Piece piece, String clause, List<String> doers, Deadlines.As as) {
        if (!piece.isEmpty()) deadlines.addAll(dates.in(piece, clause, doers, as));
    }

    /// “Ngày 01/10/2025 (thứ Tư)” alone on a line: the items below it are done on that day, each at its hour.
    boolean opensDay(Node node) {
        if (node.children.isEmpty() || !DAY_ALONE.matcher(node.words().fold).matches()) return false;
        List<Found<ReadDocument.Deadline>> read = dates.in(node.words(), node.path, List.of(), Deadlines.As.LABEL);
        if (read.size() != 1 || read.getFirst().value().date() == null) return false;
        day = read.getFirst();
        return true;
    }

    boolean onADay() {
        return day != null;
    }

    void closeDay() {
        day = null;
    }

    /// The day of the heading for an item that names none of its own.
    void onDay(Piece item, String clause, List<String> doers) {
        Found<ReadDocument.Deadline> on = day;
        if (on == null || item.isEmpty()) return;
        Span span = item.span();
        if (deadlines.stream()
                .anyMatch(d -> d.span().from() >= span.from() && d.span().to() <= span.to())) return;
        ReadDocument.Deadline d = on.value();
        Matcher hour = LEADING_HOUR.matcher(item.fold);
        deadlines.add(new Found<>(
                new ReadDocument.Deadline(
                        d.date(),
                        hour.lookingAt() ? Dates.hour(hour.group()) : d.time(),
                        ReadDocument.Boundary.ON,
                        DeadlineWords.purpose(item, item.text.length()),
                        clause,
                        doers,
                        null,
                        null,
                        null,
                        item.text),
                span,
                on.doubt()));
    }

    /// The closing words may hold a deadline, and a task: “… Giao Phòng GDĐT theo dõi, đôn đốc.”
    void closing(Piece piece) {
        int from = 0;
        while (from < piece.text.length()) {
            int to = Math.min(piece.text.length(), Sentences.end(piece, from) + 1);
            while (to < piece.text.length() && piece.text.charAt(to - 1) == ';')
                to = Math.min(piece.text.length(), Sentences.end(piece, to) + 1);
            Piece sentence = piece.sub(from, to);
            Matcher above = ABOVE.matcher(sentence.fold);
            if (above.lookingAt()) sentence = sentence.sub(above.end());
            Subjects.@Nullable Subject later = Subjects.behindComma(sentence);
            if (later != null
                    && later.who().others().isEmpty()
                    && !dates.in(sentence, "", List.of(), Deadlines.As.TEXT).isEmpty()) {
                List<String> who = later.who().names();
                boolean asked = later.who().request();
                tasks.add(new Draft(
                        "",
                        who,
                        Coordinators.in(sentence),
                        asked,
                        sentence.text,
                        null,
                        sentence.span(),
                        later.doubt()));
                text(sentence, "", who, Deadlines.As.TASK);
                from = to;
                continue;
            }
            @Nullable Assignee asked = speaker.asks(sentence);
            @Nullable Assignee head = asked != null ? asked : Assignee.of(sentence);
            boolean due = head != null
                    && head.strong()
                    && !dates.in(sentence, "", List.of(), head.request() ? Deadlines.As.TASK : Deadlines.As.TEXT)
                            .isEmpty();
            if (!due && !sentence.text.startsWith("Giao ")) head = null;
            List<String> names = head == null ? List.of() : head.names();
            if (head != null) {
                Piece task = head.task(sentence);
                tasks.add(new Draft(
                        "", names, Coordinators.in(task), head.request(), task.text, null, task.span(), null));
            }
            text(sentence, "", names, head == null ? Deadlines.As.TEXT : Deadlines.As.TASK);
            from = to;
        }
    }

    /// `owner` are those under whose name the table stands.
    void table(Node host, Block.Table table, Role role, List<String> owner) {
        boolean continues =
                columns != null && table.rows().stream().anyMatch(r -> r.cells().size() == columns.count());
        if (!TaskColumns.isTasks(table) && !continues) {
            boolean money = !MoneyTable.in(table).isEmpty();
            for (Block.Row row : table.rows()) {
                for (Block.Cell cell : row.cells())
                    text(TableGrid.piece(cell), host.path, List.of(), Deadlines.As.TEXT);
                Piece all =
                        Piece.joined(row.cells().stream().map(TableGrid::piece).toList());
                if (!money && !all.isEmpty()) unplaced.add(Found.sure(all.text, all.span()));
            }
            if (!money && table.rows().size() > 1)
                warnings.add(
                        host.path.isEmpty()
                                ? Phrase.of("Có bảng không hiểu được: các dòng của bảng nằm ở phần chưa xếp được.")
                                : Phrase.of(
                                        "Bảng ở mục {0} không hiểu được: các dòng của bảng nằm ở phần chưa xếp được.",
                                        host.path));
            return;
        }
        TaskTable read = TaskTable.read(table, host.path, columns, owner);
        columns = read.columns;
        for (TaskTable.Row row : read.rows) {
            tasks.add(row.task());
            text(row.words(), row.task().clause(), row.task().assignees(), Deadlines.As.TASK);
            int from = deadlines.size();
            boolean dated = row.times().stream().anyMatch(Gathered::isDated);
            for (Piece time : row.times())
                // “Thứ Ba, 07/10 | Tiết 5”: beside its day the hour of school is no time of its own.
                if (!dated || isDated(time))
                    time(time, row.task().clause(), row.task().assignees(), row.words());
            if (row.hour() != null)
                for (int i = from; i < deadlines.size(); i++)
                    deadlines.set(i, Deadlines.at(deadlines.get(i), row.hour()));
            Piece until = row.until();
            if (until != null && !until.isEmpty())
                for (int i = from; i < deadlines.size(); i++)
                    if (until.span().from() <= deadlines.get(i).span().from()
                            && deadlines.get(i).span().to() <= until.span().to())
                        deadlines.set(i, Deadlines.until(deadlines.get(i)));
        }
        for (Piece piece : read.odd) unplaced.add(Found.sure(piece.text, piece.span()));
        if (read.rows.isEmpty())
            warnings.add(Phrase.of("Có bảng phân công nhưng không đọc được dòng nào (mục {0}).", host.path));
    }
}
