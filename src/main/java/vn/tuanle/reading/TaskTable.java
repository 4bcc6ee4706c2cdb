package vn.tuanle.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// A table of tasks: which column holds what is read from its head; rows that only name a group
/// give their
/// number to the
/// clauses below them, repeated heads are passed over.
final class TaskTable {
    private static final Pattern NUMBER = Pattern.compile("\\(?[0-9]{1,3}(?:\\.[0-9]{1,3})*[.)]?|[a-zđ][.)]?");
    private static final Pattern PART =
            Pattern.compile("(?:^|[-+;,.]|\\s)\\s*(?:(?:co quan|don vi) )?(chu tri|phoi hop(?: voi)?)\\s?:\\s*");
    private static final Pattern HOUR = Pattern.compile(
            "(?:tu |luc )?\\d{1,2} ?(?:h|g|gio|:) ?(?:\\d{2})?(?: ?(?:-|den) ?\\d{1,2} ?(?:h|g|gio|:) ?(?:\\d{2})?)?");
    private static final Pattern NONE = Pattern.compile("[-–.…/x ]*");
    private static final Pattern SAME = Pattern.compile("[-–(“\" ]*(?:nt|n/t|nhu tren)[-–)”\" .]*");
    private static final Pattern ITEM = Pattern.compile("\\s[-–+•]\\s(?=[\\p{Lu}\\d])");
    private static final Pattern ENDS = Pattern.compile("(?:ngay |thoi gian )?ket thuc|den ngay");
    private static final Pattern GROUP = Pattern.compile("(?:[IVXLC]+|[A-HĐ])[./)]?");

    /// A row as it was read, and the cells that say when.
    record Row(
            Draft task,
            Piece words,
            List<Piece> times,
            @Nullable LocalTime hour,
            @Nullable Piece until) {}

    final List<Row> rows = new ArrayList<>();
    final List<Piece> odd = new ArrayList<>();

    @Nullable
    TaskColumns columns;

    /// The column of the days on which work ends, -1 where there is none.
    private int end = -1;

    static TaskTable read(Block.Table table, String clause, @Nullable TaskColumns before, List<String> owner) {
        TaskTable out = new TaskTable();
        out.columns = before;
        String group = "";
        @Nullable List<String> above = null;
        List<String> beside = List.of();
        int ordinal = 0;
        List<TableGrid.@Nullable Carried> carried = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            List<Piece> cells = TableGrid.of(row, carried);
            List<Piece> full =
                    cells.stream().filter(c -> !c.isEmpty()).distinct().toList();
            if (full.isEmpty()) continue;
            @Nullable TaskColumns head = TaskColumns.head(cells);
            if (head != null) {
                out.columns = head;
                out.end = -1;
                for (int i = 0; i < cells.size(); i++)
                    if (ENDS.matcher(cells.get(i).fold).matches()) out.end = i;
                continue;
            }
            TaskColumns at = out.columns;
            if (at == null || cells.size() < 2) {
                out.odd.add(Piece.joined(full));
                continue;
            }
            if (TaskColumns.isCount(full)) continue;
            if (TaskColumns.isSubhead(full)) {
                // “Chủ trì | Phối hợp” under “Đơn vị thực hiện” say what their columns hold.
                for (int i = 0; i < Math.min(cells.size(), at.count()); i++) {
                    @Nullable TaskLabels named = TaskLabels.named(cells.get(i));
                    if (named != null
                            && (at.labels()[i] == null
                                    || at.labels()[i] == TaskLabels.LEAD
                                    || at.labels()[i] == TaskLabels.TIME)) at.labels()[i] = named;
                    if (named != null && ENDS.matcher(cells.get(i).fold).matches()) out.end = i;
                }
                continue;
            }
            // One cell over all columns names a group, with its number in its own words.
            boolean across = full.size() == 1 && cells.size() > 1 && cells.getFirst() == cells.getLast();
            if (across) {
                group = group("", full.getFirst());
                above = null;
                continue;
            }
            String number = at.ordinal() >= 0 && at.ordinal() < cells.size() ? cells.get(at.ordinal()).text : "";
            List<Piece> contents = TaskColumns.column(cells, at, TaskLabels.CONTENT);
            List<Piece> leads = TaskColumns.column(cells, at, TaskLabels.LEAD);
            boolean alone = full.stream().filter(p -> !p.text.equals(number)).count() == 1;
            boolean numbered = NUMBER.matcher(number).matches();
            if (alone
                    && (leads.isEmpty()
                            || !numbered
                            || row.cells().size() < at.count()
                            || GROUP.matcher(number).matches())) {
                Piece title = full.stream()
                        .filter(p -> !p.text.equals(number))
                        .findFirst()
                        .orElse(full.getFirst());
                if (leads.isEmpty()
                        || row.cells().size() < at.count()
                        || !contents.isEmpty() && leads.getFirst().text.equals(contents.getFirst().text)) {
                    group = group(number, title);
                    above = null;
                    continue;
                }
            }
            if (contents.isEmpty()) {
                out.odd.add(Piece.joined(full));
                continue;
            }
            ordinal++;
            List<String> names = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Piece lead : leads) lead(lead, names, others);
            @Nullable Phrase doubt = null;
            if (names.isEmpty() && above != null && at.has(TaskLabels.LEAD)) {
                names.addAll(above);
                doubt = Phrase.of("Ô đơn vị chủ trì để trống; hiểu là như dòng trên.");
            } else if (names.isEmpty() && !owner.isEmpty()) {
                names.addAll(owner);
            } else if (names.isEmpty()) {
                doubt = Phrase.of("Nhiệm vụ này chưa thấy đơn vị thực hiện.");
            } else {
                above = names;
            }
            for (Piece with : TaskColumns.column(cells, at, TaskLabels.COORDINATOR))
                // A cell over both columns names those who do it.
                if (leads.stream().noneMatch(lead -> lead == with))
                    others.addAll(SAME.matcher(with.fold).matches() ? beside : names(with));
            beside = List.copyOf(others);
            List<Piece> products = TaskColumns.column(cells, at, TaskLabels.PRODUCT);
            String label = number.replaceAll("[().\\s]+$|^\\(", "");
            String path = join(join(clause, group), label.isEmpty() ? String.valueOf(ordinal) : label);
            Piece text = Piece.joined(contents);
            Span span = new Span(
                    full.getFirst().span().from(),
                    full.stream().mapToInt(p -> p.span().to()).max().orElse(0));
            span = new Span(full.stream().mapToInt(p -> p.span().from()).min().orElse(0), span.to());
            List<Piece> times = new ArrayList<>(TaskColumns.column(cells, at, TaskLabels.TIME));
            // “Ngày | Giờ”: the hour stands in a column of its own.
            @Nullable LocalTime hour = null;
            for (Piece time : times)
                if (times.size() > 1 && HOUR.matcher(time.fold).matches()) hour = Dates.hour(time.fold);
            // A day under “Kết thúc” is the last.
            @Nullable Piece until = out.end >= 0 && out.end < cells.size() ? cells.get(out.end) : null;
            if (hour != null) times.removeIf(t -> HOUR.matcher(t.fold).matches());
            List<Piece> items = items(text);
            @Nullable String product = products.isEmpty() ? null : Piece.joined(products).text;
            if (items.isEmpty()) {
                String words = text.text.replaceAll("^[-+]\\s*", "");
                out.rows.add(new Row(
                        new Draft(path, names, others, false, words, product, span, doubt), text, times, hour, until));
            }
            // Several tasks in one cell, each behind a dash; their times may be told the same way.
            List<Piece> each = times.size() == 1 ? items(times.getFirst()) : List.of();
            for (int i = 0; i < items.size(); i++) {
                Piece item = items.get(i);
                List<Piece> when = each.size() == items.size() ? List.of(each.get(i)) : times;
                Span own = new Span(Math.min(span.from(), item.span().from()), span.to());
                out.rows.add(new Row(
                        new Draft(path + "-" + (i + 1), names, others, false, item.text, product, own, doubt),
                        item,
                        when,
                        hour,
                        until));
            }
        }
        return out;
    }

    /// “- Xây dựng kịch bản. - Tổng hợp, báo cáo.”: the items of a cell, none where it holds one thing.
    private static List<Piece> items(Piece cell) {
        if (!cell.text.matches("(?s)[-–+•]\\s.*")) return List.of();
        List<Piece> out = new ArrayList<>();
        Matcher m = ITEM.matcher(cell.text);
        int from = 1;
        while (m.find(from)) {
            out.add(cell.sub(from, m.start()));
            from = m.end();
        }
        out.add(cell.sub(from));
        return out.size() < 2 ? List.of() : out;
    }

    private static List<String> names(Piece cell) {
        return NONE.matcher(cell.fold).matches() || SAME.matcher(cell.fold).matches() ? List.of() : Bodies.all(cell);
    }

    /// One cell may tell both: “- Chủ trì: A - Phối hợp: B”.
    private static void lead(Piece cell, List<String> names, List<String> others) {
        Matcher m = PART.matcher(cell.fold);
        int from = 0;
        boolean with = false;
        while (m.find()) {
            if (m.start() > from) (with ? others : names).addAll(names(cell.sub(from, m.start())));
            with = m.group(1).startsWith("phoi hop");
            from = m.end();
        }
        if (with) others.addAll(names(cell.sub(from)));
        else Coordinators.parted(names(cell.sub(from)), names, others);
    }

    private static String join(String up, String label) {
        return up.isEmpty() ? label : label.isEmpty() ? up : up + "." + label;
    }

    private static String group(String number, Piece title) {
        String label = number.replaceAll("[./)\\s]+$", "");
        if (!label.isEmpty()) return label;
        @Nullable Marker marker = Marker.of(title);
        return marker == null || marker.kind() == Marker.Kind.BULLET ? "" : marker.label();
    }
}
