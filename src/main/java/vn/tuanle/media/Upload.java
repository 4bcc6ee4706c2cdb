package vn.tuanle.media;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// A file on its way to us, taken, or refused with the reason.
public record Upload(
        UUID id,
        String name,
        long size,
        long received,
        State state,
        @Nullable MediaFile file,
        @Nullable Phrase why) {
    public enum State {
        OPEN,
        TAKEN,
        REFUSED
    }

    /// How much of it has come, in whole percent.
    public long percent() {
        return size == 0 ? 100 : 100 * received / size;
    }

    /// 900 KB, 3,4 MB.
    public static String inWords(long bytes) {
        if (bytes < 1024 * 1024) return (bytes + 1023) / 1024 + " KB";
        long tenths = (bytes * 10 + 512 * 1024) / 1024 / 1024;
        return tenths / 10 + "," + tenths % 10 + " MB";
    }

    /// What an owner may be sent: which kinds, how large each in megabytes, how many files.
    public record Limits(Map<MediaKind, Integer> byKind, int most) {
        public Limits {
            byKind = new TreeMap<>(byKind);
        }

        long largest() {
            return byKind.keySet().stream().mapToLong(this::largest).max().orElse(0);
        }

        boolean takes(MediaKind kind) {
            return byKind.containsKey(kind);
        }

        long largest(MediaKind kind) {
            Integer most = byKind.get(kind);
            return most == null ? 0 : Math.min(most, kind.mostMegabytes()) * 1024L * 1024;
        }

        /// The largest of all kinds.
        public String megabytes() {
            return String.valueOf(largest() / 1024 / 1024);
        }

        /// What a file field offers.
        public String accept() {
            return byKind.keySet().stream().map(MediaKind::accept).collect(Collectors.joining(","));
        }

        /// Which kinds, how large, how many.
        public Phrase inWords() {
            Phrase kinds = null;
            for (MediaKind kind : byKind.keySet()) {
                Phrase one = Phrase.of(
                        "{0} ({1}) đến {2} MB", Phrase.of(kind.title()), kind.formats(), largest(kind) / 1024 / 1024);
                kinds = kinds == null ? one : Phrase.of("{0}; {1}", kinds, one);
            }
            return Phrase.of("{0}. Nhiều nhất {1} tệp.", Objects.requireNonNullElse(kinds, ""), most);
        }
    }
}
