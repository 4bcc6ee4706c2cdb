package vn.tuanle.inspection;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed to plan visits, one to each of the units. `id` was given with the form, so that a form sent
/// twice
/// is kept once; `basis` are words that count where no document was chosen.
public record Planning(
        UUID id,
        @Nullable UUID plan,
        Set<UUID> units,
        String day,
        String hour,
        @Nullable UUID document,
        String basis,
        String team,
        @Nullable UUID checklist) {}
