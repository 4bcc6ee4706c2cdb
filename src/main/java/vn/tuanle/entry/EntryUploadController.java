package vn.tuanle.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.tuanle.identity.Enter;
import vn.tuanle.media.Tus;
import vn.tuanle.media.Upload;
import vn.tuanle.ui.NotFound;

/// Files of an entry in pieces (tus 1.0.0), behind the entry's secret link while it may be written.
@Controller
@Enter(Enter.By.ANYONE)
class EntryUploadController {
    private final Tus tus;
    private final Entries entries;
    private final Terms terms;

    EntryUploadController(Tus tus, Entries entries, Terms terms) {
        this.tus = tus;
        this.entries = entries;
        this.terms = terms;
    }

    private record Open(UUID entry, Upload.Limits limits) {}

    private Open open(String token) {
        Entry entry = entries.opened(token, Instant.now());
        if (!entry.state().open()) throw new NotFound();
        return new Open(entry.id(), terms.of(entry.contest()).terms().limits());
    }

    @RequestMapping(path = "/bai-du-thi/{token}/tep", method = RequestMethod.OPTIONS)
    ResponseEntity<String> options(@PathVariable String token) {
        return tus.options(open(token).limits());
    }

    @PostMapping("/bai-du-thi/{token}/tep")
    ResponseEntity<String> create(HttpServletRequest request, @PathVariable String token) {
        Open open = open(token);
        return tus.create(request, open.entry(), open.limits(), EntryLinks.path(token) + "/tep");
    }

    @RequestMapping(path = "/bai-du-thi/{token}/tep/{id}", method = RequestMethod.HEAD)
    ResponseEntity<String> head(HttpServletRequest request, @PathVariable String token, @PathVariable UUID id) {
        Open open = open(token);
        return tus.head(request, open.entry(), id, open.limits());
    }

    @PatchMapping("/bai-du-thi/{token}/tep/{id}")
    ResponseEntity<String> patch(HttpServletRequest request, @PathVariable String token, @PathVariable UUID id)
            throws IOException {
        Open open = open(token);
        return tus.patch(request, open.entry(), id, open.limits());
    }

    @DeleteMapping("/bai-du-thi/{token}/tep/{id}")
    ResponseEntity<String> delete(HttpServletRequest request, @PathVariable String token, @PathVariable UUID id) {
        return tus.delete(request, open(token).entry(), id);
    }
}
