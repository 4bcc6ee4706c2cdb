package vn.tuanle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What PostgreSQL says, in a file that starts anew at 5 MB and keeps one predecessor.
///
/// It speaks seldom, so the file is opened for each line.
final class PostgresLog {
    private static final long MOST_BYTES = 5L << 20;

    private final Path file;

    PostgresLog(Path file) {
        this.file = file;
    }

    synchronized void write(String line) {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // a full disk must not stop the thread on which PostgreSQL's life depends
        }
    }
}
