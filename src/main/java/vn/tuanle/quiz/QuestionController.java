package vn.tuanle.quiz;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Redirect;

/// Writing questions. `lam` is what the form's button asks for: to save, to save and submit, to
/// show more rows, to look at it as entrants do.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class QuestionController {
    private final QuestionPages pages;
    private final BankAccess access;
    private final Authoring authoring;
    private final Reviewing reviewing;
    private final Situations situations;
    private final BankFiles files;

    QuestionController(
            QuestionPages pages,
            BankAccess access,
            Authoring authoring,
            Reviewing reviewing,
            Situations situations,
            BankFiles files) {
        this.pages = pages;
        this.access = access;
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.situations = situations;
        this.files = files;
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/cau-moi")
    QuestionFormPage fresh(
            Asker asker, @PathVariable UUID bank, @RequestParam(name = "kieu", defaultValue = "") String kind) {
        QuestionForm form = QuestionForm.fresh(QuestionForm.named(QuestionKind.values(), kind));
        return pages.fresh(asker, bank, form, false, null, Errors.none());
    }

    @GetMapping("/cau-hoi/{id}/sua")
    QuestionFormPage edit(Asker asker, @PathVariable UUID id) {
        return pages.edit(asker, id, 0, null, false, null, Errors.none());
    }

    @PostMapping("/ngan-hang-cau-hoi/{bank}/cau-moi")
    Object write(
            Asker asker,
            @PathVariable UUID bank,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        access.ours(asker, bank);
        return answer(asker, bank, null, 0, sent, file);
    }

    @PostMapping("/cau-hoi/{id}/sua")
    Object rewrite(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "luot", defaultValue = "0") int turn,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        UUID bank = access.ours(asker, pages.row(id).bank()).id();
        return answer(asker, bank, id, turn, sent, file);
    }

    private Object answer(
            Asker asker,
            UUID bank,
            @Nullable UUID id,
            int turn,
            MultiValueMap<String, String> sent,
            @Nullable MultipartFile file)
            throws IOException {
        Errors errors = Errors.none();
        QuestionForm form = QuestionForm.read(sent, attachments(asker, bank, sent, file, errors));
        String asked = String.valueOf(sent.getFirst("lam"));
        Outcome<Draft> read = form.draft(chosen(bank, form.situation()));
        Draw.Shown look = read instanceof Outcome.Done<Draft>(Draft draft) ? Look.of(draft) : null;
        boolean more = asked.equals("them");
        boolean saving = asked.startsWith("luu");
        if (!saving && !errors.any()) {
            if (asked.equals("xem") && read instanceof Outcome.Refused<Draft> refused) errors = Errors.of(refused);
            return page(asker, bank, id, turn, form, more, look, errors);
        }
        if (errors.any()) return new Invalid(page(asker, bank, id, turn, form, more, look, errors));
        Outcome<UUID> done = switch (read) {
            case Outcome.Refused<Draft> refused -> refused.as();
            case Outcome.Done<Draft>(Draft draft) ->
                id == null
                        ? authoring.write(asker, bank, draft, Instant.now())
                        : authoring.rewrite(asker, id, turn, draft, Instant.now());
        };
        return switch (done) {
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, bank, id, turn, form, more, look, Errors.of(refused)));
            case Outcome.Done<UUID>(UUID question) -> {
                boolean submitted = asked.equals("luu-gui")
                        && reviewing.submit(asker, question, Instant.now()) instanceof Outcome.Done;
                yield Redirect.to("/cau-hoi/" + question)
                        .saying(submitted ? "Đã lưu và gửi duyệt câu hỏi." : "Đã lưu câu hỏi.");
            }
        };
    }

    private Page page(
            Asker asker,
            UUID bank,
            @Nullable UUID id,
            int turn,
            QuestionForm form,
            boolean more,
            Draw.@Nullable Shown look,
            Errors errors) {
        return id == null
                ? pages.fresh(asker, bank, form, more, look, errors)
                : pages.edit(asker, id, turn, form, more, look, errors);
    }

    private @Nullable Situation chosen(UUID bank, String typed) {
        return situations.of(bank).stream()
                .filter(each -> each.id().toString().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /// Those that the form carries and are still wanted, and the one that was just chosen: it is
    /// kept at once, so that a form that comes back has it.
    private List<Attachment> attachments(
            Asker asker, UUID bank, MultiValueMap<String, String> sent, @Nullable MultipartFile file, Errors errors)
            throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        List<String> dropped = sent.getOrDefault("bo-tep", List.of());
        for (String carried : sent.getOrDefault("dinh-kem", List.of())) {
            Attachment each = QuestionForm.attachment(carried);
            if (each != null
                    && !dropped.contains(each.file().toString())
                    && files.find(bank, each.file()).isPresent()) attachments.add(each);
        }
        if (file == null || file.isEmpty()) return attachments;
        String described = sent.getFirst("mo-ta-tep");
        if (described == null || described.isBlank()) {
            errors.at("mo-ta-tep", "Hãy tả ảnh hoặc ghi lời của âm thanh cho người không xem, không nghe được.");
            described = "";
        }
        switch (files.keep(asker, bank, file.getBytes(), described, "tep")) {
            case Outcome.Refused<Attachment> refused -> errors.byField().put("tep", refused.why());
            case Outcome.Done<Attachment>(Attachment kept) -> {
                String to = String.valueOf(sent.getFirst("tep-cho"));
                if (to.matches("[1-9]|1[0-2]")) sent.set("dinh-kem-" + to, QuestionForm.carried(kept));
                else attachments.add(kept);
            }
        }
        return attachments;
    }
}
