package vn.tuanle.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tuanle.ui.Redirect;

/// How far judging is, and the rankings that come of it.
@Controller
@Enter(Enter.By.SIGNED_IN)
class ResultController {
    private final JudgePages judging;
    private final OfficePages pages;
    private final Terms terms;
    private final Rankings rankings;

    ResultController(JudgePages judging, OfficePages pages, Terms terms, Rankings rankings) {
        this.judging = judging;
        this.pages = pages;
        this.terms = terms;
        this.rankings = rankings;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/cham/tien-do")
    JudgingPanelPage panel(Asker asker, @PathVariable UUID id) {
        return judging.panel(asker, id, Errors.none(), Instant.now());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/cham/bat-dau")
    Object start(Asker asker, @PathVariable UUID id) {
        return switch (terms.start(asker, id, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/cham/tien-do").saying("Đã bắt đầu chấm; tiêu chí được khóa.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(judging.panel(asker, id, Errors.of(refused), Instant.now()));
        };
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/xep-hang-bai")
    EntryRankingPage ranking(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "ban", required = false) @Nullable Integer version) {
        return pages.ranking(asker, id, kind(kind), version, Typed.nothing(), Errors.none());
    }

    private static RankingKind kind(String written) {
        RankingKind kind = Typed.constant(RankingKind.class, written);
        return kind == null ? RankingKind.MARKS : kind;
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/xep-hang-bai")
    Object compute(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        RankingKind kind = kind(typed.get("loai"));
        return switch (rankings.compute(asker, id, kind, typed.text("ly-do"), Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to(path(id, kind)).saying("Đã tính xếp hạng tạm.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.ranking(asker, id, kind, null, typed, Errors.of(refused)));
        };
    }

    private static String path(UUID id, RankingKind kind) {
        return "/cuoc-thi-don-vi/" + id + "/xep-hang-bai?loai=" + kind;
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/xep-hang-bai/{ranking}")
    Object confirm(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID ranking,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        RankingKind kind = rankings.find(ranking).kind();
        EntryRankingPage page = pages.ranking(asker, id, kind, null, typed, Errors.none());
        Errors errors = Errors.none();
        Map<UUID, Integer> places = new HashMap<>();
        for (Rankings.Rank one : page.ranks()) {
            Integer place = typed.number("hang-" + one.code(), 1, 100_000, errors);
            if (place != null) places.put(one.entry(), place);
        }
        if (errors.any()) return new Invalid(pages.ranking(asker, id, kind, null, typed, errors));
        return switch (rankings.confirm(asker, ranking, places, typed.text("ly-do"), Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to(path(id, kind)).saying("Đã xác nhận kết quả.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.ranking(asker, id, kind, null, typed, Errors.of(refused)));
        };
    }
}
