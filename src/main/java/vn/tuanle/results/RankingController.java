package vn.tuanle.results;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// One version of a ranking and what the committee does with it.
@Controller
@Enter(Enter.By.SIGNED_IN)
class RankingController {
    private static final String PATH = "/cuoc-thi-don-vi/{id}/xep-hang/{ranking}";
    private final RankingPages pages;
    private final Deciding deciding;
    private final ResultMinutes minutes;
    private final ResultSheets sheets;

    RankingController(RankingPages pages, Deciding deciding, ResultMinutes minutes, ResultSheets sheets) {
        this.pages = pages;
        this.deciding = deciding;
        this.minutes = minutes;
        this.sheets = sheets;
    }

    @GetMapping(PATH)
    RankingPage ranking(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID ranking,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        return pages.page(
                asker,
                id,
                ranking,
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
                Typed.nothing(),
                Errors.none());
    }

    /// `hang-<who>` is the place that the committee gives among the equals, from 1.
    @PostMapping(PATH + "/quyet-dinh")
    Object settle(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID ranking,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return switch (deciding.settle(asker, id, ranking, order(typed), typed.text("ly-do"), Instant.now())) {
            case Outcome.Done<UUID>(UUID made) ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/xep-hang/" + made)
                        .saying("Đã ghi quyết định và xếp hạng lại.");
            case Outcome.Refused<UUID> refused -> refused(asker, id, ranking, typed, refused);
        };
    }

    /// Those named in the order of their numbers; none where two have the same number or one has none.
    private static List<UUID> order(Typed typed) {
        record At(UUID who, int place) {}
        List<At> given = typed.all("ai").stream()
                .map(Typed::id)
                .filter(java.util.Objects::nonNull)
                .map(who -> {
                    String place = typed.get("hang-" + who).strip();
                    return new At(who, place.matches("\\d{1,3}") ? Integer.parseInt(place) : 0);
                })
                .toList();
        boolean whole = !given.isEmpty()
                && given.stream().allMatch(at -> at.place() >= 1 && at.place() <= given.size())
                && given.stream().map(At::place).distinct().count() == given.size();
        return whole
                ? given.stream()
                        .sorted(Comparator.comparingInt(At::place))
                        .map(At::who)
                        .toList()
                : List.of();
    }

    @PostMapping(PATH + "/xac-nhan")
    Object confirm(Asker asker, @PathVariable UUID id, @PathVariable UUID ranking) {
        return switch (deciding.confirm(asker, id, ranking, Instant.now())) {
            case Outcome.Done<UUID> done -> back(id, ranking).saying("Đã xác nhận kết quả.");
            case Outcome.Refused<UUID> refused -> refused(asker, id, ranking, Typed.nothing(), refused);
        };
    }

    @PostMapping(PATH + "/huy")
    Object revoke(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID ranking,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return switch (deciding.revoke(asker, id, ranking, typed.text("huy-ly-do"), Instant.now())) {
            case Outcome.Done<UUID> done -> back(id, ranking).saying("Đã hủy kết quả.");
            case Outcome.Refused<UUID> refused -> refused(asker, id, ranking, typed, refused);
        };
    }

    @PostMapping(PATH + "/loai")
    Object exclude(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID ranking,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        UUID who = Typed.id(typed.get("nguoi"));
        if (who == null) throw new NotFound();
        boolean out = !typed.has("lay-lai", "co");
        return switch (deciding.exclude(asker, id, who, out, typed.text("vi-sao"), Instant.now())) {
            case Outcome.Done<UUID> done ->
                back(id, ranking)
                        .saying(
                                out
                                        ? "Đã loại khỏi kết quả. Hãy xếp hạng lại để bảng theo quyết định này."
                                        : "Đã lấy lại kết quả. Hãy xếp hạng lại để bảng theo quyết định này.");
            case Outcome.Refused<UUID> refused -> refused(asker, id, ranking, typed, refused);
        };
    }

    @PostMapping(PATH + "/bien-ban")
    Object minutes(Asker asker, @PathVariable UUID id, @PathVariable UUID ranking) {
        return switch (minutes.begin(asker, id, ranking, Instant.now())) {
            case Outcome.Done<UUID>(UUID draft) ->
                Redirect.to("/du-thao/" + draft + "/soan")
                        .saying("Đã soạn biên bản từ bảng xếp hạng; hãy điền chỗ trống.");
            case Outcome.Refused<UUID> refused -> refused(asker, id, ranking, Typed.nothing(), refused);
        };
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<byte[]> workbook(Asker asker, @PathVariable UUID id, @PathVariable UUID ranking) {
        return file(
                sheets.workbook(asker, id, ranking),
                "ket-qua.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> csv(Asker asker, @PathVariable UUID id, @PathVariable UUID ranking) {
        return file(sheets.file(asker, id, ranking), "ket-qua.csv", "text/csv; charset=utf-8");
    }

    static ResponseEntity<byte[]> file(byte[] bytes, String name, String type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(bytes);
    }

    private static Redirect back(UUID contest, UUID ranking) {
        return Redirect.to("/cuoc-thi-don-vi/" + contest + "/xep-hang/" + ranking);
    }

    private Invalid refused(Asker asker, UUID id, UUID ranking, Typed typed, Outcome.Refused<UUID> refused) {
        return new Invalid(pages.page(asker, id, ranking, 1, typed, Errors.of(refused)));
    }
}
