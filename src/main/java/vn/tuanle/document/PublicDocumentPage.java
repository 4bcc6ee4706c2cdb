package vn.tuanle.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// What anybody may know about an issued document: that it was issued, whether it still stands, and
/// by which hash its files are known. Never what it says.
public record PublicDocumentPage(
        String lookup,
        String code,
        LocalDate day,
        String issuer,
        String kind,
        String title,
        DocumentPage.Standing standing,
        List<DocumentFiles.Kept> files,
        @Nullable Compared compared)
        implements Page {
    /// A file somebody holds beside ours; `kind` is null where it is none of ours.
    public record Compared(
            String name, String sha256, @Nullable DocumentFileKind kind) {}

    public String hashes() {
        return String.join(" ", files.stream().map(DocumentFiles.Kept::sha256).toList());
    }
}
