package vn.tuanle.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.plan.Intake.Part;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Which units a named body means, and who is named for an item.
@Controller
@Enter(Enter.By.UNIT_STAFF)
@RequestMapping("/ke-hoach/{plan}/kiem-tra")
class ReviewPartyController {
    private final ReviewPartyPages pages;
    private final ReviewItemPages itemPages;
    private final PartyEdits edits;

    ReviewPartyController(ReviewPartyPages pages, ReviewItemPages itemPages, PartyEdits edits) {
        this.pages = pages;
        this.itemPages = itemPages;
        this.edits = edits;
    }

    @GetMapping("/ben/{party}")
    ReviewPartyPage party(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID party,
            @RequestParam(name = "tim", defaultValue = "") String sought) {
        return pages.party(asker, plan, party, Fold.nfc(sought), Map.of(), Errors.none());
    }

    @PostMapping("/ben/{party}/them")
    Object add(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam UUID unit,
            @RequestParam(name = "tim", defaultValue = "") String sought) {
        return answered(
                asker,
                plan,
                party,
                Map.of("tim", sought),
                edits.addUnit(asker, plan, party, version, unit),
                "Đã thêm.");
    }

    @PostMapping("/ben/{party}/bot")
    Object remove(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam UUID unit) {
        return answered(asker, plan, party, Map.of(), edits.removeUnit(asker, plan, party, version, unit), "Đã bớt.");
    }

    @PostMapping("/ben/{party}/khop")
    Object match(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String words) {
        return answered(
                asker,
                plan,
                party,
                Map.of("words", words),
                edits.matchAgain(asker, plan, party, version, words),
                "Đã tìm lại.");
    }

    @PostMapping("/ben/{party}/xac-nhan")
    Object confirm(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "0") int version) {
        return switch (edits.confirm(asker, plan, party, version)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach/" + plan + "/kiem-tra?muc=" + party + "#muc-" + party)
                        .saying("Đã xác nhận.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.party(asker, plan, party, "", Map.of(), Errors.of(refused)));
        };
    }

    @PostMapping("/ben/{party}/moi")
    Object create(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID parent) {
        Map<String, String> typed = new HashMap<>(Map.of("name", name, "kind", kind));
        typed.put("parent", parent == null ? "" : parent.toString());
        return answered(
                asker,
                plan,
                party,
                typed,
                edits.create(
                        asker, plan, party, version, name, UnitKind.of(kind).orElse(UnitKind.KHAC), parent),
                "Đã thêm đơn vị mới vào danh mục.");
    }

    @PostMapping("/muc/{item}/ben")
    Object name(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ASSIGNEE") Part part) {
        return onItem(asker, plan, item, edits.nameFor(asker, plan, item, name, part), "Đã thêm.");
    }

    @PostMapping("/muc/{item}/ben/{party}/bot")
    Object unname(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @PathVariable UUID party,
            @RequestParam(defaultValue = "ASSIGNEE") Part part) {
        return onItem(asker, plan, item, edits.unname(asker, plan, item, party, part), "Đã bớt.");
    }

    private Object onItem(Asker asker, UUID plan, UUID item, Outcome<UUID> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach/" + plan + "/kiem-tra/muc/" + item + "#ai-lam")
                        .saying(said);
            case Outcome.Refused<UUID> refused ->
                new Invalid(itemPages.again(asker, plan, item, Errors.of(refused), null));
        };
    }

    private Object answered(
            Asker asker, UUID plan, UUID party, Map<String, String> typed, Outcome<UUID> outcome, String said) {
        String sought = typed.getOrDefault("tim", "");
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach/" + plan + "/kiem-tra/ben/" + party + "#don-vi")
                        .saying(said);
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.party(asker, plan, party, sought, typed, Errors.of(refused)));
        };
    }
}
