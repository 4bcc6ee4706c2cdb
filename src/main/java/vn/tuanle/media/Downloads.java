package vn.tuanle.media;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Hands out files that people gave us: to be saved, or a picture of a known kind to be looked at; never as a page of
/// ours.
public final class Downloads {
    private Downloads() {}

    public static ResponseEntity<byte[]> attachment(Files files, Files.Kept kept) {
        return answer(files, kept, ContentDisposition.attachment());
    }

    /// For pictures that passed [Photo].
    public static ResponseEntity<byte[]> picture(Files files, Files.Kept kept) {
        return answer(files, kept, ContentDisposition.inline());
    }

    private static ResponseEntity<byte[]> answer(Files files, Files.Kept kept, ContentDisposition.Builder how) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, kept.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.content(kept));
    }
}
