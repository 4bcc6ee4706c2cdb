package vn.tuanle.drafting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Writing a document as text, the page it makes beside it; what the head wanted changed above.
/// `stored` is the text as others saved it meanwhile, null where nobody did.
public record EditorPage(
        UUID id,
        String kind,
        String title,
        String issuer,
        int version,
        String text,
        Sheet sheet,
        DraftPage.@Nullable Act returned,
        @Nullable String stored,
        Errors errors)
        implements Page {}
