package vn.tuanle.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.PageHandler;
import vn.tuanle.ui.Phrases;

/// Answers strangers: made once for each version of the programme, kept as bytes, plain and packed, with a tag by which
/// a browser asks whether they changed. No cookie is read but the language's, none is set.
@Component
class PublicAnswers {
    static final String HTML = "text/html;charset=UTF-8";
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    /// Larger ones are made again each time.
    private static final int LARGEST = 6 * 1024 * 1024;

    private final TemplateEngine templates;
    private final String base;
    private final Cache<String, Made> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher(
                    (String key, Made made) -> made.plain.length + (made.packed == null ? 0 : made.packed.length) + 300)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    PublicAnswers(TemplateEngine templates, @Value("${tuanle.address:http://localhost:8080}") String base) {
        this.templates = templates;
        this.base = base.replaceAll("/+$", "");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Made(byte[] plain, byte @Nullable [] packed, String type, String tag) {}

    /// The full address of the product, without a slash at its end.
    String base() {
        return base;
    }

    /// What is asked: by whom it may be kept, and what makes it.
    /// @param key names the content within its version of the programme; empty where it is made for one only
    record Asked(String key, boolean packs) {
        static Asked of(String key, @Nullable String encodings) {
            return new Asked(key, encodings != null && encodings.contains("gzip"));
        }
    }

    ResponseEntity<byte[]> page(Asked asked, PublicFrame frame, Supplier<? extends Page> page) {
        return answer(asked, HTML, () -> written(frame, page.get()));
    }

    byte[] written(PublicFrame frame, Page page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(PageHandler.templateOf(page.getClass()), Map.of("page", page, "frame", frame), output);
        return output.toByteArray();
    }

    ResponseEntity<byte[]> answer(Asked asked, String type, Supplier<byte[]> content) {
        if (asked.key.isEmpty()) {
            Made made = made(type, content.get(), false);
            return answer(made, false)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(made.plain);
        }
        String key = (Phrases.english() ? "en " : "vi ") + type + ' ' + asked.key;
        Made made = kept.getIfPresent(key);
        if (made == null) {
            made = made(type, content.get(), true);
            if (made.plain.length <= LARGEST) kept.put(key, made);
        }
        byte[] packed = asked.packs ? made.packed : null;
        return answer(made, packed != null)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .eTag(made.tag)
                .body(packed == null ? made.plain : packed);
    }

    private static ResponseEntity.BodyBuilder answer(Made made, boolean packed) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, made.type)
                .header(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
    }

    private static Made made(String type, byte[] plain, boolean toKeep) {
        boolean packs = toKeep && plain.length > 1000 && !type.startsWith("image/");
        return new Made(plain, packs ? packed(plain) : null, type, "W/\"" + digest(plain) + "\"");
    }

    /// Most pages are made anew before they are asked many times: a third of the work for a tenth more bytes.
    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(3);
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 100);
        try (GZIPOutputStream gzip = new Fast(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
