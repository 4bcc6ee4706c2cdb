package vn.tuanle.media;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which programs beside ours are on this machine: ClamAV to search for viruses, ffmpeg to make
/// copies that play. Looked for again every minute, so that one just installed is used.
@Component
public class Programs {
    private static final Path SOCKET = Path.of("/run/clamav/clamd.ctl");
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final String clamd;
    private final String ffmpeg;
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    private record Found(Optional<Path> where, Instant looked) {}

    /// `clamd` is host:port or the path of a socket; both may be `khong` to do without.
    Programs(@Value("${tuanle.clamd:}") String clamd, @Value("${tuanle.ffmpeg:}") String ffmpeg) {
        this.clamd = clamd;
        this.ffmpeg = ffmpeg;
    }

    /// True where files can be searched for viruses.
    public boolean scanner() {
        return !clamdAddress().isEmpty() || clamscan() != null;
    }

    /// True where sound and films can be made to play everywhere.
    public boolean player() {
        return ffmpeg() != null;
    }

    /// Where the daemon listens; empty where there is none.
    String clamdAddress() {
        if (clamd.equals("khong")) return "";
        if (!clamd.isEmpty()) return clamd;
        return java.nio.file.Files.exists(SOCKET) ? SOCKET.toString() : "";
    }

    @Nullable
    Path clamscan() {
        return clamd.equals("khong") ? null : onPath("clamscan");
    }

    @Nullable
    Path ffmpeg() {
        if (ffmpeg.equals("khong")) return null;
        if (ffmpeg.isEmpty()) return onPath("ffmpeg");
        Path given = Path.of(ffmpeg);
        return java.nio.file.Files.isExecutable(given) ? given : null;
    }

    private @Nullable Path onPath(String program) {
        Found found = known.get(program);
        if (found == null || found.looked().plus(KNOWN_FOR).isBefore(Instant.now())) {
            found = new Found(look(program), Instant.now());
            known.put(program, found);
        }
        return found.where().orElse(null);
    }

    private static Optional<Path> look(String program) {
        String path = System.getenv("PATH");
        if (path == null) return Optional.empty();
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (folder.isEmpty()) continue;
            Path file = Path.of(folder, program);
            if (java.nio.file.Files.isExecutable(file)) return Optional.of(file);
        }
        return Optional.empty();
    }
}
