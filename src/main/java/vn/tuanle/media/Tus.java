package vn.tuanle.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Phrases;

/// The server's side of tus 1.0.0 (core, creation, termination, expiration, checksum): files sent
/// in pieces, gone on with after the line was lost. A module that takes uploads has the five
/// handlers at an address of its own, behind its own door.
@Component
public class Tus {
    private static final String VERSION = "1.0.0";
    private static final int CHECKSUM_MISMATCH = 460;
    private static final int UNFIT = 412;
    private static final Map<String, String> DIGESTS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final Uploads uploads;

    Tus(Uploads uploads) {
        this.uploads = uploads;
    }

    /// What this server can do.
    public ResponseEntity<String> options(Upload.Limits limits) {
        return answer(204)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration,checksum")
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .header("Tus-Max-Size", String.valueOf(limits.largest()))
                .build();
    }

    /// A new upload; its address is `path` and its id.
    public ResponseEntity<String> create(HttpServletRequest request, UUID owner, Upload.Limits limits, String path) {
        if (unfit(request)) return refused(UNFIT, "");
        Long length = number(request.getHeader("Upload-Length"));
        if (length == null) return refused(400, "");
        Instant now = Instant.now();
        return switch (uploads.begin(owner, limits, name(request.getHeader("Upload-Metadata")), length, now)) {
            case Outcome.Done<UUID>(UUID id) ->
                answer(201)
                        .header("Location", path + "/" + id)
                        .header("Upload-Expires", expires(now))
                        .build();
            case Outcome.Refused<UUID> refused ->
                refused(length > limits.largest() ? 413 : 403, Phrases.t(refused.why()));
        };
    }

    /// How much has come; what has come whole but was not looked at, because the program ended, is looked at now.
    public ResponseEntity<String> head(HttpServletRequest request, UUID owner, UUID id, Upload.Limits limits) {
        if (unfit(request)) return refused(UNFIT, "");
        Optional<Upload> found = uploads.find(owner, id);
        if (found.isEmpty()) return refused(404, "");
        Upload upload = found.get();
        if (upload.state() == Upload.State.OPEN && upload.received() == upload.size())
            upload = uploads.complete(owner, id, limits);
        return answer(200)
                .header("Cache-Control", "no-store")
                .header("Upload-Offset", String.valueOf(offset(upload)))
                .header("Upload-Length", String.valueOf(upload.size()))
                .build();
    }

    private static long offset(Upload upload) {
        return upload.state() == Upload.State.OPEN ? upload.received() : upload.size();
    }

    /// The next piece. One at a time: who comes while another is written is told so (423) and tries again.
    public ResponseEntity<String> patch(HttpServletRequest request, UUID owner, UUID id, Upload.Limits limits)
            throws IOException {
        if (unfit(request)) return refused(UNFIT, "");
        if (!"application/offset+octet-stream".equals(request.getContentType())) return refused(415, "");
        Long offset = number(request.getHeader("Upload-Offset"));
        MessageDigest digest = digest(request.getHeader("Upload-Checksum"));
        if (offset == null || (digest == null && request.getHeader("Upload-Checksum") != null)) return refused(400, "");
        Optional<Upload> found = uploads.find(owner, id);
        if (found.isEmpty()) return refused(404, "");
        if (found.get().state() != Upload.State.OPEN) return refused(409, "");
        long size = found.get().size();
        long now;
        try (FileChannel out =
                        FileChannel.open(uploads.piece(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = out.tryLock()) {
            if (lock == null) return refused(423, "");
            if (out.size() != offset) return refused(409, "");
            if (request.getContentLengthLong() > size - offset) return refused(413, "");
            boolean fits = write(request.getInputStream(), out, offset, size, digest);
            boolean whole =
                    digest == null || Arrays.equals(digest.digest(), checksum(request.getHeader("Upload-Checksum")));
            if (!fits || !whole) {
                out.truncate(offset);
                return refused(whole ? 413 : CHECKSUM_MISMATCH, "");
            }
            out.force(false);
            now = out.size();
        } catch (OverlappingFileLockException busy) {
            return refused(423, "");
        }
        Instant touched = Instant.now();
        if (now == size) uploads.complete(owner, id, limits);
        else uploads.touched(id, touched);
        return answer(204)
                .header("Upload-Offset", String.valueOf(now))
                .header("Upload-Expires", expires(touched))
                .build();
    }

    /// Writes what comes until it ends or the line is lost; what came before that stays.
    private static boolean write(
            InputStream in, FileChannel out, long offset, long size, @Nullable MessageDigest digest)
            throws IOException {
        byte[] some = new byte[65_536];
        long at = offset;
        while (true) {
            int read;
            try {
                read = in.read(some);
            } catch (IOException lost) {
                return true;
            }
            if (read < 0) return true;
            if (at + read > size) return false;
            if (digest != null) digest.update(some, 0, read);
            ByteBuffer left = ByteBuffer.wrap(some, 0, read);
            while (left.hasRemaining()) at += out.write(left, at);
        }
    }

    /// The sender gives up.
    public ResponseEntity<String> delete(HttpServletRequest request, UUID owner, UUID id) {
        if (unfit(request)) return refused(UNFIT, "");
        return uploads.remove(owner, id) ? answer(204).build() : refused(404, "");
    }

    private static boolean unfit(HttpServletRequest request) {
        return !VERSION.equals(request.getHeader("Tus-Resumable"));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
    }

    /// With a sentence for the person where they can do something about it.
    private static ResponseEntity<String> refused(int status, String why) {
        ResponseEntity.BodyBuilder answer =
                answer(status).header("Cache-Control", "no-store").header("Content-Type", "text/plain;charset=UTF-8");
        if (status == UNFIT) answer.header("Tus-Version", VERSION);
        return answer.body(why);
    }

    private static String expires(Instant from) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                from.plus(Uploads.KEPT_OPEN).atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? Long.valueOf(text) : null;
    }

    /// The `filename` of the metadata: pairs of a name and Base64, with commas between.
    static String name(@Nullable String metadata) {
        if (metadata == null || metadata.length() > 4_000) return "";
        for (String pair : metadata.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length != 2 || !parts[0].equals("filename")) continue;
            try {
                return new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notBase64) {
                return "";
            }
        }
        return "";
    }

    private static @Nullable MessageDigest digest(@Nullable String checksum) {
        if (checksum == null || checksum(checksum) == null) return null;
        String algorithm = DIGESTS.get(checksum.split(" ", 2)[0].toLowerCase(Locale.ROOT));
        try {
            return algorithm == null ? null : MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte @Nullable [] checksum(String header) {
        String[] parts = header.split(" ", 2);
        try {
            return parts.length == 2 ? Base64.getDecoder().decode(parts[1].strip()) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
