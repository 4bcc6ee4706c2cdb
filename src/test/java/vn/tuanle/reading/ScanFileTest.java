package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanFileTest {
    @TempDir
    java.nio.file.Path folder;

    /// Counted as skipped, with this sentence, where the recogniser is not installed.
    static void assumeTesseract() {
        boolean installed;
        try {
            Tesseract.installed().require();
            installed = true;
        } catch (java.io.IOException e) {
            installed = false;
        }
        Assumptions.assumeTrue(
                installed,
                "NOT RUN: tesseract with Vietnamese is not installed (apt-get install tesseract-ocr tesseract-ocr-vie)");
    }

    private static BufferedImage page(double skew) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PdfSample.of(SamplePlan.BODY))) {
            BufferedImage straight = new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.GRAY);
            if (skew == 0) return straight;
            BufferedImage turned =
                    new BufferedImage(straight.getWidth(), straight.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            var g = turned.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, turned.getWidth(), turned.getHeight());
            g.drawImage(straight, AffineTransform.getRotateInstance(Math.toRadians(skew), 1240, 1754), null);
            g.dispose();
            return turned;
        }
    }

    @Test
    void theSkewOfAPageIsFound() throws Exception {
        assertThat(Deskew.angle(page(0))).isCloseTo(0, Offset.offset(0.1));
        assertThat(Deskew.angle(page(0.7))).isCloseTo(0.7, Offset.offset(0.1));
        assertThat(Deskew.angle(page(-2.3))).isCloseTo(-2.3, Offset.offset(0.1));
    }

    @Test
    void aSkewScanInAPdfKeepsClausesDatesAndColumns() throws Exception {
        assumeTesseract();
        var out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var stream = new PDPageContentStream(pdf, page)) {
                stream.drawImage(LosslessFactory.createFromImage(pdf, page(0.8)), 0, 0, 595, 842);
            }
            pdf.save(out);
        }
        SourceText source = Reader.source(out.toByteArray());
        assertThat(source.scanned()).isTrue();
        List<String> lines = SamplePlan.linesOf(source);
        assertThat(lines.subList(3, 7))
                .containsExactly(
                        "Số: 215/KH-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Biên Hòa, ngày 14 tháng 10 năm 2021");
        assertThat(lines).anyMatch(l -> l.startsWith("- Tuần lễ được tổ chức từ ngày 16/10/2021"));
        var first = (Block.Paragraph) source.blocks().getFirst();
        assertThat(first.confidence()).isBetween(0.5, 0.9999);
        byte[] crop = ((vn.tuanle.kernel.Outcome.Done<byte[]>) PagePicture.crop(
                        out.toByteArray(), "scan.pdf", first.page(), Objects.requireNonNull(first.box())))
                .value();
        BufferedImage picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(crop));
        assertThat(picture.getWidth()).isBetween(100, 600);
        assertThat(picture.getHeight()).isBetween(20, 120);
    }

    @Test
    void aStampedPageLaidOnItsSideIsReadAndShownUpright() throws Exception {
        assumeTesseract();
        PaperScan.Way way = PaperScan.Way.clean(200)
                .skew(0.6)
                .noise(8, 0)
                .light(80, 0.7)
                .stamped(false)
                .turned(3);
        byte[] digital = PdfSample.of(SamplePlan.BODY.subList(0, 8));
        byte[] scan = PaperScan.pdf(PaperScan.pages(digital, way).subList(0, 1));
        SourceText source = Reader.source(scan);
        Block.Paragraph number = source.blocks().stream()
                .flatMap(b -> b instanceof Block.Paragraph p
                        ? java.util.stream.Stream.of(p)
                        : ((Block.Table) b)
                                .rows().stream()
                                        .flatMap(r -> r.cells().stream())
                                        .flatMap(c -> c.paragraphs().stream()))
                .filter(p -> p.text().equals("Số: 215/KH-UBND"))
                .findFirst()
                .orElseThrow();
        Block.Box box = Objects.requireNonNull(number.box());
        assertThat(box.turn()).isCloseTo(90 - 0.6, Offset.offset(0.3));
        byte[] crop = ((vn.tuanle.kernel.Outcome.Done<byte[]>) PagePicture.crop(scan, "scan.pdf", 1, box)).value();
        BufferedImage picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(crop));
        assertThat(picture.getWidth()).isGreaterThan(2 * picture.getHeight());
    }

    @Test
    void aRecogniserWithoutVietnameseIsSaidToo() throws Exception {
        Tesseract english = new Tesseract(script("echo 'List of available languages (1):'; echo eng"));
        assertThatThrownBy(english::require)
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("apt-get install tesseract-ocr tesseract-ocr-vie");
    }

    @Test
    void aRecogniserThatDoesNotEndIsKilled() throws Exception {
        Tesseract slow = new Tesseract(script("echo $$ > " + folder.resolve("pid") + "; exec sleep 300"));
        BufferedImage grey = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
        assertThatThrownBy(() -> slow.words(grey, 300, 1))
                .hasMessage("Nhận dạng chữ quá 1 giây cho một trang nên đã dừng. Hãy quét lại ở 200–300 dpi.");
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        ProcessHandle.of(pid)
                .ifPresent(left -> assertThat(left.onExit()).succeedsWithin(java.time.Duration.ofSeconds(5)));
    }

    private String script(String does) throws Exception {
        java.nio.file.Path file = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    @Test
    void aMissingRecogniserIsSaidWithHowToInstallIt() throws Exception {
        byte[] png = BadInputTest.png(page(0));
        assertThatThrownBy(() -> ScanFile.read(png, new Tesseract("no-such-program")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("apt-get install tesseract-ocr tesseract-ocr-vie");
    }
}
