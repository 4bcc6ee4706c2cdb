package vn.tuanle.writing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of a document's body, in order. Numbers and letters of clauses are part of the text, so
/// that every program that opens the file keeps them.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Passage.Text.class), @JsonSubTypes.Type(Passage.Table.class)})
public sealed interface Passage {
    /// A paragraph, heading or item; its level is told by the marker it begins with. `titled` says
    /// whether a numbered item is a heading (bold), null leaves it to the text.
    record Text(String text, Level level, @Nullable Boolean titled) implements Passage {
        public Text {
            text = Words.clean(text);
        }

        public Text(String text) {
            this(text, Level.of(Words.clean(text)), null);
        }
    }

    /// A table: the first `heads` rows are repeated on every page; `widths` are shares of the text
    /// width, empty to let the content decide.
    record Table(List<List<String>> rows, int heads, List<Double> widths) implements Passage {
        public Table {
            List<List<String>> clean = new ArrayList<>(rows.size());
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(columns);
                for (int i = 0; i < columns; i++) cells.add(i < row.size() ? lines(row.get(i)) : "");
                clean.add(List.copyOf(cells));
            }
            rows = List.copyOf(clean);
            heads = Math.clamp(heads, 0, rows.size());
            widths = widths.size() == columns ? List.copyOf(widths) : List.of();
        }

        /// A cell may hold several paragraphs, parted by line feeds.
        private static String lines(String cell) {
            return String.join("\n", Words.clean(cell.lines().toList()));
        }

        public int columns() {
            return rows.isEmpty() ? 0 : rows.getFirst().size();
        }
    }
}
