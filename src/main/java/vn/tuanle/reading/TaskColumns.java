package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns of a head: what each holds, null where nothing known.
record TaskColumns(@Nullable TaskLabels[] labels, int ordinal) {
    private static final Pattern ORDINAL = Pattern.compile("(?:stt|tt|so tt|so thu tu)\\.?");

    int count() {
        return labels.length;
    }

    boolean has(TaskLabels label) {
        return Arrays.asList(labels).contains(label);
    }

    static boolean isTasks(Block.Table table) {
        return table.rows().stream().limit(4).anyMatch(r -> head(TableGrid.of(r, new ArrayList<>())) != null);
    }

    static boolean tellsWho(Block.Table table) {
        return table.rows().stream()
                .limit(4)
                .map(r -> head(TableGrid.of(r, new ArrayList<>())))
                .anyMatch(h -> h != null && h.has(TaskLabels.LEAD));
    }

    /// Whether these cells name the columns of a task table.
    static boolean isHead(List<Piece> cells) {
        return head(cells) != null;
    }

    static boolean isOrdinal(Piece cell) {
        return ORDINAL.matcher(cell.fold).matches();
    }

    static @Nullable TaskColumns head(List<Piece> cells) {
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
        TaskColumns columns = new TaskColumns(labels, ordinal);
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
    static boolean isSubhead(List<Piece> full) {
        List<@Nullable TaskLabels> named = new ArrayList<>();
        for (Piece cell : full) named.add(TaskLabels.named(cell));
        return full.size() >= 2 && !named.contains(null);
    }

    static boolean isCount(List<Piece> full) {
        return full.size() > 2 && full.stream().allMatch(p -> p.fold.matches("\\(?\\d{1,2}\\)?|[a-d]"));
    }

    static List<Piece> column(List<Piece> cells, TaskColumns at, TaskLabels label) {
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), at.count()); i++) {
            boolean repeated = !out.isEmpty() && out.getLast() == cells.get(i);
            if (at.labels[i] == label && !cells.get(i).isEmpty() && !repeated) out.add(cells.get(i));
        }
        return out;
    }
}
