package vn.tuanle.organisation;

import java.util.List;
import vn.tuanle.kernel.Phrase;

/// What an import would do, told by the importer itself before it does it.
public record ImportPreview(List<Row> rows, List<Phrase> notes) {
    /// What becomes of one row of the file, and for a refused row why, each fault in its column.
    public record Row(int line, String name, Fate fate, List<Trouble> troubles) {}

    /// Why a row is refused, and in which column.
    public record Trouble(String column, Phrase why) {}

    /// What becomes of a row.
    public enum Fate {
        NEW("Thêm mới"),
        CHANGED("Thay đổi"),
        SAME("Giữ nguyên"),
        REFUSED("Không nhận");

        private final String title;

        Fate(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public long count(Fate fate) {
        return rows.stream().filter(r -> r.fate() == fate).count();
    }

    public List<Row> refused() {
        return rows.stream().filter(r -> r.fate() == Fate.REFUSED).toList();
    }

    /// True when nothing stands in the way.
    public boolean good() {
        return count(Fate.REFUSED) == 0;
    }

    /// True when there would be nothing to do.
    public boolean idle() {
        return count(Fate.NEW) + count(Fate.CHANGED) + count(Fate.REFUSED) == 0;
    }
}
