package vn.tuanle.reading;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// The parts of a zipped office file, inflated only on demand and never beyond the limits.
final class ZipParts implements AutoCloseable {
    private final ZipFile zip;
    private long inflated;

    ZipParts(byte[] content) throws IOException {
        if (directoryEntries(content) > Limits.ZIP_ENTRIES) throw RefusedFile.bomb();
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (ZipException | IllegalArgumentException e) {
            throw RefusedFile.damaged();
        }
    }

    /// Counts directory records by their signature before the library makes an object of each.
    private static int directoryEntries(byte[] b) {
        int count = 0;
        for (int i = 0; i + 3 < b.length; i++) {
            if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 1 && b[i + 3] == 2) count++;
        }
        return count;
    }

    java.util.List<String> names() {
        return java.util.Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// The part as a stream, or null where the file has no such part.
    @Nullable
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        if (entry == null || !zip.canReadEntryData(entry)) return null;
        return new Bounded(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    /// The first bytes of a small part as text; empty where it is missing.
    String head(String name, int bytes) throws IOException {
        try (InputStream in = open(name)) {
            if (in == null) return "";
            var out = new ByteArrayOutputStream();
            out.write(in.readNBytes(bytes));
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long here;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        private int counted(int n) throws RefusedFile {
            if (n > 0) {
                here += n;
                inflated += n;
                if (inflated > Limits.INFLATED_BYTES
                        || (here > Limits.INFLATE_FREELY && here / packed > Limits.INFLATE_RATIO)) {
                    throw RefusedFile.bomb();
                }
            }
            return n;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            counted(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            return counted(in.read(b, off, len));
        }
    }
}
