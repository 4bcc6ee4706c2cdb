package vn.tuanle.unitplan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// A unit's plan to read, and the acts on it.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class UnitPlanController {
    private static final String REMARK = "y-kien.";
    private final UnitPlanPages pages;
    private final Decisions decisions;

    UnitPlanController(UnitPlanPages pages, Decisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping("/ke-hoach-don-vi/{id}")
    UnitPlanPage look(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, UnitPlanPage.Decision.NOTHING, Errors.none());
    }

    @GetMapping("/ke-hoach-don-vi/{id}/van-ban")
    TextPage text(Asker asker, @PathVariable UUID id) {
        return pages.text(asker, id);
    }

    @PostMapping("/ke-hoach-don-vi/{id}/duyet")
    Object approve(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "lan", defaultValue = "0") int turn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> form) {
        return switch (decisions.approve(asker, id, turn, reason)) {
            case Outcome.Done<UUID>(UUID plan) ->
                Redirect.to("/ke-hoach/" + plan + "/ban-hanh")
                        .saying("Đã duyệt. Văn bản đã được soạn; hãy cấp số và ban hành.");
            case Outcome.Refused<UUID> refused -> again(asker, id, reason, remarks(form), refused);
        };
    }

    @PostMapping("/ke-hoach-don-vi/{id}/tra-lai")
    Object giveBack(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "lan", defaultValue = "0") int turn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> form) {
        Map<String, String> remarks = remarks(form);
        return switch (decisions.giveBack(asker, id, turn, reason, remarks)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach-don-vi/" + id).saying("Đã trả lại để đơn vị sửa.");
            case Outcome.Refused<UUID> refused -> again(asker, id, reason, remarks, refused);
        };
    }

    @PostMapping("/ke-hoach-don-vi/{id}/rut-lai")
    Object withdraw(Asker asker, @PathVariable UUID id) {
        return switch (decisions.withdraw(asker, id)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach-don-vi/" + id + "/soan").saying("Đã rút lại; bạn sửa tiếp được.");
            case Outcome.Refused<UUID> refused -> again(asker, id, "", Map.of(), refused);
        };
    }

    @PostMapping("/ke-hoach-don-vi/{id}/mo-lai")
    Object reopen(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return switch (decisions.reopen(asker, id, reason)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach-don-vi/" + id + "/soan").saying("Đã mở lại; khi xong hãy trình lần nữa.");
            case Outcome.Refused<UUID> refused -> again(asker, id, reason, Map.of(), refused);
        };
    }

    private Invalid again(
            Asker asker, UUID id, String reason, Map<String, String> remarks, Outcome.Refused<UUID> refused) {
        return new Invalid(pages.page(asker, id, new UnitPlanPage.Decision(reason, remarks), Errors.of(refused)));
    }

    /// The head's words by the place they are about.
    private static Map<String, String> remarks(MultiValueMap<String, String> form) {
        Map<String, String> remarks = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(REMARK)
                    && name.substring(REMARK.length()).matches("[a-z-]{1,20}(:[0-9a-f-]{36})?")
                    && !values.getFirst().isBlank()) remarks.put(name.substring(REMARK.length()), values.getFirst());
        });
        return remarks;
    }
}
