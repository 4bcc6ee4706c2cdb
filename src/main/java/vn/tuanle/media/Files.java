package vn.tuanle.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// The file store: bytes in a folder under their SHA-256, a row in the database that names them.
/// Nothing is ever overwritten; the same bytes given twice lie there once.
@Component
public class Files {
    private final JdbcClient sql;
    private final Path folder;

    public Files(JdbcClient sql, @Value("${tuanle.files:data/files}") Path folder) {
        this.sql = sql;
        this.folder = folder;
    }

    /// A kept file without its bytes.
    public record Kept(UUID id, String name, String contentType, long size, String sha256) {}

    /// Keeps the bytes durably (written, forced to disk, then named) and gives the id of the new
    /// row.
    public UUID keep(byte[] content, String name, String contentType, @Nullable UUID by) {
        byte[] digest = digest(content);
        store(content, HexFormat.of().formatHex(digest));
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into stored_file (id, sha256, size_bytes, name, content_type, kept_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(id, digest, content.length, plainName(name), contentType, by))
                .update();
        return id;
    }

    public Optional<Kept> find(UUID id) {
        return sql.sql("select id, name, content_type, size_bytes, sha256 from stored_file where id = ?")
                .param(id)
                .query((row, n) -> new Kept(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getLong("size_bytes"),
                        HexFormat.of().formatHex(row.getBytes("sha256"))))
                .optional();
    }

    /// The name under which such bytes lie: their SHA-256 in hexadecimal.
    public static String hash(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /// The bytes of a kept file.
    public byte[] content(Kept kept) {
        try {
            return java.nio.file.Files.readAllBytes(place(kept.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes of a kept file as a stream, for files that leave without being looked at.
    public InputStream open(Kept kept) throws IOException {
        return java.nio.file.Files.newInputStream(place(kept.sha256()));
    }

    private void store(byte[] content, String hash) {
        Path place = place(hash);
        try {
            if (java.nio.file.Files.exists(place)) return;
            java.nio.file.Files.createDirectories(place.getParent());
            Path part = java.nio.file.Files.createTempFile(place.getParent(), "part", "");
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(content));
                out.force(true);
            }
            java.nio.file.Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /// The last part of what the browser called the file, without characters that mean something to
    /// a file system.
    private static String plainName(String name) {
        String last = Fold.nfc(name).replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        if (last.isEmpty()) return "tep";
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
