package vn.tuanle.media;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;

/// Pictures keep what is seen and lose what else they tell.
public class PhotoTest {
    private static final String PLACE = "GPS 10.9574 N 106.8426 E";

    static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 48; x++) for (int y = 0; y < 32; y++) image.setRGB(x, y, random.nextInt(0xffffff));
        return image;
    }

    /// A JPEG as a telephone writes it: turned, with a place, XMP, a comment and a film after its end.
    public static byte[] fromTelephone(int turned) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(drawn(), "jpg", plain);
        byte[] jpeg = plain.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        byte[] words = PLACE.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(26 + words.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        tiff.putInt(0).put(words);
        segment(out, 0xe1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff.array()));
        segment(out, 0xe1, ("http://ns.adobe.com/xap/1.0/\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xed, ("Photoshop 3.0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xfe, PLACE.getBytes(StandardCharsets.ISO_8859_1));
        out.write(jpeg, 2, jpeg.length - 2);
        out.write(("ftypmp42 " + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2 & 0xff);
        out.writeBytes(content);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static boolean tells(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("GPS");
    }

    private static void sameImage(byte[] one, byte[] other) throws IOException {
        BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(b.getRGB(0, 0, 48, 32, null, 0, 48)).isEqualTo(a.getRGB(0, 0, 48, 32, null, 0, 48));
    }

    @Test
    void aJpegLosesThePlaceAndKeepsHowItIsTurned() throws IOException {
        byte[] given = fromTelephone(6);
        assertThat(tells(given)).isTrue();
        Photo photo = done(Photo.taken(given, "anh"));
        assertThat(tells(photo.content())).isFalse();
        assertThat(photo.contentType()).isEqualTo("image/jpeg");
        assertThat(photo.width()).isEqualTo(48);
        assertThat(photo.height()).isEqualTo(32);
        sameImage(given, photo.content());
        assertThat(photo.content())
                .containsSequence('M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6);
        // what was cleaned stays as it is
        assertThat(done(Photo.taken(photo.content(), "anh")).content()).isEqualTo(photo.content());
        assertThat(new String(done(Photo.taken(fromTelephone(1), "anh")).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        assertThat(photo.named("IMG_1.HEIC")).isEqualTo("IMG_1.HEIC.jpg");
        assertThat(photo.named("a.JPEG")).isEqualTo("a.JPEG");
    }

    @Test
    void aPngLosesItsTextsAndEverythingAfterItsEnd() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(drawn(), "png", plain);
        byte[] png = plain.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        for (String kind : new String[] {"tEXt", "eXIf", "iTXt"}) chunk(out, kind, PLACE);
        out.write(png, 33, png.length - 33);
        out.write(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        Photo photo = done(Photo.taken(out.toByteArray(), "anh"));
        assertThat(photo.content()).isEqualTo(png);
        assertThat(photo.width()).isEqualTo(48);
    }

    private static void chunk(ByteArrayOutputStream out, String kind, String content) {
        byte[] body = (kind + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length - 4).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void aWebpLosesExifAndXmp() {
        ByteBuffer given = ByteBuffer.allocate(12 + 18 + 8 + 24 + 8 + 24 + 14).order(ByteOrder.LITTLE_ENDIAN);
        given.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(given.capacity() - 8);
        given.put("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(10)
                .put((byte) 0x2c)
                .put(new byte[3]);
        given.put(new byte[] {47, 0, 0, 31, 0, 0});
        given.put("VP8L".getBytes(StandardCharsets.ISO_8859_1)).putInt(6).put(new byte[] {0x2f, 1, 2, 3, 4, 5});
        given.put("EXIF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(24)
                .put(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        given.put("XMP ".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(24)
                .put(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        byte[] before = given.array().clone();
        Photo photo = done(Photo.taken(given.array(), "anh"));
        assertThat(given.array()).isEqualTo(before);
        assertThat(tells(photo.content())).isFalse();
        assertThat(photo.content()).hasSize(12 + 18 + 14);
        assertThat(ByteBuffer.wrap(photo.content())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(4))
                .isEqualTo(36);
        assertThat(photo.content()[20]).isEqualTo((byte) 0x20);
        assertThat(photo.width()).isEqualTo(48);
        assertThat(photo.height()).isEqualTo(32);
    }

    @Test
    void whatIsBrokenTooLargeOrNoPictureIsRefused() throws IOException {
        byte[] jpeg = fromTelephone(6);
        assertThat(why(new byte[0])).isEqualTo("Hãy chọn một ảnh.");
        assertThat(why(new byte[Photo.LARGEST + 1])).startsWith("Ảnh lớn hơn 12 MB");
        assertThat(why("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .startsWith("Chỉ nhận ảnh JPEG");
        assertThat(why("\0\0\0 ftypheic".getBytes(StandardCharsets.ISO_8859_1))).startsWith("Chỉ nhận ảnh JPEG");
        assertThat(why(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9}))
                .startsWith("Ảnh bị hỏng");
        Random random = new Random(1);
        for (int cut = 3; cut < jpeg.length - 40; cut += 7) {
            byte[] less = java.util.Arrays.copyOf(jpeg, cut);
            assertThat(why(less)).as("cut at %s", cut).startsWith("Ảnh bị hỏng");
            byte[] noise = jpeg.clone();
            noise[cut] = (byte) random.nextInt();
            // whatever stands there, nothing is thrown
            assertThat(Photo.taken(noise, "anh")).isNotNull();
        }
        ByteBuffer bomb = ByteBuffer.allocate(45);
        bomb.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13);
        bomb.put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[9]);
        bomb.putInt(0).put("IEND".getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
        assertThat(why(bomb.array())).startsWith("Ảnh quá nhiều điểm ảnh");
    }

    private static String why(byte[] content) {
        return Photo.taken(content, "anh") instanceof Outcome.Refused<Photo> refused
                ? refused.why().text()
                : "taken";
    }
}
