package vn.tuanle.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Unpacks an uploaded workbook once to nowhere, so that the library never meets one that is larger
/// than a report can be.
final class WorkbookGuard {
    /// A form of sixty fields has 30 KB; with all prose written out and pictures pasted in, far less
    /// than this.
    static final int LARGEST = 5 * 1024 * 1024;

    private static final long UNPACKED = 40L * 1024 * 1024;
    private static final int PARTS = 500;

    private WorkbookGuard() {}

    /// False when it is no such file, or unpacks to more than a report can need.
    static boolean passes(byte[] content) {
        if (content.length > LARGEST || content.length < 4 || content[0] != 'P' || content[1] != 'K') return false;
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > PARTS || !zip.canReadEntryData(entry)) return false;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) if ((all += n) > UNPACKED) return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
