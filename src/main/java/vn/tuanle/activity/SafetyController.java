package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// The levels of danger of a locality, and what is done with the sittings they concern.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SafetyController {
    private static final String HERE = "/cap-do-an-toan";
    private final SafetyRules rules;
    private final Safety safety;
    private final Directory directory;

    SafetyController(SafetyRules rules, Safety safety, Directory directory) {
        this.rules = rules;
        this.safety = safety;
        this.directory = directory;
    }

    @GetMapping(HERE)
    SafetyPage page(Asker asker) {
        return page(asker, Typed.NOTHING, Errors.none());
    }

    private SafetyPage page(Asker asker, Typed typed, Errors errors) {
        UUID locality = rules.locality(asker);
        boolean decides = rules.decides(asker);
        LocalDate today = LocalDate.now(Days.ZONE);
        List<SafetyRule> all = rules.rules(locality);
        List<SafetyRules.Level> levels = rules.levels(locality);
        List<Safety.Affected> affected = decides ? safety.affected(locality, Instant.now()) : List.of();
        Set<UUID> named = new LinkedHashSet<>(Set.of(locality));
        affected.forEach(each -> named.add(each.unit()));
        Map<UUID, String> names = directory.names(named, today);
        return new SafetyPage(
                names.getOrDefault(locality, ""),
                decides,
                SafetyRules.on(today, all, levels),
                all,
                levels,
                affected,
                names,
                today,
                typed,
                errors);
    }

    /// The level from a day on: of danger and level in one choice, `EPIDEMIC/3`.
    @PostMapping(HERE)
    Object set(Asker asker, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        String[] choice = typed.in("cap").split("/", -1);
        int level = choice.length == 2 && choice[1].matches("[1-9]") ? Integer.parseInt(choice[1]) : 0;
        var outcome = rules.set(asker, choice[0], level, typed.in("tu-ngay"), typed.in("can-cu"), Instant.now());
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to(HERE + "#anh-huong").saying("Đã đặt cấp độ. Các buổi bị ảnh hưởng ở dưới.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, typed, Errors.of(refused)));
        };
    }

    @PostMapping(HERE + "/luat/{danger}/{level}")
    Object write(
            Asker asker,
            @PathVariable String danger,
            @PathVariable int level,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form).with("luat", danger + "/" + level);
        return switch (rules.write(asker, danger, level, typed, Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to(HERE + "#luat").saying("Đã lưu quy định của cấp độ.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, typed, Errors.of(refused)));
        };
    }

    @PostMapping(HERE + "/ap-dung")
    Object act(Asker asker, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        Set<UUID> chosen = new LinkedHashSet<>();
        Map<UUID, String> links = new HashMap<>();
        for (String each : typed.all("buoi")) {
            UUID id = Typed.of("buoi", each).id("buoi");
            if (id == null) continue;
            chosen.add(id);
            links.put(id, typed.in("duong-dan-" + id));
        }
        Safety.Act act = typed.one("lam", Safety.Act.class, Safety.Act.POSTPONE);
        return switch (safety.act(asker, act, chosen, links, typed.in("loi-nhan"), Instant.now())) {
            case Outcome.Done<Safety.Done>(Safety.Done done) ->
                done.left() == 0
                        ? Redirect.to(HERE + "#anh-huong")
                                .saying("Đã áp dụng cho {0} buổi; người đã đăng ký được báo.", done.done())
                        : Redirect.to(HERE + "#anh-huong")
                                .saying(
                                        "Đã áp dụng cho {0} buổi. Còn {1} buổi chưa làm được: thiếu đường dẫn https, hoặc không được tập trung nên không giới hạn được.",
                                        done.done(), done.left());
            case Outcome.Refused<Safety.Done> refused -> new Invalid(page(asker, typed, Errors.of(refused)));
        };
    }
}
