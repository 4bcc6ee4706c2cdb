package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// What was read of a plan beside its source, doubtful things first. `open` counts what stands before issuing,
/// `general` what of it has no place among the items. `tabs` is empty while all
/// stands on one page.
record ReviewPage(
        PlanRow plan,
        String issuer,
        @Nullable Phrase closed,
        List<Phrase> warnings,
        int open,
        List<Phrase> general,
        int total,
        List<Tab> tabs,
        List<Section> sections,
        int pageNumber,
        int pages,
        SourceView source)
        implements Page {
    /// One part of a plan too long for one page.
    record Tab(ReviewGroup group, int count, boolean current) {}

    /// One part: `above` of its items stand under “Cần xem lại”, `missing` header fields are not
    /// found at all. `folded` while nothing in it must be looked at and nobody came for it.
    record Section(
            ReviewGroup group, int count, int above, List<Bundle> bundles, List<Missing> missing, boolean folded) {
        boolean folds() {
            return group != ReviewGroup.LOOK;
        }
    }

    /// Items under one subheading, e.g. the tasks of one assignee.
    record Bundle(String title, List<ReviewCard> cards, List<PartyCard> parties) {}

    record Missing(String field, String title) {}

    /// A body named in the plan and the units it was understood to mean; `names` when they are few,
    /// `uncharged` how many of them are out of the issuer's reach.
    record PartyCard(
            UUID id,
            String name,
            int units,
            int uncharged,
            List<String> names,
            Phrase rule,
            @Nullable Integer expected,
            @Nullable Phrase doubt,
            int namings,
            int version) {}

    String self() {
        return "/ke-hoach/" + plan.id() + "/kiem-tra";
    }

    ReviewGroup current() {
        return sections.isEmpty() ? ReviewGroup.LOOK : sections.getFirst().group();
    }
}
