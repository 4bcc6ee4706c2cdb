package vn.tuanle.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.inspection.VisitListPage.Filter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Redirect;

/// The visits: their list, planning them, moving, cancelling and ending one, its minutes.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class VisitController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final VisitListPages lists;
    private final PlanVisitPages forms;
    private final VisitPages pages;
    private final RemedyPages remedies;
    private final Visits visits;
    private final Minutes minutes;
    private final VisitAccess access;

    VisitController(
            VisitListPages lists,
            PlanVisitPages forms,
            VisitPages pages,
            RemedyPages remedies,
            Visits visits,
            Minutes minutes,
            VisitAccess access) {
        this.lists = lists;
        this.forms = forms;
        this.pages = pages;
        this.remedies = remedies;
        this.visits = visits;
        this.minutes = minutes;
        this.access = access;
    }

    @GetMapping("/cuoc-kiem-tra")
    VisitListPage list(
            Asker asker,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        return lists.page(asker, new Filter(state, plan, unit, Math.max(1, page)), Instant.now());
    }

    @GetMapping("/cuoc-kiem-tra.xlsx")
    ResponseEntity<byte[]> sheet(
            Asker asker,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit) {
        Instant now = Instant.now();
        List<VisitListPage.Line> lines = lists.matching(asker, new Filter(state, plan, unit, 1), now);
        Set<UUID> shown = lines.stream().map(VisitListPage.Line::id).collect(Collectors.toSet());
        List<RemedyListPage.Line> theirs = remedies.lines(access.now(VisitListPages.unit(asker)), now).stream()
                .filter(line -> shown.contains(line.visit()))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kiem-tra.xlsx\"")
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(VisitSheet.of(lines, theirs));
    }

    @GetMapping("/cuoc-kiem-tra/moi")
    PlanVisitPage form(
            Asker asker,
            @RequestParam(name = "ke-hoach", required = false) @Nullable UUID plan,
            @RequestParam(name = "don-vi", required = false) @Nullable UUID unit) {
        Planning none = new Planning(
                UUID.randomUUID(), plan, unit == null ? Set.of() : Set.of(unit), "", "", null, "", "", null);
        return forms.page(asker, none, Errors.none());
    }

    @PostMapping("/cuoc-kiem-tra/moi")
    Object plan(Asker asker, @RequestParam MultiValueMap<String, String> form) {
        Planning typed = new Planning(
                Objects.requireNonNullElseGet(id(form.getFirst("ma")), UUID::randomUUID),
                id(form.getFirst("ke-hoach")),
                form.getOrDefault("don-vi", List.of()).stream()
                        .map(VisitController::id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                text(form.getFirst("ngay")),
                text(form.getFirst("gio")),
                id(form.getFirst("can-cu")),
                text(form.getFirst("can-cu-khac")),
                text(form.getFirst("doan")),
                id(form.getFirst("mau")));
        return Answered.by(
                visits.plan(asker, typed, Instant.now()),
                made -> made.size() == 1
                        ? Redirect.to("/cuoc-kiem-tra/" + made.getFirst()).saying("Đã lên lịch và báo đơn vị.")
                        : Redirect.to("/cuoc-kiem-tra").saying("Đã lên lịch và báo {0} đơn vị.", made.size()),
                why -> forms.page(asker, typed, why));
    }

    @GetMapping("/cuoc-kiem-tra/{id}")
    VisitPage page(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, Instant.now());
    }

    @PostMapping("/cuoc-kiem-tra/{id}/doi-lich")
    Object move(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        return answered(
                asker,
                id,
                typed,
                visits.move(asker, id, typed.in("ngay", ""), typed.in("gio", ""), Instant.now()),
                "Đã đổi lịch và báo đơn vị.");
    }

    @PostMapping("/cuoc-kiem-tra/{id}/huy")
    Object cancel(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        return answered(
                asker,
                id,
                typed,
                visits.cancel(asker, id, typed.in("ly-do", ""), Instant.now()),
                "Đã hủy và báo đơn vị.");
    }

    @PostMapping("/cuoc-kiem-tra/{id}/ket-thuc")
    Object conclude(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        return answered(
                asker,
                id,
                typed,
                visits.conclude(asker, id, typed.in("du", "").equals("co"), Instant.now()),
                "Đã kết thúc và báo kết quả cho đơn vị.");
    }

    @PostMapping("/cuoc-kiem-tra/{id}/mo-lai")
    Object reopen(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        return answered(
                asker,
                id,
                typed,
                visits.reopen(asker, id, typed.in("vi-sao-mo", ""), Instant.now()),
                "Đã mở lại và báo đơn vị.");
    }

    /// Goes on where the minutes are written.
    @PostMapping("/cuoc-kiem-tra/{id}/bien-ban")
    Object minutes(Asker asker, @PathVariable UUID id) {
        return Answered.by(
                minutes.begin(asker, id, Instant.now()),
                draft -> Redirect.to("/du-thao/" + draft + "/soan"),
                why -> page(asker, id).again(VisitPage.Typed.NOTHING, why));
    }

    private Object answered(Asker asker, UUID id, VisitPage.Typed typed, Outcome<UUID> outcome, String said) {
        return Answered.by(
                outcome,
                done -> Redirect.to("/cuoc-kiem-tra/" + id).saying(said),
                why -> page(asker, id).again(typed, why));
    }

    static @Nullable UUID id(@Nullable String written) {
        try {
            return written == null ? null : UUID.fromString(written.strip());
        } catch (IllegalArgumentException no) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
