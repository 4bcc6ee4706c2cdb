package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
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
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Checking what was read: the source beside the items, and every act on an item.
@Controller
@Enter(Enter.By.UNIT_STAFF)
@RequestMapping("/ke-hoach/{plan}/kiem-tra")
class ReviewController {
    private final ReviewPages pages;
    private final ReviewItemPages itemPages;
    private final ReviewSteps steps;
    private final ItemEdits edits;
    private final ItemCuts cuts;

    ReviewController(ReviewPages pages, ReviewItemPages itemPages, ReviewSteps steps, ItemEdits edits, ItemCuts cuts) {
        this.pages = pages;
        this.itemPages = itemPages;
        this.steps = steps;
        this.edits = edits;
        this.cuts = cuts;
    }

    @GetMapping
    ReviewPage review(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "nhom", defaultValue = "") String group,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "muc", required = false) @Nullable UUID item) {
        return pages.page(asker, plan, new ReviewPages.Wanted(group, page, item));
    }

    @GetMapping("/muc/{item}")
    ReviewItemPage item(Asker asker, @PathVariable UUID plan, @PathVariable UUID item) {
        return itemPages.item(asker, plan, item);
    }

    @PostMapping("/muc/{item}")
    Object correct(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        ReviewSteps.Known known = steps.known(asker, plan, item);
        if (known == null) return lost(asker, plan, sent);
        ItemForm form = ItemForm.typed(known.item().kind(), known.item().field(), sent);
        ItemForm.Values values = form.check();
        if (values == null) return new Invalid(itemPages.again(asker, plan, item, form));
        return switch (edits.correct(asker, plan, item, version, values)) {
            case Outcome.Done<PlanItem>(PlanItem before) ->
                moved(before, values)
                        ? Redirect.to(steps.after(plan, before))
                                .saying(
                                        "Đã lưu. Tên các đơn vị được hiểu lại theo danh mục ngày {0}; phần đã chọn bằng tay giữ nguyên.",
                                        Days.day(values.details().day()))
                        : Redirect.to(steps.after(plan, before)).saying("Đã lưu.");
            case Outcome.Refused<PlanItem> refused -> {
                form.errors().byField().put(refused.field(), refused.why());
                yield new Invalid(itemPages.again(asker, plan, item, form));
            }
        };
    }

    /// The text was read anew meanwhile and the item is gone: what was typed can be added as a new
    /// one.
    private Object lost(Asker asker, UUID plan, Map<String, String> sent) {
        ItemKind kind = kind(sent.getOrDefault("kind", ""));
        ItemForm form = ItemForm.typed(kind, sent.get("header"), sent);
        form.errors()
                .at(
                        "",
                        "Mục này không còn, vì văn bản vừa được đọc lại. Phần bạn gõ vẫn ở đây; lưu để thêm thành mục mới.");
        return new Invalid(itemPages.added(asker, plan, form, null));
    }

    @PostMapping("/muc/{item}/xac-nhan")
    Object confirm(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version) {
        return answered(asker, plan, item, edits.confirm(asker, plan, item, version), "Đã xác nhận.");
    }

    @PostMapping("/muc/{item}/bo")
    Object drop(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version) {
        return answered(
                asker, plan, item, edits.drop(asker, plan, item, version), "Đã bỏ; có thể lấy lại ở cuối trang.");
    }

    @PostMapping("/muc/{item}/lay-lai")
    Object restore(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version) {
        return answered(asker, plan, item, edits.restore(asker, plan, item, version), "Đã lấy lại.");
    }

    @PostMapping("/muc/{item}/xep")
    Object place(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "loai", defaultValue = "") String kind) {
        return switch (edits.place(asker, plan, item, version, kind(kind))) {
            case Outcome.Done<PlanItem> done ->
                Redirect.to("/ke-hoach/" + plan + "/kiem-tra/muc/" + item).saying("Đã xếp lại; hãy xem các ô rồi lưu.");
            case Outcome.Refused<PlanItem> refused ->
                new Invalid(itemPages.again(asker, plan, item, Errors.of(refused), null));
        };
    }

    @PostMapping("/muc/{item}/tach")
    Object split(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String split) {
        return switch (cuts.split(asker, plan, item, version, split)) {
            case Outcome.Done<PlanItem> done ->
                Redirect.to(ReviewSteps.at(plan, item)).saying("Đã tách.");
            case Outcome.Refused<PlanItem> refused ->
                new Invalid(itemPages.again(asker, plan, item, Errors.of(refused), split));
        };
    }

    @PostMapping("/muc/{item}/gop")
    Object merge(
            Asker asker,
            @PathVariable UUID plan,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam UUID next,
            @RequestParam(defaultValue = "0") int nextVersion) {
        return switch (cuts.merge(asker, plan, item, version, next, nextVersion)) {
            case Outcome.Done<PlanItem> done ->
                Redirect.to(ReviewSteps.at(plan, item)).saying("Đã gộp; mục sau nằm ở phần “Đã bỏ”.");
            case Outcome.Refused<PlanItem> refused ->
                new Invalid(itemPages.again(asker, plan, item, Errors.of(refused), null));
        };
    }

    @GetMapping("/them")
    ReviewItemPage adding(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "truong", required = false) @Nullable String header,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            @RequestParam(name = "cua", defaultValue = "") String parent) {
        ItemForm form = ItemForm.typed(
                kind(kind),
                header(kind, header),
                Map.of("parent", parent, "boundary", "AT_LATEST", "purpose", "OTHER", "request", "ORDER"));
        return itemPages.added(asker, plan, form, after);
    }

    @PostMapping("/them")
    Object add(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "truong", required = false) @Nullable String header,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            @RequestParam Map<String, String> sent) {
        ItemForm form = ItemForm.typed(kind(kind), header(kind, header), sent);
        ItemForm.Values values = form.check();
        if (values == null) return new Invalid(itemPages.added(asker, plan, form, after));
        List<String> names = form.value("parties")
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.stream().anyMatch(name -> name.length() > 500)) {
            form.errors().at("parties", "Tên dài quá {0} ký tự.", 500);
            return new Invalid(itemPages.added(asker, plan, form, after));
        }
        return switch (edits.add(asker, plan, form, values, after, names)) {
            case Outcome.Done<UUID>(UUID id) ->
                Redirect.to(ReviewSteps.at(plan, id)).saying("Đã thêm.");
            case Outcome.Refused<UUID> refused -> {
                form.errors().byField().put(refused.field(), refused.why());
                yield new Invalid(itemPages.added(asker, plan, form, after));
            }
        };
    }

    private Object answered(Asker asker, UUID plan, UUID item, Outcome<PlanItem> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<PlanItem>(PlanItem before) ->
                Redirect.to(steps.after(plan, before)).saying(said);
            case Outcome.Refused<PlanItem> refused ->
                new Invalid(itemPages.again(asker, plan, item, Errors.of(refused), null));
        };
    }

    /// That the plan has another day now.
    private static boolean moved(PlanItem before, ItemForm.Values values) {
        LocalDate day = values.details().day();
        return before.kind() == ItemKind.HEADER
                && day != null
                && !day.equals(before.details().day());
    }

    private static ItemKind kind(String name) {
        for (ItemKind kind : ItemKind.values()) if (kind.name().equals(name)) return kind;
        throw new NotFound();
    }

    private static @Nullable String header(String kind, @Nullable String header) {
        if (kind(kind) != ItemKind.HEADER) return null;
        if (header == null || !ItemField.HEADERS.contains(header)) throw new NotFound();
        return header;
    }
}
