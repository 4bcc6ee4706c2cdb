package vn.tuanle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Makes a data folder of a backup: the database recovers by its own log, and every file that a row names must be
/// there with the bytes of its hash.
final class Restore {
    private final Path file;
    private final Path binaries;
    private final Steps steps;

    /// The programs of PostgreSQL are unpacked below `binaries` where they are not there yet.
    Restore(Path file, Path binaries, Steps steps) {
        this.file = file;
        this.binaries = binaries;
        this.steps = steps;
    }

    /// Into a folder that is empty or not there yet; after a failure it is as it was.
    void into(Path data) {
        if (!Files.isReadable(file))
            throw new StartFailure("Không đọc được tệp " + file + ".", "The file " + file + " cannot be read.");
        if (holdsSomething(data))
            throw new StartFailure(
                    "Thư mục " + data
                            + " đã có dữ liệu: hãy khôi phục vào thư mục khác bằng --data, hoặc chuyển nó đi.",
                    "The folder " + data + " holds data: restore into another with --data, or move it away.");
        try {
            restore(data, true);
            steps.line("✔ Đã khôi phục vào " + data + " · Restored. ./run --data " + data);
        } catch (RuntimeException e) {
            forget(data);
            throw e;
        }
    }

    /// Does all that a restore does, without room for the files: their bytes are only looked at.
    void onTrial(Path folder) {
        try {
            restore(folder, false);
        } finally {
            forget(folder);
        }
    }

    private static boolean holdsSomething(Path data) {
        try (Stream<Path> inside = Files.list(data)) {
            return inside.findAny().isPresent();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void forget(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // what could not be made cannot always be removed either
        }
    }

    private void restore(Path data, boolean withFiles) {
        try {
            steps.say(withFiles ? "Bày ra · Unpacking" : "Khôi phục thử · Restoring on trial");
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Set<String> hashes = unpack(data, withFiles);
            try (RunningPostgres server = PostgresLauncher.durable(data, withFiles ? steps::say : step -> {})
                    .unpackedIn(binaries)
                    .start()) {
                check(server, hashes);
            }
        } catch (AccessDeniedException e) {
            throw DataFolder.noPermission(data, e);
        } catch (ZipException e) {
            throw broken();
        } catch (IOException | SQLException e) {
            throw Backup.failed(e);
        }
    }

    private StartFailure broken() {
        return new StartFailure(
                "Tệp " + file + " không phải bản sao lưu, hoặc đã hỏng.",
                "The file " + file + " is no backup, or is damaged.");
    }

    /// The hashes of the files that are in the backup and whole.
    private Set<String> unpack(Path data, boolean withFiles) throws IOException {
        Set<String> hashes = new HashSet<>();
        try (InputStream raw = Files.newInputStream(file);
                TarArchiveInputStream tar = new TarArchiveInputStream(opened(raw))) {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || !entry.getName().equals(Backup.MARK)) throw broken();
            for (entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = data.resolve(entry.getName()).normalize();
                if (!target.startsWith(data)) throw broken();
                if (entry.isDirectory()) {
                    folder(target);
                    continue;
                }
                boolean kept = entry.getName().startsWith(Backup.FILES);
                if (!kept || withFiles) folder(target.resolveSibling(""));
                try (OutputStream out = kept && !withFiles ? OutputStream.nullOutputStream() : created(target)) {
                    if (kept) hashes.add(copied(tar, out, String.valueOf(target.getFileName())));
                    else tar.transferTo(out);
                }
            }
        } catch (EOFException cutOff) {
            throw broken();
        }
        return hashes;
    }

    private InputStream opened(InputStream raw) throws IOException {
        try {
            return new BufferedInputStream(
                    new GzipCompressorInputStream(new BufferedInputStream(raw, 1 << 16)), 1 << 16);
        } catch (IOException notGzip) {
            throw broken();
        }
    }

    private static OutputStream created(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.newOutputStream(file);
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private String copied(InputStream in, OutputStream out, String name) throws IOException {
        try (DigestOutputStream digest = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(digest);
            if (!HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(name)) throw broken();
            return name;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(RunningPostgres server, Set<String> hashes) throws SQLException {
        int rows = 0;
        try (Connection there = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = there.createStatement();
                var files = statement.executeQuery("select distinct encode(sha256, 'hex') from stored_file")) {
            for (; files.next(); rows++)
                if (!hashes.contains(files.getString(1)))
                    throw new StartFailure(
                            "Bản sao lưu thiếu tệp " + files.getString(1) + ".",
                            "The backup lacks the file " + files.getString(1) + ".");
        }
        steps.line(
                "  " + rows + " tệp của cơ sở dữ liệu, đủ và nguyên vẹn · files of the database, all there and whole");
    }
}
