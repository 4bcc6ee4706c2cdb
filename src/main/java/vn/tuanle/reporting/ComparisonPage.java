package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// An indicator from period to period, or from year to year, by unit; none where nothing was issued yet.
public record ComparisonPage(
        FormRow form,
        List<Field> indicators,
        @Nullable Field field,
        @Nullable Comparison comparison,
        @Nullable Unit below)
        implements Page {
    /// The unit below which one looks.
    public record Unit(UUID unit, String name) {}

    /// The rest of an address: the indicator, and the unit below which one looks.
    public String query(@Nullable UUID unit) {
        return "?chi-tieu=" + (field == null ? "" : field.code()) + (unit == null ? "" : "&don-vi=" + unit);
    }
}
