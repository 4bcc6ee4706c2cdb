package vn.tuanle.contest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What a contest is about, to be typed. `id` is null for a new one; `fileName` is the rules document that is kept.
public record ContestFormPage(
        @Nullable UUID id,
        String unitName,
        Typed typed,
        Errors errors,
        List<ContestChoices.Campaign> campaigns,
        List<ContestChoices.Choice> documents,
        String fileName)
        implements Page {}
