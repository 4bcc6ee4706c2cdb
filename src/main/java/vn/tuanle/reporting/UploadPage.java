package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// What a filled-in workbook would change, before anything is saved; what cannot be, by its cell.
public record UploadPage(
        ReportRow report,
        String title,
        int formVersion,
        String file,
        List<Wrong> wrong,
        List<Line> lines,
        List<Listing> activities,
        List<Phrase> notes)
        implements Page {
    /// A sentence about a cell.
    public record Wrong(String cell, Phrase why) {}

    /// A place with what stands there and what the file puts there; in conflict when somebody else
    /// changed it since the file was fetched. `parts` are the cells of a table, row by row.
    public record Line(
            String id,
            String cell,
            String title,
            String member,
            String before,
            String now,
            boolean conflict,
            boolean emptied,
            Typing typing,
            @Nullable List<String> parts) {}

    /// An activity that will be listed.
    public record Listing(String cell, NewActivity typed, List<String> partners) {
        /// The units that coordinated, as the form sends them.
        public String units() {
            return typed.coordinators().stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        }
    }

    public boolean good() {
        return wrong.isEmpty() && !nothing();
    }

    public boolean nothing() {
        return lines.isEmpty() && activities.isEmpty();
    }

    public long conflicts() {
        return lines.stream().filter(Line::conflict).count();
    }
}
