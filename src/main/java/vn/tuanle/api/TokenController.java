package vn.tuanle.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.ApiTokens;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.reporting.Aggregates;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Where administrators of a unit make tokens for other systems and take them back.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class TokenController {
    private static final int USES = 50;
    private final ApiTokens tokens;
    private final Aggregates aggregates;
    private final Directory directory;

    TokenController(ApiTokens tokens, Aggregates aggregates, Directory directory) {
        this.tokens = tokens;
        this.aggregates = aggregates;
        this.directory = directory;
    }

    @GetMapping("/ma-truy-cap")
    TokenPage look(Asker asker) {
        return page(asker, null, null, blank(), Errors.none());
    }

    @GetMapping("/ma-truy-cap/{token}")
    TokenPage uses(Asker asker, @PathVariable UUID token) {
        return page(asker, token, null, blank(), Errors.none());
    }

    /// Shows the token in the answer itself: it is kept nowhere.
    @PostMapping("/ma-truy-cap")
    Object make(
            Asker asker,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "quyen", defaultValue = "") String scope,
            @RequestParam(name = "het-han", defaultValue = "") String expires) {
        TokenPage.Typed typed = new TokenPage.Typed(unit, name, scope, expires);
        UUID of = units(asker).stream()
                .filter(id -> id.toString().equals(unit))
                .findFirst()
                .orElse(null);
        if (of == null)
            return new Invalid(page(asker, null, null, typed, Errors.none().at("don-vi", "Hãy chọn đơn vị.")));
        ApiToken.Scope wanted = scope.equals("IMPORT") ? ApiToken.Scope.IMPORT : ApiToken.Scope.READ;
        return switch (tokens.make(asker, of, name, wanted, Days.typed(expires))) {
            case Outcome.Done<ApiTokens.Made>(ApiTokens.Made made) ->
                page(asker, null, made.secret(), blank(), Errors.none());
            case Outcome.Refused<ApiTokens.Made> refused ->
                new Invalid(page(asker, null, null, typed, Errors.of(refused)));
        };
    }

    @PostMapping("/ma-truy-cap/{token}/thu-hoi")
    Redirect revoke(Asker asker, @PathVariable UUID token) {
        tokens.revoke(asker, token);
        return Redirect.to("/ma-truy-cap").saying("Đã thu hồi; từ nay mã này không vào được nữa.");
    }

    private static TokenPage.Typed blank() {
        return new TokenPage.Typed(
                "", "", "READ", Days.day(LocalDate.now(Days.ZONE).plusDays(180)));
    }

    private TokenPage page(
            Asker asker, @Nullable UUID opened, @Nullable String made, TokenPage.Typed typed, Errors errors) {
        LocalDate today = LocalDate.now(Days.ZONE);
        Set<UUID> units = units(asker);
        Map<UUID, String> names = directory.names(List.copyOf(units), today);
        List<ApiTokens.Kept> all = tokens.of(units);
        ApiTokens.Kept one = opened == null
                ? null
                : all.stream()
                        .filter(token -> token.id().equals(opened))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return new TokenPage(
                units.stream()
                        .map(unit -> new TokenPage.Unit(unit, names.getOrDefault(unit, "")))
                        .sorted(Comparator.comparing(TokenPage.Unit::name))
                        .toList(),
                all,
                one,
                one == null ? List.of() : tokens.uses(one.id(), USES),
                made,
                typed,
                today,
                errors);
    }

    /// The units that the asker administers; who administers all of them: every lead office.
    private Set<UUID> units(Asker asker) {
        Set<UUID> units = new HashSet<>(asker.unitsAs(Role.ADMINISTRATOR));
        if (asker.administersAll()) aggregates.forms(null, null, 10_000).forEach(form -> units.add(form.leadUnit()));
        return units;
    }
}
