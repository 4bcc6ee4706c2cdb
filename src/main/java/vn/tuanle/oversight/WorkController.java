package vn.tuanle.oversight;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.TaskPage.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// A unit's own work: its list, one task, and every act about it.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class WorkController {
    private final WorkPages works;
    private final TaskPages tasks;
    private final Acts acts;
    private final Documents documents;
    private final Files files;
    private final Inbox inbox;

    WorkController(WorkPages works, TaskPages tasks, Acts acts, Documents documents, Files files, Inbox inbox) {
        this.works = works;
        this.tasks = tasks;
        this.acts = acts;
        this.documents = documents;
        this.files = files;
        this.inbox = inbox;
    }

    @GetMapping("/viec")
    WorkPage work(
            Asker asker,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan) {
        return works.work(actingUnit(asker), true, new WorkPage.Filter(state, plan), Instant.now());
    }

    @PostMapping("/viec/van-ban/{document}/da-nhan")
    Redirect receive(Asker asker, @PathVariable UUID document) {
        UUID unit = actingUnit(asker);
        if (!inbox.holds(unit, document)) throw new NotFound();
        documents.receive(document, unit, asker.person());
        return Redirect.to("/viec").saying("Đã xác nhận nhận văn bản.");
    }

    @GetMapping("/viec/{assignment}")
    TaskPage task(Asker asker, @PathVariable UUID assignment) {
        if (tasks.opensFirst(asker, assignment)) acts.see(asker, assignment);
        return page(asker, assignment);
    }

    @PostMapping("/viec/{assignment}/nhan")
    Object accept(Asker asker, @PathVariable UUID assignment) {
        return answer(asker, assignment, Typed.NOTHING, acts.accept(asker, assignment), "Đã nhận việc.");
    }

    @PostMapping("/viec/{assignment}/phu-trach")
    Object putInCharge(Asker asker, @PathVariable UUID assignment, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome = acts.putInCharge(asker, assignment, typed.in("person"));
        return answer(asker, assignment, typed, outcome, "Đã phân công người phụ trách.");
    }

    @PostMapping("/viec/{assignment}/tien-do")
    Object progress(Asker asker, @PathVariable UUID assignment, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome = acts.progress(asker, assignment, typed.in("percent"), typed.in("note"));
        return answer(asker, assignment, typed, outcome, "Đã ghi tiến độ.");
    }

    @PostMapping("/viec/{assignment}/minh-chung")
    Object attach(
            Asker asker,
            @PathVariable UUID assignment,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> form)
            throws IOException {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome =
                acts.attach(asker, assignment, EvidenceType.bytes(file), EvidenceType.name(file), typed.in("caption"));
        return answer(asker, assignment, typed, outcome, "Đã gửi minh chứng.");
    }

    @PostMapping("/viec/{assignment}/xong")
    Object done(Asker asker, @PathVariable UUID assignment, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome = acts.done(asker, assignment, typed.in("result"));
        return answer(asker, assignment, typed, outcome, "Đã báo cáo hoàn thành.");
    }

    @PostMapping("/viec/{assignment}/rut-bao-cao")
    Object takeBack(Asker asker, @PathVariable UUID assignment, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome = acts.takeBack(asker, assignment, typed.in("mistake"));
        return answer(asker, assignment, typed, outcome, "Đã rút báo cáo hoàn thành, việc lại đang làm.");
    }

    @PostMapping("/viec/{assignment}/tra-lai")
    Object reopen(Asker asker, @PathVariable UUID assignment, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome = acts.reopen(asker, assignment, typed.in("reason"));
        return answer(asker, assignment, typed, outcome, "Đã trả lại để làm tiếp.");
    }

    @PostMapping("/viec/{assignment}/xac-nhan")
    Object confirm(Asker asker, @PathVariable UUID assignment) {
        return answer(asker, assignment, Typed.NOTHING, acts.confirm(asker, assignment), "Đã xác nhận hoàn thành.");
    }

    /// Somebody's file is only ever saved, never opened as a page of ours.
    @GetMapping("/viec/{assignment}/minh-chung/{act}")
    ResponseEntity<byte[]> evidence(Asker asker, @PathVariable UUID assignment, @PathVariable UUID act) {
        return Downloads.attachment(files, tasks.evidence(asker, assignment, act));
    }

    /// Every act is answered alike: back to the task, or the task again with what was typed.
    private Object answer(Asker asker, UUID assignment, Typed typed, Outcome<UUID> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> Redirect.to("/viec/" + assignment).saying(said);
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, assignment).again(typed, Errors.of(refused)));
        };
    }

    private TaskPage page(Asker asker, UUID assignment) {
        return tasks.task(asker, assignment, Instant.now());
    }

    private static UUID actingUnit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        return unit;
    }
}
