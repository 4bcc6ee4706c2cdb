package vn.tuanle.contest;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuanle.media.Files;
import vn.tuanle.ui.NotFound;

/// Pictures and sounds of questions, without their names, which may tell the answer.
@Component
class Pictures {
    private final Files files;

    Pictures(Files files) {
        this.files = files;
    }

    ResponseEntity<byte[]> of(UUID file) {
        Files.Kept kept = files.find(file).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kept.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .body(files.content(kept));
    }
}
