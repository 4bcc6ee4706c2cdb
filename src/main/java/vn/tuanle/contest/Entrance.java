package vn.tuanle.contest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may take part and what proves a person: with one of `proofs` one can win a prize, without one
/// takes part unverified. Ages are counted in the year of the contest.
public record Entrance(
        boolean rosterOnly,
        Set<Proof> proofs,
        AskedBirth birth,
        @Nullable Integer youngest,
        @Nullable Integer oldest) {
    public static final Entrance ANYBODY = new Entrance(false, Set.of(Proof.CONTACT), AskedBirth.NONE, null, null);

    public Entrance {
        proofs = Set.copyOf(proofs);
    }

    /// Whether somebody so proven can win.
    public boolean wins(Proof proof) {
        return proofs.contains(proof);
    }

    public boolean ages() {
        return youngest != null || oldest != null;
    }
}
