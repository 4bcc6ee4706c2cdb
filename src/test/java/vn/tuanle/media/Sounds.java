package vn.tuanle.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of the kinds that people send, made here, each with something it tells beside its
/// content.
public final class Sounds {
    private Sounds() {}

    /// Half a second of a tone, with who made it in a LIST chunk.
    public static byte[] wav(String maker) {
        byte[] told = ascii(maker + (maker.length() % 2 == 0 ? "" : " "));
        int samples = 4_000;
        ByteBuffer out = ByteBuffer.allocate(12 + 24 + 8 + 4 + 8 + told.length + 8 + samples)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WAVE"));
        out.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(8_000);
        out.putShort((short) 1).putShort((short) 8);
        out.put(ascii("LIST"))
                .putInt(12 + told.length)
                .put(ascii("INFOIART"))
                .putInt(told.length)
                .put(told);
        out.put(ascii("data")).putInt(samples);
        for (int i = 0; i < samples; i++) out.put((byte) (128 + 60 * Math.sin(i * 2 * Math.PI * 440 / 8_000)));
        return out.array();
    }

    /// A tag with the maker, frames of silence, and the old tag at the end.
    public static byte[] mp3(String maker) {
        byte[] told = ascii("TPE1" + maker);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("ID3"));
        out.writeBytes(new byte[] {4, 0, 0, 0, 0, 0, (byte) told.length});
        out.writeBytes(told);
        for (int i = 0; i < 20; i++) {
            byte[] frame = new byte[104];
            frame[0] = (byte) 0xff;
            frame[1] = (byte) 0xfb;
            frame[2] = 0x10;
            frame[3] = (byte) 0xc4;
            out.writeBytes(frame);
        }
        byte[] old = new byte[128];
        System.arraycopy(ascii("TAG" + maker), 0, old, 0, 3 + maker.length());
        out.writeBytes(old);
        return out.toByteArray();
    }

    /// Boxes of a film with who made it in `udta`.
    public static byte[] mp4(String brand, String maker) {
        byte[] told = box("udta", box("©ART", ascii(maker)));
        return joined(
                box("ftyp", ascii(brand + "\0\0\0\0")),
                box("moov", joined(box("mvhd", new byte[100]), told)),
                box("mdat", new byte[200]));
    }

    public static byte[] webm(String maker) {
        byte[] doctype = element(new byte[] {0x42, (byte) 0x82}, ascii("webm"));
        byte[] title = element(new byte[] {0x7b, (byte) 0xa9}, ascii(maker));
        byte[] scale = element(new byte[] {0x2a, (byte) 0xd7, (byte) 0xb1}, new byte[] {15, 66, 64});
        byte[] tags = element(new byte[] {0x12, 0x54, (byte) 0xc3, 0x67}, ascii("ARTIST " + maker + " ".repeat(200)));
        return joined(
                element(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3}, doctype),
                element(
                        new byte[] {0x18, 0x53, (byte) 0x80, 0x67},
                        joined(element(new byte[] {0x15, 0x49, (byte) 0xa9, 0x66}, joined(title, scale)), tags)));
    }

    /// Pages of Opus: its head, then a comment that names the maker.
    public static byte[] ogg(String maker) {
        byte[] told = ascii("ARTIST=" + maker);
        ByteBuffer tags = ByteBuffer.allocate(8 + 4 + 4 + 4 + 4 + told.length).order(ByteOrder.LITTLE_ENDIAN);
        tags.put(ascii("OpusTags"))
                .putInt(4)
                .put(ascii("enc "))
                .putInt(1)
                .putInt(told.length)
                .put(told);
        return joined(page(0, joined(ascii("OpusHead"), new byte[11])), page(1, tags.array()), page(2, new byte[60]));
    }

    /// The sum of a page of Ogg as its makers define it, bit by bit.
    public static int sum(byte[] page) {
        int sum = 0;
        for (byte each : page) {
            sum ^= (each & 0xff) << 24;
            for (int bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
        }
        return sum;
    }

    public static byte[] docx(String maker, boolean macros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "word/document.xml", "<document>Bài viết</document>");
            put(
                    zip,
                    "docProps/core.xml",
                    "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"x\"><creator>" + maker
                            + "</creator></cp:coreProperties>");
            if (macros) put(zip, "word/vbaProject.bin", "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] page(int number, byte[] packet) {
        ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(ascii("OggS"))
                .put((byte) 0)
                .put((byte) (number == 0 ? 2 : 0))
                .putLong(0)
                .putInt(7)
                .putInt(number);
        page.putInt(0).put((byte) 1).put((byte) packet.length).put(packet);
        return page.putInt(22, sum(page.array())).array();
    }

    private static byte[] box(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(kind.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] element(byte[] id, byte[] content) {
        return ByteBuffer.allocate(id.length + 2 + content.length)
                .put(id)
                .putShort((short) (0x4000 | content.length))
                .put(content)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
