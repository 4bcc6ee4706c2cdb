package vn.tuanle.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Clears the file store of bytes that no row names: those whose transaction was rolled back or cut
/// off, and half-written parts. A day is longer than any transaction that may still name them.
@Component
@EnableScheduling
class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration OLD = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Path folder;

    Sweep(JdbcClient sql, @Value("${tuanle.files:data/files}") Path folder) {
        this.sql = sql;
        this.folder = folder;
    }

    /// A minute after each start, so that it does not slow the start, and then daily.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "P1D")
    void daily() {
        int removed = sweep(Instant.now().minus(OLD));
        if (removed > 0) LOG.info("Đã dọn {} tệp không thuộc về đâu trong kho tệp", removed);
    }

    /// Removes what was last touched before that moment and has no row; gives how many files.
    int sweep(Instant before) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> all = Files.walk(folder, 2)) {
            List<Path> old = all.filter(Files::isRegularFile)
                    .filter(file -> touched(file).isBefore(before))
                    .filter(file -> !named(file))
                    .toList();
            for (Path file : old) Files.deleteIfExists(file);
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean named(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("part")) return false;
        // whatever else lies there is not ours to remove
        if (!name.matches("[0-9a-f]{64}")) return true;
        return sql.sql("select exists (select 1 from stored_file where sha256 = ?)")
                .param(HexFormat.of().parseHex(name))
                .query(Boolean.class)
                .single();
    }

    private static Instant touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
