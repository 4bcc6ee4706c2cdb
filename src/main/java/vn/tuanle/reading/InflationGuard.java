package vn.tuanle.reading;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Tries the compressed streams of a PDF before the library does, which would inflate them without
/// any bound.
final class InflationGuard {
    private static final long STREAM_BYTES = 160L * 1024 * 1024;
    private static final long ALL_BYTES = 2L * 1024 * 1024 * 1024;
    /// Deflate shrinks at most 1,032 times, so a shorter stream cannot exceed the bound of one
    /// stream.
    private static final int HARMLESS = (int) (STREAM_BYTES / 1032);

    private InflationGuard() {}

    static void check(byte[] pdf) throws RefusedFile {
        if (pdf.length < HARMLESS) return;
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        int end = 0;
        for (int i = 0; i + 8 < pdf.length; i++) {
            if (pdf[i] != 's' || pdf[i + 1] != 't' || !isStream(pdf, i)) continue;
            int from = i + 6;
            while (from < pdf.length && (pdf[from] == '\r' || pdf[from] == '\n')) from++;
            if (from + 2 >= pdf.length || (pdf[from] & 0x0F) != 8) continue;
            // Kept from stream to stream, so that a file of false beginnings is still gone through only once.
            if (end < from) end = end(pdf, from);
            if (end - from < HARMLESS) continue;
            all += inflated(pdf, from, buffer);
            if (all > ALL_BYTES) throw RefusedFile.bomb();
        }
    }

    private static boolean isStream(byte[] b, int i) {
        return b[i + 2] == 'r'
                && b[i + 3] == 'e'
                && b[i + 4] == 'a'
                && b[i + 5] == 'm'
                && (b[i + 6] == '\r' || b[i + 6] == '\n');
    }

    private static int end(byte[] b, int from) {
        for (int i = from; i + 9 <= b.length; i++) {
            if (b[i] == 'e' && b[i + 1] == 'n' && b[i + 2] == 'd' && b[i + 3] == 's' && b[i + 4] == 't') return i;
        }
        return b.length;
    }

    private static long inflated(byte[] pdf, int from, byte[] buffer) throws RefusedFile {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(pdf, from, pdf.length - from);
            long size = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0) return size;
                size += n;
                if (size > STREAM_BYTES) throw RefusedFile.bomb();
            }
            return size;
        } catch (DataFormatException e) {
            return 0;
        }
    }
}
