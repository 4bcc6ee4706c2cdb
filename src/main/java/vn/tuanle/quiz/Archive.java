package vn.tuanle.quiz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.tuanle.kernel.Outcome;

/// The files of a ZIP archive in memory, bounded in number and in unpacked bytes, whatever the
/// archive says of itself.
final class Archive {
    private static final int MOST_FILES = 2_000;
    private static final int LARGEST_FILE = 12 * 1024 * 1024;
    private static final int UNPACKED = 60 * 1024 * 1024;

    private Archive() {}

    static Outcome<Map<String, byte[]>> read(byte[] packed) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) continue;
                if (files.size() == MOST_FILES)
                    return Outcome.refusedAt("tep", "Gói nén có quá nhiều tệp. Hãy chia thành nhiều gói.");
                byte[] content = bounded(zip, entry, Math.min(LARGEST_FILE, UNPACKED - unpacked));
                if (content.length == 0 && entry.getSize() != 0)
                    return Outcome.refusedAt("tep", "Gói nén bung ra quá lớn. Hãy chia thành nhiều tệp.");
                unpacked += content.length;
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Outcome.refusedAt("tep", "Gói nén bị hỏng hoặc gửi thiếu.");
        }
        return Outcome.done(files);
    }

    /// Nothing where there is more than allowed.
    private static byte[] bounded(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(part); read > 0; read = in.read(part)) {
                if (content.size() + read > most) return new byte[0];
                content.write(part, 0, read);
            }
        }
        return content.toByteArray();
    }
}
