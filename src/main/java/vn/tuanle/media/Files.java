package vn.tuanle.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
    /// The end of a file's name while it is decided whether it goes.
    private static final String ASIDE = ".swept";

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
        return row(digest, content.length, name, contentType, by);
    }

    private UUID row(byte[] digest, long size, String name, String contentType, @Nullable UUID by) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into stored_file (id, sha256, size_bytes, name, content_type, kept_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(id, digest, size, plainName(name), contentType, by))
                .update();
        return id;
    }

    /// Bytes that lie in their place and that no row names yet.
    record Stored(String sha256, long size) {}

    /// Moves bytes that lie in a file on this disk durably to their place.
    Stored store(Path given) throws IOException {
        byte[] digest = digest(given);
        Stored stored = new Stored(HexFormat.of().formatHex(digest), java.nio.file.Files.size(given));
        Path place = place(stored.sha256());
        if (marked(place)) return stored;
        java.nio.file.Files.createDirectories(place.getParent());
        try (FileChannel out = FileChannel.open(given, StandardOpenOption.WRITE)) {
            out.force(true);
        }
        java.nio.file.Files.move(given, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        marked(place);
        return stored;
    }

    /// The row that names such bytes.
    UUID name(Stored stored, String name, String contentType) {
        return row(HexFormat.of().parseHex(stored.sha256()), stored.size(), name, contentType, null);
    }

    /// Where pieces of files lie until the last has come; nothing else looks there.
    Path pieces() throws IOException {
        return java.nio.file.Files.createDirectories(folder.resolve("dang-gui"));
    }

    /// Where the bytes of a kept file lie, for programs that read them.
    Path path(Kept kept) {
        return place(kept.sha256());
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
            if (marked(place)) return;
            java.nio.file.Files.createDirectories(place.getParent());
            Path part = java.nio.file.Files.createTempFile(place.getParent(), "part", "");
            try {
                write(content, part);
                java.nio.file.Files.move(
                        part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                java.nio.file.Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A disk that fills up takes the first bytes without complaint and refuses the next.
    private static void write(byte[] content, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) out.write(left);
            out.force(true);
        }
    }

    /// A file that is there is marked as wanted, so that it is not swept before a row names it.
    private static boolean marked(Path place) throws IOException {
        try {
            java.nio.file.Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    /// Removes bytes that no row names and nobody asked to keep for so long: those of work that was rolled back.
    ///
    /// A file is put aside before it goes; if it was marked or named meanwhile, it comes back.
    int sweep(Duration grace) {
        Instant before = Instant.now().minus(grace);
        Set<String> named = new HashSet<>(sql.sql("select distinct encode(sha256, 'hex') from stored_file")
                .query(String.class)
                .list());
        int removed = 0;
        try (Stream<Path> all = java.nio.file.Files.isDirectory(folder)
                ? java.nio.file.Files.find(folder, 2, (file, is) -> is.isRegularFile())
                : Stream.empty()) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = file.getFileName().toString();
                try {
                    if (name.endsWith(ASIDE)) removed += settled(file, before);
                    else if (named.contains(name) || modified(file).isAfter(before)) continue;
                    else if (name.startsWith("part")) java.nio.file.Files.deleteIfExists(file);
                    else if (name.matches("[0-9a-f]{64}")) {
                        Path aside = file.resolveSibling(name + ASIDE);
                        java.nio.file.Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
                        removed += settled(aside, before);
                    }
                } catch (NoSuchFileException gone) {
                    // another copy of the program sweeps too
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    private int settled(Path aside, Instant before) throws IOException {
        String hash = aside.getFileName().toString().replace(ASIDE, "");
        boolean named = sql.sql("select exists (select 1 from stored_file where sha256 = ?)")
                .param(HexFormat.of().parseHex(hash))
                .query(Boolean.class)
                .single();
        if (named || modified(aside).isAfter(before)) {
            java.nio.file.Files.move(aside, place(hash), StandardCopyOption.ATOMIC_MOVE);
            return 0;
        }
        java.nio.file.Files.delete(aside);
        return 1;
    }

    private static Instant modified(Path file) throws IOException {
        return java.nio.file.Files.getLastModifiedTime(file).toInstant();
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /// The last part of what the browser called the file, without characters that mean something to
    /// a file system.
    static String plainName(String name) {
        String last = Fold.nfc(name).replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        if (last.isEmpty()) return "tep";
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }

    private static byte[] digest(byte[] content) {
        return sha256().digest(content);
    }

    private static byte[] digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] some = new byte[65_536];
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            for (int n = in.read(some); n >= 0; n = in.read(some)) digest.update(some, 0, n);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
