package vn.tuanle.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// The rows that a figure counts; together they give the figure.
public record StatisticsRowsPage(
        String title,
        Phrase sum,
        @Nullable Phrase how,
        String unitName,
        Span span,
        List<StatisticsPage.Chip> chips,
        boolean amounts,
        List<Row> rows,
        String back)
        implements Page {
    record Row(
            String label,
            String href,
            String unit,
            String when,
            String note,
            @Nullable Integer amount) {}
}
