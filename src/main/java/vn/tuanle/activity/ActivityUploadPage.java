package vn.tuanle.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A spreadsheet of activities: to be chosen, or what taking it over would do, row by row.
public record ActivityUploadPage(
        String unitName,
        List<Campaigns.Campaign> campaigns,
        String plan,
        @Nullable UUID upload,
        String fileName,
        ActivityImport.@Nullable Preview preview,
        Errors errors)
        implements Page {
    private static final int SHOWN = 200;

    /// Rows to put right first; of the others as many as a page bears.
    public List<ActivityImport.Checked> shown() {
        if (preview == null) return List.of();
        return preview.rows().stream()
                .sorted(java.util.Comparator.comparing(
                        (ActivityImport.Checked row) -> row.troubles().isEmpty()))
                .limit(SHOWN)
                .toList();
    }
}
