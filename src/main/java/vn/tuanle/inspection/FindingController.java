package vn.tuanle.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// What is written down on the spot: a row of the checklist, the conclusion, photos, what must be put right.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class FindingController {
    private final VisitPages pages;
    private final Findings findings;
    private final Remedies remedies;
    private final Files files;

    FindingController(VisitPages pages, Findings findings, Remedies remedies, Files files) {
        this.pages = pages;
        this.findings = findings;
        this.remedies = remedies;
        this.files = files;
    }

    @PostMapping(path = "/cuoc-kiem-tra/{id}/dong/{finding}", headers = "!X-Draft")
    Object row(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "tra-loi", defaultValue = "") String answer,
            @RequestParam(name = "ghi", defaultValue = "") String note) {
        Map<String, String> typed = Map.of("ghi-" + finding, note, "tra-loi-" + finding, answer);
        return answered(
                asker,
                id,
                findings.save(asker, id, finding, answer, note, version, Instant.now()),
                typed,
                "#dong-" + finding,
                "Đã lưu.");
    }

    /// Saved by itself while one types.
    @PostMapping(path = "/cuoc-kiem-tra/{id}/dong/{finding}", headers = "X-Draft")
    ResponseEntity<byte[]> rowItself(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "tra-loi", defaultValue = "") String answer,
            @RequestParam(name = "ghi", defaultValue = "") String note) {
        return briefly(findings.save(asker, id, finding, answer, note, version, Instant.now()));
    }

    @PostMapping(path = "/cuoc-kiem-tra/{id}/chung", headers = "!X-Draft")
    Object sum(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "dai-dien", defaultValue = "") String met,
            @RequestParam(name = "ket-luan", defaultValue = "") String conclusion) {
        return answered(
                asker,
                id,
                findings.sum(asker, id, met, conclusion, version, Instant.now()),
                Map.of("dai-dien", met, "ket-luan", conclusion),
                "#ket-luan-chung",
                "Đã lưu.");
    }

    /// Saved by itself while one types.
    @PostMapping(path = "/cuoc-kiem-tra/{id}/chung", headers = "X-Draft")
    ResponseEntity<byte[]> sumItself(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "dai-dien", defaultValue = "") String met,
            @RequestParam(name = "ket-luan", defaultValue = "") String conclusion) {
        return briefly(findings.sum(asker, id, met, conclusion, version, Instant.now()));
    }

    private <T> Object answered(
            Asker asker, UUID id, Outcome<T> outcome, Map<String, String> typed, String at, String said) {
        return Answered.by(
                outcome,
                done -> Redirect.to("/cuoc-kiem-tra/" + id + at).saying(said),
                why -> pages.page(asker, id, Instant.now()).again(new VisitPage.Typed(typed), why));
    }

    /// Without a page: the new version, or why not in one sentence.
    private static ResponseEntity<byte[]> briefly(Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer version) ->
                ResponseEntity.noContent()
                        .header("X-Version", String.valueOf(version))
                        .build();
            case Outcome.Refused<Integer> refused ->
                ResponseEntity.unprocessableContent()
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(Phrases.t(refused.why()).getBytes(StandardCharsets.UTF_8));
        };
    }

    @PostMapping("/cuoc-kiem-tra/{id}/anh")
    Object photograph(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "anh", required = false) @Nullable MultipartFile photo,
            @RequestParam(name = "dong", defaultValue = "") String finding,
            @RequestParam(name = "loi-anh", defaultValue = "") String caption)
            throws IOException {
        byte[] content = photo == null
                ? new byte[0]
                : photo.getSize() > Photo.LARGEST ? new byte[Photo.LARGEST + 1] : photo.getBytes();
        String name = photo == null || photo.getOriginalFilename() == null ? "anh" : photo.getOriginalFilename();
        UUID row = VisitController.id(finding);
        return answered(
                asker,
                id,
                findings.photograph(asker, id, row, content, name, caption, Instant.now()),
                Map.of("loi-anh", caption, "dong", finding),
                row == null ? "#anh-chung" : "#dong-" + row,
                "Đã lưu ảnh.");
    }

    @PostMapping("/cuoc-kiem-tra/{id}/anh/{photo}/bo")
    Object removePhoto(Asker asker, @PathVariable UUID id, @PathVariable UUID photo) {
        return answered(asker, id, findings.remove(asker, id, photo, Instant.now()), Map.of(), "", "Đã bỏ ảnh.");
    }

    @GetMapping("/cuoc-kiem-tra/{id}/anh/{photo}")
    ResponseEntity<byte[]> photo(Asker asker, @PathVariable UUID id, @PathVariable UUID photo) {
        return Downloads.picture(files, pages.photo(asker, id, photo));
    }

    @PostMapping("/cuoc-kiem-tra/{id}/khac-phuc")
    Object remedy(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        Outcome<UUID> outcome = remedies.add(
                asker,
                id,
                new Remedies.Wanted(
                        VisitController.id(typed.in("tu-dong", "")),
                        VisitController.id(typed.in("don-vi", "")),
                        typed.in("khac-phuc", ""),
                        typed.in("moc", ""),
                        typed.in("han", "")),
                Instant.now());
        return answered(asker, id, outcome, form, "#viec-khac-phuc", "Đã ghi việc phải khắc phục.");
    }
}
