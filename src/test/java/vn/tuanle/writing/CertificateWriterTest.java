package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanle.testing.Conformance;
import vn.tuanle.trust.QrCode;

class CertificateWriterTest {
    static final String ADDRESS = "tuanle.tranbien.gov.vn/chung-nhan/k7m2p9x4c6w8y3r5t2h9";

    static CertificateSheet sheet(String holder, String words) {
        return new CertificateSheet(
                "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN",
                "Trung tâm Học tập cộng đồng phường Trấn Biên",
                "Giấy chứng nhận",
                holder,
                "Sinh năm 1988",
                List.of(words, "Thứ Bảy, ngày 04/10/2025, tại Nhà văn hóa khu phố 3; thời lượng 2 giờ"),
                "Trấn Biên, ngày 06 tháng 10 năm 2025",
                List.of("GIÁM ĐỐC"),
                "Nguyễn Thị Thu Hương",
                "12/GCN-TTHTCĐ",
                ADDRESS,
                QrCode.png("https://" + ADDRESS, 6));
    }

    private static byte[] pdf(List<CertificateSheet> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CertificateWriter.write(sheets, out);
        return out.toByteArray();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    @Test
    void isOnePageForTheArchiveAndForThoseWhoListen() throws Exception {
        byte[] pdf = pdf(List.of(sheet("Nguyễn Hoàng Bảo Trân", "Đã tham gia buổi nói chuyện “Đọc sách cùng con”")));
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(words(pdf))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc")
                .contains("ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN TRUNG TÂM HỌC TẬP CỘNG ĐỒNG PHƯỜNG TRẤN BIÊN")
                .contains("GIẤY CHỨNG NHẬN Chứng nhận Nguyễn Hoàng Bảo Trân Sinh năm 1988 Đã tham gia")
                .contains("Số: 12/GCN-TTHTCĐ Kiểm tra tại " + ADDRESS)
                .contains("GIÁM ĐỐC Nguyễn Thị Thu Hương");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vũ",
                "Công Tằng Tôn Nữ Nguyễn Phúc Hồng Trường Bảo Khuê Thị Ngọc Diễm Quỳnh Như Ái",
                "Maximilian-Alexander Żółkiewski von Hohenzollern-Sigmaringen",
            })
    void longNamesAndReasonsStayOnTheirPage(String holder) throws IOException {
        CertificateSheet sheet = sheet(
                holder,
                "Đã hoàn thành lớp “Kỹ năng số cho người lớn tuổi: dùng điện thoại thông minh an toàn, nhận biết lừa đảo"
                        + " trên mạng, nộp hồ sơ dịch vụ công trực tuyến và đọc sách trong thư viện số dùng chung” do"
                        + " Trung tâm Học tập cộng đồng phường Trấn Biên phối hợp Hội Khuyến học tổ chức");
        byte[] pdf = pdf(List.of(sheet, sheet));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text).contains(holder).contains("Nguyễn Thị Thu Hương").doesNotContain("…");
            List<Float> lowest = new ArrayList<>();
            PDFTextStripper placed = new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<org.apache.pdfbox.text.TextPosition> at) {
                    if (words.contains("thời lượng")) lowest.add(at.getFirst().getY());
                    if (words.contains("Trấn Biên, ngày 06"))
                        lowest.add(at.getFirst().getY());
                }
            };
            placed.setEndPage(1);
            placed.getText(read);
            assertThat(lowest).hasSize(2);
            assertThat(lowest.getFirst())
                    .as("the words end above the signature")
                    .isLessThan(lowest.getLast() - 10);
        }
    }
}
