package vn.tuanle.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;

/// A picture that somebody took, of a kind known by its content, without what else its file tells: where and when it
/// was
/// taken, by which device, earlier versions, anything after its end. Only how it is turned is kept.
public record Photo(String contentType, String ending, byte[] content, int width, int height) {
    /// In bytes.
    public static final int LARGEST = 12 * 1024 * 1024;

    private static final long MOST_PIXELS = 120_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");
    private static final Set<String> WEBP_KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP");
    /// Flags of VP8X for Exif and XMP, which go.
    private static final int WEBP_TOLD = 0x08 | 0x04;

    /// The picture, or why it cannot be taken; `field` is where it was chosen.
    public static Outcome<Photo> taken(byte[] given, String field) {
        if (given.length == 0) return Outcome.refusedAt(field, "Hãy chọn một ảnh.");
        if (given.length > LARGEST)
            return Outcome.refusedAt(field, "Ảnh lớn hơn 12 MB. Hãy giảm kích thước rồi gửi lại.");
        Photo photo;
        try {
            photo = read(given);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException broken) {
            return Outcome.refusedAt(field, "Ảnh bị hỏng hoặc gửi thiếu. Hãy chụp hoặc chọn lại.");
        }
        if (photo == null)
            return Outcome.refusedAt(field, "Chỉ nhận ảnh JPEG, PNG hoặc WebP. Ảnh HEIC hãy lưu thành JPEG rồi gửi.");
        if ((long) photo.width * photo.height > MOST_PIXELS)
            return Outcome.refusedAt(field, "Ảnh quá nhiều điểm ảnh. Hãy giảm kích thước rồi gửi lại.");
        return Outcome.done(photo);
    }

    /// The name with an ending that tells what the picture truly is.
    public String named(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(ending) || (ending.equals(".jpg") && lower.endsWith(".jpeg")) ? name : name + ending;
    }

    private static @Nullable Photo read(byte[] given) {
        if (given.length > 2 && (given[0] & 0xff) == 0xff && (given[1] & 0xff) == 0xd8) return jpeg(given);
        if (given.length > PNG.length && java.util.Arrays.equals(given, 0, PNG.length, PNG, 0, PNG.length))
            return png(given);
        return text(given, 0, 4).equals("RIFF") && text(given, 8, 4).equals("WEBP") ? webp(given) : null;
    }

    /// Segments up to the end of the image; of the application's only JFIF, the colour profile and Adobe's.
    private static Photo jpeg(byte[] given) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(given.length);
        out.write(given, 0, 2);
        int at = 2;
        int width = 0;
        int height = 0;
        boolean ended = false;
        boolean drawn = false;
        while (!ended) {
            if ((given[at] & 0xff) != 0xff) throw new IllegalArgumentException("no marker");
            int marker = given[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xd9) {
                out.write(given, at, 2);
                ended = true;
                continue;
            }
            int length = ((given[at + 2] & 0xff) << 8 | given[at + 3] & 0xff) + 2;
            if (length < 4 || at + length > given.length) throw new IllegalArgumentException("segment too long");
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                height = (given[at + 5] & 0xff) << 8 | given[at + 6] & 0xff;
                width = (given[at + 7] & 0xff) << 8 | given[at + 8] & 0xff;
            }
            int turned = marker == 0xe1 ? orientation(given, at + 4, at + length) : 0;
            if (turned > 1) out.writeBytes(exif(turned));
            if (kept(marker, given, at)) out.write(given, at, length);
            at += length;
            if (marker == 0xda) {
                int end = scanEnd(given, at);
                out.write(given, at, end - at);
                at = end;
                drawn = true;
            }
        }
        if (!drawn || width == 0 || height == 0) throw new IllegalArgumentException("no image");
        return new Photo("image/jpeg", ".jpg", out.toByteArray(), width, height);
    }

    private static boolean kept(int marker, byte[] given, int at) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        if (!application) return marker != 0xfe;
        return (marker == 0xe0 && text(given, at + 4, 4).equals("JFIF"))
                || (marker == 0xe2 && text(given, at + 4, 11).equals("ICC_PROFILE"))
                || (marker == 0xee && text(given, at + 4, 5).equals("Adobe"));
    }

    /// Where the drawn data end: at the next marker that is neither stuffing nor a restart.
    private static int scanEnd(byte[] given, int from) {
        for (int at = from; ; at++) {
            if ((given[at] & 0xff) != 0xff) continue;
            int next = given[at + 1] & 0xff;
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) return at;
        }
    }

    /// How the camera was held (1 to 8) by the Exif block between the places; 0 where it does not say.
    private static int orientation(byte[] given, int from, int to) {
        if (to - from < 14 || !text(given, from, 4).equals("Exif")) return 0;
        ByteBuffer tiff = ByteBuffer.wrap(given, from + 6, to - from - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at + 2 > tiff.capacity()) return 0;
        int entries = tiff.getShort(at) & 0xffff;
        for (int i = 0; i < entries && at + 2 + 12 * (i + 1) <= tiff.capacity(); i++) {
            int entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) != 0x0112) continue;
            int turned = tiff.getShort(entry + 8) & 0xffff;
            return turned >= 1 && turned <= 8 ? turned : 0;
        }
        return 0;
    }

    /// An Exif block that says nothing but how the picture is turned.
    private static byte[] exif(int turned) {
        return new byte[] {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) turned,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    private static Photo png(byte[] given) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(given.length);
        out.write(given, 0, PNG.length);
        ByteBuffer in = ByteBuffer.wrap(given);
        int width = in.getInt(16);
        int height = in.getInt(20);
        if (width <= 0 || height <= 0) throw new IllegalArgumentException("no image");
        for (int at = PNG.length; ; ) {
            int length = in.getInt(at);
            if (length < 0 || length > given.length - at - 12) throw new IllegalArgumentException("chunk too long");
            String kind = text(given, at + 4, 4);
            if (PNG_KEPT.contains(kind)) out.write(given, at, length + 12);
            if (kind.equals("IEND")) return new Photo("image/png", ".png", out.toByteArray(), width, height);
            at += length + 12;
        }
    }

    private static Photo webp(byte[] sent) {
        byte[] given = sent.clone();
        ByteBuffer in = ByteBuffer.wrap(given).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(given.length);
        out.write(given, 0, 12);
        int width = 0;
        int height = 0;
        int end = Math.min(given.length, in.getInt(4) + 8);
        for (int at = 12; at + 8 <= end; ) {
            String kind = text(given, at, 4);
            int length = in.getInt(at + 4);
            int padded = length + (length & 1);
            if (length < 0 || length > end - at - 8) throw new IllegalArgumentException("chunk too long");
            if (kind.equals("VP8X")) {
                given[at + 8] &= (byte) ~WEBP_TOLD;
                width = (in.getInt(at + 12) & 0xffffff) + 1;
                height = (in.getInt(at + 15) & 0xffffff) + 1;
            } else if (kind.equals("VP8 ") && width == 0) {
                width = in.getShort(at + 14) & 0x3fff;
                height = in.getShort(at + 16) & 0x3fff;
            } else if (kind.equals("VP8L") && width == 0) {
                int bits = in.getInt(at + 9);
                width = (bits & 0x3fff) + 1;
                height = (bits >> 14 & 0x3fff) + 1;
            }
            if (WEBP_KEPT.contains(kind)) out.write(given, at, Math.min(padded + 8, given.length - at));
            at += padded + 8;
        }
        if (width == 0 || height == 0) throw new IllegalArgumentException("no image");
        byte[] written = out.toByteArray();
        ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN).putInt(4, written.length - 8);
        return new Photo("image/webp", ".webp", written, width, height);
    }

    private static String text(byte[] given, int at, int length) {
        return at + length > given.length ? "" : new String(given, at, length, StandardCharsets.ISO_8859_1);
    }
}
