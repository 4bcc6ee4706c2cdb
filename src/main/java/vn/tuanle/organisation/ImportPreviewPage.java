package vn.tuanle.organisation;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// What importing a file would do, to be confirmed or left.
public record ImportPreviewPage(UUID upload, String fileName, ImportPreview preview) implements Page {
    private static final int MOST = 500;

    /// The refused rows first; the first few hundred are enough to put a file right.
    public List<ImportPreview.Row> shown() {
        List<ImportPreview.Row> refused = preview.refused();
        List<ImportPreview.Row> others = preview.rows().stream()
                .filter(r -> r.fate() != ImportPreview.Fate.REFUSED)
                .toList();
        return java.util.stream.Stream.concat(refused.stream(), others.stream())
                .limit(MOST)
                .toList();
    }

    public int left() {
        return Math.max(0, preview.rows().size() - MOST);
    }
}
