package vn.tuanle.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.PageHandler;
import vn.tuanle.ui.Phrases;

/// Answers of the path that must be thin: pages without session, form token or frame, some of them kept as bytes.
@Component
class ThinAnswers {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private final TemplateEngine templates;
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    ThinAnswers(TemplateEngine templates) {
        this.templates = templates;
    }

    ResponseEntity<byte[]> page(int status, Page page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written(page));
    }

    /// `key` names everything that the page shows.
    ResponseEntity<byte[]> same(String key, Supplier<Page> page) {
        byte[] bytes = kept.get((Phrases.english() ? "en " : "vi ") + key, k -> written(page.get()));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(bytes);
    }

    private byte[] written(Page page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(PageHandler.templateOf(page.getClass()), Map.of("page", page), output);
        return output.toByteArray();
    }

    static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, path).build();
    }

    /// What a script reads: `ok`, and the fields in order.
    static ResponseEntity<byte[]> json(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    static String quoted(Phrase phrase) {
        return '"' + Phrases.t(phrase).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
