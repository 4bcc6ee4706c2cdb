package vn.tuanle.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.ApiTokens;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The tokens of the units that somebody administers; `made` is one just made, shown this once.
public record TokenPage(
        List<Unit> units,
        List<ApiTokens.Kept> tokens,
        ApiTokens.@Nullable Kept opened,
        List<ApiTokens.Use> uses,
        @Nullable String made,
        Typed typed,
        LocalDate today,
        Errors errors)
        implements Page {
    public record Unit(UUID id, String name) {}

    /// The form as typed.
    public record Typed(String unit, String name, String scope, String expires) {}

    public String unitName(UUID id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    public List<ApiToken.Scope> scopes() {
        return List.of(ApiToken.Scope.values());
    }
}
