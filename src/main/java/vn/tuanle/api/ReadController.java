package vn.tuanle.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reporting.Aggregates;
import vn.tuanle.ui.Problem;

/// Aggregate figures for other systems, as `/api/v1/openapi.json` documents them.
@Controller
@Enter(Enter.By.TOKEN)
class ReadController {
    private static final int MOST = 500;
    private final Aggregates aggregates;

    ReadController(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /// A page of a list; `next` is what to send as `after` for the following one, null on the last.
    record Page<T>(List<T> items, @Nullable UUID next) {
        static <T> Page<T> of(List<T> oneMore, int limit, Function<T, UUID> id) {
            if (oneMore.size() <= limit) return new Page<>(oneMore, null);
            List<T> items = oneMore.subList(0, limit);
            return new Page<>(items, id.apply(items.getLast()));
        }
    }

    @GetMapping("/api/v1/openapi.json")
    @Enter(Enter.By.ANYONE)
    ResponseEntity<byte[]> document() throws IOException {
        try (InputStream in = ReadController.class.getResourceAsStream("/api/openapi.json")) {
            return ResponseEntity.ok()
                    .header("Content-Type", "application/json")
                    .header("Cache-Control", "no-cache")
                    .body(Objects.requireNonNull(in).readAllBytes());
        }
    }

    @GetMapping("/api/v1/forms")
    ResponseEntity<byte[]> forms(
            ApiToken token,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        if (wrong(limit)) return tooMany();
        return Answer.of(
                Page.of(aggregates.forms(Set.of(token.unit()), after, limit + 1), limit, Aggregates.Form::id), known);
    }

    @GetMapping("/api/v1/forms/{form}")
    ResponseEntity<byte[]> form(
            ApiToken token,
            @PathVariable UUID form,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return Answer.of(aggregates.form(Set.of(token.unit()), form), known);
    }

    @GetMapping("/api/v1/forms/{form}/indicators")
    ResponseEntity<byte[]> indicators(
            ApiToken token,
            @PathVariable UUID form,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return Answer.of(new Page<>(aggregates.indicators(aggregates.form(Set.of(token.unit()), form)), null), known);
    }

    @GetMapping("/api/v1/forms/{form}/obligations")
    ResponseEntity<byte[]> obligations(
            ApiToken token,
            @PathVariable UUID form,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        if (wrong(limit)) return tooMany();
        Aggregates.Form of = aggregates.form(Set.of(token.unit()), form);
        return Answer.of(
                Page.of(aggregates.obligations(of, after, limit + 1), limit, Aggregates.Obligation::report), known);
    }

    @GetMapping("/api/v1/forms/{form}/values")
    ResponseEntity<byte[]> values(
            ApiToken token,
            @PathVariable UUID form,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        if (wrong(limit)) return tooMany();
        Aggregates.Form of = aggregates.form(Set.of(token.unit()), form);
        return Answer.of(Page.of(aggregates.given(of, after, limit + 1), limit, Aggregates.Given::report), known);
    }

    @GetMapping("/api/v1/forms/{form}/totals")
    ResponseEntity<byte[]> totals(
            ApiToken token,
            @PathVariable UUID form,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        return Answer.of(aggregates.level(aggregates.form(Set.of(token.unit()), form), unit), known);
    }

    private static boolean wrong(int limit) {
        return limit < 1 || limit > MOST;
    }

    private static ResponseEntity<byte[]> tooMany() {
        return new Problem(400, Phrase.of("Yêu cầu không hợp lệ"), Phrase.of("“limit” phải từ 1 đến {0}.", MOST))
                .answer();
    }
}
