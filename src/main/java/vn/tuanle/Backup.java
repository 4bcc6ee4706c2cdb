package vn.tuanle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// Copies all that a data folder keeps into one file, also while the product runs on it, and then restores the copy
/// on trial: a backup is a restore that was done.
///
/// The database is copied as PostgreSQL means it: between `pg_backup_start` and `pg_backup_stop`, with the log of what
/// was written meanwhile. The files follow it, so every file that a row names is there.
final class Backup {
    /// Stands first in the file.
    static final String MARK = "tuanle-backup-1";

    static final String CLUSTER = "postgres/";
    static final String FILES = "files/";
    static final String PASSWORD = "postgres.password";
    /// What PostgreSQL makes anew; the folders are kept, empty.
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "pg_control");
    private static final int FAST = 1;

    private final Path data;
    private final Path binaries;
    private final Steps steps;

    /// The programs of PostgreSQL are unpacked below `binaries` where they are not there yet.
    Backup(Path data, Path binaries, Steps steps) {
        this.data = data;
        this.binaries = binaries;
        this.steps = steps;
    }

    /// Writes beside and moves into place after the trial.
    void write(Path file) {
        if (!Files.exists(data.resolve(CLUSTER)))
            throw new StartFailure(
                    "Thư mục " + data + " không có dữ liệu để sao lưu: hãy chỉ đúng thư mục bằng --data.",
                    "The folder " + data + " holds no data to back up: name the right one with --data.");
        if (Files.exists(file))
            throw new StartFailure(
                    "Đã có tệp " + file + ": hãy chọn tên khác.", "There is a file " + file + ": choose another name.");
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (RunningPostgres server = running(data, binaries, steps)) {
                copy(server, fresh);
            }
            new Restore(fresh, binaries, steps).onTrial(file.resolveSibling(file.getFileName() + ".thu"));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            steps.line("✔ Đã sao lưu và khôi phục thử · Backed up, and restored on trial: " + file + " ("
                    + (Files.size(file) >> 20) + " MB)");
        } catch (AccessDeniedException e) {
            throw DataFolder.noPermission(Path.of(String.valueOf(e.getFile())), e);
        } catch (IOException | SQLException e) {
            throw failed(e);
        } finally {
            try {
                Files.deleteIfExists(fresh);
            } catch (IOException e) {
                steps.line("  " + fresh);
            }
        }
    }

    static StartFailure failed(Exception e) {
        return new StartFailure(
                "Không làm được: " + e.getMessage() + ". Dữ liệu đang dùng vẫn như cũ.",
                "That failed: " + e.getMessage() + ". The data in use are as before.",
                e);
    }

    /// The server that runs on the folder already, or else one started for the while.
    static RunningPostgres running(Path data, Path binaries, Steps steps) throws IOException {
        DataFolderKeys keys = DataFolderKeys.of(data);
        RunningPostgres there = keys.port() == 0 ? null : RunningPostgres.elsewhere(keys.port(), keys.password());
        if (there != null) return there;
        return PostgresLauncher.durable(data, steps::say).unpackedIn(binaries).start();
    }

    private record DataFolderKeys(int port, String password) {
        static DataFolderKeys of(Path data) throws AccessDeniedException {
            Path password = data.resolve(PASSWORD);
            if (Files.exists(password) && !Files.isReadable(password)) throw new AccessDeniedException(data.toString());
            String port = DataFolder.firstLine(data.resolve("postgres.port"));
            return new DataFolderKeys(
                    port.matches("\\d{4,5}") ? Integer.parseInt(port) : 0, DataFolder.firstLine(password));
        }
    }

    private void copy(RunningPostgres server, Path fresh) throws IOException, SQLException {
        GzipParameters quick = new GzipParameters();
        quick.setCompressionLevel(FAST);
        try (Connection there = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                TarArchiveOutputStream out = new TarArchiveOutputStream(new GzipCompressorOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16), quick))) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            text(out, MARK, Commands.version() + "\n");
            steps.say("Chép cơ sở dữ liệu · Copying the database");
            // the log since now is kept for us; the slot ends with the connection
            one(
                    there,
                    "select slot_name from pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = one(there, "select pg_walfile_name(pg_backup_start('tuanle', true))");
            Path cluster = data.resolve(CLUSTER);
            cluster(out, cluster);
            put(out, cluster.resolve("global/pg_control"), CLUSTER + "global/pg_control");
            String last;
            try (var statement = there.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
                row.next();
                last = row.getString(1);
                text(out, CLUSTER + "backup_label", row.getString(2));
            }
            log(out, cluster.resolve("pg_wal"), first, last);
            steps.say("Chép tệp · Copying the files");
            text(out, PASSWORD, server.password() + "\n");
            files(out, data.resolve(FILES));
        }
    }

    private static String one(Connection there, String sql) throws SQLException {
        try (var statement = there.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void cluster(TarArchiveOutputStream out, Path cluster) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = cluster.relativize(folder).toString();
                if (folder.getFileName().toString().startsWith("pgsql_tmp")) return FileVisitResult.SKIP_SUBTREE;
                if (!name.isEmpty()) directory(out, CLUSTER + name + "/");
                return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith("pg_internal.init"))
                    put(out, file, CLUSTER + cluster.relativize(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE; // a table just dropped
                throw e;
            }
        });
    }

    /// The segments from the backup's beginning to its end, without which it is worth nothing.
    private static void log(TarArchiveOutputStream out, Path log, String first, String last) throws IOException {
        List<String> segments;
        try (Stream<Path> all = Files.list(log)) {
            segments = all.map(segment -> segment.getFileName().toString())
                    .filter(name -> name.endsWith(".history")
                            || (name.length() == 24 && name.compareTo(first) >= 0 && name.compareTo(last) <= 0))
                    .sorted()
                    .toList();
        }
        if (!segments.contains(first) || !segments.contains(last))
            throw new IOException("pg_wal: " + first + "–" + last);
        for (String segment : segments) put(out, log.resolve(segment), CLUSTER + "pg_wal/" + segment);
    }

    /// Only what is finished: each lies under its hash. What is just being written may vanish under the walk.
    private static void files(TarArchiveOutputStream out, Path files) throws IOException {
        if (!Files.isDirectory(files)) return;
        Files.walkFileTree(files, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                if (file.getFileName().toString().matches("[0-9a-f]{64}"))
                    put(out, file, FILES + files.relativize(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw why;
            }
        });
    }

    private static void directory(TarArchiveOutputStream out, String name) throws IOException {
        out.putArchiveEntry(new TarArchiveEntry(name));
        out.closeArchiveEntry();
    }

    private static void text(TarArchiveOutputStream out, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    /// A file may grow or shrink under our hands: as many bytes as it had, zeros for those that went; the log knows.
    private static void put(TarArchiveOutputStream out, Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            long left = Files.size(file);
            entry.setSize(left);
            out.putArchiveEntry(entry);
            byte[] part = new byte[1 << 16];
            while (left > 0) {
                int got = in.read(part, 0, (int) Math.min(part.length, left));
                if (got < 0) {
                    Arrays.fill(part, (byte) 0);
                    got = (int) Math.min(part.length, left);
                }
                out.write(part, 0, got);
                left -= got;
            }
            out.closeArchiveEntry();
        } catch (NoSuchFileException gone) {
            // a table just dropped, a file just swept
        }
    }
}
