package vn.tuanle.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.trust.Roots;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The authorities whose signatures this installation trusts, and who changed that.
public record TrustPage(List<Roots.Root> roots, List<Act> acts, Errors errors) implements Page {
    public record Act(
            String name,
            boolean trusted,
            String by,
            @Nullable Instant at) {}
}
