package vn.tuanle.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// An indicator from period to period, or from year to year, by unit; none where nothing was issued yet.
public record ComparisonPage(
        FormRow form,
        List<Field> indicators,
        @Nullable Field field,
        @Nullable Comparison comparison) implements Page {}
