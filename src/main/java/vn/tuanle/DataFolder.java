package vn.tuanle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything one copy of the product keeps; only one copy at a time may hold
/// it.
final class DataFolder implements AutoCloseable {
    /// Closing any channel on a locked file drops the process's lock on it: our own folders are
    /// remembered here.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int LOCK_TRIES = 15;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// Creates the folder when it is missing and takes its lock; refuses when another copy is
    /// running on it.
    static DataFolder hold(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Path made = Files.createDirectories(folder);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
            }
            Path root = folder.toRealPath();
            Path lock = root.resolve("tuanle.lock");
            if (!HELD.add(root)) throw taken(root);
            try {
                return new DataFolder(root, locked(root, lock));
            } catch (IOException | RuntimeException e) {
                HELD.remove(root);
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw noPermission(folder, e);
        } catch (IOException e) {
            if (isFull(e.getMessage())) throw full(folder, e);
            if (Files.exists(folder) && !Files.isDirectory(folder))
                throw new StartFailure(
                        folder + " là một tệp, không phải thư mục: hãy chọn thư mục dữ liệu khác bằng --data.",
                        folder + " is a file, not a folder: choose another data folder with --data.",
                        e);
            throw new StartFailure(
                    "Không dùng được thư mục dữ liệu " + folder + " (" + e.getMessage()
                            + "): hãy chọn thư mục khác bằng --data.",
                    "The data folder " + folder + " cannot be used (" + e.getMessage()
                            + "): choose another with --data.",
                    e);
        }
    }

    private static FileChannel locked(Path root, Path lock) throws IOException {
        FileChannel channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // a copy that was just killed may take a moment to be gone
            for (int i = 0; i < LOCK_TRIES; i++) {
                FileLock held = channel.tryLock();
                if (held != null) {
                    Files.writeString(pidFile(root), ProcessHandle.current().pid() + "\n");
                    return channel;
                }
                Postmaster.pause(100);
            }
            throw taken(root);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Who holds the lock, beside the lock: reading the locked file itself would drop our lock.
    private static Path pidFile(Path root) {
        return root.resolve("tuanle.pid");
    }

    private static StartFailure taken(Path root) {
        String by = firstLine(pidFile(root));
        return new StartFailure(
                "Một bản khác của chương trình" + (by.isEmpty() ? "" : " (tiến trình " + by + ")")
                        + " đang chạy trên thư mục dữ liệu " + root
                        + ": hãy dừng bản ấy, hoặc chọn thư mục khác bằng --data.",
                "Another copy of the program" + (by.isEmpty() ? "" : " (process " + by + ")")
                        + " is running on the data folder " + root
                        + ": stop it, or choose another folder with --data.");
    }

    static StartFailure noPermission(Path folder, IOException e) {
        String user = System.getProperty("user.name", "?");
        return new StartFailure(
                "Tài khoản “" + user + "” không được ghi vào thư mục dữ liệu " + folder
                        + ": hãy chạy bằng chủ của thư mục ấy, hoặc chọn thư mục khác bằng --data.",
                "The account “" + user + "” may not write to the data folder " + folder
                        + ": run as the owner of that folder, or choose another with --data.",
                e);
    }

    static boolean isFull(@Nullable String why) {
        return why != null && (why.contains("No space left") || why.contains("Disk quota exceeded"));
    }

    static StartFailure full(Path folder, Exception e) {
        return new StartFailure(
                "Đĩa chứa " + folder + " đã đầy: hãy giải phóng ít nhất 500 MB rồi chạy lại.",
                "The disk of " + folder + " is full: free at least 500 MB and start again.",
                e);
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path logs() throws IOException {
        return Files.createDirectories(root.resolve("logs"));
    }

    /// The database's password: made once, readable by the owner of the folder alone.
    String password() throws IOException {
        Path file = root.resolve("postgres.password");
        if (Files.exists(file)) {
            String kept = firstLine(file);
            if (!kept.isEmpty()) return kept;
        }
        if (Files.exists(cluster())) {
            throw new StartFailure(
                    "Thiếu tệp mật khẩu " + file + " của cơ sở dữ liệu: hãy khôi phục tệp ấy từ bản sao lưu.",
                    "The database's password file " + file + " is missing: restore it from a backup.");
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(file, made);
        return made;
    }

    /// The port of the last start, 0 where there was none.
    int rememberedPort() {
        String line = firstLine(root.resolve("postgres.port"));
        return line.matches("\\d{4,5}") ? Integer.parseInt(line) : 0;
    }

    void rememberPort(int port) throws IOException {
        if (rememberedPort() != port) write(root.resolve("postgres.port"), String.valueOf(port));
    }

    /// Written beside and moved into place, so that a power cut leaves the old or the new file.
    private static void write(Path file, String line) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) out.write(left);
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String firstLine(@Nullable Path file) {
        if (file == null || !Files.isReadable(file)) return "";
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(root);
    }
}
