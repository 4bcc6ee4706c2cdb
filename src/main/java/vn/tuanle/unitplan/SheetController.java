package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Making a unit's plan: one form, of which every button saves everything that was typed.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SheetController {
    private final UnitPlanPages pages;
    private final UnitPlanAccess access;
    private final SheetSaves saves;
    private final Decisions decisions;
    private final ParentPlans parents;
    private final PlanRemarks remarks;

    SheetController(
            UnitPlanPages pages,
            UnitPlanAccess access,
            SheetSaves saves,
            Decisions decisions,
            ParentPlans parents,
            PlanRemarks remarks) {
        this.pages = pages;
        this.access = access;
        this.saves = saves;
        this.decisions = decisions;
        this.parents = parents;
        this.remarks = remarks;
    }

    @GetMapping("/ke-hoach-don-vi/{id}/soan")
    Object open(Asker asker, @PathVariable UUID id, @RequestParam(name = "them", defaultValue = "") String addTo) {
        if (!access.owned(asker, id).editableBy(asker)) return Redirect.to("/ke-hoach-don-vi/" + id);
        return pages.sheet(asker, id, addTo, Errors.none());
    }

    @PostMapping("/ke-hoach-don-vi/{id}/soan")
    Object save(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "lan-tra", required = false) @Nullable UUID returned,
            @RequestParam(name = "da-sua", required = false) @Nullable Set<Integer> met,
            @RequestParam MultiValueMap<String, String> form) {
        UnitPlanRow plan = access.owned(asker, id);
        if (returned != null) remarks.mark(asker, id, returned, met == null ? Set.of() : met);
        SheetForm typed = SheetForm.of(form);
        Sheet sheet = suggested(plan, form, typed.typed());
        if (typed.twoThemes())
            return again(
                    asker,
                    id,
                    typed,
                    sheet,
                    Errors.none()
                            .at("chu-de", "Bạn vừa chọn chủ đề gợi ý vừa ghi chủ đề riêng; hãy giữ một trong hai."));
        SheetSaves.Saved saved = saves.save(asker, id, sheet, typed.dropped());
        if (!saved.done()) return again(asker, id, typed, saved.sheet(), saved.errors());
        String self = "/ke-hoach-don-vi/" + id;
        String next = value(form, "tiep");
        if (next.equals("trinh")) {
            Errors missing = decisions.submit(asker, id, value(form, "loi-trinh"));
            return missing.any()
                    ? new Invalid(pages.sheet(asker, id, "", missing))
                    : Redirect.to(self).saying("Đã trình thủ trưởng đơn vị.");
        }
        if (next.equals("xem")) return Redirect.to(self);
        String add = value(form, "them");
        for (Part part : Part.LISTS)
            if (part.key().equals(add))
                return Redirect.to(self + "/soan?them=" + add + "#" + add + "-moi")
                        .saying("Đã lưu.");
        String at = value(form, "luu");
        String dropped = value(form, "bo");
        if (!dropped.isEmpty())
            return Redirect.to(self + "/soan#" + part(dropped)).saying("Đã bỏ một dòng.");
        if (!value(form, "goi-y").isEmpty())
            return Redirect.to(self + "/soan#hoat-dong-moi").saying("Đã thêm hoạt động gợi ý.");
        return Redirect.to(self + "/soan" + (at.isEmpty() ? "" : "#" + part(at)))
                .saying("Đã lưu.");
    }

    /// One of the activities that the plan above suggests, as a new row.
    private Sheet suggested(UnitPlanRow plan, MultiValueMap<String, String> form, Sheet typed) {
        String chosen = value(form, "goi-y");
        if (!chosen.matches("\\d{1,3}")) return typed;
        List<String> suggestions = parents.of(plan.parent()).activities();
        int index = Integer.parseInt(chosen);
        if (index >= suggestions.size()) return typed;
        Column name = Part.ACTIVITY.columns().getFirst();
        String words = Values.clean(name, suggestions.get(index));
        List<Row> activities = new ArrayList<>(typed.activities());
        activities.add(Row.empty(Part.ACTIVITY)
                .with("name", words.length() > name.longest() ? words.substring(0, name.longest()) : words));
        return typed.with(Part.ACTIVITY, activities);
    }

    private Invalid again(Asker asker, UUID id, SheetForm typed, Sheet sheet, Errors errors) {
        return new Invalid(pages.sheet(asker, id, sheet, typed.chosenTheme(), typed.ownTheme(), "", errors));
    }

    private static String part(String typed) {
        String key = typed.replaceFirst(":.*", "");
        return key.matches("[a-z-]{1,20}") ? key : "";
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
