package vn.tuanle.quiz;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
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
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Situations that questions are about.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SituationController {
    private final JdbcClient sql;
    private final BankAccess access;
    private final Situations situations;
    private final BankFiles files;

    SituationController(JdbcClient sql, BankAccess access, Situations situations, BankFiles files) {
        this.sql = sql;
        this.access = access;
        this.situations = situations;
        this.files = files;
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/tinh-huong/moi")
    SituationPage fresh(Asker asker, @PathVariable UUID bank) {
        return page(asker, bank, null, "", "", List.of(), Errors.none());
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/tinh-huong/{id}")
    SituationPage edit(Asker asker, @PathVariable UUID bank, @PathVariable UUID id) {
        access.ours(asker, bank);
        Situation it = situations.one(bank, id).orElseThrow(NotFound::new);
        return page(asker, bank, id, it.title(), it.text().typed(), it.attachments(), Errors.none());
    }

    @PostMapping("/ngan-hang-cau-hoi/{bank}/tinh-huong/{id}")
    Object save(
            Asker asker,
            @PathVariable UUID bank,
            @PathVariable String id,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "de-bai", defaultValue = "") String text,
            @RequestParam(name = "dinh-kem", required = false) List<String> carried,
            @RequestParam(name = "bo-tep", required = false) List<String> dropped,
            @RequestParam(name = "mo-ta-tep", defaultValue = "") String described,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        access.ours(asker, bank);
        UUID before = id.equals("moi") ? null : uuid(id);
        List<Attachment> attachments = new ArrayList<>();
        for (String each : carried == null ? List.<String>of() : carried) {
            Attachment it = QuestionForm.attachment(each);
            if (it != null
                    && (dropped == null || !dropped.contains(it.file().toString()))
                    && files.find(bank, it.file()).isPresent()) attachments.add(it);
        }
        Errors errors = Errors.none();
        if (file != null && !file.isEmpty()) {
            if (described.isBlank())
                errors.at("mo-ta-tep", "Hãy tả ảnh hoặc ghi lời của âm thanh cho người không xem, không nghe được.");
            switch (files.keep(asker, bank, file.getBytes(), described, "tep")) {
                case Outcome.Refused<Attachment> refused -> errors.byField().put("tep", refused.why());
                case Outcome.Done<Attachment>(Attachment kept) -> attachments.add(kept);
            }
        }
        if (errors.any()) return new Invalid(page(asker, bank, before, title, text, attachments, errors));
        return switch (situations.save(asker, bank, before, title, Wording.typed(text), attachments, Instant.now())) {
            case Outcome.Done<UUID>(UUID made) ->
                Redirect.to("/ngan-hang-cau-hoi/" + bank + "/tinh-huong/" + made)
                        .saying("Đã lưu tình huống.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, bank, before, title, text, attachments, Errors.of(refused)));
        };
    }

    private SituationPage page(
            Asker asker,
            UUID bank,
            @Nullable UUID id,
            String title,
            String text,
            List<Attachment> attachments,
            Errors errors) {
        int questions =
                id == null ? 0 : sql.sql("""
                        select count(*) from question q
                        join question_version v on v.question_id = q.id and v.number = q.latest where v.situation_id = ?""").param(id).query(Integer.class).single();
        return new SituationPage(
                bank, access.ours(asker, bank).name(), id, title, text, attachments, questions, errors);
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
