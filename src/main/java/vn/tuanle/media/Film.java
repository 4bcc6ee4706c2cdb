package vn.tuanle.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Has ffmpeg make a copy that plays everywhere: a film as MP4 of at most 720 lines, sound as M4A.
/// A child process with low priority, killed when it takes too long.
final class Film {
    private final Path program;
    private final long mostSeconds;

    Film(Path program, long mostSeconds) {
        this.program = program;
        this.mostSeconds = mostSeconds;
    }

    static Sniffed becomes(MediaKind kind) {
        return kind == MediaKind.VIDEO
                ? new Sniffed(MediaKind.VIDEO, "video/mp4", ".mp4")
                : new Sniffed(MediaKind.AUDIO, "audio/mp4", ".m4a");
    }

    /// False where ffmpeg could not read it or took too long.
    boolean make(Path from, MediaKind kind, Path to) throws IOException {
        List<String> command = new ArrayList<>();
        Path nice = Path.of("/usr/bin/nice");
        if (java.nio.file.Files.isExecutable(nice)) command.addAll(List.of(nice.toString(), "-n", "15"));
        command.addAll(List.of(program.toString(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y"));
        // only files, so that a list in the file cannot make it open an address
        command.addAll(
                List.of("-protocol_whitelist", "file", "-i", from.toString(), "-map_metadata", "-1", "-threads", "1"));
        // half an hour is all that is made to play
        command.addAll(List.of("-t", "1800"));
        if (kind == MediaKind.VIDEO)
            command.addAll(List.of(
                    "-map",
                    "0:v:0",
                    "-map",
                    "0:a:0?",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-crf",
                    "26",
                    "-pix_fmt",
                    "yuv420p",
                    "-vf",
                    "scale='trunc(iw*min(1,720/ih)/2)*2':'trunc(min(720,ih)/2)*2'",
                    "-c:a",
                    "aac",
                    "-b:a",
                    "96k",
                    "-movflags",
                    "+faststart",
                    "-f",
                    "mp4"));
        else
            command.addAll(List.of(
                    "-map", "0:a:0", "-vn", "-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart", "-f", "ipod"));
        command.add(to.toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(mostSeconds, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && java.nio.file.Files.size(to) > 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
