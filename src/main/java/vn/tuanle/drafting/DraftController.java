package vn.tuanle.drafting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Writing a draft, and the acts on it before it is issued.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DraftController {
    private static final String REMARK = "y-kien.";
    private final DraftPages pages;
    private final Drafts drafts;
    private final DraftLines lines;
    private final Approvals approvals;
    private final DraftRemarks remarks;

    DraftController(DraftPages pages, Drafts drafts, DraftLines lines, Approvals approvals, DraftRemarks remarks) {
        this.pages = pages;
        this.drafts = drafts;
        this.lines = lines;
        this.approvals = approvals;
        this.remarks = remarks;
    }

    @GetMapping("/du-thao/{id}")
    DraftPage look(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, DraftPage.Decision.NOTHING, Errors.none());
    }

    @GetMapping("/du-thao/{id}/soan")
    Object open(Asker asker, @PathVariable UUID id) {
        if (!pages.page(asker, id, DraftPage.Decision.NOTHING, Errors.none())
                .may()
                .edit()) return Redirect.to("/du-thao/" + id);
        return pages.editor(asker, id, null, 0, Errors.none());
    }

    /// With the header X-Draft the answer is the sheet alone, to be put in beside the text.
    @PostMapping("/du-thao/{id}/soan")
    Object save(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            @RequestParam(name = "lan-tra", required = false) @Nullable UUID returned,
            @RequestParam(name = "da-sua", required = false) @Nullable Set<Integer> met,
            @RequestHeader(name = "X-Draft", required = false) @Nullable String live) {
        if (returned != null) remarks.mark(asker, id, returned, met == null ? Set.of() : met);
        return switch (drafts.save(asker, id, version, text)) {
            case Outcome.Done<Integer> done -> {
                if (live != null) yield pages.sheet(asker, id, null);
                yield next.isEmpty()
                        ? Redirect.to("/du-thao/" + id + "/soan").saying("Đã lưu.")
                        : Redirect.to("/du-thao/" + id);
            }
            case Outcome.Refused<Integer> refused ->
                new Invalid(
                        live != null
                                ? pages.sheet(asker, id, refused.why())
                                : pages.editor(asker, id, text, version, Errors.of(refused)));
        };
    }

    @PostMapping("/du-thao/{id}/noi-nhan")
    Object receivers(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String dong,
            @RequestParam(name = "don-vi", required = false) @Nullable List<UUID> kept,
            @RequestParam(name = "them", defaultValue = "") String more) {
        Set<UUID> units = kept == null ? Set.of() : new LinkedHashSet<>(kept);
        return switch (lines.say(asker, id, dong, units, more)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/du-thao/" + id + "#noi-nhan").saying("Đã ghi nơi nhận.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, DraftPage.Decision.NOTHING, Errors.of(refused)));
        };
    }

    @PostMapping("/du-thao/{id}/trinh")
    Object submit(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        return switch (approvals.submit(asker, id, note)) {
            case Outcome.Done<UUID> done -> Redirect.to("/du-thao/" + id).saying("Đã trình thủ trưởng.");
            case Outcome.Refused<UUID> refused -> again(asker, id, note, Map.of(), refused);
        };
    }

    @PostMapping("/du-thao/{id}/rut-lai")
    Object withdraw(Asker asker, @PathVariable UUID id) {
        return switch (approvals.withdraw(asker, id)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/du-thao/" + id + "/soan").saying("Đã rút lại; bạn sửa tiếp được.");
            case Outcome.Refused<UUID> refused -> again(asker, id, "", Map.of(), refused);
        };
    }

    @PostMapping("/du-thao/{id}/duyet")
    Object approve(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "lan", defaultValue = "0") int turn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> form) {
        return switch (approvals.approve(asker, id, turn, reason)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/du-thao/" + id).saying("Đã duyệt; văn thư cấp số và ban hành.");
            case Outcome.Refused<UUID> refused -> again(asker, id, reason, said(form), refused);
        };
    }

    @PostMapping("/du-thao/{id}/tra-lai")
    Object giveBack(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "lan", defaultValue = "0") int turn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> form) {
        Map<String, String> said = said(form);
        Sheet sheet =
                pages.page(asker, id, DraftPage.Decision.NOTHING, Errors.none()).sheet();
        Map<String, String> quoted = new LinkedHashMap<>();
        said.forEach((place, words) -> {
            String quote = sheet.quote(place);
            if (!quote.isEmpty()) quoted.merge(quote, words, (a, b) -> a + "\n" + b);
        });
        return switch (approvals.giveBack(asker, id, turn, reason, quoted)) {
            case Outcome.Done<UUID> done -> Redirect.to("/du-thao/" + id).saying("Đã trả lại để sửa.");
            case Outcome.Refused<UUID> refused -> again(asker, id, reason, said, refused);
        };
    }

    @PostMapping("/du-thao/{id}/mo-lai")
    Object reopen(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return switch (approvals.reopen(asker, id, reason)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/du-thao/" + id).saying("Đã mở lại; khi xong hãy trình lần nữa.");
            case Outcome.Refused<UUID> refused -> again(asker, id, reason, Map.of(), refused);
        };
    }

    @PostMapping("/du-thao/{id}/bo")
    Object drop(Asker asker, @PathVariable UUID id) {
        return switch (drafts.drop(asker, id)) {
            case Outcome.Done<UUID> done -> Redirect.to("/van-ban-di").saying("Đã bỏ dự thảo.");
            case Outcome.Refused<UUID> refused -> again(asker, id, "", Map.of(), refused);
        };
    }

    private Invalid again(
            Asker asker, UUID id, String reason, Map<String, String> remarks, Outcome.Refused<UUID> refused) {
        return new Invalid(pages.page(asker, id, new DraftPage.Decision(reason, remarks), Errors.of(refused)));
    }

    /// The head's words by the place they are about.
    private static Map<String, String> said(MultiValueMap<String, String> form) {
        Map<String, String> said = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(REMARK) && !values.getFirst().isBlank())
                said.put(name.substring(REMARK.length()), values.getFirst());
        });
        return said;
    }
}
