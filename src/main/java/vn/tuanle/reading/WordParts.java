package vn.tuanle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The parts of a .docx for those who look at more than its words, under the same limits.
public final class WordParts {
    /// What one file's parts of markup may weigh together once they are inflated.
    private static final long BYTES = 48L * 1024 * 1024;

    private WordParts() {}

    /// The parts whose name is wanted; throws with a sentence where they are too large or broken.
    public static Map<String, byte[]> of(byte[] docx, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long size = 0;
        try (ZipParts zip = new ZipParts(docx)) {
            for (String name : zip.names()) {
                if (!wanted.test(name)) continue;
                try (InputStream in = zip.open(name)) {
                    if (in == null) throw RefusedFile.damaged();
                    byte[] part = in.readNBytes((int) (BYTES - size) + 1);
                    size += part.length;
                    if (size > BYTES)
                        throw new RefusedFile(
                                "Văn bản quá lớn để kiểm tra thể thức (hơn {0} MB khi mở).", Limits.megabytes(BYTES));
                    parts.put(name, part);
                }
            }
        }
        return parts;
    }
}
