package vn.tuanle.writing;

import java.io.IOException;
import java.io.OutputStream;

public final class PdfWriter {
    private PdfWriter() {}

    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        throw new IOException("not yet");
    }
}
