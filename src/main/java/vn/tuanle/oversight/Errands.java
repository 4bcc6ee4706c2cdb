package vn.tuanle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuanle.kernel.Phrase;

/// What waits for somebody besides tasks: told by the modules above, so that it stands with the unit's work and on the
/// board of the plan.
public interface Errands {
    /// So many of them, under `path`; `late` when one of them is past its day.
    record Errand(int count, Phrase words, String path, boolean late) {}

    /// What waits for the unit; nothing where there is none.
    List<Errand> ofUnit(UUID unit, Instant now);

    /// What is open about the plan, for the offices that lead it.
    List<Errand> ofPlan(UUID plan, Instant now);
}
