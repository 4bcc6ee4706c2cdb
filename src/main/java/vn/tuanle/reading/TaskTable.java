package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final Pattern ORDINAL = Pattern.compile("(?:stt|tt|so tt|so thu tu)\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\(?[0-9]{1,3}(?:\\.[0-9]{1,3})*[.)]?|[a-zđ][.)]?");
    private static final Pattern PART =
            Pattern.compile("(?:^|[-+;,.]|\\s)\\s*(?:(?:co quan|don vi) )?(chu tri|phoi hop(?: voi)?)\\s?:\\s*");
    private static final Pattern NONE = Pattern.compile("[-–.…/x ]*");
    private static final Pattern SAME = Pattern.compile("[-–(“\" ]*(?:nt|n/t|nhu tren)[-–)”\" .]*");
    private static final Pattern ITEM = Pattern.compile("\\s[-–+•]\\s(?=[\\p{Lu}\\d])");
    private static final Pattern GROUP = Pattern.compile("(?:[IVXLC]+|[A-HĐ])[./)]?");

    /// The columns of a head: what each holds, null where nothing known.
    record Columns(@Nullable TaskLabels[] labels, int ordinal) {
        int count() {
            return labels.length;
        }

        boolean has(TaskLabels label) {
            return Arrays.asList(labels).contains(label);
        }
    }

    /// A row as it was read, and the cells that say when.
    record Row(Draft task, Piece words, List<Piece> times) {}

    final List<Row> rows = new ArrayList<>();
    final List<Piece> odd = new ArrayList<>();

    @Nullable
    Columns columns;

    static TaskTable read(Block.Table table, String clause, @Nullable Columns before) {
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
            @Nullable Columns head = head(cells);
            if (head != null) {
                out.columns = head;
                continue;
            }
            Columns at = out.columns;
            if (at == null || cells.size() < 2) {
                out.odd.add(Piece.joined(full));
                continue;
            }
            if (isCount(full)) continue;
            if (isSubhead(full)) {
                // “Chủ trì | Phối hợp” under “Đơn vị thực hiện” say what their columns hold.
                for (int i = 0; i < Math.min(cells.size(), at.count()); i++) {
                    @Nullable TaskLabels named = TaskLabels.named(cells.get(i));
                    if (named != null && (at.labels[i] == null || at.labels[i] == TaskLabels.LEAD))
                        at.labels[i] = named;
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
            String number = at.ordinal >= 0 && at.ordinal < cells.size() ? cells.get(at.ordinal).text : "";
            List<Piece> contents = column(cells, at, TaskLabels.CONTENT);
            List<Piece> leads = column(cells, at, TaskLabels.LEAD);
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
            } else if (names.isEmpty()) {
                doubt = Phrase.of("Nhiệm vụ này chưa thấy đơn vị thực hiện.");
            } else {
                above = names;
            }
            for (Piece with : column(cells, at, TaskLabels.COORDINATOR))
                // A cell over both columns names those who do it.
                if (leads.stream().noneMatch(lead -> lead == with))
                    others.addAll(SAME.matcher(with.fold).matches() ? beside : names(with));
            beside = List.copyOf(others);
            List<Piece> products = column(cells, at, TaskLabels.PRODUCT);
            String label = number.replaceAll("[().\\s]+$|^\\(", "");
            String path = join(join(clause, group), label.isEmpty() ? String.valueOf(ordinal) : label);
            Piece text = Piece.joined(contents);
            Span span = new Span(
                    full.getFirst().span().from(),
                    full.stream().mapToInt(p -> p.span().to()).max().orElse(0));
            span = new Span(full.stream().mapToInt(p -> p.span().from()).min().orElse(0), span.to());
            List<Piece> times = column(cells, at, TaskLabels.TIME);
            List<Piece> items = items(text);
            @Nullable String product = products.isEmpty() ? null : Piece.joined(products).text;
            if (items.isEmpty()) {
                String words = text.text.replaceAll("^[-+]\\s*", "");
                out.rows.add(new Row(new Draft(path, names, others, false, words, product, span, doubt), text, times));
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
                        when));
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

    static boolean isTasks(Block.Table table) {
        return table.rows().stream().limit(4).anyMatch(r -> head(TableGrid.of(r, new ArrayList<>())) != null);
    }

    /// Whether these cells name the columns of a task table.
    static boolean isHead(List<Piece> cells) {
        return head(cells) != null;
    }

    static boolean isOrdinal(Piece cell) {
        return ORDINAL.matcher(cell.fold).matches();
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
        (with ? others : names).addAll(names(cell.sub(from)));
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

    private static @Nullable Columns head(List<Piece> cells) {
        @Nullable TaskLabels[] labels = new TaskLabels[cells.size()];
        int known = 0;
        int ordinal = -1;
        for (int i = 0; i < labels.length; i++) {
            if (ORDINAL.matcher(cells.get(i).fold).matches()) {
                if (ordinal < 0) ordinal = i;
                continue;
            }
            labels[i] = TaskLabels.named(cells.get(i));
            boolean repeats = i > 0 && cells.get(i) == cells.get(i - 1);
            if (labels[i] != null && labels[i] != TaskLabels.PLACE && !repeats) known++;
        }
        Columns columns = new Columns(labels, ordinal);
        boolean names = columns.has(TaskLabels.CONTENT) || columns.has(TaskLabels.LEAD) && columns.has(TaskLabels.TIME);
        if (known < 2
                || !names
                || !(columns.has(TaskLabels.LEAD)
                        || columns.has(TaskLabels.TIME)
                        || columns.has(TaskLabels.COORDINATOR))) return null;
        if (!columns.has(TaskLabels.CONTENT)) {
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == null && i != ordinal) {
                    labels[i] = TaskLabels.CONTENT;
                    break;
                }
            }
        }
        return columns;
    }

    /// A second row of the head under a wide cell: “Chủ trì | Phối hợp” under “Đơn vị thực hiện”.
    private static boolean isSubhead(List<Piece> full) {
        List<@Nullable TaskLabels> named = new ArrayList<>();
        for (Piece cell : full) named.add(TaskLabels.named(cell));
        return full.size() >= 2 && !named.contains(null);
    }

    private static boolean isCount(List<Piece> full) {
        return full.size() > 2 && full.stream().allMatch(p -> p.fold.matches("\\(?\\d{1,2}\\)?|[a-d]"));
    }

    private static List<Piece> column(List<Piece> cells, Columns at, TaskLabels label) {
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), at.count()); i++) {
            boolean repeated = !out.isEmpty() && out.getLast() == cells.get(i);
            if (at.labels[i] == label && !cells.get(i).isEmpty() && !repeated) out.add(cells.get(i));
        }
        return out;
    }
}
