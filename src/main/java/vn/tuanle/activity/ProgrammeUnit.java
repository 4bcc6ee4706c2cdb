package vn.tuanle.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.organisation.UnitKind;

/// A unit as the public programme names it; `ward` is the unit of the commune it lies in, perhaps itself.
public record ProgrammeUnit(
        UUID id,
        String name,
        String slug,
        @Nullable UnitKind kind,
        @Nullable UUID parent,
        @Nullable UUID ward) {
    /// “UBND phường Trấn Biên” is “phường Trấn Biên” where a place is meant.
    public String place() {
        String bare = name.replaceFirst("(?iu)^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\\s+", "");
        return bare.isEmpty() ? name : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }
}
