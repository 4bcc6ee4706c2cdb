package vn.tuanle.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The values of a unit from some day on, as a person typed them.
public record UnitChange(
        String name, UnitKind kind, String code, @Nullable UUID parent, String address, String phone, String email) {
    /// A unit of which only the name, kind and parent are known.
    public static UnitChange of(String name, UnitKind kind, @Nullable UUID parent) {
        return new UnitChange(name, kind, "", parent, "", "", "");
    }
}
