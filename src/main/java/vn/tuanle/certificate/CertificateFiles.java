package vn.tuanle.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Heading;
import vn.tuanle.trust.QrCode;
import vn.tuanle.trust.Seal;
import vn.tuanle.writing.CertificateSheet;
import vn.tuanle.writing.CertificateWriter;

/// Certificates as papers, made of their facts whenever they are asked for: one, or all of a batch as
/// one file or packed one by one as they get ready.
@Component
class CertificateFiles {
    private static final int QR_PIXELS = 6;
    private final Seal seal;
    private final String address;
    /// Making many papers leaves a core to everybody else.
    private final Semaphore many = new Semaphore(1);

    CertificateFiles(Seal seal, @Value("${tuanle.address:http://localhost:8080}") String address) {
        this.seal = seal;
        this.address = address;
    }

    String address(CertificateRow row) {
        return address + "/chung-nhan/" + row.lookup();
    }

    /// One sealed file with a page for each.
    byte[] pdf(List<CertificateRow> rows) {
        return rows.size() == 1 ? sealed(rows) : bounded(() -> sealed(rows));
    }

    /// A file for each, written out as soon as it is made.
    void zip(List<CertificateRow> rows, OutputStream out) throws IOException {
        many.acquireUninterruptibly();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (CertificateRow row : rows) {
                zip.putNextEntry(new ZipEntry(row.fileName() + ".pdf"));
                zip.write(sealed(List.of(row)));
                zip.closeEntry();
                zip.flush();
            }
        } finally {
            many.release();
        }
    }

    /// How the first of a batch would look, marked as no certificate; `heading` of the unit today.
    byte[] sample(BatchRow batch, Candidate first, Heading heading, String issuer, String signing, String signer) {
        return written(List.of(new CertificateSheet(
                heading.superior(),
                Heading.inFull(issuer),
                batch.template().title(),
                first.name(),
                about(first.birthYear(), first.className()),
                batch.template().filled(batch.basis(), first.award(), first.className()),
                heading.place() + ", ngày … tháng … năm …",
                signing.lines().toList(),
                signer,
                "",
                "",
                new byte[0])));
    }

    private byte[] sealed(List<CertificateRow> rows) {
        return seal.seal(written(rows.stream().map(this::sheet).toList()));
    }

    private static byte[] written(List<CertificateSheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CertificateWriter.write(sheets, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CertificateSheet sheet(CertificateRow row) {
        String at = address(row);
        LocalDate day = row.day();
        return new CertificateSheet(
                row.superior(),
                Heading.inFull(row.issuer()),
                row.template().title(),
                row.holder(),
                about(row.birthYear(), row.className()),
                row.lines(),
                // as decree 30 writes days: January and February with a nought
                "%s, ngày %02d tháng %s năm %d"
                        .formatted(
                                row.placeName(),
                                day.getDayOfMonth(),
                                day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                                day.getYear()),
                row.signing().lines().toList(),
                row.signer(),
                row.code(),
                at.replaceFirst("^https?://", ""),
                QrCode.png(at, QR_PIXELS));
    }

    private static String about(@org.jspecify.annotations.Nullable Integer birthYear, String className) {
        String born = birthYear == null ? "" : "Sinh năm " + birthYear;
        return className.isEmpty() ? born : born.isEmpty() ? className : born + " · " + className;
    }

    private byte[] bounded(java.util.function.Supplier<byte[]> work) {
        many.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            many.release();
        }
    }
}
