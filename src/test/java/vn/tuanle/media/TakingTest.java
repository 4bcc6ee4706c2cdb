package vn.tuanle.media;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.media.Sounds.ascii;
import static vn.tuanle.media.Sounds.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanle.kernel.Outcome;

/// What a file is, is told by its content; what it tells beside its content goes.
class TakingTest {
    private static final Upload.Limits ALL = new Upload.Limits(
            Map.of(MediaKind.PICTURE, 1, MediaKind.AUDIO, 1, MediaKind.VIDEO, 1, MediaKind.TEXT, 1), 3);
    private static final String MAKER = "NGUYEN VAN TAC GIA";

    @TempDir
    private Path folder = Path.of("unset");

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("tep"), bytes);
    }

    private String taken(byte[] bytes) throws IOException {
        return switch (Taking.prepare(file(bytes), ALL)) {
            case Outcome.Done<Sniffed>(Sniffed is) -> is.contentType();
            case Outcome.Refused<Sniffed> refused -> refused.why().text();
        };
    }

    private byte[] cleaned(byte[] bytes, String type) throws IOException {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(MAKER);
        assertThat(taken(bytes)).isEqualTo(type);
        byte[] clean = Files.readAllBytes(folder.resolve("tep"));
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(MAKER);
        return clean;
    }

    @Test
    void soundsAndFilmsKeepTheirPlacesAndLoseWhoMadeThem() throws IOException {
        byte[] wav = Sounds.wav(MAKER);
        byte[] quiet = cleaned(wav, "audio/wav");
        assertThat(quiet).hasSameSizeAs(wav);
        assertThat(Arrays.copyOfRange(quiet, quiet.length - 4_008, quiet.length))
                .isEqualTo(Arrays.copyOfRange(wav, wav.length - 4_008, wav.length));
        byte[] mp3 = Sounds.mp3(MAKER);
        assertThat(cleaned(mp3, "audio/mpeg")).hasSize(mp3.length - 128);
        for (String[] brand : new String[][] {
            {"isom", "video/mp4"}, {"qt  ", "video/quicktime"}, {"3gp5", "video/3gpp"}, {"M4A ", "audio/mp4"}
        }) {
            byte[] film = Sounds.mp4(brand[0], MAKER);
            assertThat(cleaned(film, brand[1])).hasSameSizeAs(film);
        }
        byte[] webm = Sounds.webm(MAKER);
        byte[] clean = cleaned(webm, "video/webm");
        assertThat(clean).hasSameSizeAs(webm);
        assertThat(clean).as("the scale of time stays").containsSequence((byte) 0x2a, (byte) 0xd7, (byte) 0xb1);
    }

    @Test
    void anOggFileKeepsARightSum() throws IOException {
        byte[] ogg = Sounds.ogg(MAKER);
        byte[] clean = cleaned(ogg, "audio/ogg");
        assertThat(clean).hasSameSizeAs(ogg);
        int second = 28 + 19;
        byte[] page = Arrays.copyOfRange(clean, second, second + 28 + (clean[second + 27] & 0xff));
        ByteBuffer sums = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        int told = sums.getInt(22);
        sums.putInt(22, 0);
        assertThat(told).isEqualTo(Sounds.sum(page));
        assertThat(sums.getInt(36 + 4 + sums.getInt(36))).as("comments").isZero();
    }

    @Test
    void documentsLoseTheirMaker() throws IOException {
        assertThat(taken(pdf())).isEqualTo("application/pdf");
        try (PDDocument read = Loader.loadPDF(folder.resolve("tep").toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
        }
        assertThat(taken(Sounds.docx(MAKER, false))).contains("wordprocessingml");
        try (var zip = new java.util.zip.ZipFile(folder.resolve("tep").toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("docProps/core.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .doesNotContain(MAKER);
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("word/document.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("Bài viết");
        }
        assertThat(taken("Bài viết của em".getBytes(StandardCharsets.UTF_8))).isEqualTo("text/plain;charset=UTF-8");
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(MAKER);
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void pagesPicturesThatArePagesAndTwoThingsAtOnceAreRefused() throws IOException {
        byte[] archive = Sounds.docx("x", false);
        for (byte[] bad : new byte[][] {
            ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"),
            ascii("<!DOCTYPE html><html></html>"),
            ascii("xin chào <script>alert(1)</script>"),
            ascii("<?xml version=\"1.0\"?><a/>"),
            ascii("GIF89a\u0001\0\u0001\0\0\0\0\0"),
            ascii("MZ\0\0\0\0\0\0\0\0\0\0\0\0"),
            Sounds.docx("x", true),
            joined(Sounds.wav("x"), archive),
            joined(Sounds.mp4("isom", "x"), archive),
            joined(ascii("%PDF-1.4\n"), archive),
            Sounds.mp4("isom", "<script src=x>"),
            Sounds.mp4("heic", "x"),
            joined(ascii("ID3"), new byte[] {4, 0, 0, 0, 0, 0, 0}, ascii("<html>khong phai nhac</html>"))
        })
            assertThat(taken(bad))
                    .as(new String(bad, 0, 12, StandardCharsets.ISO_8859_1))
                    .startsWith("Không nhận loại tệp này");
        assertThat(taken(Arrays.copyOf(Sounds.webm("x"), 60))).doesNotContain("exception");
    }

    @Test
    void aKindThatIsNotWantedOrTooLargeIsRefusedWithTheReason() throws IOException {
        Upload.Limits words = new Upload.Limits(Map.of(MediaKind.TEXT, 1), 1);
        assertThat(((Outcome.Refused<Sniffed>) Taking.prepare(file(Sounds.wav("x")), words))
                        .why()
                        .text())
                .isEqualTo("Ở đây không nhận tệp loại này: Âm thanh.");
        byte[] long1 = joined(Sounds.mp3("x"), new byte[1_100_000]);
        assertThat(taken(long1)).isEqualTo("Âm thanh lớn hơn 1 MB.");
        assertThat(words.inWords().text()).isEqualTo("Văn bản (TXT, PDF, DOCX) đến 1 MB. Nhiều nhất 1 tệp.");
    }
}
