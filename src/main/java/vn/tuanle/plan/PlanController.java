package vn.tuanle.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// The list of plans, one plan, its original file.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class PlanController {
    private final PlanPages pages;
    private final PlanListPages lists;
    private final PlanAccess access;
    private final Plans plans;
    private final Documents documents;
    private final Files files;

    PlanController(
            PlanPages pages, PlanListPages lists, PlanAccess access, Plans plans, Documents documents, Files files) {
        this.pages = pages;
        this.lists = lists;
        this.access = access;
        this.plans = plans;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/ke-hoach")
    PlanListPage list(Asker asker, @RequestParam(name = "q", defaultValue = "") String typed) {
        return lists.list(asker, typed);
    }

    @GetMapping("/ke-hoach/{plan}")
    PlanPage one(Asker asker, @PathVariable UUID plan) {
        UUID document = access.seen(asker, plan).document();
        if (document != null) documents.read(document, asker);
        return pages.page(asker, plan);
    }

    /// The file as it was given, always as a download: whatever it holds never runs in our name.
    @GetMapping("/ke-hoach/{plan}/tep-goc")
    ResponseEntity<byte[]> original(Asker asker, @PathVariable UUID plan) {
        UUID file = access.seen(asker, plan).file();
        Files.Kept kept = file == null ? null : files.find(file).orElse(null);
        if (kept == null) throw new NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.content(kept));
    }

    @PostMapping("/ke-hoach/{plan}/bo")
    Redirect drop(Asker asker, @PathVariable UUID plan) {
        PlanRow row = access.owned(asker, plan);
        return switch (plans.drop(row.id())) {
            case Outcome.Done<UUID> done -> Redirect.to("/ke-hoach").saying("Đã bỏ dự thảo “{0}”.", row.title());
            case Outcome.Refused<UUID> refused -> new Redirect("/ke-hoach/" + plan, refused.why());
        };
    }
}
