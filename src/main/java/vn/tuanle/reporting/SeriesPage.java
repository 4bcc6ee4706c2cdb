package vn.tuanle.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The pattern of periods: how often and by when, the periods with their clocks, and where each unit stands in each.
/// `typed` is what was typed and could not be taken.
public record SeriesPage(
        FormRow form, boolean leads, boolean active, Typed typed, List<Line> periods, List<Unit> units, Errors errors)
        implements Page {
    /// The fields of the form as they stand in it.
    public record Typed(
            String cadence,
            String first,
            String last,
            String given,
            String opensBefore,
            boolean dueOfMonth,
            String dueNumber,
            String boundary,
            String locksAfter) {}

    /// A period with the warning about a deadline on a day off, and what of it was sent.
    public record Line(Period period, @Nullable Phrase warning, int sent, int all) {}

    /// A unit that sends straight to the lead office, with its report in each open period.
    public record Unit(String name, Map<UUID, Cell> cells) {}

    public record Cell(UUID report, Standing standing, Timeliness timeliness) {
        public String css() {
            if (timeliness == Timeliness.MISSING) return "late";
            return standing == Standing.RETURNED ? "soon" : standing.css();
        }

        public String word() {
            if (timeliness == Timeliness.MISSING) return "Quá hạn";
            return switch (standing) {
                case ACCEPTED -> "Đã nhận";
                case SENT -> "Đã gửi";
                case RETURNED -> "Bị trả lại";
                case WORKING -> "Đang làm";
                case SILENT -> "Chưa có gì";
            };
        }
    }

    public List<Period> open() {
        return periods.stream().map(Line::period).filter(Period::open).toList();
    }
}
