package vn.tuanle.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanle.kernel.Outcome;

/// The seal keeps every byte before it, tells of every byte changed after it; others' signatures
/// are told by who certified them.
class SealTest {
    private static final String LINE = "Ke hoach to chuc Tuan le";

    @TempDir
    Path folder;

    private Seal seal() {
        return new Seal(folder.resolve("dau"));
    }

    private Signatures signatures() {
        return new Signatures(new Roots(folder.resolve("goc")), seal());
    }

    private List<Signature.State> states(byte[] pdf) {
        return signatures().of(pdf) instanceof Outcome.Done<List<Signature>>(List<Signature> found)
                ? found.stream().map(Signature::state).toList()
                : List.of();
    }

    @Test
    void theSealIsAppendedAndTheTextStays() throws Exception {
        byte[] plain = SamplePdf.of(LINE, "Trang hai");
        byte[] sealed = seal().seal(plain);
        assertThat(Arrays.copyOf(sealed, plain.length)).isEqualTo(plain);
        assertThat(PdfText.same(plain, sealed)).isEqualTo(Outcome.done(true));
        var found = signatures().of(sealed);
        assertThat(found).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Signature only = (Signature) ((List<?>) done.value()).getFirst();
            assertThat(only.state()).isEqualTo(Signature.State.SEAL);
            assertThat(only.signer()).isEqualTo("Dấu toàn vẹn tuanle");
            assertThat(only.whole()).isTrue();
        });
        Path key = folder.resolve("dau/dau-toan-ven.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
        byte[] made = Files.readAllBytes(key);
        seal().seal(plain);
        assertThat(Files.readAllBytes(key)).isEqualTo(made);
    }

    @Test
    void nothingIsMadeBeforeTheFirstPdfIsSealed() {
        assertThat(states(SamplePdf.of(LINE))).isEmpty();
        assertThat(folder.resolve("dau")).doesNotExist();
    }

    @Test
    void oneChangedByteIsSaidInASentence() {
        byte[] sealed = seal().seal(SamplePdf.of(LINE));
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("612");
        sealed[at] = '5';
        assertThat(states(sealed)).containsExactly(Signature.State.BROKEN);
        assertThat(Signature.State.BROKEN.title()).isEqualTo("Không hợp lệ: tệp đã bị sửa sau khi ký");
        assertThat(signatures().of("không phải".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(signatures().of("%PDF-1.7 rác".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anAgencysSignatureIsToldByWhoCertifiedIt() throws Exception {
        TestToken token = new TestToken("UBND phuong Thu Nghiem", 10, 365);
        byte[] signed = token.sign(seal().seal(SamplePdf.of(LINE)));
        assertThat(states(signed)).containsExactly(Signature.State.SEAL, Signature.State.UNKNOWN);
        token.trustedIn(folder.resolve("goc"));
        assertThat(states(signed)).containsExactly(Signature.State.SEAL, Signature.State.TRUSTED);
        byte[] late = new TestToken("Co quan cu", 800, 365).sign(SamplePdf.of(LINE));
        assertThat(states(late)).containsExactly(Signature.State.EXPIRED);
    }

    @Test
    void anotherTextIsToldWithItsPlace() {
        assertThat(PdfText.same(SamplePdf.of(LINE, "So tien 10 trieu"), SamplePdf.of(LINE, "So tien 90 trieu")))
                .isEqualTo(Outcome.refused(
                        "Chữ ở trang {0} khác bản đã xuất: “{1}” thay cho “{2}”.", 2, "90 trieu", "10 trieu"));
        assertThat(PdfText.same(SamplePdf.of(LINE), SamplePdf.of(LINE, "Them")))
                .isEqualTo(Outcome.refused("Tệp có {0} trang, bản đã xuất có {1} trang.", 2, 1));
    }

    @Test
    void theQrCodeReadsBack() throws Exception {
        String address = "https://tuanle.vidu.vn/vb/0123456789abcdef0123";
        var picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(address, 4)));
        int side = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
    }
}
