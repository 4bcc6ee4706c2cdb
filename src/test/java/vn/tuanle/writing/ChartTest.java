package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.tuanle.reading.ReadAgain;

/// A table that the paragraph after it calls a chart is drawn too, the same in Word and PDF, and reads back
/// as the same words.
class ChartTest {
    static final String REPORT = """
            UBND THÀNH PHỐ BIÊN HÒA

            PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Độc lập - Tự do - Hạnh phúc

            Số: 12/BC-GDĐT

            Biên Hòa, ngày 29 tháng 10 năm 2021

            BÁO CÁO

            Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021

            Thực hiện Kế hoạch số 312/KH-UBND ngày 12 tháng 10 năm 2021 của Ủy ban nhân dân thành phố Biên Hòa, Phòng Giáo dục và Đào tạo báo cáo như sau:

            I. KẾT QUẢ ĐẠT ĐƯỢC

            Các đơn vị đã tổ chức Tuần lễ theo kế hoạch; số liệu ở các phụ lục.

            Trên đây là báo cáo của Phòng Giáo dục và Đào tạo./.

            Nơi nhận:

            - UBND thành phố (b/c);

            - Lưu: VT.

            TRƯỞNG PHÒNG

            Trần Thị Minh Hạnh

            Phụ lục I

            SỐ LIỆU CỦA TỪNG ĐƠN VỊ

            | TT | Đơn vị | Hoạt động | Lượt người | Số người | Sách | Kinh phí |
            |---|---|---|---|---|---|---|
            | 1 | UBND phường Trảng Dài | 3 | 1.250 | 900 | 40 | – |
            | 2 | UBND phường Tân Phong | 0 | 0 | 0 | 0 | 2.000.000 |
            |  | Tổng | 3 | 1.250 | 900 | 40 | 2.000.000 |

            Phụ lục II

            BIỂU ĐỒ

            | Đơn vị | Lượt người |
            |---|---|
            | UBND phường Trảng Dài | 1.250 |
            | UBND phường Tân Phong | 0 |
            | UBND xã Long Hưng | – |

            Biểu đồ cột 1. Lượt người tham gia theo đơn vị

            | Ngày | Đã gửi |
            |---|---|
            | 25/10 | 0 |
            | 26/10 | 12 |
            | 27/10 | 30 |

            Biểu đồ đường 2. Số đơn vị đã gửi báo cáo qua từng ngày
            """;

    @Test
    void wordAndPdfHoldTheSamePicturesAndReadBackTheSame() throws Exception {
        byte[] source = REPORT.getBytes(StandardCharsets.UTF_8);
        OfficialDocument document = RoundTripTest.document(source);
        assertThat(document.annexes())
                .extracting(OfficialDocument.Annex::landscape)
                .containsExactly(true, false);

        byte[] word = word(document);
        byte[] pdf = ArchiveTest.pdf(document);
        assertThat(RoundTripTest.lines(ReadAgain.documents(word)))
                .isEqualTo(RoundTripTest.lines(ReadAgain.documents(source)));
        assertThat(RoundTripTest.lines(ReadAgain.documents(pdf)))
                .isEqualTo(RoundTripTest.lines(ReadAgain.documents(source)));

        List<byte[]> pictures = new ArrayList<>();
        String text = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().startsWith("word/media/")) pictures.add(zip.readAllBytes());
                if (entry.getName().equals("word/document.xml"))
                    text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        String bars = "Biểu đồ cột 1. Lượt người tham gia theo đơn vị. UBND phường Trảng Dài: 1.250; UBND phường"
                + " Tân Phong: 0; UBND xã Long Hưng: chưa có số.";
        assertThat(text).contains("descr=\"" + bars + "\"").contains("w:orient=\"landscape\"");
        assertThat(pictures).hasSize(2);
        List<Integer> sizes = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (PDPage page : read.getPages())
                for (COSName name : page.getResources().getXObjectNames())
                    if (page.getResources().getXObject(name)
                            instanceof org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject image)
                        sizes.add(image.getWidth() * 10_000 + image.getHeight());
            assertThat(read.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        assertThat(sizes)
                .containsExactlyInAnyOrderElementsOf(
                        pictures.stream().map(ChartTest::size).toList());
        assertThat(alternatives(pdf)).contains(bars);
        holds(pdf);
    }

    /// The bar of the largest figure is as long as the room, a missing one has none, zero neither.
    @Test
    void drawsBarsAsLongAsTheirFigures() throws IOException {
        Chart chart = Chart.of(
                new Passage.Table(
                        List.of(List.of("Đơn vị", "Số"), List.of("A", "1.000"), List.of("B", "500"), List.of("C", "–")),
                        1,
                        List.of()),
                new Passage.Text("Biểu đồ cột: Số"));
        assertThat(chart).isNotNull();
        Box.Picture picture = ChartPicture.of(chart, 160).getFirst();
        var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        int[] inked = new int[3];
        for (int bar = 0; bar < 3; bar++)
            for (int x = 0; x < image.getWidth(); x++)
                if ((image.getRGB(x, (int) ((2 + 6 * bar + 1.2) * 8)) & 0xffffff) == 0x1c5a66) inked[bar]++;
        assertThat(inked[0]).isGreaterThan(900);
        assertThat(inked[1]).isBetween(inked[0] / 2 - 3, inked[0] / 2 + 3);
        assertThat(inked[2]).isZero();
    }

    @Test
    void drawsNothingWithoutFiguresOrName() {
        Passage.Table words = new Passage.Table(List.of(List.of("a", "b"), List.of("c", "d")), 1, List.of());
        Passage.Table figures = new Passage.Table(List.of(List.of("a", "b"), List.of("c", "7")), 1, List.of());
        Passage.Text name = new Passage.Text("Biểu đồ cột 1. Tên");
        assertThat(Chart.of(words, name)).isNull();
        assertThat(Chart.of(figures, new Passage.Text("Biểu đồ cho thấy điều ấy.")))
                .isNull();
        assertThat(Chart.of(new Passage.Text("x"), name)).isNull();
        assertThat(Chart.of(figures, name)).isNotNull();
    }

    private static byte[] word(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, out);
        return out.toByteArray();
    }

    private static int size(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            return image.getWidth() * 10_000 + image.getHeight();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> alternatives(byte[] pdf) throws IOException {
        List<String> out = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            read.getDocument().getXrefTable().keySet().forEach(key -> {
                if (read.getDocument().getObjectFromPool(key).getObject()
                        instanceof org.apache.pdfbox.cos.COSDictionary dictionary) {
                    String told = dictionary.getString(COSName.ALT);
                    if (told != null) out.add(told);
                }
            });
        }
        return out;
    }

    private static void holds(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1))
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).isCompliant())
                        .as("%s", flavour)
                        .isTrue();
            }
    }
}
