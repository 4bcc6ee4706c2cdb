package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What [Aggregates] reads, as other systems and the command line get it.
public final class Aggregate {
    private Aggregate() {}

    /// A form that was issued; `plan` is the number and symbol of the plan it follows.
    public record Form(
            UUID id,
            String title,
            String period,
            LocalDate firstDay,
            LocalDate lastDay,
            int version,
            UUID leadUnit,
            String leadName,
            String plan) {}

    /// A figure that the form asks; `members` are the codes of its breakdown.
    public record Indicator(
            String code,
            String part,
            String title,
            String measure,
            FieldKind kind,
            Breakdown breakdown,
            List<Breakdown.Member> members,
            boolean computed,
            boolean required,
            String help) {}

    /// What a unit owes and where that stands; `silent` when it never typed, listed or did anything.
    public record Obligation(
            UUID report,
            UUID unit,
            String unitName,
            String unitKind,
            @Nullable UUID receiver,
            Duty duty,
            ReportState state,
            Timeliness timeliness,
            Instant opensAt,
            LocalDate lastDay,
            @Nullable LocalDate extendedTo,
            Instant locksAt,
            @Nullable Instant sentAt,
            @Nullable Integer lateDays,
            boolean accepted,
            boolean silent) {
        /// As the pages call it.
        String title() {
            return silent ? Standing.SILENT.title() : state.title();
        }
    }

    /// A unit's own figures as it last sent them, the accepted ones where there are some.
    public record Given(UUID report, UUID unit, String unitName, boolean accepted, List<Figure> figures) {}

    /// `value` was entered or computed, `activities` is the sum of the activities it listed.
    public record Figure(
            String code,
            String member,
            @Nullable Long value,
            @Nullable Long activities,
            long adjustment) {}

    /// Totals of a unit with all that counts below it, and of each unit directly below.
    public record Level(
            UUID unit, String unitName, @Nullable UUID above, List<Total> totals, List<Below> below) {}

    public record Below(UUID unit, String unitName, boolean accepted, List<Total> totals) {}

    /// `units` is of how many units it is the sum; a total of null is missing, 0 is a figure.
    public record Total(
            String code, String member, @Nullable Long value, int units) {}
}
