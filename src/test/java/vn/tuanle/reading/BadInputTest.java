package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> hostile() throws Exception {
        return HostileFiles.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void getsItsSentence(String what, HostileFiles.Hostile file) throws Exception {
        Path here = Files.write(folder.resolve(file.name()), file.content());
        var said = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        // Time of this thread alone: other work on the machine does not count.
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(ReadCommand.run(List.of(here.toString()), new PrintStream(out), new PrintStream(said)))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactly(file.vietnamese(), file.english());
        assertThat(out.size()).isZero();
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void emptyFile() {
        assertThat(why(new byte[0])).isEqualTo("Tệp rỗng.");
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
    void stylesThatRestOnThemselvesEnd() throws Exception {
        String styles =
                "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style></w:styles>";
        assertThat(paragraphs(OdtSample.zip(
                        "word/styles.xml",
                        styles,
                        "word/document.xml",
                        word("<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>một dòng</w:t></w:r></w:p>"))))
                .containsExactly("một dòng");
        assertThat(paragraphs(OdtSample.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "styles.xml",
                        "<styles><style style:name='A' style:family='paragraph' style:parent-style-name='B' xmlns:style='s'/>"
                                + "<style style:name='B' style:family='paragraph' style:parent-style-name='A' xmlns:style='s'/></styles>",
                        "content.xml",
                        "<d xmlns:text='t'><body><text:p text:style-name='A'>một dòng</text:p></body></d>")))
                .containsExactly("một dòng");
    }

    @Test
    void aTemplateFromElsewhereIsNeverAskedFor() throws Exception {
        try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/mau.dotm";
            assertThat(paragraphs(OdtSample.zip(
                            "word/_rels/settings.xml.rels",
                            "<Relationships><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate' Target='"
                                    + there + "' TargetMode='External'/></Relationships>",
                            "word/settings.xml",
                            "<w:settings xmlns:w='w' xmlns:r='r'><w:attachedTemplate r:id='rId1'/></w:settings>",
                            "word/document.xml",
                            "<!DOCTYPE d SYSTEM '" + there + "'>" + word("<w:p><w:r><w:t>một dòng</w:t></w:r></w:p>"))))
                    .containsExactly("một dòng");
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void aPdfThatIsAlsoAnArchiveIsReadAsThePdfItIs() throws Exception {
        var both = new ByteArrayOutputStream();
        both.writeBytes(PdfSample.of(SamplePlan.BODY.subList(0, 4)));
        both.writeBytes(OdtSample.zip("word/document.xml", word("<w:p><w:r><w:t>khác</w:t></w:r></w:p>")));
        assertThat(paragraphs(both.toByteArray())).contains("Số: 215/KH-UBND").doesNotContain("khác");
    }

    @Test
    void anAsideOfAPictureOfManyPointsIsThinned() throws Exception {
        byte[] png = png(new BufferedImage(9000, 9000, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(ScanFile.picture(png, 0).getWidth()).isEqualTo(3000);
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
                            "(?:(?:new RefusedFile|forNow)\\(|(?:TOO_LARGE|TOO_HEAVY|MISSING) =)\\s*\"([^\"]+)\"")
                    .matcher(source);
            while (found.find())
                assertThat(english.keySet().contains(found.group(1)))
                        .as(found.group(1))
                        .isTrue();
        }
    }
}
