package vn.tuanle.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// A report to fill in: one form of which every button saves everything, or place by place with a
/// script.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ReportController {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ReportPages pages;
    private final Saves saves;
    private final Chain chain;
    private final Activities activities;

    ReportController(ReportPages pages, Saves saves, Chain chain, Activities activities) {
        this.pages = pages;
        this.saves = saves;
        this.chain = chain;
        this.activities = activities;
    }

    @GetMapping("/bao-cao/{id}")
    ReportPage look(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id);
    }

    @PostMapping("/bao-cao/{id}")
    Object save(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Saves.Saved saved = saves.save(asker, id, version(form), version -> Typing.of(form, version));
        if (!saved.done())
            return new Invalid(pages.page(asker, id, saved.typed(), ReportPage.Decision.listing(form), saved.errors()));
        String self = "/bao-cao/" + id;
        // an activity typed but not yet put on the list goes with whatever button was pressed
        NewActivity activity = activity(form);
        if (activity.any() || value(form, "tiep").equals("hoat-dong"))
            if (activities.add(asker, id, activity) instanceof Outcome.Refused<UUID> refused)
                return new Invalid(
                        pages.page(asker, id, List.of(), ReportPage.Decision.listing(form), Errors.of(refused)));
        form.keySet().removeIf(name -> name.startsWith("hd-"));
        return switch (value(form, "tiep")) {
            case "trinh" -> {
                Errors missing = chain.submit(asker, id, value(form, "loi-trinh"));
                yield missing.any()
                        ? new Invalid(pages.page(asker, id, List.of(), ReportPage.Decision.listing(form), missing))
                        : Redirect.to(self).saying("Đã trình thủ trưởng đơn vị.");
            }
            case "hoat-dong" -> Redirect.to(self + "#hoat-dong").saying("Đã thêm hoạt động.");
            default -> {
                String dropped = value(form, "bo-hoat-dong");
                if (dropped.matches("[0-9a-f-]{36}")) activities.remove(asker, id, UUID.fromString(dropped));
                yield Redirect.to(self + (dropped.isEmpty() ? "" : "#hoat-dong"))
                        .saying("Đã lưu.");
            }
        };
    }

    private static NewActivity activity(MultiValueMap<String, String> form) {
        List<NewActivity> all = activities(form);
        Set<UUID> coordinators = units(String.join(",", form.getOrDefault("hd-phoi-hop", List.of())));
        return all.isEmpty()
                ? new NewActivity(ActivityKind.LOP, "", "", "", "", "", Set.of())
                : all.getFirst().with(coordinators);
    }

    private static Set<UUID> units(String ids) {
        return Arrays.stream(ids.split(","))
                .filter(unit -> unit.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /// The activities of a form, one for each name; the units that coordinated one are joined by commas.
    static List<NewActivity> activities(MultiValueMap<String, String> form) {
        return IntStream.range(0, form.getOrDefault("hd-ten", List.of()).size())
                .mapToObj(i -> {
                    ActivityKind kind = ActivityKind.LOP;
                    for (ActivityKind one : ActivityKind.values())
                        if (one.name().equals(value(form, "hd-loai", i))) kind = one;
                    return new NewActivity(
                            kind,
                            value(form, "hd-ten", i),
                            value(form, "hd-ngay", i),
                            value(form, "hd-noi", i),
                            value(form, "hd-luot", i),
                            value(form, "hd-nguoi", i),
                            units(value(form, "hd-phoi-hop", i)));
                })
                .toList();
    }

    private static String value(MultiValueMap<String, String> form, String name, int index) {
        List<String> all = form.getOrDefault(name, List.of());
        return index < all.size() ? all.get(index) : "";
    }

    /// One place, from the script: what is now stored there, or the sentence why not (422).
    @PostMapping("/bao-cao/{id}/o")
    ResponseEntity<String> cell(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Saves.Saved saved = saves.save(asker, id, version(form), version -> Typing.of(form, version));
        record Answer(String id, String goc, String error) {}
        List<Answer> answers = saved.typed().stream()
                .map(one -> {
                    Field field = saved.version().byCode().get(one.key().code());
                    if (field == null) return new Answer("", "", "");
                    String at = field.id(one.key().member());
                    String error = saved.errors().byField().entrySet().stream()
                            .filter(e -> e.getKey().isEmpty() || e.getKey().startsWith(at))
                            .map(e -> Phrases.t(e.getValue()))
                            .collect(Collectors.joining(" "));
                    return new Answer(at, one.sent(), error);
                })
                .toList();
        return ResponseEntity.status(saved.done() ? 200 : 422)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsString(answers));
    }

    static int version(MultiValueMap<String, String> form) {
        String version = value(form, "phien-ban");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    static String value(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
