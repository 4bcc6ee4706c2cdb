package vn.tuanle.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One item with all that can be done to it, or a new one; beside it its place in the source.
record ReviewItemPage(
        PlanRow plan,
        @Nullable Phrase closed,
        @Nullable ReviewCard card,
        ItemKind kind,
        @Nullable String header,
        @Nullable UUID after,
        List<ReviewField> fields,
        Errors errors,
        @Nullable Meanwhile meanwhile,
        String splitText,
        @Nullable PlanItem next,
        List<PlanItem> deadlines,
        SourceView source)
        implements Page {
    /// What somebody else saved while this form was open.
    record Meanwhile(String by, @Nullable Instant at, List<Difference> differences) {}

    record Difference(String title, String theirs, String yours) {}

    String self() {
        return "/ke-hoach/" + plan.id() + "/kiem-tra";
    }

    String title() {
        return kind == ItemKind.HEADER ? ItemField.headerTitle(header) : kind.title();
    }

    /// The kinds that an item can be placed among.
    List<ItemKind> kinds() {
        return java.util.Arrays.stream(ItemKind.values())
                .filter(k -> k != ItemKind.HEADER && k != ItemKind.UNPLACED && k != kind)
                .toList();
    }
}
