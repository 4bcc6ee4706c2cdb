package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
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
    private TaskTable.@Nullable Columns columns;

    Gathered(Deadlines dates) {
        this.dates = dates;
    }

    void time(Piece time, String clause, List<String> names, Piece task) {
        Piece whole = Spacing.dates(time);
        List<Found<ReadDocument.Deadline>> read = dates.in(whole, clause, names, Deadlines.As.LABEL);
        if (read.isEmpty() && whole.fold.matches(".*\\d.*")) read = List.of(dates.unknown(whole, clause, names));
        for (Found<ReadDocument.Deadline> one : read)
            deadlines.add(new Found<>(Deadlines.of(one.value(), task), one.span(), one.doubt()));
    }

    void dates(Node node, List<String> doers, Deadlines.As as) {
        text(node.words(), node.path, doers, as);
        for (Node child : node.children) dates(child, doers, as);
    }

    void text(Piece piece, String clause, List<String> doers, Deadlines.As as) {
        if (!piece.isEmpty()) deadlines.addAll(dates.in(piece, clause, doers, as));
    }

    /// Deadlines of words outside the clauses, as in the closing sentences.
    void closing(Piece piece) {
        text(piece, "", List.of(), Deadlines.As.TEXT);
    }

    void table(Node host, Block.Table table, Role role) {
        boolean continues =
                columns != null && table.rows().stream().anyMatch(r -> r.cells().size() == columns.count());
        if (!TaskTable.isTasks(table) && !continues) {
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
        TaskTable read = TaskTable.read(table, host.path, columns);
        columns = read.columns;
        for (TaskTable.Row row : read.rows) {
            tasks.add(row.task());
            text(row.words(), row.task().clause(), row.task().assignees(), Deadlines.As.TASK);
            for (Piece time : row.times())
                time(time, row.task().clause(), row.task().assignees(), row.words());
        }
        for (Piece piece : read.odd) unplaced.add(Found.sure(piece.text, piece.span()));
        if (read.rows.isEmpty())
            warnings.add(Phrase.of("Có bảng phân công nhưng không đọc được dòng nào (mục {0}).", host.path));
    }
}
