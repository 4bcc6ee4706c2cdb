package vn.tuanle.guidance;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.guidance.DifficultyListPage.Filter;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.oversight.EvidenceType;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// The list of difficulties, reporting a new one, and in how many days the unit answers.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DifficultyController {
    private final DifficultyListPages lists;
    private final NewDifficultyPages forms;
    private final GuidancePages guidance;
    private final Asking asking;
    private final AnswerTerms terms;

    DifficultyController(
            DifficultyListPages lists,
            NewDifficultyPages forms,
            GuidancePages guidance,
            Asking asking,
            AnswerTerms terms) {
        this.lists = lists;
        this.forms = forms;
        this.guidance = guidance;
        this.asking = asking;
        this.terms = terms;
    }

    @GetMapping("/kho-khan")
    DifficultyListPage list(
            Asker asker,
            @RequestParam(name = "xem", defaultValue = "") String view,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        return lists.page(
                asker, new Filter(view, state, plan, words, Math.max(1, page)), null, Errors.none(), Instant.now());
    }

    @PostMapping("/kho-khan/thoi-han")
    Object term(Asker asker, @RequestParam(name = "ngay", defaultValue = "") String days) {
        Instant now = Instant.now();
        return switch (terms.set(asker, DifficultyListPages.unit(asker), days, now)) {
            case Outcome.Done<Integer>(Integer set) ->
                Redirect.to("/kho-khan").saying("Từ nay trả lời trong {0} ngày làm việc.", set);
            case Outcome.Refused<Integer> refused ->
                new Invalid(lists.page(asker, new Filter("", "", "", "", 1), days, Errors.of(refused), now));
        };
    }

    @GetMapping("/kho-khan/moi")
    NewDifficultyPage form(Asker asker, @RequestParam(name = "muc", defaultValue = "") String about) {
        return forms.page(asker, Question.of(about, "", ""), List.of(), "", Errors.none());
    }

    /// What may already answer, while somebody types.
    @GetMapping("/kho-khan/tuong-tu")
    SimilarPage similar(Asker asker, @RequestParam(name = "q", defaultValue = "") String typed) {
        return new SimilarPage(guidance.similar(asker, shortened(typed), Set.of(), Instant.now()));
    }

    /// Before it is sent, likely answers are shown once; who still wants to asks again.
    @PostMapping("/kho-khan/moi")
    Object ask(
            Asker asker,
            @RequestParam(name = "ma", defaultValue = "") String id,
            @RequestParam(name = "muc", defaultValue = "") String about,
            @RequestParam(name = "cau-hoi", defaultValue = "") String title,
            @RequestParam(name = "chi-tiet", defaultValue = "") String body,
            @RequestParam(name = "da-xem", defaultValue = "") String seen,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Instant now = Instant.now();
        Question question = new Question(Objects.requireNonNullElseGet(id(id), UUID::randomUUID), about, title, body);
        byte[] content = EvidenceType.bytes(file);
        Set<UUID> shown = ids(seen);
        List<GuidanceListPage.Entry> likely =
                content.length > 0 ? List.of() : guidance.similar(asker, shortened(title + " " + body), shown, now);
        if (!likely.isEmpty() && !title.isBlank()) {
            String all = Stream.concat(shown.stream(), likely.stream().map(GuidanceListPage.Entry::id))
                    .map(UUID::toString)
                    .collect(Collectors.joining(","));
            return forms.page(asker, question, likely, all, Errors.none());
        }
        return switch (asking.ask(asker, question, content, EvidenceType.name(file), now)) {
            case Outcome.Done<UUID>(UUID difficulty) ->
                Redirect.to("/kho-khan/" + difficulty).saying("Đã gửi. Bạn sẽ được báo khi có trả lời.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(forms.page(asker, question, List.of(), seen, Errors.of(refused)));
        };
    }

    private static String shortened(String typed) {
        return typed.length() > 2000 ? typed.substring(0, 2000) : typed;
    }

    private static Set<UUID> ids(String written) {
        return Arrays.stream(written.split(","))
                .map(DifficultyController::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable UUID id(String written) {
        try {
            return UUID.fromString(written.strip());
        } catch (IllegalArgumentException no) {
            return null;
        }
    }
}
