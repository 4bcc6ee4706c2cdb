package vn.tuanle.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// A taken file with what is known of it. `scanner` and `player` say whether this installation has
/// the programs that search for viruses and make a copy that plays everywhere.
public record MediaFile(
        UUID id,
        String name,
        String contentType,
        long size,
        MediaKind kind,
        Scan scan,
        Playback playback,
        @Nullable UUID played,
        boolean scanner,
        boolean player) {
    public enum Scan {
        WAITING,
        CLEAN,
        INFECTED
    }

    public enum Playback {
        NONE,
        WAITING,
        DONE,
        FAILED
    }

    /// Nothing infected is ever handed out, and nothing before it was searched where there is a program for it.
    public boolean mayBeSeen() {
        return scan == Scan.CLEAN || (scan == Scan.WAITING && !scanner);
    }

    /// What is to be said beside the file about viruses; nothing where it is clean.
    public @Nullable Phrase scanned() {
        return switch (scan) {
            case CLEAN -> null;
            case INFECTED -> Phrase.of("Tệp có mã độc nên không ai mở được. Hãy gửi tệp khác.");
            case WAITING ->
                scanner
                        ? Phrase.of("Đang chờ quét mã độc; quét xong mới mở được.")
                        : Phrase.of("Chưa quét mã độc: máy chủ chưa có ClamAV.");
        };
    }

    /// What is to be said about playing; nothing where there is a copy that plays everywhere.
    public @Nullable Phrase playable() {
        return switch (playback) {
            case NONE, DONE -> null;
            case WAITING ->
                player
                        ? Phrase.of("Đang chuyển sang dạng phát được trên mọi máy; trong lúc chờ, phát tệp gốc.")
                        : Phrase.of(
                                "Phát tệp gốc vì máy chủ chưa có ffmpeg; máy của người xem có thể không phát được.");
            case FAILED -> Phrase.of("Không chuyển được sang dạng phát trên mọi máy; phát tệp gốc.");
        };
    }
}
