package vn.tuanle.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Beginning a document: its form, its subject, who issues it. `ended` is null where the unit may begin
/// one.
public record NewDraftPage(
        String unitName,
        @Nullable Ended ended,
        List<Issuer> issuers,
        String form,
        String title,
        UUID issuer,
        Amending amending,
        Errors errors)
        implements Page {
    /// A unit in whose name the person may write.
    public record Issuer(UUID unit, String name) {}

    /// The issued document that the new one corrects, replaces or recalls; empty words for none.
    public record Amending(String document, String act, String code) {
        static final Amending NOTHING = new Amending("", "", "");

        public boolean any() {
            return !document.isEmpty();
        }
    }
}
