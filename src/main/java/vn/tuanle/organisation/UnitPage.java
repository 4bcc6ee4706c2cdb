package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// A unit as of a day: what it is, who stands above and below, whom to ask, what it was and what
/// became of it.
public record UnitPage(
        UUID id,
        TypedDay day,
        UnitChange unit,
        boolean exists,
        LocalDate began,
        @Nullable LocalDate ended,
        List<UnitOn> above,
        List<UnitOn> children,
        int childCount,
        List<Post> posts,
        List<UnitPeoplePage.Holder> people,
        List<Line> history,
        List<Succession> before,
        List<Succession> after,
        SuccessionFlow flow,
        boolean administers)
        implements Page {
    /// Whom to ask at the unit.
    public record Post(
            UUID id,
            String title,
            String person,
            String phone,
            String email,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// One version of the unit.
    public record Line(
            UUID version, LocalDate from, @Nullable LocalDate to, UnitChange values, String parent, String decision) {}
}
