package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that no plan is: each gets a sentence, none an exception, and none much memory or time.
@Timeout(60)
class BadInputTest {
    @TempDir
    Path folder;

    private static String why(byte[] content) {
        return Reader.read(content, "ke-hoach.docx") instanceof Reading.Unreadable(var why, var passing)
                ? why.text()
                : "read";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String word(String body) {
        return "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
    }

    private static List<String> paragraphs(byte[] content) throws IOException {
        return SamplePlan.linesOf(Reader.source(content));
    }

    @Test
    void emptyFile() {
        assertThat(why(new byte[0])).isEqualTo("Tệp rỗng.");
        assertThat(why(ascii(" \n\n "))).isEqualTo("Tệp không chứa chữ nào đọc được.");
    }

    @Test
    void hugeFileIsRefusedBeforeItIsLoaded() throws Exception {
        Path huge = folder.resolve("huge.docx");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        assertThat(Reader.read(huge)).isInstanceOf(Reading.Unreadable.class);
        assertThat(((Reading.Unreadable) Reader.read(huge)).why().text()).startsWith("Tệp lớn hơn 50 MB.");
    }

    @Test
    void zipBombNamedDocx() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(ascii("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>"));
            byte[] block = new byte[1024 * 1024];
            Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 300; i++) zip.write(block);
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(2 * 1024 * 1024);
        assertThat(why(out.toByteArray())).matches("Tệp nén phình ra quá 200 MB.*|Văn bản quá dài.*");
    }

    @Test
    void manyZipEntries() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 20_000; i++) {
                ZipEntry entry = new ZipEntry("e" + i);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        }
        assertThat(why(out.toByteArray())).startsWith("Tệp nén phình ra");
    }

    @Test
    void passwords() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertThat(why(out.toByteArray())).startsWith("Tệp được bảo vệ bằng mật khẩu.");
        var locked = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("user");
            try (var data = encryptor.getDataStream(files)) {
                data.write(DocxSample.of(false));
            }
            files.writeFilesystem(locked);
        }
        assertThat(why(locked.toByteArray())).startsWith("Tệp được bảo vệ bằng mật khẩu.");
    }

    @Test
    void whatIsNoTextDocument() throws Exception {
        assertThat(why(OdtSample.zip("word/document.xml", "<a/>", "word/vbaProject.bin", "x")))
                .startsWith("Tệp Word có chứa macro.");
        assertThat(why(OdtSample.zip("xl/workbook.xml", "<a/>"))).startsWith("Đây là bảng tính");
        assertThat(why(OdtSample.zip("ppt/presentation.xml", "<a/>"))).startsWith("Đây là tệp trình chiếu");
        assertThat(why(OdtSample.zip("a.txt", "a"))).startsWith("Đây là tệp nén.");
        assertThat(why(ascii("MZ\u0090\u0000\u0003\u0000\u0000"))).startsWith("Đây là một chương trình máy tính");
        assertThat(why(ascii("<!DOCTYPE html><html><body>x</body></html>"))).startsWith("Đây là trang web");
        assertThat(why(ascii("{\\rtf1 x}"))).startsWith("Chưa đọc được tệp .rtf");
        assertThat(why(ascii("RIFF....WEBPVP8 "))).startsWith("Chưa đọc được loại ảnh này");
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertThat(why(noise)).startsWith("Không nhận ra loại tệp này.");
    }

    @Test
    void truncatedFiles() throws Exception {
        byte[] docx = DocxSample.of(false);
        assertThat(why(Arrays.copyOf(docx, docx.length / 2))).startsWith("Tệp bị hỏng");
        byte[] doc = FormatsTest.resource("sample.doc");
        assertThat(why(Arrays.copyOf(doc, 1000))).startsWith("Tệp bị hỏng");
    }

    @Test
    void entitiesFromOutsideAreNeverFetched() throws Exception {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "TUYỆT MẬT");
        byte[] docx = OdtSample.zip(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>"
                        + word("<w:p><w:r><w:t>a &s; b</w:t></w:r></w:p>"));
        Reading reading = Reader.read(docx, "x.docx");
        if (reading instanceof Reading.Read read)
            assertThat(read.source().text()).doesNotContain("MẬT");
        String laughs = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        byte[] bomb = OdtSample.zip(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e0 'ha'>" + laughs + "]>" + word("<w:p><w:r><w:t>&e29;</w:t></w:r></w:p>"));
        assertThat(why(bomb)).isNotEqualTo("read");
    }

    @Test
    void deepNesting() throws Exception {
        String deep = "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000);
        assertThat(why(OdtSample.zip("word/document.xml", word(deep)))).startsWith("Tệp có cấu trúc lồng nhau");
        assertThat(why(OdtSample.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<d><body>" + "<table>".repeat(5000))))
                .startsWith("Tệp có cấu trúc lồng nhau");
    }

    @Test
    void tenThousandTasks() throws Exception {
        List<String> body = IntStream.range(0, 10_000)
                .mapToObj(i -> "- Xây dựng kế hoạch số " + i + " và báo cáo trước ngày 28/10/2021.")
                .toList();
        long from = System.nanoTime();
        SourceText source = Reader.source(OdtSample.of(body));
        assertThat(source.blocks()).hasSizeGreaterThan(10_000);
        assertThat(System.nanoTime() - from).isLessThan(5_000_000_000L);
    }

    @Test
    void tooManyPages() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 1000; i++) pdf.addPage(new PDPage());
            pdf.save(out);
        }
        assertThat(why(out.toByteArray()))
                .isEqualTo("Tệp PDF có 1000 trang, quá giới hạn 300 trang. Hãy tách tệp rồi gửi lại.");
    }

    @Test
    void pdfBomb() {
        var deflated = new ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(deflated)) {
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) out.write(block);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String head =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                        + deflated.size() + ">>stream\n";
        String tail = "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        byte[] pdf = ascii(head + deflated.toString(StandardCharsets.ISO_8859_1) + tail);
        assertThat(why(pdf)).startsWith("Tệp nén phình ra quá");
    }

    @Test
    void payloadsAreOnlyText() throws Exception {
        List<String> payloads =
                List.of("'; DROP TABLE plan; --", "<script>alert(1)</script>", "=cmd|'/c calc'!A0", "{{7*7}} ${x} %00");
        assertThat(paragraphs(OdtSample.of(payloads))).containsAll(payloads);
        assertThat(paragraphs(DocxSample.of(false, payloads))).containsAll(payloads);
    }

    @Test
    void decomposedLettersAreComposed() throws Exception {
        String decomposed = java.text.Normalizer.normalize("Kế hoạch tổ chức", java.text.Normalizer.Form.NFD);
        assertThat(paragraphs(DocxSample.of(false, List.of(decomposed)))).contains("Kế hoạch tổ chức");
    }

    @Test
    void pictureWithoutText() throws Exception {
        assertThat(whyPicture(cat()))
                .isIn("Không nhận ra chữ nào trong ảnh. Hãy chụp hoặc quét lại rõ hơn (từ 200 dpi trở lên).");
        byte[] png = png(cat());
        assertThat(why(Arrays.copyOf(png, 60))).isNotEqualTo("read");
    }

    private static String whyPicture(BufferedImage picture) throws IOException {
        ScanFileTest.assumeTesseract();
        return why(png(picture));
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    /// Fur, two eyes and whiskers.
    private static BufferedImage cat() {
        BufferedImage picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        var g = picture.createGraphics();
        for (int i = 0; i < 30_000; i++) {
            int shade = 90 + random.nextInt(90);
            g.setColor(new java.awt.Color(shade, shade - 20, shade - 60));
            int x = random.nextInt(900);
            int y = random.nextInt(700);
            g.drawLine(x, y, x + random.nextInt(9) - 4, y + 14);
        }
        g.setColor(java.awt.Color.BLACK);
        g.fillOval(300, 250, 60, 90);
        g.fillOval(540, 250, 60, 90);
        for (int i = 0; i < 4; i++) g.drawLine(450, 420, i % 2 == 0 ? 150 : 750, 380 + 30 * i);
        g.dispose();
        return picture;
    }

    @Test
    void everyRefusalHasItsTranslation() throws Exception {
        String json;
        try (InputStream in = BadInputTest.class.getResourceAsStream("/phrases/en.json")) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<?, ?> english = tools.jackson.databind.json.JsonMapper.shared().readValue(json, Map.class);
        for (Path file : Files.list(Path.of("src/main/java/vn/tuanle/reading")).toList()) {
            String source = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
            var found = java.util.regex.Pattern.compile(
                            "(?:new RefusedFile\\(|(?:TOO_LARGE|MISSING) =)\\s*\"([^\"]+)\"")
                    .matcher(source);
            while (found.find())
                assertThat(english.keySet().contains(found.group(1)))
                        .as(found.group(1))
                        .isTrue();
        }
    }
}
