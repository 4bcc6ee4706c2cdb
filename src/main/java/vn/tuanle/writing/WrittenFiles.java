package vn.tuanle.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// One document in both forms in which it goes out.
public record WrittenFiles(byte[] pdf, byte[] docx) {
    public static WrittenFiles of(OfficialDocument document) {
        return new WrittenFiles(pdf(document), docx(document));
    }

    public static byte[] pdf(OfficialDocument document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfWriter.write(document, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    public static byte[] docx(OfficialDocument document) {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try {
            DocxWriter.write(document, docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return docx.toByteArray();
    }
}
