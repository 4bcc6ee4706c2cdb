package vn.tuanle.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit as it was on one day. `parentName` is the parent's name on that day, empty at the top.
public record UnitOn(
        UUID id,
        String name,
        UnitKind kind,
        @Nullable String code,
        @Nullable UUID parent,
        String parentName) {}
